package org.quorate.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.SourceRef;
import org.quorate.ledger.Submission;
import org.quorate.reporting.ReportColumn.Kind;

/**
 * The columns by which every row says where it comes from; the file's name leads to the file's receipt. The sheets of a workbook share one,
 * because it has a path for each file. Immutable.
 */
final class SourceColumns {
    static final String FILE = "Source file";
    static final String SHEET = "Source sheet";
    static final String CELL = "Source cell";

    /** By the hash of the file; there is one for each that was received, and many rows of each. */
    private final Map<String, ReportValue.FileLink> links = new HashMap<>();

    SourceColumns(Consolidation consolidation) {
        Map<String, String> receipts = ReceiptNames.of(consolidation.submissions());
        for (Submission submission : consolidation.submissions()) {
            String receipt = receipts.get(submission.sha256());
            if (receipt != null) {
                links.put(
                        submission.sha256(),
                        new ReportValue.FileLink(submission.fileName(), receipt + ReceiptNames.PAGE));
            }
        }
    }

    /** Returns the columns of file, sheet and cell. */
    static List<ReportColumn> ofCell() {
        return List.of(file(), sheet(), cell());
    }

    static ReportColumn file() {
        return ReportColumn.of(FILE, Kind.LINK, 34).asInternal();
    }

    static ReportColumn cell() {
        return ReportColumn.of(CELL, Kind.TEXT, 12).asInternal();
    }

    static ReportColumn sheet() {
        return ReportColumn.of(SHEET, Kind.TEXT, 22).asInternal();
    }

    /** Returns the values of {@link #ofCell()}; blanks for a row that comes from no file. */
    List<ReportValue> values(@Nullable SourceRef source) {
        return source == null
                ? List.of(ReportValue.BLANK, ReportValue.BLANK, ReportValue.BLANK)
                : List.of(
                        file(source.file(), source.sha256()),
                        ReportValue.text(source.sheet()),
                        ReportValue.text(source.cell()));
    }

    /** Returns the name of a file that was received. */
    ReportValue file(Submission submission) {
        return file(submission.fileName(), submission.sha256());
    }

    /** Returns the name of a file; without a receipt, as of an earlier period, it leads nowhere. */
    ReportValue file(String name, String sha256) {
        ReportValue.FileLink link = links.get(sha256);
        if (link == null) {
            return ReportValue.text(name);
        }
        return link.text().equals(name) ? link : new ReportValue.FileLink(name, link.path());
    }
}
