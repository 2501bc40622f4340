package org.quorate.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.quorate.binding.ReceiptSheet;
import org.quorate.consolidation.Dates;
import org.quorate.finding.Plural;
import org.quorate.finding.Severity;
import org.quorate.ledger.Decision;

/** Words that every form of a receipt prints alike. */
public final class ReceiptWording {
    /** Heads the list of what to put right; also the name of the sheet in a marked workbook. */
    public static final String WHAT_TO_FIX = ReceiptSheet.NAME;

    /** Heads what the sender has explained. */
    public static final String EXPLAINED = "Explained by you; nothing needs to be done";

    /** Heads what nobody has to act on. */
    public static final String NOTED = "Noted; nothing needs to be done";

    /** Heads the list where nothing has to be put right. */
    public static final String NOTHING_TO_FIX = "Nothing needs to be put right.";

    /** Heads the one thing to do. */
    public static final String NEXT_STEP = "What to do next";

    /** Stands beside the one status. */
    public static final String STATUS = "Status";

    /** Heads what proves which file is meant. */
    public static final String EVIDENCE = "The file";

    /** Stands for the sheet where a point concerns the whole file. */
    public static final String WHOLE_FILE = "The whole workbook";

    /** Says why there is no marked workbook. */
    public static final String NO_WORKBOOK =
            "There is no marked copy: the cells of this file cannot be marked, so what to fix is told here only.";

    /** The banner of a receipt of invented examples. */
    public static final String SYNTHETIC = "Synthetic example: this return is invented.";

    private ReceiptWording() {}

    /** A label and what stands behind it. */
    public record Line(String label, String text) {}

    /** Returns what the receipt is, in words. */
    public static String title(Receipt receipt) {
        return switch (receipt.verdict().occasion()) {
            case RECEIVED -> "Receipt";
            case CHECKED -> "Check before sending";
        };
    }

    /** Returns the one status, in words. */
    public static String status(Receipt receipt) {
        String label = receipt.verdict().decision().label();
        return switch (receipt.verdict().occasion()) {
            case RECEIVED -> label;
            case CHECKED -> "Would be " + label.toLowerCase(Locale.ROOT);
        };
    }

    /** Returns a sign that tells the decisions apart by shape. */
    public static String sign(Decision decision) {
        return switch (decision) {
            case ACCEPTED -> "\u2713";
            case ACCEPTED_WITH_QUERIES -> "?";
            case REJECTED -> "\u2717";
        };
    }

    /** Returns how grave a point is, in a word. */
    public static String severity(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "Critical";
            case ERROR -> "Error";
            case WARNING -> "Query";
            case INFO -> "Note";
        };
    }

    /** Returns partner, return and period, as far as they are known. */
    public static List<String> sender(Receipt receipt) {
        return Stream.of(
                        receipt.sender().party(),
                        receipt.sender().definition(),
                        receipt.sender().period())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Returns the group's sheet, or words for the whole file. */
    public static String sheet(Receipt.Group group) {
        return group.sheet().isEmpty() ? WHOLE_FILE : PrintableText.line(group.sheet());
    }

    /** Returns how many points of a sheet are not listed; empty where all are. */
    public static String more(Receipt.Group group) {
        return group.more() == 0 ? "" : "And " + Plural.of(group.more(), "more point") + " on this sheet.";
    }

    /** Returns how the rows of the file were counted, in a sentence. */
    public static String counted(Receipt receipt) {
        Receipt.Counts counts = receipt.counts();
        String elsewhere = counts.elsewhere() == 0
                ? ""
                : " %s on other sheets %s no part of it."
                        .formatted(Plural.of(counts.elsewhere(), "row"), counts.elsewhere() == 1 ? "is" : "are");
        if (counts.read() == 0) {
            return "No rows of the return were read." + elsewhere;
        }
        return "Of %s of the return, %s taken, %s refused and %s nothing to report.%s"
                .formatted(
                        Plural.of(counts.read(), "filled row"),
                        was(counts.taken()),
                        was(counts.refused()),
                        counts.nil() == 1 ? "1 declares" : counts.nil() + " declare",
                        elsewhere);
    }

    /** Returns what proves which file is meant. */
    public static List<Line> evidence(Receipt receipt) {
        Receipt.Evidence evidence = receipt.evidence();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("File", PrintableText.line(evidence.fileName())));
        lines.add(new Line(
                receipt.verdict().occasion() == Receipt.Occasion.RECEIVED ? "Received" : "Checked as if received",
                Dates.moment(evidence.receivedAt()) + " (" + evidence.zone() + ")"));
        lines.add(new Line("Size", String.format(Locale.UK, "%,d bytes", evidence.size())));
        lines.add(new Line("SHA-256", evidence.sha256()));
        return lines;
    }

    private static String was(long number) {
        return number == 1 ? "1 was" : number + " were";
    }
}
