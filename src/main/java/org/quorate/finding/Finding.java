package org.quorate.finding;

import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that is wrong with data, where it stands, and the named arguments of its sentence. Immutable. Rendered late: the
 * sentence is made from the code's template only when a report wants it.
 *
 * <p>Arguments that every report understands: {@code section} (its title), {@code record} (the record's key), {@code field}
 * (its heading), {@code seen} (what stands there, already masked where sensitive), {@code expected}. Which others a code
 * takes, its template says.
 *
 * @param severity the code's own severity unless the programme pack says otherwise
 * @param args named arguments; iteration order is alphabetical
 */
public record Finding(FindingCode code, Severity severity, Location location, Map<String, String> args) {
    public Finding {
        args = java.util.Collections.unmodifiableMap(new TreeMap<>(args));
    }

    /** Returns a finding of the code's own severity, without arguments. */
    public static Finding of(FindingCode code, Location location) {
        return new Finding(code, code.severity(), location, Map.of());
    }

    /** Returns this finding with one more argument; an argument of that name is replaced. */
    public Finding with(String name, String value) {
        Map<String, String> more = new TreeMap<>(args);
        more.put(name, value);
        return new Finding(code, severity, location, more);
    }

    /** Returns this finding at another severity. */
    public Finding at(Severity other) {
        return new Finding(code, other, location, args);
    }

    /** Returns the argument of that name, or an empty string where the finding has none. */
    public String arg(String name) {
        return args.getOrDefault(name, "");
    }

    /** Returns what was seen; for a cell in which nothing stands, words that say so; else empty. */
    public String seen() {
        String seen = arg("seen");
        return seen.isEmpty() && location instanceof Location.InCells ? "(blank)" : seen;
    }

    /** Returns the plain sentence that says what is wrong. */
    public String sentence() {
        return Template.render(code.sentence(), args);
    }

    /** Returns what was expected in place of what was seen. */
    public String expected() {
        return Template.render(code.expected(), args);
    }

    /** Returns how to put it right. */
    public String fix() {
        return Template.render(code.fix(), args);
    }
}
