package org.quorate.reporting;

import static org.quorate.reporting.PaperBlocks.counts;
import static org.quorate.reporting.PaperBlocks.more;
import static org.quorate.reporting.PaperBlocks.paragraph;
import static org.quorate.reporting.PaperBlocks.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.consolidation.AssuranceLevels;
import org.quorate.consolidation.Clarifications;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Dates;
import org.quorate.consolidation.DecisionsWanted;
import org.quorate.consolidation.Highlights;
import org.quorate.consolidation.OverallAssurance;
import org.quorate.consolidation.Review;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Subject;
import org.quorate.programme.Tone;
import org.quorate.reporting.Paper.Block;
import org.quorate.reporting.Paper.Phrase;
import org.quorate.reporting.Paper.TableCell;

/** What a paper says of the matters on which the review has a word: assurance, clarifications, decisions, ratings. */
final class ReviewContent {
    private final Consolidation consolidation;
    private final Highlights highlights;
    private final SourceNotes notes;

    ReviewContent(Consolidation consolidation, SourceNotes notes) {
        this.consolidation = consolidation;
        this.highlights = consolidation.highlights();
        this.notes = notes;
    }

    List<Block> assurance() {
        AssuranceLevels levels = highlights.assurance();
        List<Block> blocks = new ArrayList<>();
        if (levels.byArea().isEmpty()) {
            blocks.add(paragraph("No partner gave a level of assurance."));
        } else {
            blocks.add(paragraph(
                    "The lowest level of assurance that a partner gave is \"%s\". Levels are counted and not averaged. %s"
                            .formatted(
                                    levels.worst(), consolidation.completeness().coverage())));
        }
        if (!levels.overall().level().isEmpty()) {
            blocks.addAll(overall(levels.overall()));
        }
        if (!levels.byArea().isEmpty()) {
            blocks.add(new Block.Table(
                    "Levels of assurance by area",
                    List.of("Area", "Partners at each level"),
                    List.of(62, 38),
                    shown(levels.byArea()).stream()
                            .map(area -> List.of(TableCell.of(area.area()), TableCell.of(counts(area.levels()))))
                            .toList()));
            more(blocks, levels.byArea().size());
        }
        if (!levels.reviewed().isEmpty()) {
            blocks.add(new Block.Table(
                    "Levels that the review gives",
                    List.of("Partner", "Part of the return", "Partner says", "Review says", "Reason"),
                    List.of(17, 23, 13, 13, 34),
                    shown(levels.reviewed()).stream().map(this::row).toList()));
            more(blocks, levels.reviewed().size(), ReviewPages.ASSURANCE);
        }
        return blocks;
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

    private List<Block> overall(OverallAssurance overall) {
        List<Block> blocks = new ArrayList<>();
        if (!overall.proposed().isEmpty()) {
            blocks.add(paragraph("The overall level that follows from the returns%s is \"%s\"%s."
                    .formatted(
                            highlights.review().levels().isEmpty() ? "" : " and the review",
                            overall.proposed(),
                            overall.heldDownBy() == 0
                                    ? ""
                                    : "; it can be no better while %s of the returns owed %s in no figure"
                                            .formatted(
                                                    overall.heldDownBy(), overall.heldDownBy() == 1 ? "is" : "are"))));
        }
        overall.lifted()
                .ifPresent(reason -> blocks.add(new Block.Paragraph(notes.phrase(
                        "The review does not let missing returns hold it down: " + reason.words(), reason.source()))));
        overall.set()
                .ifPresent(set -> blocks.add(new Block.Paragraph(notes.phrase(
                        "The review sets the overall level at \"%s\": %s"
                                .formatted(set.level(), set.reason().words()),
                        set.reason().source()))));
        return blocks;
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
                        paragraph("In place of the partner's own rating the review gives:"), new Block.Points(points));
    }

    List<Block> clarifications() {
        Clarifications clarifications = highlights.clarifications();
        List<Block> blocks = new ArrayList<>();
        if (clarifications.asked() == 0) {
            blocks.add(paragraph("No clarifications were asked in the period before."));
        } else {
            blocks.add(
                    paragraph("%s clarifications were asked in the period before; %s were answered and %s are open. %s"
                            .formatted(
                                    clarifications.asked(),
                                    clarifications.answered(),
                                    clarifications.open().size(),
                                    consolidation.completeness().coverage())));
        }
        if (!clarifications.open().isEmpty()) {
            blocks.add(new Block.Points(
                    shown(clarifications.open()).stream().map(this::open).toList()));
            more(blocks, clarifications.open().size(), "What needs attention");
        }
        List<Review.Asked> asked = highlights.review().asked();
        if (!asked.isEmpty()) {
            blocks.add(paragraph(
                    asked.size() == 1
                            ? "The review asks one question, to be answered with the next return:"
                            : "The review asks %s questions, to be answered with the next return:"
                                    .formatted(asked.size())));
            blocks.add(new Block.Points(shown(asked).stream().map(this::asked).toList()));
            more(blocks, asked.size(), ReviewPages.CLARIFICATIONS);
        }
        return blocks;
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
            blocks.add(paragraph("No partner asks for a decision."));
        } else {
            blocks.add(paragraph("Partners ask for these decisions:"));
            blocks.add(new Block.Points(shown(decisions.items()).stream()
                    .map(item -> notes.phrase(
                            "%s: %s%s"
                                    .formatted(
                                            item.party(),
                                            item.title(),
                                            item.by().isEmpty() ? "" : " (by " + item.by() + ")"),
                            item.source()))
                    .toList()));
            more(blocks, decisions.items().size());
        }
        if (!decisions.taken().isEmpty()) {
            blocks.add(paragraph("What became of decisions that partners asked for:"));
            blocks.add(new Block.Points(
                    shown(decisions.taken()).stream().map(this::taken).toList()));
            more(blocks, decisions.taken().size());
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
