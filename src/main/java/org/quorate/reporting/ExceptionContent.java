package org.quorate.reporting;

import static org.quorate.reporting.PaperBlocks.counts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.consolidation.Concerns;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Dates;
import org.quorate.consolidation.FinanceLines;
import org.quorate.consolidation.Gateways;
import org.quorate.consolidation.Highlights;
import org.quorate.consolidation.Indicators;
import org.quorate.consolidation.Indicators.Change;
import org.quorate.consolidation.Indicators.Indicator;
import org.quorate.consolidation.Movement;
import org.quorate.consolidation.Risks;
import org.quorate.consolidation.SourceRef;
import org.quorate.finding.Plural;
import org.quorate.programme.Programme;
import org.quorate.programme.Subject;
import org.quorate.programme.Tone;
import org.quorate.programme.Vocabulary;
import org.quorate.programme.Words;
import org.quorate.reporting.Paper.Block;
import org.quorate.reporting.Paper.Phrase;
import org.quorate.reporting.Paper.TableCell;
import org.quorate.reporting.PaperBlocks.Columns;

/** What is out of line in gateways, risks, indicators and finance, what people are concerned about, and what went well. */
final class ExceptionContent {
    private final Consolidation consolidation;
    private final Programme programme;
    private final Highlights highlights;
    private final SourceNotes notes;
    private final PaperBlocks parts;
    private final Figures figures;

    ExceptionContent(Consolidation consolidation, SourceNotes notes, PaperBlocks parts) {
        this.consolidation = consolidation;
        this.programme = consolidation.frame().programme();
        this.highlights = consolidation.highlights();
        this.notes = notes;
        this.parts = parts;
        this.figures = new Figures(consolidation);
    }

    private String coverage() {
        return parts.say(consolidation.completeness().coverage());
    }

    List<Block> gateways() {
        List<Gateways.Item> items = highlights.gateways().items();
        if (items.isEmpty()) {
            return List.of(parts.paragraph("The programme has no gateways."));
        }
        long atRisk = items.stream()
                .filter(item -> item.state() == Gateways.State.AT_RISK)
                .count();
        List<Block> blocks = new ArrayList<>();
        blocks.add(parts.paragraph(
                FigureSources.covered(consolidation.completeness(), FigureSources.GATEWAYS),
                "%s of %s at risk. %s",
                atRisk == 0 ? "None" : Long.toString(atRisk),
                Plural.of(items.size(), "gateway is", "gateways " + (atRisk == 1 ? "is" : "are")),
                coverage()));
        parts.table(
                blocks,
                new Columns(
                        parts.say("Gateways, with what puts them at risk"),
                        List.of("Gateway", "Opens", "State", "Criteria met", "Why"),
                        List.of(28, 15, 15, 12, 30),
                        List.of(FigureSources.GATEWAYS, FigureSources.CRITERIA)),
                items,
                this::row,
                "Gateways");
        return blocks;
    }

    private List<TableCell> row(Gateways.Item item) {
        List<SourceRef> sources =
                item.why().stream().flatMap(reason -> reason.source().stream()).toList();
        String why = item.why().stream().map(Gateways.Reason::words).collect(Collectors.joining("; "));
        return List.of(
                TableCell.of(item.gateway().title()),
                TableCell.of(Dates.day(item.gateway().notBefore())),
                new TableCell(Phrase.of(item.state().label()), item.state().tone()),
                TableCell.of(item.met() + " of " + item.criteria().size()),
                new TableCell(why.isEmpty() ? Phrase.of("–") : notes.phrase(why, sources), Tone.NEUTRAL));
    }

    List<Block> risks() {
        Risks risks = highlights.risks();
        if (risks.open() + risks.closed() == 0) {
            return List.of(parts.paragraph("No risks were reported."));
        }
        List<Block> blocks = new ArrayList<>();
        String movement = Stream.of(Movement.values())
                .filter(risks.byMovement()::containsKey)
                .map(moved -> moved.label().toLowerCase(Locale.ROOT) + " "
                        + risks.byMovement().getOrDefault(moved, 0))
                .collect(Collectors.joining(", "));
        blocks.add(parts.paragraph(
                FigureSources.covered(consolidation.completeness(), FigureSources.RISKS, FigureSources.OPEN_RISKS),
                "Partners report %s and %s closed. Open risks by level: %s. Movement since the last return: %s. %s",
                parts.say(Plural.of(risks.open(), "open risk")),
                risks.closed(),
                counts(risks.byBand()),
                movement,
                coverage()));
        parts.figure(blocks, figures.riskMovement(), FigureSources.RISKS);
        parts.figure(blocks, figures.riskMatrices(), FigureSources.RISK_MATRICES);
        if (risks.notable().isEmpty()) {
            blocks.add(parts.paragraph("None reaches the programme's threshold for attention, and none is rising."));
            return blocks;
        }
        int threshold = programme.vocabulary().thresholds().riskScore();
        int from = programme.paper().exceptions().riskScore().orElse(threshold);
        List<Risks.Item> show = from <= threshold
                ? risks.notable()
                : risks.notable().stream()
                        .filter(item -> item.score() >= from || item.movement() == Movement.UP)
                        .toList();
        parts.table(
                blocks,
                new Columns(
                        parts.say(
                                "Risks that score %s or more, or are rising, highest first", Math.max(from, threshold)),
                        List.of("Partner", "Risk", "Score", "Movement", "Response"),
                        List.of(19, 30, 12, 14, 25),
                        List.of(FigureSources.OPEN_RISKS)),
                show,
                risks.notable(),
                this::row,
                "What needs attention");
        return blocks;
    }

