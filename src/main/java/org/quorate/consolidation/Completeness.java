package org.quorate.consolidation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.ledger.Submission;
import org.quorate.programme.Party;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Tone;

/**
 * Who owed what, and what came of it (rule G01). The denominator is what the programme says is owed, never what came.
 *
 * @param returns of providers: one for each party and return owed, and one for each that came without being owed; by party,
 *     then return, in the order of the pack
 * @param reviews of the commissioner, likewise; they are in no figure of completeness
 */
public record Completeness(List<ReturnStatus> returns, List<ReturnStatus> reviews) {
    public Completeness {
        returns = List.copyOf(returns);
        reviews = List.copyOf(reviews);
    }

    /** Returns how every return stands: those of providers, then reviews. */
    public List<ReturnStatus> all() {
        return Stream.concat(returns.stream(), reviews.stream()).toList();
    }

    /** How a return or a section stands. */
    public enum Standing {
        ACCEPTED("Accepted", Tone.POSITIVE),
        QUERIES("Accepted with queries", Tone.CAUTION),
        NIL("Nil", Tone.POSITIVE),
        WAIVED("Waived", Tone.NEUTRAL),
        EMPTY("Not filled in", Tone.NEGATIVE),
        NOT_GIVEN("Not given", Tone.NEUTRAL),
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
            return isGiven() || this == WAIVED;
        }

        /** Returns whether something was said, be it that there is nothing to report. */
        public boolean isGiven() {
            return this == ACCEPTED || this == QUERIES || this == NIL;
        }
    }

    /**
     * How one return of one party stands.
     *
     * @param owed false for a return that came without being owed: it is consolidated, but in no denominator
     * @param submissionOrNull the submission that counts, or the last rejected one; null where none came
     * @param daysLate calendar days after the due date, 0 if in time and at least 1 if not; of a missing return, days up to the
     *     as-at date
     */
    public record ReturnStatus(
            Party party,
            ReturnDefinition definition,
            boolean owed,
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

    private Stream<ReturnStatus> owed() {
        return returns.stream().filter(ReturnStatus::owed);
    }

    /** Returns how many returns are owed. */
    public int expected() {
        return (int) owed().count();
    }

    /** Returns how many of the returns owed came, whatever was decided of them. */
    public int received() {
        return (int) owed().filter(status -> status.submissionOrNull() != null).count();
    }

    /** Returns how many of the returns owed stand so. */
    public int count(Standing standing) {
        return (int) owed().filter(status -> status.standing() == standing).count();
    }

    /** Returns how many of the returns owed are in the figures. */
    public int counted() {
        return (int) owed().filter(status -> status.standing().counts()).count();
    }

    /** Returns how many of the returns in the figures were not owed. */
    public int countedBeyond() {
        return (int) returns.stream()
                .filter(status -> !status.owed() && status.standing().counts())
                .count();
    }

    /** Returns how many of the returns owed came late. */
    public int late() {
        return (int) owed().filter(status -> status.submissionOrNull() != null && status.daysLate() > 0)
                .count();
    }

    /** Returns how many parties owe a return. */
    public int partiesOwing() {
        return (int) owed().map(ReturnStatus::party).distinct().count();
    }

    /** Returns how many of the parties that owe a return have at least one in the figures. */
    public int partiesCounted() {
        return (int) owed().filter(status -> status.standing().counts())
                .map(ReturnStatus::party)
                .distinct()
                .count();
    }

    /** Returns a sentence for each review that is owed or came: how it stands. */
    public List<String> reviewed() {
        return reviews.stream()
                .map(status -> status.submissionOrNull() == null
                        ? "No review yet from %s.".formatted(status.party().name())
                        : "Review by %s: %s."
                                .formatted(
                                        status.party().name(),
                                        status.standing().label().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Returns the sentence that every total is printed with. */
    public String coverage() {
        int beyond = countedBeyond();
        String also = beyond == 0
                ? ""
                : " They also hold %s return%s that %s not owed."
                        .formatted(beyond, beyond == 1 ? "" : "s", beyond == 1 ? "was" : "were");
        return "Figures cover %s of %s returns, from %s of %s partners.%s"
                .formatted(counted(), expected(), partiesCounted(), partiesOwing(), also);
    }
}
