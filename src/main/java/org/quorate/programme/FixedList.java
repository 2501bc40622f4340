package org.quorate.programme;

import java.util.List;
import java.util.Optional;

/**
 * A list whose rows the programme fixes: its risks, its sign-off steps, its service specifications (glossary).
 *
 * @param rows in the order of the pack
 */
public record FixedList(String id, String title, List<Item> rows) {
    public FixedList {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param key identifies it in returns
     * @param text what it says
     */
    public record Item(String key, String text) {}

    /** Finds the row of that key, whatever its case and punctuation. */
    public Optional<Item> find(String key) {
        return rows.stream().filter(item -> Words.same(item.key(), key)).findFirst();
    }

    /** Returns the keys in order. */
    public List<String> keys() {
        return rows.stream().map(Item::key).toList();
    }
}
