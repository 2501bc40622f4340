package org.quorate.programme.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quorate.finding.Location.InText;
import org.quorate.programme.Words;

/**
 * The names that stand in one scope. Whatever has an id may have other names too; no two things may share a name, whatever
 * its case and punctuation, because returns are recognised by them. Not thread-safe.
 */
final class Names {
    private final String what;
    private final Mistakes mistakes;
    private final List<String> ids = new ArrayList<>();
    private final Map<String, Integer> ownerByName = new HashMap<>();
    private int owner;
    private boolean complete = true;

    Names(String what, Mistakes mistakes) {
        this.what = what;
        this.mistakes = mistakes;
    }

    /** Begins the next thing, known by this id. */
    void declare(String id, InText at) {
        owner++;
        if (alsoCalled(id, at)) {
            ids.add(id);
        }
    }

    /** Gives the present thing one more name; returns whether no other has it. */
    boolean alsoCalled(String name, InText at) {
        Integer other = ownerByName.putIfAbsent(Words.fold(name), owner);
        boolean free = other == null || other == owner;
        if (!free) {
            mistakes.duplicate(at, what, name);
        }
        return free;
    }

    /** Text by which the present thing is recognised too. */
    ValueType<String> alias() {
        return (json, reading) -> {
            Optional<String> name = Values.name(json, reading);
            name.ifPresent(text -> alsoCalled(text, json.at()));
            return name;
        };
    }

    /** Notes that a thing was too wrong to give its id, so that references to it are not held against the pack. */
    void miss() {
        owner++;
        complete = false;
    }

    /** Returns whether every thing has given its id. */
    boolean areComplete() {
        return complete;
    }

    /** Returns the ids in order. */
    List<String> ids() {
        return Collections.unmodifiableList(ids);
    }
}
