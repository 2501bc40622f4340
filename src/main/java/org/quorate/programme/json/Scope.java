package org.quorate.programme.json;

import org.quorate.finding.Location.InText;

/**
 * Within which a name is unique: the kind of thing, and what it belongs to (empty for the whole pack).
 */
record Scope(Kind kind, String within) {

    /** What a pack gives names to. */
    enum Kind {
        RETURN("return"),
        PARTY("party"),
        PERIOD("period"),
        SCALE("scale"),
        LIST("list"),
        ROW("row"),
        /** What the rows of a fixed list say. */
        COLUMN("column"),
        PLAN_PERIOD("plan period"),
        BAND("risk band"),
        GROUP("group"),
        GATEWAY("gateway"),
        SECTION("section"),
        /** A section that is a table. */
        TABLE("table"),
        FIELD("field"),
        HEADING("heading"),
        /** A field that is ticked. */
        TICK("tick"),
        /** A field that takes a date. */
        DATE("date"),
        CHECK("check"),
        ANSWER("answer"),
        OPTION("option");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Returns the word by which a finding calls it. */
        String word() {
            return word;
        }
    }

    /** Returns the scope of names that are unique in the pack. */
    static Scope of(Kind kind) {
        return new Scope(kind, "");
    }

    /** Returns the scope of what a named thing holds, such as the sections of a return. */
    static Scope in(String name, Kind kind) {
        return new Scope(kind, name);
    }

    /** Returns the scope of what the object at the place holds, such as the fields of a section. */
    static Scope at(InText place, Kind kind) {
        return new Scope(kind, place.file() + "#" + place.pointer());
    }

    /** Returns the scope of the levels of a scale. */
    static Scope levelsOf(String scaleId) {
        return new Scope(Kind.ANSWER, scaleId);
    }

    /** Returns the scope of the answers to a field of this scope. */
    Scope answersTo(String fieldId) {
        return new Scope(Kind.ANSWER, within + "#" + fieldId);
    }

    /** Returns the scope of those names of this one that are of the narrower kind. */
    Scope only(Kind narrower) {
        return new Scope(narrower, within);
    }

    /** Returns the scope that holds all names of this one; most hold their own. */
    Scope whole() {
        return switch (kind) {
            case TABLE -> new Scope(Kind.SECTION, within);
            case TICK, DATE -> new Scope(Kind.FIELD, within);
            default -> this;
        };
    }
}
