package org.quorate.reporting.html;

import java.util.List;
import org.quorate.ledger.Decision;
import org.quorate.reporting.PrintableText;
import org.quorate.reporting.Receipt;
import org.quorate.reporting.ReceiptWording;

/**
 * A receipt as its template prints it. Immutable.
 *
 * @param tone the class of the status, which the style sheet colours
 * @param noWorkbook why there is no marked workbook; empty where there is one
 */
record ReceiptPage(
        Receipt receipt,
        String banner,
        String tone,
        List<Sheet> sheets,
        List<Item> explained,
        List<Item> noted,
        List<ReceiptWording.Line> evidence,
        String markedFile,
        String noWorkbook) {
    private static final int MOST_CELLS = 20;

    /** The points of one sheet. */
    record Sheet(String name, List<Item> items, String more) {}

    /** One point. */
    record Item(String tone, String severity, String place, String sentence, String fix) {}

    static ReceiptPage of(Receipt receipt, String markedFile) {
        return new ReceiptPage(
                receipt,
                receipt.sender().synthetic() ? ReceiptWording.SYNTHETIC : "",
                tone(receipt.verdict().decision()),
                receipt.groups().stream().map(ReceiptPage::sheet).toList(),
                receipt.explained().stream().map(ReceiptPage::item).toList(),
                receipt.noted().stream().map(ReceiptPage::item).toList(),
                ReceiptWording.evidence(receipt),
                markedFile,
                markedFile.isEmpty() ? ReceiptWording.NO_WORKBOOK : "");
    }

    /** Returns partner, return and period; for a file that nobody is known for, its name. */
    public List<String> sender() {
        List<String> known = ReceiptWording.sender(receipt);
        return known.isEmpty() ? List.of(PrintableText.line(receipt.evidence().fileName())) : known;
    }

    public String title() {
        return ReceiptWording.title(receipt);
    }

    public String sign() {
        return ReceiptWording.sign(receipt.verdict().decision());
    }

    public String status() {
        return ReceiptWording.status(receipt);
    }

    public String counted() {
        return ReceiptWording.counted(receipt);
    }

    private static Sheet sheet(Receipt.Group group) {
        return new Sheet(
                ReceiptWording.sheet(group),
                group.points().stream().map(ReceiptPage::item).toList(),
                ReceiptWording.more(group));
    }

    private static Item item(Receipt.Point point) {
        return new Item(
                switch (point.severity()) {
                    case CRITICAL, ERROR -> "tone-negative";
                    case WARNING -> "tone-caution";
                    case INFO -> "";
                },
                ReceiptWording.severity(point.severity()),
                point.place(MOST_CELLS),
                point.sentence(),
                point.fix());
    }

    static String tone(Decision decision) {
        return switch (decision) {
            case ACCEPTED -> "tone-positive";
            case ACCEPTED_WITH_QUERIES -> "tone-caution";
            case REJECTED -> "tone-negative";
        };
    }
}
