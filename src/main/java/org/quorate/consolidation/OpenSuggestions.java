package org.quorate.consolidation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.quorate.binding.ReturnLayout;
import org.quorate.binding.ReturnLayout.SectionLayout;
import org.quorate.consolidation.Completeness.ReturnStatus;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.Submission;
import org.quorate.programme.SectionDefinition;

/** Finds the suggestions that nobody has accepted. Stateless. */
public final class OpenSuggestions {
    private OpenSuggestions() {}

    /**
     * Returns those of the returns that stand for a period, in the order of the pack, each return's sheets before its headings.
     * A heading that repeats by period is left out: words for it hold for one period alone.
     */
    public static List<OpenSuggestion> of(PeriodStanding standing, Ledger ledger) {
        List<ReturnStatus> statuses = standing.completeness().all();
        Map<Submission, ReturnLayout> layouts = new HashMap<>();
        ledger.visitLayouts(
                standing.frame().desk(),
                statuses.stream()
                        .flatMap(status -> status.submission().stream())
                        .toList(),
                layouts::put);
        List<OpenSuggestion> open = new ArrayList<>();
        for (ReturnStatus status : statuses) {
            status.submission().map(layouts::get).ifPresent(layout -> {
                sheets(status, layout).forEach(open::add);
                status.definition().sections().stream()
                        .flatMap(section ->
                                layout.find(section.id()).stream().flatMap(at -> headings(status, section, at)))
                        .forEach(open::add);
            });
        }
        return open;
    }

    private static Stream<OpenSuggestion> sheets(ReturnStatus status, ReturnLayout layout) {
        return layout.sheets().stream()
                .flatMap(sheet -> sheet.guess().stream()
                        .flatMap(guess -> status.definition().find(guess.id()).stream()
                                .flatMap(section -> status.submission().stream()
                                        .map(submission -> new OpenSuggestion(
                                                submission,
                                                status.party(),
                                                status.definition(),
                                                section,
                                                null,
                                                sheet.name(),
                                                sheet.name(),
                                                "",
                                                guess.percent())))));
    }

    private static Stream<OpenSuggestion> headings(ReturnStatus status, SectionDefinition section, SectionLayout at) {
        return at.strays().stream()
                .flatMap(stray -> stray.guess().stream()
                        .flatMap(guess -> section.find(guess.id()).stream()
                                .flatMap(field -> status.submission().stream()
                                        .map(submission -> new OpenSuggestion(
                                                submission,
                                                status.party(),
                                                status.definition(),
                                                section,
                                                field,
                                                stray.words(),
                                                at.sheet(),
                                                stray.cell(),
                                                guess.percent())))));
    }
}
