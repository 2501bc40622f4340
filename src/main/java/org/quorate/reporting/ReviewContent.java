package org.quorate.reporting;

import static org.quorate.reporting.PaperBlocks.counts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.consolidation.AssuranceLevels;
import org.quorate.consolidation.Clarifications;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Dates;
import org.quorate.consolidation.DecisionsWanted;
import org.quorate.consolidation.Highlights;
import org.quorate.consolidation.OverallAssurance;
import org.quorate.consolidation.Review;
import org.quorate.consolidation.SourceRef;
import org.quorate.finding.Plural;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Subject;
import org.quorate.programme.Tone;
import org.quorate.reporting.Paper.Block;
import org.quorate.reporting.Paper.Phrase;
import org.quorate.reporting.Paper.TableCell;
import org.quorate.reporting.PaperBlocks.Columns;

/** What a paper says of the matters on which the review has a word: assurance, clarifications, decisions, ratings. */
final class ReviewContent {
    private final Consolidation consolidation;
    private final Highlights highlights;
    private final SourceNotes notes;
    private final PaperBlocks parts;

    ReviewContent(Consolidation consolidation, SourceNotes notes, PaperBlocks parts) {
        this.consolidation = consolidation;
        this.highlights = consolidation.highlights();
        this.notes = notes;
        this.parts = parts;
    }

    private String coverage() {
        return parts.say(consolidation.completeness().coverage());
    }

    List<Block> assurance() {
        AssuranceLevels levels = highlights.assurance();
        List<Block> blocks = new ArrayList<>();
        if (!levels.overall().level().isEmpty()) {
            blocks.add(parts.paragraph(
                    "Overall assurance is \"%s\"%s.", levels.overall().level(), movement(levels.overall())));
        }
        if (levels.byArea().isEmpty()) {
            blocks.add(parts.paragraph("No partner gave a level of assurance."));
        } else {
            blocks.add(parts.paragraph(
                    FigureSources.covered(consolidation.completeness(), FigureSources.ASSURANCE),
                    "The lowest level of assurance that a partner gave is \"%s\". By level: %s. Levels are counted and not averaged. %s",
                    levels.worst(),
                    counts(levels.counted()),
                    coverage()));
        }
        if (!levels.overall().level().isEmpty()) {
            blocks.addAll(why(levels.overall()));
        }
        if (!levels.byArea().isEmpty()) {
            parts.table(
                    blocks,
                    new Columns(
                            parts.say("Levels of assurance by area"),
                            List.of("Area", "Partners at each level"),
                            List.of(56, 44),
                            List.of(FigureSources.ASSURANCE)),
                    levels.byArea(),
                    area -> List.of(TableCell.of(area.area()), TableCell.of(counts(area.levels()))),
                    "Assurance");
        }
        if (!levels.reviewed().isEmpty()) {
            parts.table(
                    blocks,
                    new Columns(
                            parts.say("Levels that the review gives"),
                            List.of("Partner", "Part of the return", "Partner says", "Review says", "Reason"),
                            List.of(17, 23, 13, 13, 34),
                            List.of(FigureSources.REVIEWED)),
                    levels.reviewed(),
                    this::row,
                    ReviewPages.ASSURANCE);
        }
        return blocks;
    }

    private static String movement(OverallAssurance overall) {
        return switch (overall.movement()) {
            case UP -> ", up from \"" + overall.before() + "\" the period before";
            case DOWN -> ", down from \"" + overall.before() + "\" the period before";
            case STATIC -> ", as the period before";
            default -> "; there is no level of the period before to compare it with";
        };
    }

    private List<TableCell> row(AssuranceLevels.Reviewed reviewed) {
        return List.of(
                TableCell.of(reviewed.party()),
                TableCell.of(reviewed.about()),
                TableCell.of(reviewed.own().isEmpty() ? "Not given" : reviewed.own()),
                TableCell.of(reviewed.level()),
                new TableCell(
                        notes.phrase(
                                reviewed.reason().words(), reviewed.reason().source()),
                        Tone.NEUTRAL));
    }

    private List<Block> why(OverallAssurance overall) {
        List<Block> blocks = new ArrayList<>();
        if (!overall.proposed().isEmpty()) {
            blocks.add(parts.paragraph(
                    overall.heldDownBy() == 0 ? List.of() : List.of(FigureSources.RETURNS),
                    "The overall level that follows from the returns%s is \"%s\"%s.",
                    highlights.review().levels().isEmpty() ? "" : " and the review",
                    overall.proposed(),
                    overall.heldDownBy() == 0
                            ? ""
                            : parts.say(
                                    "; it can be no better while %s of the returns owed %s in no figure",
                                    overall.heldDownBy(), overall.heldDownBy() == 1 ? "is" : "are")));
        }
        overall.lifted()
                .ifPresent(reason -> blocks.add(reviewed(
                        "The review does not let missing returns hold it down: " + reason.words(), reason.source())));
        overall.set()
                .ifPresent(set -> blocks.add(reviewed(
                        "The review sets the overall level at \"%s\": %s"
                                .formatted(set.level(), set.reason().words()),
                        set.reason().source())));
        return blocks;
    }

    /** A reason stands in another cell than what it is the reason of; the sheet of the review has both. */
    private Block reviewed(String text, SourceRef source) {
        Phrase said = notes.phrase(text, source);
        return new Block.Paragraph(new Phrase(
                text,
                Stream.concat(said.notes().stream(), notes.numbers(List.of(FigureSources.REVIEWED)).stream())
                        .sorted()
                        .toList()));
    }

