package org.quorate.consolidation;

import java.util.List;
import java.util.Map;

/**
 * Things that every partner reports on, such as the steps of a sign-off timeline (rule G02): all answers side by side, never
 * averaged.
 *
 * @param title of the list
 * @param owing how many partners owe the return that holds the list
 * @param reporting how many of them reported on it
 */
public record SharedItems(String title, int owing, int reporting, List<Item> items) {
    public SharedItems {
        items = List.copyOf(items);
    }

    /**
     * One thing.
     *
     * @param statuses how many partners gave each status, in the order in which the statuses are defined
     */
    public record Item(String key, String text, Map<String, Integer> statuses) {
        public Item {
            statuses = Ordered.copy(statuses);
        }
    }
}
