package org.quorate.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.consolidation.Completeness;
import org.quorate.consolidation.Completeness.ReturnStatus;
import org.quorate.consolidation.Completeness.Standing;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Dates;
import org.quorate.consolidation.ExceptionFinding;
import org.quorate.consolidation.SourceFile;
import org.quorate.consolidation.WaiverUse;
import org.quorate.finding.Finding;
import org.quorate.finding.Plural;
import org.quorate.finding.Quiet;
import org.quorate.ledger.Submission;
import org.quorate.reporting.Paper.Phrase;

/** What the figures of a paper do not cover, and why. */
final class Caveats {
    private Caveats() {}

    /** Returns them in the body's words. */
    static List<Phrase> of(Consolidation consolidation, SourceNotes notes, PaperBlocks parts) {
        Completeness completeness = consolidation.completeness();
        List<Phrase> points = new ArrayList<>();
        points.add(notes.rows(parts.say(completeness.coverage()), FigureSources.covered(completeness)));
        completeness.returns().stream()
                .filter(status -> status.standing() == Standing.MISSING || status.standing() == Standing.REJECTED)
                .forEach(status -> points.add(Phrase.of(parts.say(
                        "%s: the %s is %s, so nothing of it is in the figures.",
                        status.party().name(),
                        status.definition().title(),
                        status.standing().label().toLowerCase(Locale.ROOT)))));
        long superseded = consolidation.sources().stream()
                .filter(source -> source.role() == SourceFile.Role.SUPERSEDED)
                .count();
        if (superseded > 0) {
            points.add(notes.rows(
                    parts.say(
                            "%s replaced by a later one from the same partner.",
                            Plural.of(superseded, "file was", "files were")),
                    List.of(FigureSources.SUPERSEDED)));
        }
        int errors =
                completeness.returns().stream().mapToInt(ReturnStatus::errors).sum();
        int warnings =
                completeness.returns().stream().mapToInt(ReturnStatus::warnings).sum();
        points.add(notes.rows(
                parts.say(
                        "The returns received hold %s and %s; values that could not be read are in no figure.",
                        Plural.of(errors, "error"), Plural.of(warnings, "warning")),
                List.of(FigureSources.EVERY_RETURN)));
        WaiverUse.of(consolidation).stream()
                .filter(use -> use.times() > 0)
                .forEach(use -> points.add(notes.rows(
                        parts.say(
                                "Waived for %s (%s): %s. %s Approved by %s, until %s.",
                                use.party(),
                                use.returnTitle(),
                                use.what(),
                                sentence(use.waiver().reason()),
                                use.waiver().approvedBy(),
                                Dates.day(use.waiver().until())),
                        List.of(FigureSources.WAIVERS))));
        int explained = explained(consolidation);
        if (explained > 0) {
            points.add(notes.rows(
                    parts.say(
                            "Partners have explained %s; the explanations stand in the consolidated workbook.",
                            Plural.of(explained, "query", "queries")),
                    List.of(FigureSources.EXPLAINED)));
        }
        return points;
    }

    /** Of the returns that count; what a replaced one explained is in none of the figures. */
    private static int explained(Consolidation consolidation) {
        Set<Submission> counted = consolidation.completeness().all().stream()
                .flatMap(status -> status.submission().stream())
                .collect(Collectors.toSet());
        return consolidation.exceptions().stream()
                .filter(exception -> counted.contains(exception.submission()))
                .map(ExceptionFinding::finding)
                .filter(finding ->
                        finding.quiet().filter(Quiet.EXPLAINED::equals).isPresent())
                .mapToInt(Finding::cases)
                .sum();
    }

    private static String sentence(String reason) {
        return reason.endsWith(".") ? reason : reason + ".";
    }
}
