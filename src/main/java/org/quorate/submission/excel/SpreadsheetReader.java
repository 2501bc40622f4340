package org.quorate.submission.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.finding.Outcome;
import org.quorate.submission.ReadSettings;
import org.quorate.submission.ReceivedFile;
import org.quorate.submission.Sheet;
import org.quorate.submission.Sheet.Visibility;
import org.quorate.submission.Workbook;
import org.quorate.submission.WorkbookReader;

/**
 * Reads spreadsheets of every format that providers send: Excel workbooks (.xlsx, .xlsm and their templates, in the
 * transitional and the strict form of Office Open XML), Excel 97-2003 workbooks (.xls), OpenDocument spreadsheets (.ods) and
 * text tables (.csv, .tsv). Which it is, the content tells and never the name. Every other kind of file gets a finding that
 * says what it is. Immutable and thread-safe.
 *
 * <p>Chart sheets, dialogue sheets and macro sheets are passed over. A formula that was never calculated is a blank with a
 * formula. A workbook with a password is opened where the password is the one that Excel tries by itself or one that is given,
 * and told of; what it holds never touches the disk. How each format is understood is written down in docs/INTERPRETATION.md.
 */
public final class SpreadsheetReader implements WorkbookReader {

    /** Makes a reader; one is enough for any number of files and threads. */
    public SpreadsheetReader() {}

    @Override
    public Outcome<Workbook> read(ReceivedFile file, ReadSettings settings) {
        Allowance allowance = new Allowance(settings.limits());
        try {
            ReadWorkbook read = open(file, allowance, new Keys(settings.passwords()));
            return Outcome.of(read.workbook(), notes(read, file.name()));
        } catch (RefusedFile refused) {
            return Outcome.none(List.of(refused.finding(file.name())));
        }
    }

    private static ReadWorkbook open(ReceivedFile file, Allowance allowance, Keys keys) {
        Path path = file.path();
        try {
            allowance.checkFileSize(Files.size(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FileKind kind = FileKind.of(path);
        return switch (kind) {
            case ZIP -> read(Container.open(path, allowance), allowance);
            case EXCEL_97 -> BinaryWorkbook.read(path, allowance, keys);
            case PLAIN_TEXT -> TextTable.read(path, file.name(), allowance);
            case EMPTY -> throw RefusedFile.empty();
            case ENCRYPTED -> decrypt(path, allowance, keys);
            default -> throw RefusedFile.unsupported(kind);
        };
    }

    private static ReadWorkbook decrypt(Path path, Allowance allowance, Keys keys) {
        Keys.Opened<ByteBuffer> opened = EncryptedPackage.open(path, keys);
        return read(Container.open(ZipSource.of(opened.content()), allowance), allowance)
                .with(List.of(opened.note()));
    }

    private static ReadWorkbook read(Container opened, Allowance allowance) {
        try (Container container = opened) {
            if (OpenDocumentFile.isOne(container)) {
                return OpenDocumentFile.read(container, allowance);
            }
            WorkbookFile file = WorkbookFile.open(container, allowance);
            ReadWorkbook read = file.read();
            return read.with(file.notes(read.workbook()));
        }
    }

    private static List<Finding> notes(ReadWorkbook read, String file) {
        List<Finding> notes = new ArrayList<>();
        for (Note note : read.notes()) {
            notes.add(note.finding(file));
        }
        for (Sheet sheet : read.workbook().sheets()) {
            int rows = sheet.filledRows();
            if (sheet.visibility() != Visibility.VISIBLE && rows > 0) {
                notes.add(Finding.of(FindingCode.SHEET_HIDDEN, Location.sheet(file, sheet.name()))
                        .with("rows", rows == 1 ? "1 filled row" : rows + " filled rows"));
            }
        }
        return notes;
    }
}
