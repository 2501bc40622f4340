package org.quorate.consolidation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.ledger.Submission;
import org.quorate.programme.Party;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Tone;

/**
 * Who owed what, and what came of it (rule G01). The denominator is what the programme says is owed, never what came.
 *
 * @param returns one for each party and return owed, by party, then return, in the order of the pack
 */
public record Completeness(List<ReturnStatus> returns) {
    public Completeness {
        returns = List.copyOf(returns);
    }

    /** How a return or a section stands. */
    public enum Standing {
        ACCEPTED("Accepted", Tone.POSITIVE),
        QUERIES("Accepted with queries", Tone.CAUTION),
        NIL("Nil", Tone.POSITIVE),
        WAIVED("Waived", Tone.NEUTRAL),
        EMPTY("Not filled in", Tone.NEGATIVE),
        REJECTED("Rejected", Tone.NEGATIVE),
        MISSING("Missing", Tone.NEGATIVE),
        AWAITED("Awaited", Tone.NEUTRAL),
        NOT_DUE("Not due", Tone.NEUTRAL);

        private final String label;
        private final Tone tone;

        Standing(String label, Tone tone) {
            this.label = label;
            this.tone = tone;
        }

        /** Returns the words a reader sees. */
        public String label() {
            return label;
        }

        /** Returns what the standing asks of its reader. */
        public Tone tone() {
            return tone;
        }

        /** Returns whether what was owed is there and counts. */
        public boolean counts() {
            return this == ACCEPTED || this == QUERIES || this == NIL || this == WAIVED;
        }
    }

    /**
     * How one return of one party stands.
     *
     * @param submissionOrNull the submission that counts, or the last rejected one; null where none came
     * @param daysLate calendar days after the due date, 0 if in time; of a missing return, days up to the as-at date
     */
    public record ReturnStatus(
            Party party,
            ReturnDefinition definition,
            Standing standing,
            @Nullable Submission submissionOrNull,
            long daysLate,
            List<SectionStatus> sections) {
        public ReturnStatus {
            sections = List.copyOf(sections);
        }

        /** Returns the submission that counts, or the last rejected one. */
        public Optional<Submission> submission() {
            return Optional.ofNullable(submissionOrNull);
        }

        /** Returns how many findings are errors. */
        public int errors() {
            return submission().map(Submission::errors).orElse(0);
        }

        /** Returns how many findings are warnings. */
        public int warnings() {
            return submission().map(Submission::warnings).orElse(0);
        }
    }

    /** How one section of one return stands. */
    public record SectionStatus(SectionDefinition section, Standing standing, int records) {}

    /** Returns how many returns are owed. */
    public int expected() {
        return returns.size();
    }

    /** Returns how many of the returns owed came, whatever was decided of them. */
    public int received() {
        return (int) returns.stream()
                .filter(status -> status.submissionOrNull() != null)
                .count();
    }

    /** Returns how many of the returns owed stand so. */
    public int count(Standing standing) {
        return (int)
                returns.stream().filter(status -> status.standing() == standing).count();
    }

    /** Returns how many of the returns owed are in the figures. */
    public int counted() {
        return (int)
                returns.stream().filter(status -> status.standing().counts()).count();
    }

    /** Returns how many of the returns that came were late. */
    public int late() {
        return (int) returns.stream()
                .filter(status -> status.submissionOrNull() != null && status.daysLate() > 0)
                .count();
    }

    /** Returns how many parties owe a return. */
    public int partiesOwing() {
        return (int) returns.stream().map(ReturnStatus::party).distinct().count();
    }

    /** Returns how many parties have at least one return in the figures. */
    public int partiesCounted() {
        return (int) returns.stream()
                .filter(status -> status.standing().counts())
                .map(ReturnStatus::party)
                .distinct()
                .count();
    }

    /** Returns the sentence that every total is printed with. */
    public String coverage() {
        return "Figures cover %s of %s returns, from %s of %s partners."
                .formatted(counted(), expected(), partiesCounted(), partiesOwing());
    }
}
