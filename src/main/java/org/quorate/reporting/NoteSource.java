package org.quorate.reporting;

import java.util.List;
import java.util.stream.Collectors;
import org.quorate.consolidation.SourceRef;

/** What a numbered note of a paper leads to: the place from which a figure or statement comes, or the rows of which it is made up. */
public sealed interface NoteSource {
    /** Returns what the note says. */
    String line();

    /** Returns the file to which it leads, beside the paper, as a path with slashes; empty for none. */
    String file();

    /**
     * A place in a file that was received.
     *
     * @param received when, in the programme's time, as a reader sees it; empty where the paper's period has not received it
     * @param receipt the page of the file's receipt, as a path from the paper's folder; empty where there is none
     */
    record Received(SourceRef place, String received, String receipt) implements NoteSource {
        @Override
        public String line() {
            return place.line() + (received.isEmpty() ? "" : ", received " + received);
        }

        @Override
        public String file() {
            return receipt;
        }
    }

    /**
     * Rows of the consolidated workbook, each of which names the file, sheet and row that it comes from.
     *
     * @param workbook the name of its file
     * @param sheets that hold the rows
     * @param how the rows are chosen, counted or added up, such as "counted by Status"; empty where all of them are counted
     */
    record Rows(String workbook, List<String> sheets, String how) implements NoteSource {
        public Rows {
            sheets = List.copyOf(sheets);
        }

        @Override
        public String line() {
            return "%s, %s %s%s; each row names its file, sheet and row"
                    .formatted(
                            workbook,
                            sheets.size() == 1 ? "sheet" : "sheets",
                            sheets.stream().map(sheet -> "“" + sheet + "”").collect(Collectors.joining(", ")),
                            how.isEmpty() ? ": rows counted" : ": " + how);
        }

        @Override
        public String file() {
            return workbook;
        }
    }
}
