package org.quorate.reporting;

import static org.quorate.reporting.PaperBlocks.counts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.consolidation.AttentionItem;
import org.quorate.consolidation.Completeness;
import org.quorate.consolidation.Completeness.ReturnStatus;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Dates;
import org.quorate.consolidation.Highlights;
import org.quorate.consolidation.Milestones;
import org.quorate.consolidation.SharedItems;
import org.quorate.consolidation.SourceRef;
import org.quorate.finding.Plural;
import org.quorate.programme.PaperDefinition.Content;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.Subject;
import org.quorate.programme.Tone;
import org.quorate.reporting.Paper.Block;
import org.quorate.reporting.Paper.Filling;
import org.quorate.reporting.Paper.Phrase;
import org.quorate.reporting.Paper.TableCell;
import org.quorate.reporting.PaperBlocks.Columns;

/** What a consolidation says in one part of a paper, piece by piece: exceptions first, in plain sentences and small tables. */
final class PaperContent {
    private final Consolidation consolidation;
    private final Highlights highlights;
    private final Completeness completeness;
    private final SourceNotes notes;
    private final PaperBlocks parts;
    private final ReviewContent review;
    private final Figures figures;
    private final ExceptionContent exceptions;
    private final RecommendationContent recommendations;

    PaperContent(Consolidation consolidation, SourceNotes notes, PaperBlocks parts) {
        this.consolidation = consolidation;
        this.highlights = consolidation.highlights();
        this.completeness = consolidation.completeness();
        this.notes = notes;
        this.parts = parts;
        this.figures = new Figures(consolidation);
        this.review = new ReviewContent(consolidation, notes, parts);
        this.exceptions = new ExceptionContent(consolidation, notes, parts);
        this.recommendations = new RecommendationContent(consolidation, notes, parts);
    }

    /** The content for a field of the cover sheet: what is said before the first table; points at its end stay points. */
    Filling.Paragraphs filling(Content content) {
        List<Phrase> phrases = new ArrayList<>();
        Block.Points last = new Block.Points(List.of());
        int before = notes.count();
        for (Block block : blocks(content)) {
            if (block instanceof Block.Table || block instanceof Block.Figure) {
                break;
            }
            phrases.addAll(last.points());
            last = new Block.Points(List.of());
            if (block instanceof Block.Paragraph paragraph) {
                phrases.add(paragraph.phrase());
            } else if (block instanceof Block.Points points) {
                last = points;
            }
        }
        notes.forgetFrom(1
                + Stream.concat(phrases.stream(), last.points().stream())
                        .flatMap(phrase -> phrase.notes().stream())
                        .reduce(before, Math::max));
        return new Filling.Paragraphs(phrases, last);
    }

    /** The content as blocks, for a section of the body or an appendix. */
    List<Block> blocks(Content content) {
        return switch (content) {
            case RECOMMENDATIONS -> recommendations.blocks();
            case COMPLETENESS -> completeness();
            case ATTENTION -> attention();
            case ASSURANCE -> review.assurance();
            case MILESTONES -> milestones();
            case GATEWAYS -> exceptions.gateways();
            case TIMELINE -> shared(Subject.TIMELINE);
            case SPECIFICATIONS -> shared(Subject.SPECIFICATION);
            case RISKS -> exceptions.risks();
            case CLARIFICATIONS -> review.clarifications();
            case INDICATORS -> exceptions.indicators();
            case FINANCE -> exceptions.finance();
            case DECISIONS -> review.decisions();
            case CONCERNS -> exceptions.concerns();
            case WENT_WELL -> exceptions.wentWell();
            case CAVEATS -> caveats();
            case SOURCES ->
                List.of(
                        parts.paragraph(
                                "The consolidated workbook that goes with this paper names, for every row, the partner, file, sheet and row it came from."));
        };
    }