    /** The ratings that the review gives records of sections of the subject; nothing where it gives none. */
    List<Block> ratings(Subject subject) {
        Set<String> sections = consolidation.frame().programme().providerReturns().stream()
                .flatMap(definition -> definition.sections().stream())
                .filter(section -> section.subject() == subject)
                .map(SectionDefinition::id)
                .collect(Collectors.toSet());
        List<Phrase> points = highlights.review().ratings().stream()
                .filter(rating -> sections.contains(rating.topic().id()))
                .map(rating -> notes.phrase(
                        "%s, %s: %s. %s"
                                .formatted(
                                        rating.party().name(),
                                        rating.reference(),
                                        rating.rating(),
                                        rating.reason().words()),
                        rating.reason().source()))
                .toList();
        return points.isEmpty()
                ? List.of()
                : List.of(
                        parts.paragraph("In place of the partner's own rating the review gives:"),
                        new Block.Points(points));
    }

    List<Block> clarifications() {
        Clarifications clarifications = highlights.clarifications();
        List<Block> blocks = new ArrayList<>();
        if (clarifications.asked() == 0) {
            blocks.add(parts.paragraph("No clarifications were asked in the period before."));
        } else {
            blocks.add(parts.paragraph(
                    FigureSources.covered(consolidation.completeness(), FigureSources.CLARIFICATIONS),
                    "%s asked in the period before; %s answered and %s open%s. %s",
                    parts.say(Plural.of(clarifications.asked(), "clarification was", "clarifications were")),
                    Plural.of(clarifications.answered(), "was", "were"),
                    Plural.of(clarifications.open().size(), "is", "are"),
                    clarifications.open().isEmpty() ? "" : " (" + ages(clarifications.open()) + ")",
                    coverage()));
        }
        parts.points(
                blocks,
                parts.say("Clarifications that are open, oldest first"),
                clarifications.open(),
                this::open,
                "What needs attention",
                FigureSources.CLARIFICATIONS);
        List<Review.Asked> asked = highlights.review().asked();
        if (!asked.isEmpty()) {
            blocks.add(parts.paragraph(
                    List.of(FigureSources.ASKED),
                    asked.size() == 1
                            ? "The review asks one question, to be answered with the next return:"
                            : "The review asks %s questions, to be answered with the next return:",
                    asked.size()));
            parts.points(
                    blocks,
                    parts.say("Questions that the review asks"),
                    asked,
                    this::asked,
                    ReviewPages.CLARIFICATIONS,
                    FigureSources.ASKED);
        }
        return blocks;
    }

    /** How many are open how long. */
    private static String ages(List<Clarifications.Open> open) {
        Map<String, Integer> ages = new LinkedHashMap<>();
        open.forEach(one -> ages.merge(one.age(), 1, Integer::sum));
        return counts(ages);
    }

    private Phrase open(Clarifications.Open open) {
        String age = open.askedOn()
                .map(day -> " (asked on %s, %s ago%s)"
                        .formatted(
                                Dates.day(day),
                                Dates.days(open.days()),
                                open.respondBy()
                                        .map(by -> "; an answer was wanted by " + Dates.day(by))
                                        .orElse("")))
                .orElse("");
        return notes.phrase(
                "%s, %s: %s%s".formatted(open.party(), open.reference(), open.question(), age), open.source());
    }

    private Phrase asked(Review.Asked asked) {
        String by = asked.askedBy().isEmpty() ? "" : " Asked by " + asked.askedBy() + ".";
        String until = asked.respondBy()
                .map(day -> " Answer by " + Dates.day(day) + ".")
                .orElse("");
        return notes.phrase(
                "%s, %s%s: %s%s%s"
                        .formatted(
                                asked.party().name(),
                                asked.reference(),
                                asked.about().isEmpty() ? "" : " (" + asked.about() + ")",
                                asked.question(),
                                by,
                                until),
                asked.source());
    }

    List<Block> decisions() {
        DecisionsWanted decisions = highlights.decisions();
        List<Block> blocks = new ArrayList<>();
        if (decisions.items().isEmpty()) {
            blocks.add(parts.paragraph("No partner asks for a decision."));
        } else {
            blocks.add(parts.paragraph("Partners ask for these decisions:"));
            parts.points(
                    blocks,
                    parts.say("Decisions that partners ask for"),
                    decisions.items(),
                    item -> notes.phrase(
                            "%s: %s%s"
                                    .formatted(
                                            item.party(),
                                            item.title(),
                                            item.by().isEmpty() ? "" : " (by " + item.by() + ")"),
                            item.source()),
                    "",
                    FigureSources.DECISIONS);
        }
        if (!decisions.taken().isEmpty()) {
            blocks.add(parts.paragraph("What became of decisions that partners asked for:"));
            parts.points(
                    blocks,
                    parts.say("What became of decisions that partners asked for"),
                    decisions.taken(),
                    this::taken,
                    "",
                    FigureSources.DECISIONS);
        }
        return blocks;
    }

    private Phrase taken(DecisionsWanted.Taken taken) {
        Review.Decided decided = taken.decided();
        return notes.phrase(
                "%s: %s: %s%s%s"
                        .formatted(
                                taken.party(),
                                taken.title(),
                                decided.outcome(),
                                decided.on().map(day -> " on " + Dates.day(day)).orElse(""),
                                decided.by().isEmpty() ? "" : " by " + decided.by()),
                decided.source());
    }
}
