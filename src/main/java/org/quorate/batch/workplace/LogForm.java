package org.quorate.batch.workplace;

/** In which form a run keeps its log. */
public enum LogForm {
    /** A line of text for each thing that happened, for a person. */
    TEXT("quorate.log", "logback-run.xml"),
    /** A JSON object a line, by the Elastic Common Schema, for a program that gathers logs. */
    JSON("quorate.log.jsonl", "logback-run-json.xml");

    private final String file;
    private final String configuration;

    LogForm(String file, String configuration) {
        this.file = file;
        this.configuration = configuration;
    }

    String configuration() {
        return configuration;
    }

    /** Returns the name of the file in the ledger folder; a file of each form, so that each can be read by one rule. */
    public String file() {
        return file;
    }
}
