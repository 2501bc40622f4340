package org.quorate.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One thing that is wrong with data, where it stands, and the named arguments of its sentence. Immutable. Rendered late: the
 * sentence is made from the code's template only when a report wants it.
 *
 * <p>Arguments that every report understands: {@code section} (its title), {@code record} (the record's key), {@code field}
 * (its heading), {@code seen} (what stands there, already masked where sensitive), {@code expected}. Which others a code
 * takes, its template says. How many cases a finding stands for, what keeps it quiet and what advice goes with it are arguments too, so
 * that a finding is stored like any other.
 *
 * @param severity the code's own severity unless the programme pack says otherwise
 * @param args named arguments; iteration order is alphabetical
 */
public record Finding(FindingCode code, Severity severity, Location location, Map<String, String> args) {
    static final String CASES = "cases";
    static final String MORE_CELLS = "more-cells";
    private static final String QUIET = "quiet";
    private static final String QUIET_BECAUSE = "quiet-because";
    private static final String ADVICE = "advice";
    private static final String NOTHING_TO_DO = "Nothing needs to be done.";

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

    /**
     * Returns this finding kept quiet: as a note that asks nothing of anybody.
     *
     * @param because the reason, in words that follow "Waived:" or "Explained:"
     */
    public Finding quiet(Quiet quiet, String because) {
        return at(Severity.INFO).with(QUIET, quiet.word()).with(QUIET_BECAUSE, because);
    }

    /**
     * Returns this finding with something to be said about how it may be put right.
     *
     * @param advice a sentence that follows the fix
     */
    public Finding advising(String advice) {
        return with(ADVICE, advice);
    }

    /** Returns what keeps the finding quiet; empty where nothing does. */
    public Optional<Quiet> quiet() {
        return Arrays.stream(Quiet.values())
                .filter(quiet -> quiet.word().equals(arg(QUIET)))
                .findFirst();
    }

    /** Returns the reason for which the finding is kept quiet; empty where it is not. */
    public String quietBecause() {
        return arg(QUIET_BECAUSE);
    }

    /** Returns for how many cases the finding stands: 1, unless several were told as one. */
    public int cases() {
        return args.containsKey(CASES) ? Integer.parseInt(arg(CASES)) : 1;
    }

    /** Returns how many cells are concerned beyond those that its location lists. */
    public int moreCells() {
        return args.containsKey(MORE_CELLS) ? Integer.parseInt(arg(MORE_CELLS)) : 0;
    }

    /** Returns the first cells in words such as "B7, B9 and 14 more"; empty where no cell is known. */
    public String place(int most) {
        List<String> cells = location.cells();
        String listed = String.join(", ", cells.subList(0, Math.min(most, cells.size())));
        int more = Math.max(0, cells.size() - most) + moreCells();
        return more == 0 ? listed : listed + " and " + more + " more";
    }

    /** Returns the plain sentence that says what is wrong, and what keeps it quiet if something does. */
    public String sentence() {
        String sentence = Template.render(code.sentence(), args);
        return quiet().map(quiet -> sentence + " " + quiet.label() + ": " + quietBecause())
                .orElse(sentence);
    }

    /** Returns what was expected in place of what was seen. */
    public String expected() {
        return Template.render(code.expected(), args);
    }

    /** Returns how to put it right; that nothing needs to be done where something keeps the finding quiet. */
    public String fix() {
        if (quiet().isPresent()) {
            return NOTHING_TO_DO;
        }
        String fix = Template.render(code.fix(), args);
        return arg(ADVICE).isEmpty() ? fix : fix + (fix.endsWith(".") ? " " : ". ") + arg(ADVICE);
    }
}
