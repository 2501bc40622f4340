package org.quorate.testing;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quorate.finding.Severity;
import org.quorate.ledger.Decision;
import org.quorate.reporting.Receipt;

/** Builds the receipt a test needs. Not thread-safe. */
public final class ReceiptBuilder {
    private final Map<String, List<Receipt.Point>> sheets = new LinkedHashMap<>();
    private final List<Receipt.Point> explained = new ArrayList<>();
    private final List<Receipt.Point> noted = new ArrayList<>();
    private String fileName = "Return Q1.xlsx";

    private ReceiptBuilder() {}

    /** Starts a receipt with nothing to fix. */
    public static ReceiptBuilder receipt() {
        return new ReceiptBuilder();
    }

    /** Adds an error at cells of a sheet; an empty name stands for the whole file. */
    public ReceiptBuilder error(String sheet, String sentence, String... cells) {
        return point(sheet, Severity.ERROR, sentence, cells);
    }

    /** Adds a warning at cells of a sheet. */
    public ReceiptBuilder warning(String sheet, String sentence, String... cells) {
        return point(sheet, Severity.WARNING, sentence, cells);
    }

    /** Adds what the sender has explained. */
    public ReceiptBuilder explained(String sentence, String... cells) {
        explained.add(new Receipt.Point(Severity.INFO, sentence, "Nothing needs to be done.", List.of(cells)));
        return this;
    }

    /** Adds what nobody has to act on. */
    public ReceiptBuilder noted(String sentence) {
        noted.add(new Receipt.Point(Severity.INFO, sentence, "Nothing needs to be done.", List.of()));
        return this;
    }

    /** Names the file that was received. */
    public ReceiptBuilder file(String name) {
        fileName = name;
        return this;
    }

    private ReceiptBuilder point(String sheet, Severity severity, String sentence, String... cells) {
        sheets.computeIfAbsent(sheet, any -> new ArrayList<>())
                .add(new Receipt.Point(severity, sentence, "Mend it.", List.of(cells)));
        return this;
    }

    /** Returns the receipt. */
    public Receipt build() {
        return new Receipt(
                new Receipt.Sender("Urgent Care Alliance", true, "Acute provider", "Assurance return", "Quarter 1"),
                new Receipt.Verdict(
                        Receipt.Occasion.RECEIVED,
                        sheets.isEmpty() ? Decision.ACCEPTED : Decision.ACCEPTED_WITH_QUERIES,
                        "Put right what is listed below."),
                sheets.entrySet().stream()
                        .map(sheet -> new Receipt.Group(sheet.getKey(), sheet.getValue(), 0))
                        .toList(),
                explained,
                noted,
                new Receipt.Counts(12, 10, 1, 1, 0),
                new Receipt.Evidence(
                        fileName, "ab".repeat(32), 12_345, LocalDateTime.of(2019, 7, 2, 9, 14), "Europe/London"));
    }
}
