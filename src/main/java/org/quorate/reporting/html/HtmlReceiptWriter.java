package org.quorate.reporting.html;

import java.nio.file.Path;
import java.util.Map;
import org.quorate.reporting.Receipt;
import org.quorate.reporting.ReceiptWording;

/** Writes receipts as single HTML pages in UTF-8 with line feeds, to be read on a telephone. Thread-safe. */
public final class HtmlReceiptWriter {
    private static final Map<String, String> WORDS = Map.of(
            "nextStep", ReceiptWording.NEXT_STEP,
            "whatToFix", ReceiptWording.WHAT_TO_FIX,
            "nothing", ReceiptWording.NOTHING_TO_FIX,
            "explained", ReceiptWording.EXPLAINED,
            "noted", ReceiptWording.NOTED,
            "file", ReceiptWording.EVIDENCE);

    private final Pages pages = new Pages();

    /**
     * Writes a receipt to a new file.
     *
     * @param markedFile the name of the marked workbook beside it; empty where there is none
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    public void write(Receipt receipt, String markedFile, Path file) {
        pages.write("receipt", Map.of("page", ReceiptPage.of(receipt, markedFile), "words", WORDS), file);
    }
}