    private List<TableCell> row(Risks.Item item) {
        Tone tone = programme
                .vocabulary()
                .bandOf(item.score())
                .map(Vocabulary.RiskBand::tone)
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

    List<Block> indicators() {
        Indicators indicators = highlights.indicators();
        if (indicators.all().isEmpty()) {
            return List.of(parts.paragraph(
                    areDue()
                            ? "No indicators were reported."
                            : "Performance is not yet monitored: indicators are not due in this period."));
        }
        List<Indicator> exceptions = indicators.exceptions();
        String changes = Stream.of(Change.values())
                .map(change -> change.label().toLowerCase(Locale.ROOT) + " "
                        + indicators.all().stream()
                                .filter(one -> one.change() == change)
                                .count())
                .collect(Collectors.joining(", "));
        List<Block> blocks = new ArrayList<>();
        blocks.add(parts.paragraph(
                FigureSources.covered(consolidation.completeness(), FigureSources.INDICATORS),
                "Partners report %s; %s or %s rated red. Against the last return: %s. %s",
                Plural.of(indicators.all().size(), "indicator"),
                exceptions.isEmpty()
                        ? "none misses its target"
                        : Plural.of(exceptions.size(), "misses its target", "miss their target"),
                exceptions.size() > 1 ? "are" : "is",
                changes,
                coverage()));
        parts.figure(blocks, figures.indicators(), FigureSources.INDICATORS);
        if (!exceptions.isEmpty()) {
            parts.table(
                    blocks,
                    new Columns(
                            parts.say("Indicators that miss their target or are rated red"),
                            List.of("Partner", "Indicator", "Value", "Target", "Rating", "Direction"),
                            List.of(20, 32, 10, 13, 11, 14),
                            List.of(FigureSources.INDICATORS)),
                    exceptions,
                    this::row,
                    "Indicators");
        }
        return blocks;
    }

    private boolean areDue() {
        return programme.returns().stream()
                .flatMap(definition -> definition.sections().stream())
                .filter(section -> section.subject() == Subject.INDICATOR)
                .anyMatch(section ->
                        programme.isDue(section, consolidation.frame().period()));
    }

    private List<TableCell> row(Indicator indicator) {
        String before = indicator.history().isEmpty()
                ? ""
                : " (was "
                        + indicator
                                .history()
                                .get(indicator.history().size() - 1)
                                .value()
                                .toPlainString()
                        + ")";
        return List.of(
                TableCell.of(indicator.party()),
                new TableCell(
                        notes.phrase(indicator.reference() + ": " + indicator.title(), indicator.source()),
                        Tone.NEUTRAL),
                TableCell.of(indicator.value().map(BigDecimal::toPlainString).orElse("Not given")),
                TableCell.of(indicator.targetWords().isEmpty() ? "Not given" : indicator.targetWords()),
                new TableCell(
                        Phrase.of(indicator.rating().isEmpty() ? "Not given" : indicator.rating()), indicator.tone()),
                TableCell.of(indicator.change().label() + before));
    }

    List<Block> finance() {
        List<FinanceLines.Line> lines = highlights.finance().lines();
        if (lines.isEmpty()) {
            return List.of(parts.paragraph("No financial information was reported."));
        }
        BigDecimal plan = sum(lines.stream().map(FinanceLines.Line::plan));
        BigDecimal forecast = sum(lines.stream().map(FinanceLines.Line::forecast));
        List<Block> blocks = new ArrayList<>();
        blocks.add(parts.paragraph(
                FigureSources.covered(consolidation.completeness(), FigureSources.FINANCE),
                "Together partners plan %s and forecast %s: %s.%s %s",
                Amounts.pounds(plan),
                Amounts.pounds(forecast),
                against(forecast.subtract(plan), "the plan"),
                programme
                        .vocabulary()
                        .thresholds()
                        .envelope()
                        .map(envelope -> " The envelope is %s: the forecast is %s."
                                .formatted(Amounts.pounds(envelope), against(forecast.subtract(envelope), "it")))
                        .orElse(""),
                coverage()));
        parts.figure(blocks, figures.finance(), FigureSources.FINANCE, FigureSources.FINANCE_BY_PARTNER);
        parts.table(
                blocks,
                new Columns(
                        parts.say("Plan and forecast by partner"),
                        List.of("Partner", "Plan", "Forecast", "Forecast less plan", "Amounts not readable"),
                        List.of(28, 19, 19, 19, 15),
                        List.of(FigureSources.FINANCE_BY_PARTNER, FigureSources.FINANCE)),
                lines,
                ExceptionContent::row,
                "Finance");
        return blocks;
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String against(BigDecimal difference, String what) {
        return switch (difference.signum()) {
            case 1 -> Amounts.pounds(difference) + " above " + what;
            case -1 -> Amounts.pounds(difference.abs()) + " below " + what;
            default -> "equal to " + what;
        };
    }

    private static List<TableCell> row(FinanceLines.Line line) {
        return List.of(
                TableCell.of(line.party()),
                TableCell.of(Amounts.pounds(line.plan())),
                TableCell.of(Amounts.pounds(line.forecast())),
                TableCell.of(Amounts.pounds(line.variance())),
                TableCell.of(Integer.toString(line.unreadable())));
    }

    List<Block> concerns() {
        Map<String, List<Concerns.Item>> byConcern = new LinkedHashMap<>();
        highlights
                .concerns()
                .items()
                .forEach(item -> byConcern
                        .computeIfAbsent(Words.fold(item.concern()), words -> new ArrayList<>())
                        .add(item));
        if (byConcern.isEmpty()) {
            return List.of(parts.paragraph("Nobody told partners of a concern."));
        }
        List<Block> blocks = new ArrayList<>();
        parts.table(
                blocks,
                new Columns(
                        parts.say("You told us, and what we are doing"),
                        List.of("Topic", "You told us you are concerned that", "What we are doing"),
                        List.of(16, 34, 50),
                        List.of()),
                List.copyOf(byConcern.values()),
                this::row,
                "");
        return blocks;
    }

    private List<TableCell> row(List<Concerns.Item> same) {
        Concerns.Item any = same.get(0);
        List<String> said = same.stream()
                .map(item -> (same.size() == 1 ? "" : item.party() + ": ")
                        + (item.response().isEmpty() ? "No answer yet." : item.response()))
                .toList();
        return List.of(
                TableCell.of(any.topic().isEmpty() ? any.reference() : any.topic()),
                TableCell.of(any.concern()),
                new TableCell(
                        notes.phrase(
                                String.join("\n", said),
                                same.stream().map(Concerns.Item::source).toList()),
                        Tone.NEUTRAL));
    }

    /** One line: good news belongs in a paper, and not in front of what is wrong. */
    List<Block> wentWell() {
        List<Phrase> good = new ArrayList<>();
        long onTime = consolidation.completeness().returns().stream()
                .filter(status -> status.owed() && status.standing().counts() && status.daysLate() == 0)
                .count();
        add(good, onTime, "return came in time", "returns came in time", FigureSources.RETURNS_IN_FIGURES);
        add(
                good,
                highlights.milestones().byMovement().getOrDefault(Movement.CLOSED, 0),
                "milestone is complete",
                "milestones are complete",
                FigureSources.MILESTONES);
        add(
                good,
                highlights.risks().byMovement().getOrDefault(Movement.DOWN, 0),
                "risk scores lower than before",
                "risks score lower than before",
                FigureSources.RISKS);
        add(good, highlights.risks().closed(), "risk is closed", "risks are closed", FigureSources.RISKS);
        add(
                good,
                highlights.clarifications().answered(),
                "clarification was answered",
                "clarifications were answered",
                FigureSources.CLARIFICATIONS);
        add(
                good,
                highlights.indicators().all().stream()
                        .filter(one -> one.change() == Change.IMPROVED)
                        .count(),
                "indicator improved",
                "indicators improved",
                FigureSources.INDICATORS);
        if (good.isEmpty()) {
            return List.of(parts.paragraph("What went well: the returns do not say."));
        }
        return List.of(new Block.Paragraph(new Phrase(
                parts.say("What went well: %s.", good.stream().map(Phrase::text).collect(Collectors.joining("; "))),
                good.stream()
                        .flatMap(phrase -> phrase.notes().stream())
                        .distinct()
                        .sorted()
                        .toList())));
    }

    private void add(List<Phrase> good, long count, String one, String many, NoteSource.Rows behind) {
        if (count > 0) {
            good.add(notes.rows(parts.say(Plural.of(count, one, many)), List.of(behind)));
        }
    }
}
