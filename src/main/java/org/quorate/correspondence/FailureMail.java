package org.quorate.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.consolidation.Dates;
import org.quorate.finding.Plural;
import org.quorate.programme.Installation;

/** Writes to the operator what could not be done. Stateless. */
public final class FailureMail {
    private FailureMail() {}

    /**
     * Something that could not be done.
     *
     * @param what it befell: a pack, or words
     * @param sentences what happened, in sentences; not empty
     */
    public record Failure(String what, List<String> sentences) {
        public Failure {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * Returns the message.
     *
     * @param failures at least one
     * @param done how many packs were done
     * @param log the last lines of the log
     * @param secrets texts that must not leave this machine; they are masked wherever they stand
     * @param about tells it from other failures: the same ones of the same day have the same
     * @param at what the message bears as its date
     */
    public static Message compose(
            Installation installation,
            List<Failure> failures,
            int done,
            List<String> log,
            List<String> secrets,
            String about,
            LocalDate today,
            Instant at) {
        List<String> lines = new ArrayList<>();
        lines.add("The night of " + Dates.day(today) + " could not do all of its work.");
        lines.add(
                done == 0
                        ? "Nothing else was done."
                        : Plural.of(done, "pack was", "packs were") + " done all the same.");
        for (Failure failure : failures) {
            lines.add("");
            lines.add(failure.what());
            failure.sentences().forEach(sentence -> lines.add("  " + sentence));
        }
        if (!log.isEmpty()) {
            lines.add("");
            lines.add("The end of the log:");
            log.forEach(line -> lines.add("  " + line));
        }
        String text = String.join("\n", lines) + "\n";
        for (String secret : secrets) {
            text = text.replace(secret, "***");
        }
        return new Message(
                new Message.Key(Message.Kind.FAILURE, "", "", about),
                Message.OPERATOR,
                Optional.ofNullable(installation.operatorOrNull()).stream().toList(),
                installation.mail().fromOrNull(),
                null,
                "Quorate: " + Plural.of(failures.size(), "thing") + " failed in the night of " + Dates.day(today),
                text,
                List.of(),
                at);
    }
}
