package org.quorate.submission.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.finding.Outcome;
import org.quorate.submission.ReadLimits;
import org.quorate.submission.ReceivedFile;
import org.quorate.submission.Sheet;
import org.quorate.submission.Sheet.Visibility;
import org.quorate.submission.Workbook;
import org.quorate.submission.WorkbookReader;

/**
 * Reads Excel workbooks (.xlsx, .xlsm and their templates, in the transitional and the strict form of Office Open XML), told
 * by their content and not by their name. Every other kind of file gets a finding that says what it is. Immutable and
 * thread-safe.
 *
 * <p>Chart sheets, dialogue sheets and macro sheets are passed over. A cell of a shared formula has the text of the first
 * cell of the formula, as the file holds it. A formula that was never calculated is a blank with a formula.
 */
public final class XlsxWorkbookReader implements WorkbookReader {

    /** Makes a reader; one is enough for any number of files and threads. */
    public XlsxWorkbookReader() {}

    @Override
    public Outcome<Workbook> read(ReceivedFile file, ReadLimits limits) {
        Allowance allowance = new Allowance(limits);
        try {
            checkKind(file.path(), allowance);
            try (Container container = Container.open(file.path(), allowance)) {
                WorkbookFile workbookFile = WorkbookFile.open(container, allowance);
                Workbook workbook = workbookFile.read();
                return Outcome.of(workbook, notes(workbook, workbookFile, file.name()));
            }
        } catch (RefusedFile refused) {
            return Outcome.none(List.of(refused.finding(file.name())));
        }
    }

    private static void checkKind(Path file, Allowance allowance) {
        try {
            allowance.checkFileSize(Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FileKind kind = FileKind.of(file);
        switch (kind) {
            case ZIP -> {}
            case EMPTY -> throw RefusedFile.empty();
            case ENCRYPTED -> throw RefusedFile.encrypted();
            default -> throw RefusedFile.unsupported(kind.words());
        }
    }

    private static List<Finding> notes(Workbook workbook, WorkbookFile workbookFile, String file) {
        List<Finding> notes = new ArrayList<>();
        if (workbookFile.hasMacros()) {
            notes.add(Finding.of(FindingCode.MACROS_IGNORED, Location.file(file)));
        }
        if (workbookFile.hasExternalLinks()) {
            notes.add(Finding.of(FindingCode.EXTERNAL_LINKS, Location.file(file)));
        }
        if (workbookFile.hasEmbeddedObjects()) {
            notes.add(Finding.of(FindingCode.EMBEDDED_OBJECTS, Location.file(file)));
        }
        for (Sheet sheet : workbook.sheets()) {
            int rows = sheet.filledRows();
            if (sheet.visibility() != Visibility.VISIBLE && rows > 0) {
                notes.add(Finding.of(FindingCode.SHEET_HIDDEN, Location.sheet(file, sheet.name()))
                        .with("rows", rows == 1 ? "1 filled row" : rows + " filled rows"));
            }
        }
        return notes;
    }
}
