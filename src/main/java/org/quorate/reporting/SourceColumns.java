package org.quorate.reporting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.SourceRef;
import org.quorate.ledger.Submission;
import org.quorate.reporting.ReportColumn.Kind;

/** The columns by which every row says where it comes from; the file's name leads to the file's receipt. */
final class SourceColumns {
    static final String FILE = "Source file";
    static final String SHEET = "Source sheet";
    static final String CELL = "Source cell";

    private final Map<String, String> receipts;

    SourceColumns(Consolidation consolidation) {
        this.receipts = ReceiptNames.of(consolidation.submissions());
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
                ? List.of(new ReportValue.Blank(), new ReportValue.Blank(), new ReportValue.Blank())
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
        String receipt = receipts.get(sha256);
        return receipt == null ? ReportValue.text(name) : new ReportValue.FileLink(name, receipt + ReceiptNames.PAGE);
    }
}
