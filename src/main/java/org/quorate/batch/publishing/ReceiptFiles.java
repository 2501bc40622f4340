package org.quorate.batch.publishing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quorate.batch.disk.Durable;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.reporting.Receipt;
import org.quorate.reporting.ReceiptNames;
import org.quorate.reporting.ReceiptText;
import org.quorate.reporting.WorkbookMarker;
import org.quorate.reporting.html.HtmlReceiptWriter;
import org.quorate.reporting.marking.ReceivedWorkbookMarker;

/**
 * Writes the files of a receipt: the marked workbook where the file is one, the page and the plain text. Thread-safe for files of
 * different names.
 */
public final class ReceiptFiles {
    /** With one of these the reader has not read the file, or it holds what must not be copied: nobody may take it apart. */
    private static final Set<FindingCode> UNREAD = Set.of(
            FindingCode.FILE_EMPTY,
            FindingCode.FILE_UNREADABLE,
            FindingCode.FILE_TYPE_UNSUPPORTED,
            FindingCode.FILE_ENCRYPTED,
            FindingCode.FILE_OVER_LIMIT,
            FindingCode.FILE_UNSAFE,
            FindingCode.NHS_NUMBER_SUSPECTED,
            FindingCode.PERSONAL_DATA_SUSPECTED);

    private final WorkbookMarker marker = new ReceivedWorkbookMarker();
    private final HtmlReceiptWriter pages = new HtmlReceiptWriter();

    /** Returns whether the findings allow the file to be taken apart and marked. */
    public static boolean isReadable(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> UNREAD.contains(finding.code()));
    }

    /**
     * Writes the files of a receipt; each appears under its name wholly or not at all, the plain text last. Files of those names
     * are replaced.
     *
     * @param folder is created where it is not there
     * @param name of all of them, without ending
     * @param received the file as it came
     * @param readable whether the reader has read it
     * @return the names of the files, in the order in which they were written
     * @throws java.io.UncheckedIOException if one cannot be written
     */
    public List<String> write(Receipt receipt, Path folder, String name, Path received, boolean readable)
            throws IOException {
        Files.createDirectories(folder);
        List<String> written = new ArrayList<>();
        String workbook = name + ReceiptNames.workbookEnding(receipt.evidence().fileName());
        Path unfinished = folder.resolve(name + Durable.UNFINISHED);
        Files.deleteIfExists(unfinished);
        if (readable && marker.mark(receipt, received, unfinished)) {
            written.add(finish(unfinished, workbook));
        }
        String marked = written.isEmpty() ? "" : workbook;
        pages.write(receipt, marked, unfinished);
        written.add(finish(unfinished, name + ReceiptNames.PAGE));
        Files.writeString(unfinished, ReceiptText.of(receipt, marked), StandardCharsets.UTF_8);
        written.add(finish(unfinished, name + ReceiptNames.TEXT));
        return written;
    }

    /** Returns whether all files of a receipt stand in the folder. */
    public static boolean isWritten(Path folder, String name) {
        return Files.exists(folder.resolve(name + ReceiptNames.TEXT));
    }

    private static String finish(Path unfinished, String name) throws IOException {
        Durable.toDisk(unfinished);
        Files.move(
                unfinished,
                unfinished.resolveSibling(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        return name;
    }
}
