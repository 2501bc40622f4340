package org.quorate.reporting;

import static org.quorate.reporting.PaperBlocks.counts;
import static org.quorate.reporting.PaperBlocks.more;
import static org.quorate.reporting.PaperBlocks.paragraph;
import static org.quorate.reporting.PaperBlocks.shown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quorate.consolidation.AttentionItem;
import org.quorate.consolidation.Completeness;
import org.quorate.consolidation.Completeness.ReturnStatus;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Dates;
import org.quorate.consolidation.Highlights;
import org.quorate.consolidation.Milestones;
import org.quorate.consolidation.Risks;
import org.quorate.consolidation.SharedItems;
import org.quorate.finding.Plural;
import org.quorate.programme.PaperDefinition.Content;
import org.quorate.programme.Subject;
import org.quorate.programme.Tone;
import org.quorate.reporting.Paper.Block;
import org.quorate.reporting.Paper.Phrase;
import org.quorate.reporting.Paper.TableCell;

/** What a consolidation says in a paper, piece by piece: exceptions first, in plain sentences and small tables. */
final class PaperContent {
    private final Consolidation consolidation;
    private final Highlights highlights;
    private final Completeness completeness;
    private final SourceNotes notes;
    private final ReviewContent review;
    private final Figures figures;

    PaperContent(Consolidation consolidation, SourceNotes notes) {
        this.consolidation = consolidation;
        this.highlights = consolidation.highlights();
        this.completeness = consolidation.completeness();
        this.notes = notes;
        this.review = new ReviewContent(consolidation, notes);
        this.figures = new Figures(consolidation);
    }

    /** The content as plain phrases, for a field of the cover sheet: what is said before the first table. */
    List<Phrase> phrases(Content content) {
        List<Phrase> phrases = new ArrayList<>();
        int before = notes.count();
        for (Block block : blocks(content)) {
            if (block instanceof Block.Table) {
                break;
            }
            if (block instanceof Block.Paragraph paragraph) {
                phrases.add(paragraph.phrase());
            } else if (block instanceof Block.Points points) {
                phrases.addAll(points.points());
            }
        }
        notes.forgetFrom(
                1 + phrases.stream().flatMap(phrase -> phrase.notes().stream()).reduce(before, Math::max));
        return phrases;
    }

    /** The content as blocks, for a section of the body. */
    List<Block> blocks(Content content) {
        return switch (content) {
            case RECOMMENDATIONS -> recommendations();
            case COMPLETENESS -> completeness();
            case ATTENTION -> attention();
            case ASSURANCE -> review.assurance();
            case MILESTONES -> milestones();
            case TIMELINE -> shared(Subject.TIMELINE);
            case SPECIFICATIONS -> shared(Subject.SPECIFICATION);
            case RISKS -> risks();
            case CLARIFICATIONS -> review.clarifications();
            case INDICATORS -> indicators();
            case FINANCE -> finance();
            case DECISIONS -> review.decisions();
            case CAVEATS ->
                List.of(paragraph("What could not be relied on:"), new Block.Points(Caveats.of(consolidation)));
            case SOURCES -> sources();
        };
    }

