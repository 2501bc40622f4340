package org.quorate.consolidation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.Governance;
import org.quorate.programme.Tone;

/**
 * The decision points of the programme and what partners say of their criteria; nothing is averaged. Immutable.
 *
 * @param items every gateway of the pack, in its order
 * @param unplaced criteria that partners report on and that no gateway of the pack names, in the order in which they came
 */
public record Gateways(List<Item> items, List<Criterion> unplaced) {
    /** Of a programme without gateways. */
    static final Gateways NONE = new Gateways(List.of(), List.of());

    public Gateways {
        items = List.copyOf(items);
        unplaced = List.copyOf(unplaced);
    }

    /** How a gateway stands; see {@link GatewayGatherer} for the rule. */
    public enum State {
        READY("Ready", Tone.POSITIVE),
        NOT_READY("Not ready yet", Tone.NEUTRAL),
        AT_RISK("At risk", Tone.CAUTION),
        /** No partner reports on any of its criteria, so that nothing can be said. */
        NOT_ASSESSED("Not assessed", Tone.NEUTRAL);

        private final String label;
        private final Tone tone;

        State(String label, Tone tone) {
            this.label = label;
            this.tone = tone;
        }

        /** Returns the words a reader sees. */
        public String label() {
            return label;
        }

        /** Returns what the state asks of its reader. */
        public Tone tone() {
            return tone;
        }
    }

    /**
     * One gateway.
     *
     * @param gateway what the pack says of it: title, earliest date, who reviews it
     * @param why what puts it at risk; empty unless it is at risk
     * @param criteria those of the pack in its order, then those that only partners name
     */
    public record Item(Governance.Gateway gateway, State state, List<Reason> why, List<Criterion> criteria) {
        public Item {
            why = List.copyOf(why);
            criteria = List.copyOf(criteria);
        }

        /** Returns how far each partner is that is to report on criteria of the gateway, in the order of the returns. */
        public List<Readiness> readiness() {
            return criteria.stream()
                    .flatMap(criterion -> Stream.concat(
                            criterion.statements().stream().map(Statement::party), criterion.silent().stream()))
                    .distinct()
                    .map(party -> new Readiness(
                            party,
                            (int) criteria.stream()
                                    .filter(criterion -> criterion.isMetFor(party))
                                    .count(),
                            (int) criteria.stream()
                                    .filter(criterion -> criterion.concerns(party))
                                    .count()))
                    .toList();
        }

        /** Returns how many criteria every partner says are met. */
        public int met() {
            return (int) criteria.stream().filter(Criterion::isMet).count();
        }
    }

    /**
     * How far one partner is.
     *
     * @param met how many criteria it says are met
     * @param of how many it is to report on
     */
    public record Readiness(String party, int met, int of) {}

    /**
     * Something that puts a gateway at risk.
     *
     * @param criterion the name of the criterion that it is about
     * @param parties the names of those whom it concerns; empty where nobody reports
     * @param sourceOrNull the first statement that says so, or null where it is that nothing was said
     */
    public record Reason(
            String criterion,
            String words,
            List<String> parties,
            @Nullable SourceRef sourceOrNull) {
        public Reason {
            parties = List.copyOf(parties);
        }

        /** Returns the first statement that says so; empty where it is that nothing was said. */
        public Optional<SourceRef> source() {
            return Optional.ofNullable(sourceOrNull);
        }
    }

    /**
     * What must be so to pass.
     *
     * @param reference what returns call it; empty where no return has it
     * @param text in words
     * @param statements by party, in the order of the pack
     * @param silent the names of the parties that owe a word on it and have not given it
     */
    public record Criterion(String reference, String text, List<Statement> statements, List<String> silent) {
        public Criterion {
            statements = List.copyOf(statements);
            silent = List.copyOf(silent);
        }

        /** Returns what a reader calls it: its reference, else its text. */
        public String name() {
            return reference.isEmpty() ? text : reference;
        }

        /** Returns whether every partner that is to report on it says that it is met; false where there is none. */
        public boolean isMet() {
            return !statements.isEmpty()
                    && silent.isEmpty()
                    && statements.stream().allMatch(Statement::met);
        }

        private boolean concerns(String party) {
            return silent.contains(party)
                    || statements.stream().anyMatch(said -> said.party().equals(party));
        }

        private boolean isMetFor(String party) {
            return concerns(party)
                    && !silent.contains(party)
                    && statements.stream()
                            .filter(said -> said.party().equals(party))
                            .allMatch(Statement::met);
        }
    }

    /**
     * What one partner says of a criterion.
     *
     * @param party its name
     * @param assessment the word it chose, or that it gave none that can be read
     * @param met whether that word means that nothing more is to be done
     * @param evidence may be empty
     * @param remains what is still to be done; may be empty
     * @param neededByOrNull the day by which the criterion is needed, or null where none is given
     */
    public record Statement(
            String party,
            String section,
            String assessment,
            Tone tone,
            boolean met,
            String evidence,
            String remains,
            @Nullable LocalDate neededByOrNull,
            SourceRef source) {
        /** Returns the day by which the criterion is needed. */
        public Optional<LocalDate> neededBy() {
            return Optional.ofNullable(neededByOrNull);
        }
    }
}
