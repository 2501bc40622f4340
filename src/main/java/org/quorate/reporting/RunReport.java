package org.quorate.reporting;

import java.time.ZoneId;
import java.util.List;
import org.quorate.ledger.Decision;
import org.quorate.ledger.RecordedRun;

/**
 * A run, as its page tells it to the operator. Immutable.
 *
 * @param programme its name; empty for a night, which is of all programmes
 * @param period in words; empty where it was not known
 * @param zone whose clocks are shown
 * @param received the files that were read for the first time, period by period in the order of receipt
 * @param outputs what was written, or where the outputs are
 * @param parts of a night: its runs, in their order
 */
public record RunReport(
        RecordedRun run,
        String programme,
        String period,
        ZoneId zone,
        List<ReceivedFile> received,
        List<Link> outputs,
        List<Part> parts) {
    public RunReport {
        received = List.copyOf(received);
        outputs = List.copyOf(outputs);
        parts = List.copyOf(parts);
    }

    /**
     * A file that was read for the first time.
     *
     * @param period its id
     * @param partner empty where the file did not tell
     * @param receipt where the page of its receipt is, relative to this page; empty where there is none
     */
    public record ReceivedFile(
            String period, String file, String partner, Decision decision, int errors, int warnings, String receipt) {}

    /**
     * Something to open.
     *
     * @param place relative to this page, escaped as a link needs it
     */
    public record Link(String name, String place) {}

    /**
     * A run of a night.
     *
     * @param page where its page is, relative to this page
     */
    public record Part(RecordedRun run, String page) {}
}
