package org.quorate.samples;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One record of a sample: entries by the field's id. Compared by identity, since a row may stand twice. */
final class Row {
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** Writes text unless it is empty. */
    Row with(String field, String text) {
        return text.isEmpty() ? this : with(field, Entry.words(text));
    }

    Row with(String field, Entry entry) {
        entries.put(field, entry);
        return this;
    }

    /** Writes an ISO date unless it is empty. */
    Row withDay(String field, String iso) {
        return iso.isEmpty() ? this : with(field, Entry.day(iso));
    }

    Row without(String field) {
        entries.remove(field);
        return this;
    }

    Row copy() {
        Row copy = new Row();
        copy.entries.putAll(entries);
        return copy;
    }

    Optional<Entry> find(String field) {
        return Optional.ofNullable(entries.get(field));
    }

    boolean isBlank() {
        return entries.isEmpty();
    }

    boolean has(String field, String text) {
        return find(field)
                .filter(entry -> entry.equals(Entry.words(text))
                        || (entry instanceof Entry.Amount amount
                                && amount.number().toPlainString().equals(text)))
                .isPresent();
    }
}