    private List<Block> completeness() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(notes.rows(
                parts.say(Sentences.received(completeness) + " " + completeness.coverage()),
                FigureSources.covered(completeness))));
        completeness.reviewed().forEach(line -> blocks.add(new Block.Paragraph(Phrase.of(line))));
        parts.figure(blocks, figures.completeness(), FigureSources.SECTIONS);
        List<ReturnStatus> gravestFirst = completeness.returns().stream()
                .sorted(Comparator.comparing(
                        status -> List.of(Tone.NEGATIVE, Tone.CAUTION, Tone.NEUTRAL, Tone.COMPLETE, Tone.POSITIVE)
                                .indexOf(status.standing().tone())))
                .toList();
        parts.table(
                blocks,
                new Columns(
                        parts.say("Returns owed, what did not come in order first"),
                        List.of("Partner", "Return", "Status", "Days late", "Errors", "Warnings"),
                        List.of(24, 26, 19, 9, 9, 13),
                        List.of(FigureSources.EVERY_RETURN)),
                gravestFirst,
                this::row,
                "Completeness");
        return blocks;
    }

    private List<TableCell> row(ReturnStatus status) {
        String title = status.definition().title();
        return List.of(
                TableCell.of(status.party().name()),
                new TableCell(
                        status.submission()
                                .map(sent -> notes.phrase(
                                        title,
                                        new SourceRef(status.party().name(), sent.fileName(), "", "", sent.sha256())))
                                .orElseGet(() -> Phrase.of(title)),
                        Tone.NEUTRAL),
                new TableCell(
                        Phrase.of(status.standing().label()), status.standing().tone()),
                TableCell.of(Long.toString(status.daysLate())),
                TableCell.of(Integer.toString(status.errors())),
                TableCell.of(Integer.toString(status.warnings())));
    }

    private List<Block> attention() {
        List<AttentionItem> items = highlights.attention();
        if (items.isEmpty()) {
            return List.of(parts.paragraph("Nothing in the returns received needs the committee's attention."));
        }
        Map<AttentionItem.Kind, Long> counts =
                items.stream().collect(Collectors.groupingBy(AttentionItem::kind, TreeMap::new, Collectors.counting()));
        String summary = counts.entrySet().stream()
                .map(entry -> entry.getKey().label().toLowerCase(Locale.ROOT) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(notes.rows(
                parts.say(
                        "%s attention: %s.", Plural.of(items.size(), "thing needs", "things need"), parts.say(summary)),
                List.of(FigureSources.ATTENTION))));
        parts.figure(blocks, figures.ratings(), FigureSources.ratings(highlights.ratings()));
        parts.table(
                blocks,
                new Columns(
                        parts.say("What needs attention, gravest first"),
                        List.of("Why", "Partner", "What", "Detail"),
                        List.of(16, 20, 30, 34),
                        List.of(FigureSources.ATTENTION)),
                items,
                this::row,
                "What needs attention");
        return blocks;
    }

    private List<TableCell> row(AttentionItem item) {
        String what = item.reference().isEmpty() || item.what().isEmpty()
                ? item.reference() + item.what()
                : item.reference() + ": " + item.what();
        Phrase detail =
                item.source().map(source -> notes.phrase(item.why(), source)).orElseGet(() -> Phrase.of(item.why()));
        return List.of(
                new TableCell(
                        Phrase.of(parts.say(item.kind().label())), item.kind().tone()),
                TableCell.of(item.party()),
                TableCell.of(what),
                new TableCell(detail, Tone.NEUTRAL));
    }

    private List<Block> milestones() {
        Milestones milestones = highlights.milestones();
        if (milestones.total() == 0) {
            return List.of(parts.paragraph("No milestones were reported."));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(parts.paragraph(
                FigureSources.covered(completeness, FigureSources.MILESTONES),
                "Partners report %s. By status: %s. By rating: %s. %s",
                parts.say(Plural.of(milestones.total(), "milestone")),
                counts(milestones.byStatus()),
                counts(milestones.byRating()),
                parts.say(completeness.coverage())));
        parts.figure(blocks, figures.milestones(), FigureSources.MILESTONE_DATES);
        blocks.addAll(review.ratings(Subject.MILESTONE));
        if (milestones.overdue().isEmpty()) {
            blocks.add(parts.paragraph("None is past its baseline date without being complete."));
            return blocks;
        }
        long moved =
                milestones.overdue().stream().filter(item -> item.moves() > 0).count();
        blocks.add(parts.paragraph(
                List.of(FigureSources.OVERDUE),
                "%s past the baseline date and not complete; of these, %s re-forecast since they were first reported.",
                Plural.of(milestones.overdue().size(), "is", "are"),
                moved == 0 ? "none was" : Plural.of(moved, "was", "were")));
        parts.table(
                blocks,
                new Columns(
                        parts.say("Milestones past their baseline date, longest overdue first"),
                        List.of("Partner", "Milestone", "Rating", "Baseline", "Now forecast", "Days overdue"),
                        List.of(18, 30, 10, 13, 17, 12),
                        FigureSources.overdue(highlights.review())),
                milestones.overdue(),
                this::row,
                "What needs attention");
        return blocks;
    }

    private List<TableCell> row(Milestones.Overdue item) {
        String moved = item.reforecast().isEmpty() ? "" : ", re-forecast " + item.reforecast();
        return List.of(
                TableCell.of(item.party()),
                new TableCell(notes.phrase(item.reference() + ": " + item.title(), item.source()), Tone.NEUTRAL),
                TableCell.of(item.rating().isEmpty() ? "Not given" : item.rating()),
                TableCell.of(Dates.day(item.baseline())),
                TableCell.of(
                        item.forecast().map(date -> Dates.day(date) + moved).orElse("Not given")),
                TableCell.of(Long.toString(item.days())));
    }

    private List<Block> shared(Subject subject) {
        Map<String, String> returns = new HashMap<>();
        for (ReturnDefinition definition : consolidation.frame().programme().returns()) {
            definition.sections().stream()
                    .filter(section -> section.subject() == subject)
                    .forEach(section -> returns.put(section.title(), definition.title()));
        }
        List<Block> blocks = new ArrayList<>();
        for (SharedItems shared : highlights.shared()) {
            String owed = returns.getOrDefault(shared.title(), "");
            if (!owed.isEmpty()) {
                NoteSource.Rows said = FigureSources.shared(shared.title());
                blocks.add(parts.paragraph(
                        List.of(said, FigureSources.owing(owed)),
                        "%s of %s partners reported on: %s. Where they differ, each answer is counted and none is averaged.",
                        shared.reporting(),
                        shared.owing(),
                        shared.title()));
                parts.table(
                        blocks,
                        new Columns(
                                shared.title(),
                                List.of("No.", "What", "Status as partners report it"),
                                List.of(8, 52, 40),
                                List.of(said)),
                        shared.items(),
                        PaperContent::row,
                        "");
            }
        }
        return blocks.isEmpty() ? List.of(parts.paragraph("Nothing was reported.")) : blocks;
    }

    private static List<TableCell> row(SharedItems.Item item) {
        return List.of(
                TableCell.of(item.key()),
                TableCell.of(item.text()),
                TableCell.of(item.statuses().isEmpty() ? "Not reported" : counts(item.statuses())));
    }

    private List<Block> caveats() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(parts.paragraph("What could not be relied on:"));
        parts.points(
                blocks, "What could not be relied on", Caveats.of(consolidation, notes, parts), point -> point, "");
        return blocks;
    }
}