    private List<Block> recommendations() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph("The committee is asked to note the position of the programme as at %s. %s"
                .formatted(Dates.day(consolidation.frame().asAt()), completeness.coverage())));
        blocks.addAll(review.decisions());
        return blocks;
    }

    private List<Block> completeness() {
        List<List<TableCell>> rows = new ArrayList<>();
        for (ReturnStatus status : shown(gravestFirst(completeness.returns()))) {
            rows.add(List.of(
                    TableCell.of(status.party().name()),
                    TableCell.of(status.definition().title()),
                    new TableCell(
                            Phrase.of(status.standing().label()),
                            status.standing().tone()),
                    TableCell.of(Long.toString(status.daysLate())),
                    TableCell.of(Integer.toString(status.errors())),
                    TableCell.of(Integer.toString(status.warnings()))));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph(Sentences.received(completeness) + " " + completeness.coverage()));
        completeness.reviewed().forEach(line -> blocks.add(paragraph(line)));
        blocks.add(figures.completeness());
        blocks.add(new Block.Table(
                "Returns owed and received",
                List.of("Partner", "Return", "Status", "Days late", "Errors", "Warnings"),
                List.of(23, 25, 20, 9, 9, 14),
                rows));
        more(blocks, completeness.returns().size(), "Completeness");
        return blocks;
    }

    /** In the order of the pack as long as all are shown; otherwise what did not come in order must not be what is left out. */
    private static List<ReturnStatus> gravestFirst(List<ReturnStatus> returns) {
        return shown(returns).size() == returns.size()
                ? returns
                : returns.stream()
                        .sorted(Comparator.comparing(
                                status -> List.of(Tone.NEGATIVE, Tone.CAUTION, Tone.NEUTRAL, Tone.POSITIVE)
                                        .indexOf(status.standing().tone())))
                        .toList();
    }

    private List<Block> attention() {
        List<AttentionItem> items = highlights.attention();
        if (items.isEmpty()) {
            return List.of(paragraph("Nothing in the returns received needs the committee's attention."));
        }
        Map<AttentionItem.Kind, Long> counts = items.stream()
                .collect(Collectors.groupingBy(AttentionItem::kind, java.util.TreeMap::new, Collectors.counting()));
        String summary = counts.entrySet().stream()
                .map(entry -> entry.getKey().label().toLowerCase(java.util.Locale.ROOT) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph(
                "%s attention: %s.".formatted(Plural.of(items.size(), "thing needs", "things need"), summary)));
        blocks.add(new Block.Table(
                "What needs attention, gravest first",
                List.of("Why", "Partner", "What", "Detail"),
                List.of(16, 20, 32, 32),
                shown(items).stream().map(this::attentionRow).toList()));
        more(blocks, items.size(), "What needs attention");
        blocks.add(figures.ratings());
        return blocks;
    }

    private List<TableCell> attentionRow(AttentionItem item) {
        String what = item.reference().isEmpty() || item.what().isEmpty()
                ? item.reference() + item.what()
                : item.reference() + ": " + item.what();
        Phrase detail =
                item.source().map(source -> notes.phrase(item.why(), source)).orElseGet(() -> Phrase.of(item.why()));
        return List.of(
                new TableCell(Phrase.of(item.kind().label()), item.kind().tone()),
                TableCell.of(item.party()),
                TableCell.of(what),
                new TableCell(detail, Tone.NEUTRAL));
    }

    private List<Block> milestones() {
        Milestones milestones = highlights.milestones();
        if (milestones.total() == 0) {
            return List.of(paragraph("No milestones were reported."));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph("Partners report %s. By status: %s. By rating: %s. %s"
                .formatted(
                        Plural.of(milestones.total(), "milestone"),
                        counts(milestones.byStatus()),
                        counts(milestones.byRating()),
                        completeness.coverage())));
        blocks.addAll(review.ratings(Subject.MILESTONE));
        blocks.add(figures.milestones());
        if (milestones.overdue().isEmpty()) {
            blocks.add(paragraph("None is past its baseline date without being complete."));
            return blocks;
        }
        blocks.add(paragraph("%s past the baseline date and not complete."
                .formatted(Plural.of(milestones.overdue().size(), "is", "are"))));
        blocks.add(new Block.Table(
                "Milestones past their baseline date, longest overdue first",
                List.of("Partner", "Milestone", "Rating", "Baseline", "Now forecast", "Days overdue"),
                List.of(20, 28, 10, 14, 14, 14),
                shown(milestones.overdue()).stream()
                        .map(item -> List.of(
                                TableCell.of(item.party()),
                                new TableCell(
                                        notes.phrase(item.reference() + ": " + item.title(), item.source()),
                                        Tone.NEUTRAL),
                                TableCell.of(item.rating().isEmpty() ? "Not given" : item.rating()),
                                TableCell.of(Dates.day(item.baseline())),
                                TableCell.of(item.forecast().map(Dates::day).orElse("Not given")),
                                TableCell.of(Long.toString(item.days()))))
                        .toList()));
        more(blocks, milestones.overdue().size(), "What needs attention");
        return blocks;
    }

    private List<Block> shared(Subject subject) {
        List<String> titles = consolidation.frame().programme().returns().stream()
                .flatMap(definition -> definition.sections().stream())
                .filter(section -> section.subject() == subject)
                .map(section -> section.title())
                .toList();
        List<Block> blocks = new ArrayList<>();
        for (SharedItems shared : highlights.shared()) {
            if (titles.contains(shared.title())) {
                blocks.add(paragraph(
                        "%s of %s partners reported on: %s. Where they differ, each answer is counted and none is averaged."
                                .formatted(shared.reporting(), shared.owing(), shared.title())));
                blocks.add(new Block.Table(
                        shared.title(),
                        List.of("No.", "What", "Status as partners report it"),
                        List.of(8, 52, 40),
                        shown(shared.items()).stream()
                                .map(item -> List.of(
                                        TableCell.of(item.key()),
                                        TableCell.of(item.text()),
                                        TableCell.of(
                                                item.statuses().isEmpty() ? "Not reported" : counts(item.statuses()))))
                                .toList()));
                more(blocks, shared.items().size());
            }
        }
        return blocks.isEmpty() ? List.of(paragraph("Nothing was reported.")) : blocks;
    }

    private List<Block> risks() {
        Risks risks = highlights.risks();
        if (risks.open() + risks.closed() == 0) {
            return List.of(paragraph("No risks were reported."));
        }
        List<Block> blocks = new ArrayList<>();
        String movement = risks.byMovement().entrySet().stream()
                .map(entry -> entry.getKey().label() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        blocks.add(paragraph(
                "Partners report %s and %s closed. Open risks by level: %s. Movement since the last return: %s. %s"
                        .formatted(
                                Plural.of(risks.open(), "open risk"),
                                risks.closed(),
                                counts(risks.byBand()),
                                movement,
                                completeness.coverage())));
        blocks.add(figures.riskMovement());
        blocks.add(figures.riskMatrices());
        if (risks.notable().isEmpty()) {
            blocks.add(paragraph("None reaches the programme's threshold for attention, and none is rising."));
            return blocks;
        }
        blocks.add(new Block.Table(
                "Risks that score %s or more, or are rising, highest first"
                        .formatted(consolidation
                                .frame()
                                .programme()
                                .vocabulary()
                                .thresholds()
                                .riskScore()),
                List.of("Partner", "Risk", "Score", "Movement", "Response"),
                List.of(20, 30, 11, 15, 24),
                shown(risks.notable()).stream().map(this::riskRow).toList()));
        more(blocks, risks.notable().size(), "What needs attention");
        return blocks;
    }

    private List<TableCell> riskRow(Risks.Item item) {
        Tone tone = consolidation
                .frame()
                .programme()
                .vocabulary()
                .bandOf(item.score())
                .map(band -> band.tone())
                .orElse(Tone.NEUTRAL);
        String movement = item.previousScore() == 0
                ? item.movement().label()
                : item.movement().label() + " (was " + item.previousScore() + ")";
        return List.of(
                TableCell.of(item.party()),
                new TableCell(notes.phrase(item.reference() + ": " + item.title(), item.source()), Tone.NEUTRAL),
                new TableCell(Phrase.of(item.score() + " " + item.band()), tone),
                TableCell.of(movement),
                TableCell.of(item.mitigation().isEmpty() ? "None given" : item.mitigation()));
    }

    private List<Block> indicators() {
        boolean due = consolidation.frame().programme().returns().stream()
                .flatMap(definition -> definition.sections().stream())
                .filter(section -> section.subject() == Subject.INDICATOR)
                .anyMatch(section -> consolidation
                        .frame()
                        .programme()
                        .isDue(section, consolidation.frame().period()));
        return due
                ? List.of(
                        paragraph("Indicators rated red are listed among what needs attention."), figures.indicators())
                : List.of(paragraph("Performance is not yet monitored: indicators are not due in this period."));
    }

    private List<Block> finance() {
        if (highlights.finance().lines().isEmpty()) {
            return List.of(paragraph("No financial information was reported."));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph("Plan and forecast as partners report them, in pounds. " + completeness.coverage()));
        blocks.add(new Block.Table(
                "Plan and forecast by partner",
                List.of("Partner", "Plan", "Forecast", "Forecast less plan", "Amounts not readable"),
                List.of(24, 20, 20, 18, 18),
                shown(highlights.finance().lines()).stream()
                        .map(line -> List.of(
                                TableCell.of(line.party()),
                                TableCell.of(Amounts.pounds(line.plan())),
                                TableCell.of(Amounts.pounds(line.forecast())),
                                TableCell.of(Amounts.pounds(line.variance())),
                                TableCell.of(Integer.toString(line.unreadable()))))
                        .toList()));
        more(blocks, highlights.finance().lines().size());
        blocks.add(figures.finance());
        return blocks;
    }

    private List<Block> sources() {
        return List.of(
                paragraph(
                        "The consolidated workbook that goes with this paper names, for every row, the partner, file, sheet and row it came from."));
    }
}
