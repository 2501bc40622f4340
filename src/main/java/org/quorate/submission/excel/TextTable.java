package org.quorate.submission.excel;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.finding.FindingCode;
import org.quorate.submission.Cell;
import org.quorate.submission.CellRef;
import org.quorate.submission.CellValue;
import org.quorate.submission.Sheet;
import org.quorate.submission.SheetRow;
import org.quorate.submission.Workbook;

/** Reads a text file whose lines are rows and whose columns are parted by one character (RFC 4180 and its kin). */
final class TextTable {
    /** Plain digits that mean one number in every country: no leading zero, no sign of thousands, no more than Excel keeps. */
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,15})?");

    private static final Pattern ISO_DATE = Pattern.compile("[12]\\d{3}-\\d\\d-\\d\\d");

    /** Excel takes the separator from such a first line, and does not show the line. */
    private static final Pattern STATED_SEPARATOR = Pattern.compile("(?i)\"?sep=([^\\w\\s\"]|\t)\"?(?:\r|\n|$)");

    /** As many characters as are looked at to tell the separator. */
    private static final int BEGINNING = 1 << 16;

    private final Allowance allowance;
    private final List<SheetRow> rows = new ArrayList<>();

    private TextTable(Allowance allowance) {
        this.allowance = allowance;
    }

    /** Reads the file as a workbook of one sheet, named after the file. */
    static ReadWorkbook read(Path file, String name, Allowance allowance) {
        TextEncoding encoding = TextEncoding.of(file);
        String beginning = beginning(file, encoding);
        Matcher stated = STATED_SEPARATOR.matcher(beginning);
        boolean states = stated.lookingAt();
        char separator = states ? stated.group(1).charAt(0) : told(beginning);
        TextTable table = new TextTable(allowance);
        table.readRows(file, encoding, separator, states);
        int dot = name.lastIndexOf('.');
        Sheet sheet =
                new Sheet(dot > 0 ? name.substring(0, dot) : name, Sheet.Visibility.VISIBLE, table.rows, List.of());
        return new ReadWorkbook(
                new Workbook(List.of(sheet)),
                List.of(Note.of(FindingCode.TEXT_FILE_READ)
                        .with("encoding", encoding.words())
                        .with("separator", TextSeparator.words(separator))));
    }

    private static char told(String beginning) {
        return TextSeparator.of(beginning)
                .orElseThrow(() -> RefusedFile.unsupported(FileKind.PLAIN_TEXT))
                .character();
    }

    private static String beginning(Path file, TextEncoding encoding) {
        try (Reader text = encoding.open(file)) {
            char[] some = new char[BEGINNING];
            int filled = 0;
            for (int read = 0; read >= 0 && filled < BEGINNING; read = text.read(some, filled, BEGINNING - filled)) {
                filled += read;
            }
            return new String(some, 0, filled);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readRows(Path file, TextEncoding encoding, char separator, boolean behindFirstLine) {
        try (Reader text = encoding.open(file)) {
            TextForm.check(text, separator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (Reader text = encoding.open(file);
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .ofCsvRecord(text)) {
            int row = behindFirstLine ? -1 : 0;
            for (CsvRecord record : records) {
                row++;
                if (row > 0) {
                    readRow(record, row);
                }
            }
        } catch (CsvParseException e) {
            // All that is left, where every line has its columns: a text beyond the library's memory for one.
            throw RefusedFile.unreadable("one of its texts is far too long");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readRow(CsvRecord record, int row) {
        if (row > CellRef.MAX_ROW) {
            throw RefusedFile.overSheetLimit("the number of its rows", "1,048,576");
        }
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < record.getFieldCount(); column++) {
            String written = record.getField(column);
            if (!written.isEmpty()) {
                allowance.spendCell();
                cells.add(new Cell(new CellRef(column, row), value(written), written, null));
            }
        }
        if (!cells.isEmpty()) {
            rows.add(new SheetRow(row, cells));
        }
    }

    private static CellValue value(String written) {
        if (NUMBER.matcher(written).matches()) {
            return new CellValue.Number(new BigDecimal(written));
        }
        if (ISO_DATE.matcher(written).matches()) {
            try {
                return new CellValue.Date(LocalDate.parse(written).atStartOfDay());
            } catch (DateTimeParseException e) {
                return new CellValue.Text(written);
            }
        }
        return new CellValue.Text(written);
    }
}
