package org.quorate.reporting;

import java.util.List;
import java.util.function.Consumer;
import org.quorate.consolidation.SourceRef;

/**
 * What one version of a paper states, so that the next one can say what has changed. Holds no time of its making.
 *
 * @param version from 1
 * @param asAt ISO date
 * @param content identifies everything the paper says, but for what it says of the version before: two of the same content need no
 *     new version
 * @param statements each of its kind and subject once
 */
public record PaperState(int version, String asAt, String content, Statements statements) {
    /** The name of the file that holds the first version's. */
    public static final String FILE_NAME = "paper.json";

    /** Statements in their order, found or read anew for each visit: there are some for every few records, so nobody holds them all. */
    @FunctionalInterface
    public interface Statements {
        /** Visits all in their order, which is the same each time. */
        void visit(Consumer<Statement> visitor);
    }

    /** What a statement is about; declared in the order in which a reader should meet them. */
    public enum Kind {
        RETURN("Returns that came or were corrected"),
        DECISION("Decisions wanted"),
        FIGURE("Figures"),
        MILESTONE("Milestones past their baseline date"),
        RISK("Risks that reach the threshold or are rising"),
        CLARIFICATION("Open clarifications"),
        FINDING("Findings");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Returns the words a reader sees. */
        public String label() {
            return label;
        }
    }

    /**
     * One thing that the paper states.
     *
     * @param subject what it is of, in words; the same in every version
     * @param value what is said of it
     * @param mark what a reader need not see but what makes a difference, such as the hash of a file; empty for nothing
     * @param sources where it comes from; none for a count of many things
     */
    public record Statement(Kind kind, String subject, String value, String mark, List<SourceRef> sources) {
        public Statement {
            sources = List.copyOf(sources);
        }
    }
}
