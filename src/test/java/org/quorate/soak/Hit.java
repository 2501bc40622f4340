package org.quorate.soak;

import java.util.List;

/** What a run was doing when it was killed, by the line of the log that began it. */
enum Hit {
    STARTING("starting"),
    ARCHIVING("archiving", "Executing step: [intake]"),
    READING("reading", "Executing step: [checkReturns]"),
    CONSOLIDATING("consolidating", "Executing step: [consolidate]"),
    WRITING("writing", "Executing step: [writeArtefacts]"),
    WRITING_RECEIPTS("writing receipts", "Executing step: [writeReceipts]"),
    MOVING("moving", "Executing step: [moveIntoPlace]"),
    ENDING("ending", "name=publishReports", "completed"),
    A_WORKER("a worker");

    private final String words;
    private final List<String> said;

    Hit(String words, String... said) {
        this.words = words;
        this.said = List.of(said);
    }

    /** Returns what was going on at the end of what a run has logged. */
    static Hit of(List<String> logged) {
        Hit last = STARTING;
        for (String line : logged) {
            for (Hit hit : values()) {
                if (!hit.said.isEmpty() && hit.said.stream().allMatch(line::contains)) {
                    last = hit;
                }
            }
        }
        return last;
    }

    @Override
    public String toString() {
        return words;
    }
}
