package org.quorate.soak;

import java.nio.file.Path;
import java.util.List;

/** What a run was doing when it was killed, as the log and the folder of outputs tell. */
enum Hit {
    STARTING("starting"),
    ARCHIVING("archiving"),
    READING("reading"),
    CONSOLIDATING("consolidating"),
    WRITING("writing"),
    WRITING_RECEIPTS("writing receipts"),
    MOVING("moving into place"),
    ENDING("ending"),
    A_WORKER("a worker");

    private final String words;

    Hit(String words) {
        this.words = words;
    }

    /**
     * Returns what was going on.
     *
     * @param logged what the run has logged
     * @param hidden what is in the hidden folders beside the outputs
     */
    static Hit of(List<String> logged, List<Path> hidden) {
        if (says(logged, "name=publishReports", "completed")) {
            return ENDING;
        }
        if (says(logged, "name=publishReports", "launched")) {
            return beside(hidden);
        }
        if (says(logged, "Recorded return")) {
            return READING;
        }
        return says(logged, "name=collectReturns", "launched") ? ARCHIVING : STARTING;
    }

    private static Hit beside(List<Path> hidden) {
        if (hidden.isEmpty()) {
            return CONSOLIDATING;
        }
        if (hidden.stream().anyMatch(path -> path.endsWith("manifest.json"))) {
            return MOVING;
        }
        return hidden.stream().anyMatch(path -> path.endsWith("receipts")) ? WRITING_RECEIPTS : WRITING;
    }

    private static boolean says(List<String> logged, String... words) {
        return logged.stream().anyMatch(line -> List.of(words).stream().allMatch(line::contains));
    }

    @Override
    public String toString() {
        return words;
    }
}
