package org.quorate.batch;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.failure.FailureSentence;
import org.quorate.batch.failure.RunFailure;
import org.quorate.consolidation.Consolidator;
import org.quorate.consolidation.Frame;
import org.quorate.consolidation.OpenSuggestion;
import org.quorate.consolidation.OpenSuggestions;
import org.quorate.finding.Finding;
import org.quorate.finding.Outcome;
import org.quorate.ledger.Ledger;
import org.quorate.programme.AcceptedHeading;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.Programme;
import org.quorate.programme.json.AcceptedHeadingsWriter;

/** Lists what looks like headings that were not found, and writes into the pack what a lead has accepted of it. Not thread-safe. */
public final class Acceptance {
    private final PackRun packRun;
    private final Ledger ledger;
    private final Clock clock;

    Acceptance(PackRun packRun, Ledger ledger, Clock clock) {
        this.packRun = packRun;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Returns the open suggestions of the period.
     *
     * @throws RunFailure if the ledger holds nothing of the period with the pack as it is now
     */
    public List<OpenSuggestion> open(PackRequest request, Programme programme) {
        try {
            Frame frame = packRun.frame(request, programme, request.periodOf(programme));
            if (ledger.submissions(frame.desk()).isEmpty()) {
                throw RunFailure.wrongUse(
                        "The ledger holds no returns of %s with the pack %s as it is now; run it first."
                                .formatted(frame.period().id(), request.pack()));
            }
            return OpenSuggestions.of(new Consolidator(ledger).standing(frame), ledger);
        } catch (RuntimeException e) {
            throw FailureSentence.of(e);
        }
    }

    /**
     * Accepts suggestions and returns those that were added to the pack.
     *
     * @param by the role that accepts them
     * @param onOrNull the day on which they were accepted, or null for today
     * @throws RunFailure if the pack has become wrong meanwhile, or cannot be written
     */
    public List<AcceptedHeading> accept(
            Path pack, Programme programme, List<OpenSuggestion> suggestions, String by, @Nullable LocalDate onOrNull) {
        LocalDate on = onOrNull == null
                ? LocalDate.ofInstant(clock.instant(), programme.identity().timeZone())
                : onOrNull;
        List<AcceptedHeading> headings = suggestions.stream()
                .map(suggestion -> new AcceptedHeading(
                        suggestion.party().id(),
                        suggestion.definition().id(),
                        suggestion.section().id(),
                        suggestion.field().map(FieldDefinition::id).orElse(null),
                        suggestion.words(),
                        on,
                        by))
                .toList();
        return added(pack, headings);
    }

    private static List<AcceptedHeading> added(Path pack, List<AcceptedHeading> headings) {
        try {
            Outcome<List<AcceptedHeading>> outcome = new AcceptedHeadingsWriter().add(pack, headings);
            return outcome.value()
                    .orElseThrow(() ->
                            RunFailure.wrongUse("The pack %s was changed meanwhile and is wrong now (%s), so nothing"
                                            .formatted(pack, first(outcome.findings()))
                                    + " was accepted; \"quorate validate\" tells every mistake."));
        } catch (UncheckedIOException e) {
            throw FailureSentence.of(e);
        }
    }

    private static String first(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.location().file() + ": " + finding.sentence())
                .findFirst()
                .orElse("");
    }
}
