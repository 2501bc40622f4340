package org.quorate.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Frame;
import org.quorate.programme.PaperDefinition;
import org.quorate.programme.PaperDefinition.BodySection;
import org.quorate.programme.PaperDefinition.CoverField;
import org.quorate.programme.PaperDefinition.CoverFieldType;
import org.quorate.programme.PaperDefinition.CoverValue;
import org.quorate.programme.PaperDefinition.Option;
import org.quorate.reporting.Paper.Block;
import org.quorate.reporting.Paper.CoverEntry;
import org.quorate.reporting.Paper.Filling;

/**
 * Composes the committee paper of a consolidation in the body's own house style, as its pack describes it. What an author must
 * decide is left open; nothing is invented.
 */
public final class CommitteePaper {
    private static final String SYNTHETIC =
            "Synthetic example: the returns behind this paper are invented. It is not a real committee paper.";

    private final Frame frame;
    private final PaperDefinition definition;
    private final Places places;
    private final SourceNotes notes;
    private final Overflow overflow;
    private final PaperContent onCover;
    private final PaperContent inBody;
    private final PaperContent inAppendix;

    /** Makes the paper of a consolidation. One instance composes one paper. */
    public CommitteePaper(Consolidation consolidation) {
        this.frame = consolidation.frame();
        this.definition = frame.programme().paper();
        this.places = new Places(consolidation);
        this.notes = new SourceNotes(consolidation);
        this.overflow = new Overflow(
                definition.style().numbering()::appendix,
                definition.appendices().size(),
                definition.exceptions().figures());
        this.onCover = new PaperContent(consolidation, notes, PaperBlocks.ofCover(definition, notes));
        this.inBody = new PaperContent(consolidation, notes, PaperBlocks.ofBody(definition, notes, overflow));
        this.inAppendix = new PaperContent(consolidation, notes, PaperBlocks.ofAppendix(definition, notes));
    }

    /** Returns the paper as the first version of its period's. */
    public Paper compose() {
        return compose(PaperVersion.FIRST);
    }

    /** Returns the paper as that version, with what changed since the earlier one behind everything else, so that no number moves. */
    public Paper compose(PaperVersion version) {
        List<CoverEntry> cover = definition.cover().stream().map(this::entry).toList();
        List<Paper.Section> sections = sections();
        List<Paper.Appendix> appendices = new ArrayList<>();
        definition
                .appendices()
                .forEach(appendix -> appendices.add(
                        new Paper.Appendix(places.fill(appendix.heading()), blocks(appendix, inAppendix))));
        appendices.addAll(overflow.appendices());
        ChangesContent changes = new ChangesContent(version, notes);
        changes.appendix().ifPresent(appendices::add);
        return new Paper(
                places.fill(definition.title()),
                definition.committee(),
                frame.programme().identity().name(),
                frame.period().label(),
                frame.asAt(),
                definition.form(),
                Stream.of(frame.programme().identity().synthetic() ? SYNTHETIC : "", changes.banner())
                        .filter(sentence -> !sentence.isEmpty())
                        .collect(Collectors.joining(" ")),
                cover,
                sections,
                appendices,
                notes.sources(),
                definition.style());
    }

    private List<Paper.Section> sections() {
        List<Paper.Section> sections = new ArrayList<>();
        int number = 0;
        for (BodySection section : definition.sections()) {
            number = section.number().orElse(number + 1);
            sections.add(new Paper.Section(number, places.fill(section.heading()), blocks(section, inBody)));
        }
        return sections;
    }

    private List<Block> blocks(BodySection section, PaperContent content) {
        return section.blocks().stream()
                .flatMap(block -> blocks(block, content).stream())
                .toList();
    }

    private CoverEntry entry(CoverField field) {
        return new CoverEntry(
                places.fill(field.label()), field.group().map(places::fill).orElse(null), field.note(), filling(field));
    }

    private Filling filling(CoverField field) {
        if (field.value() instanceof CoverValue.Written written) {
            return new Filling.Paragraphs(written.paragraphs().stream()
                    .map(text -> places.phrase(text, notes))
                    .toList());
        }
        if (field.value() instanceof CoverValue.Computed computed) {
            return onCover.filling(computed.content());
        }
        if (field.type() == CoverFieldType.TEXT) {
            return new Filling.Open();
        }
        return new Filling.Boxes(
                field.type() == CoverFieldType.YES_NO
                        ? List.of("Yes", "No")
                        : field.options().stream().map(CommitteePaper::box).toList());
    }

    private static String box(Option option) {
        return option.withText() ? option.label() + ": ____" : option.label();
    }

    private List<Block> blocks(PaperDefinition.Block block, PaperContent content) {
        if (block instanceof PaperDefinition.Block.Subheading subheading) {
            return List.of(new Block.Subheading(places.fill(subheading.text())));
        }
        if (block instanceof PaperDefinition.Block.Paragraph paragraph) {
            return List.of(new Block.Paragraph(places.phrase(paragraph.text(), notes)));
        }
        return content.blocks(((PaperDefinition.Block.Computed) block).content());
    }
}
