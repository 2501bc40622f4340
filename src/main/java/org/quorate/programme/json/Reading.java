package org.quorate.programme.json;

/** What the parts of a pack share while it is read. */
record Reading(Mistakes mistakes, References references) {
    /** Begins to read a pack. */
    static Reading begin() {
        return new Reading(new Mistakes(), new References());
    }

    /** Opens a scope of names. */
    Names open(Scope scope) {
        return references.open(scope, mistakes);
    }
}
