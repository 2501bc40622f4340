package org.quorate.submission.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.quorate.finding.Finding;
import org.quorate.finding.Outcome;
import org.quorate.submission.ReadSettings;
import org.quorate.submission.ReceivedFile;
import org.quorate.submission.RowReader;
import org.quorate.submission.RowVisitor;
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
public final class SpreadsheetReader implements WorkbookReader, RowReader {

    /** Makes a reader; one is enough for any number of files and threads. */
    public SpreadsheetReader() {}

    @Override
    public Outcome<Workbook> read(ReceivedFile file, ReadSettings settings) {
        KeptRows kept = new KeptRows();
        return keep(kept, kept, file, settings);
    }

    private static Outcome<Workbook> keep(KeptRows kept, RowVisitor visitor, ReceivedFile file, ReadSettings settings) {
        Outcome<Workbook> frame = readInto(visitor, file, settings);
        return new Outcome<>(
                frame.value()
                        .map(workbook -> new Workbook(kept.sheets(), workbook.names()))
                        .orElse(null),
                frame.findings());
    }

    /**
     * Reads a file as {@link #read(ReceivedFile, ReadSettings)} does, while a visitor looks on: for what a workbook does not keep,
     * such as its drop-down lists, which only workbooks of Office Open XML tell.
     */
    public Outcome<Workbook> read(ReceivedFile file, ReadSettings settings, RowVisitor onlooker) {
        KeptRows kept = new KeptRows();
        return keep(kept, kept.and(onlooker), file, settings);
    }

    @Override
    public List<Finding> visit(ReceivedFile file, ReadSettings settings, RowVisitor visitor) {
        return readInto(visitor, file, settings).findings();
    }

    private static Outcome<Workbook> readInto(RowVisitor visitor, ReceivedFile file, ReadSettings settings) {
        HiddenSheets hidden = new HiddenSheets(visitor, file.name());
        try {
            ReadWorkbook read = open(file, new Allowance(settings.limits()), new Keys(settings.passwords()), hidden);
            List<Finding> notes = new ArrayList<>(notes(read, file.name()));
            notes.addAll(hidden.notes());
            return Outcome.of(read.workbook(), notes);
        } catch (RefusedFile refused) {
            return Outcome.none(List.of(refused.finding(file.name())));
        }
    }

    private static ReadWorkbook open(ReceivedFile file, Allowance allowance, Keys keys, RowVisitor visitor) {
        Path path = file.path();
        try {
            allowance.checkFileSize(Files.size(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FileKind kind = FileKind.of(path);
        return switch (kind) {
            case ZIP -> read(Container.open(path, allowance), allowance, visitor);
            case EXCEL_97 -> visitAfterwards(BinaryWorkbook.read(path, allowance, keys), visitor);
            case PLAIN_TEXT -> visitAfterwards(TextTable.read(path, file.name(), allowance), visitor);
            case EMPTY -> throw RefusedFile.empty();
            case ENCRYPTED -> decrypt(path, allowance, keys, visitor);
            default -> throw RefusedFile.unsupported(kind);
        };
    }

    private static ReadWorkbook decrypt(Path path, Allowance allowance, Keys keys, RowVisitor visitor) {
        Keys.Opened<ByteBuffer> opened = EncryptedPackage.open(path, keys);
        return read(Container.open(ZipSource.of(opened.content()), allowance), allowance, visitor)
                .with(List.of(opened.note()));
    }

    private static ReadWorkbook read(Container opened, Allowance allowance, RowVisitor visitor) {
        try (Container container = opened) {
            if (OpenDocumentFile.isOne(container)) {
                return visitAfterwards(OpenDocumentFile.read(container, allowance), visitor);
            }
            return WorkbookFile.open(container, allowance).visit(visitor);
        }
    }

    private static List<Finding> notes(ReadWorkbook read, String file) {
        List<Finding> notes = new ArrayList<>();
        for (Note note : read.notes()) {
            notes.add(note.finding(file));
        }
        return notes;
    }

    private static ReadWorkbook visitAfterwards(ReadWorkbook whole, RowVisitor visitor) {
        whole.workbook().visit(visitor);
        return whole;
    }
}
