package org.quorate.programme.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quorate.finding.Location.InText;

/** A value of a JSON file, with the place where it begins. Immutable. */
sealed interface Json {
    /** Returns where the value begins. */
    InText at();

    /** Returns the value as a finding shows it. */
    String shown();

    /** An object; members in the order of the file, of a name that stands twice only the first. */
    record Struct(InText at, Map<String, Member> members) implements Json {
        public Struct {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public String shown() {
            return "{…}";
        }
    }

    /** A member of an object; {@code at} is the place of its name. */
    record Member(InText at, Json value) {}

    /** An array. */
    record Items(InText at, List<Json> items) implements Json {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String shown() {
            return items.isEmpty() ? "[]" : "[…]";
        }
    }

    /** A text, without its quotes and escapes. */
    record Text(InText at, String text) implements Json {
        private static final int SHOWN = 80;

        @Override
        public String shown() {
            return text.length() <= SHOWN
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, SHOWN) - 1)) + "…";
        }
    }

    /** A number, as its digits stand in the file. */
    record Numeral(InText at, String digits) implements Json {
        @Override
        public String shown() {
            return digits;
        }
    }

    /** True or false. */
    record Truth(InText at, boolean holds) implements Json {
        @Override
        public String shown() {
            return Boolean.toString(holds);
        }
    }

    /** The word {@code null}. */
    record Nothing(InText at) implements Json {
        @Override
        public String shown() {
            return "null";
        }
    }
}
