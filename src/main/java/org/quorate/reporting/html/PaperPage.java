package org.quorate.reporting.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.quorate.reporting.Paper;
import org.quorate.reporting.PaperWording;
import org.quorate.reporting.PrintableText;
import org.unbescape.uri.UriEscape;

/**
 * A paper with everything that the template prints: numbers, anchors, wording.
 *
 * @param banner empty for none
 * @param sourcesName the name of the appendix that holds the sources
 * @param openCount empty if no field is open
 */
record PaperPage(
        String title,
        String committee,
        String programme,
        String period,
        String position,
        String banner,
        String openCount,
        List<Link> openFields,
        List<CoverGroup> cover,
        List<BodySection> sections,
        List<BodySection> appendices,
        String sourcesName,
        List<Source> sources) {
    PaperPage {
        openFields = List.copyOf(openFields);
        cover = List.copyOf(cover);
        sections = List.copyOf(sections);
        appendices = List.copyOf(appendices);
        sources = List.copyOf(sources);
    }

    /** A link within the page. */
    record Link(String anchor, String text) {}

    /**
     * An entry of the list of sources.
     *
     * @param file to which it leads, as a path from the page; empty for none
     * @param back the anchor of the first note that refers to it; empty for none
     */
    record Source(int number, String anchor, String text, String file, String back) {
        /** Returns the address of the file, relative to the page. */
        public String href() {
            return Stream.of(file.split("/", -1))
                    .map(UriEscape::escapeUriPathSegment)
                    .collect(Collectors.joining("/", "./", ""));
        }
    }

    /** Returns the parts to which the page's contents and a PDF's bookmarks lead, in order. */
    public List<Link> contents() {
        List<Link> links = new ArrayList<>();
        if (!cover.isEmpty()) {
            links.add(new Link("cover", PaperWording.COVER));
        }
        sections.forEach(
                section -> links.add(new Link(section.anchor(), (section.number() + " " + section.heading()).strip())));
        appendices.forEach(
                appendix -> links.add(new Link(appendix.anchor(), appendix.number() + ": " + appendix.heading())));
        if (!sources.isEmpty()) {
            links.add(new Link("sources", sourcesName + ": " + PaperWording.SOURCES));
        }
        return links;
    }

    static PaperPage of(Paper paper) {
        NoteAnchors notes = new NoteAnchors();
        List<CoverGroup> cover = CoverGroup.of(paper.cover(), notes);
        BodyNumbering numbering = new BodyNumbering(notes, paper.style().numbering());
        List<BodySection> sections = numbering.sections(paper.sections());
        List<BodySection> appendices = numbering.appendices(paper.appendices());
        return new PaperPage(
                PrintableText.of(paper.title()),
                PrintableText.of(paper.committee()),
                PrintableText.of(paper.programme()),
                PrintableText.of(paper.period()),
                PaperWording.position(paper),
                PrintableText.of(paper.banner()),
                PaperWording.openCount(paper),
                openFields(paper),
                cover,
                sections,
                appendices,
                paper.appendixName(paper.appendices().size() + 1),
                sources(paper, notes));
    }

    private static List<Link> openFields(Paper paper) {
        List<Link> links = new ArrayList<>();
        for (int index = 0; index < paper.cover().size(); index++) {
            Paper.CoverEntry entry = paper.cover().get(index);
            if (entry.isOpen()) {
                links.add(new Link(CoverGroup.anchor(index), PrintableText.of(PaperWording.fullLabel(entry))));
            }
        }
        return links;
    }

    private static List<Source> sources(Paper paper, NoteAnchors notes) {
        return IntStream.rangeClosed(1, paper.sources().size())
                .mapToObj(number -> new Source(
                        number,
                        NoteAnchors.source(number),
                        PrintableText.of(paper.sources().get(number - 1).line()),
                        paper.sources().get(number - 1).file(),
                        notes.first(number)))
                .toList();
    }
}
