package org.quorate.consolidation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Things that every partner reports on, such as the steps of a sign-off timeline (rule G02): all answers side by side, never
 * averaged.
 *
 * @param title of the list
 * @param owned whether partners are asked which partner's each thing is
 * @param owing how many partners owe the return that holds the list
 * @param reporting how many of them reported on it
 */
public record SharedItems(String title, boolean owned, int owing, int reporting, List<Item> items) {
    public SharedItems {
        items = List.copyOf(items);
    }

    /**
     * One thing.
     *
     * @param statuses how many partners gave each status, in the order in which the statuses are defined
     * @param said what each partner says of it, in the order of the programme
     */
    public record Item(String key, String text, Map<String, Integer> statuses, List<Said> said) {
        public Item {
            statuses = Ordered.copy(statuses);
            said = List.copyOf(said);
        }

        /** Returns whether partners give it different statuses, or different dates of the same kind. */
        public boolean isToldDifferently() {
            return differ(Said::status) || differ(Said::expected) || differ(Said::done);
        }

        /** Returns the partners who each say that it is theirs (rule G04), in the order of the programme. */
        public List<String> claimants() {
            return said.stream()
                    .filter(one -> one.party().equals(one.ownerOrNull()))
                    .map(Said::party)
                    .toList();
        }

        /** Returns whether several partners report on it and none names a partner whose it is (rule G04). */
        public boolean isNobodys() {
            return said.size() > 1 && said.stream().allMatch(one -> one.ownerOrNull() == null);
        }

        private boolean differ(Function<Said, ?> answer) {
            return said.stream().map(answer).distinct().count() > 1;
        }
    }

    /**
     * What one partner says of one thing.
     *
     * @param party its name
     * @param status by its label, or words that say that there is none
     * @param rag its rating; empty where none is given
     * @param expectedOrNull when it is expected, or due where no forecast is given; or null where neither is
     * @param doneOrNull when it was done, or null where it was not
     * @param ownerOrNull the name of the partner whose it is said to be, or null where none is named
     */
    public record Said(
            String party,
            String status,
            String rag,
            @Nullable LocalDate expectedOrNull,
            @Nullable LocalDate doneOrNull,
            @Nullable String ownerOrNull,
            SourceRef source) {
        /** Returns when it is expected, or due where no forecast is given. */
        public Optional<LocalDate> expected() {
            return Optional.ofNullable(expectedOrNull);
        }

        /** Returns when it was done. */
        public Optional<LocalDate> done() {
            return Optional.ofNullable(doneOrNull);
        }
    }
}
