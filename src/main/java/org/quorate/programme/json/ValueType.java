package org.quorate.programme.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A kind of value that can stand in a pack. */
@FunctionalInterface
interface ValueType<T> {
    /** Reads the value; empty, with the mistake told, where it is nothing of the kind. */
    Optional<T> read(Json json, Reading reading);

    /** A list of values, which may be empty; a value that is wrong is left out of it. */
    static <T> ValueType<List<T>> list(ValueType<T> type) {
        return (json, reading) -> items(json, reading).map(items -> readAll(items, reading, type));
    }

    /** A list of things that have names in the scope; the scope stays closed where this is no list. */
    static <T> ValueType<List<T>> parts(Scope scope, NamedPart<T> part) {
        return (json, reading) -> items(json, reading).map(items -> {
            Names names = reading.open(scope);
            return readAll(items, reading, (item, sameReading) -> part.read(item, sameReading, names));
        });
    }

    /** A list that holds at least one value. */
    static <T> ValueType<List<T>> filled(ValueType<List<T>> list) {
        return (json, reading) -> {
            if (json instanceof Json.Items array && array.items().isEmpty()) {
                reading.mistakes().wrong(json, "At least one.");
                return Optional.empty();
            }
            return list.read(json, reading);
        };
    }

    /** A list in which no text stands twice. */
    static ValueType<List<String>> distinct(String what, ValueType<String> type) {
        return (json, reading) -> {
            Set<String> seen = new HashSet<>();
            return ValueType.<String>list((item, sameReading) -> {
                        Optional<String> text = type.read(item, sameReading);
                        text.filter(again -> !seen.add(again))
                                .ifPresent(again -> reading.mistakes().duplicate(item.at(), what, again));
                        return text;
                    })
                    .read(json, reading);
        };
    }

    private static Optional<List<Json>> items(Json json, Reading reading) {
        if (json instanceof Json.Items array) {
            return Optional.of(array.items());
        }
        reading.mistakes().wrong(json, "A list in square brackets.");
        return Optional.empty();
    }

    private static <T> List<T> readAll(List<Json> items, Reading reading, ValueType<T> type) {
        List<T> values = new ArrayList<>();
        items.forEach(item -> type.read(item, reading).ifPresent(values::add));
        return values;
    }
}
