package org.quorate.ledger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run came to, in numbers. Immutable; keeps its order. */
public record RunFigures(List<Figure> all) {
    /** Nothing. */
    public static final RunFigures NONE = new RunFigures(List.of());

    public RunFigures {
        all = List.copyOf(all);
    }

    /** What is counted or measured; the name of a figure says of what. */
    public enum Kind {
        /** Files that were read for the first time, under {@link #NEW_FILES}, and outputs that were written, under {@link #OUTPUTS}. */
        COUNT,
        /** New files by what was decided of them, named by the {@link Decision}. */
        DECISION,
        /** Cases that were found in new files, by the word of their severity. */
        FINDING,
        /** Cases that were found in new files, by the word of their code. */
        RULE,
        /** Milliseconds that a step took, by its name. */
        STEP,
        /** Milliseconds that reading and checking a file took, by its name; the slowest ones. */
        SLOW_FILE
    }

    /** The name of the number of files that were read for the first time. */
    public static final String NEW_FILES = "new files";

    /** The name of the number of outputs that were written. */
    public static final String OUTPUTS = "outputs";

    /**
     * One of them.
     *
     * @param amount a number, or milliseconds, as the kind says
     */
    public record Figure(Kind kind, String name, long amount) {}

    /** Returns those of a kind by name, in their order. */
    public Map<String, Long> of(Kind kind) {
        Map<String, Long> amounts = new LinkedHashMap<>();
        for (Figure figure : all) {
            if (figure.kind == kind) {
                amounts.put(figure.name, figure.amount);
            }
        }
        return Collections.unmodifiableMap(amounts);
    }

    /** Returns one of them; 0 where there is none of that name. */
    public long of(Kind kind, String name) {
        return of(kind).getOrDefault(name, 0L);
    }

    /** Returns how many files were read for the first time. */
    public long newFiles() {
        return of(Kind.COUNT, NEW_FILES);
    }

    /** Returns how many outputs were written. */
    public long outputs() {
        return of(Kind.COUNT, OUTPUTS);
    }

    /** Returns of how many new files that was decided. */
    public long decided(Decision decision) {
        return of(Kind.DECISION, decision.name());
    }
}
