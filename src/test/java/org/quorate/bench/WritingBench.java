package org.quorate.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipFile;
import org.quorate.reporting.ReportColumn;
import org.quorate.reporting.ReportColumn.Kind;
import org.quorate.reporting.ReportRows;
import org.quorate.reporting.ReportSheet.TablePage;
import org.quorate.reporting.ReportValue;
import org.quorate.reporting.ReportWorkbook;
import org.quorate.reporting.excel.ConsolidatedWorkbookWriter;

/**
 * Writes one table of 20 columns as the consolidated workbook is written, against deflating the same markup at the same level. Texts,
 * whole numbers, amounts and dates in turn; the values are there before, so that only writing is measured.
 */
final class WritingBench {
    static final int COLUMNS = 20;

    private static final int LEVEL = 6;
    private static final int DIFFERENT_ROWS = 2_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 4, 1);

    private final List<List<ReportValue>> values = new ArrayList<>();
    private final int rows;

    WritingBench(int rows) {
        this.rows = rows;
        Sentences random = new Sentences(COLUMNS);
        for (int row = 0; row < DIFFERENT_ROWS; row++) {
            List<ReportValue> cells = new ArrayList<>();
            for (int column = 0; column < COLUMNS; column++) {
                cells.add(value(column, random));
            }
            values.add(List.copyOf(cells));
        }
    }

    private static ReportValue value(int column, Sentences random) {
        return switch (column % 4) {
            case 0 -> ReportValue.text(random.of(6));
            case 1 -> ReportValue.number(random.number(100_000));
            case 2 -> new ReportValue.Number(BigDecimal.valueOf(random.number(10_000_000), 2));
            default -> new ReportValue.Day(FIRST_DAY.plusDays(random.number(1_000)));
        };
    }

    private static Kind kind(int column) {
        return switch (column % 4) {
            case 0 -> Kind.TEXT;
            case 1 -> Kind.INTEGER;
            case 2 -> Kind.DECIMAL;
            default -> Kind.DATE;
        };
    }

    /** Writes the workbook to a new file. */
    void write(Path file) {
        ReportRows all = visitor -> {
            for (int row = 0; row < rows; row++) {
                visitor.accept(values.get(row % DIFFERENT_ROWS));
            }
        };
        TablePage page = new TablePage(
                "Activity",
                "Activity",
                "What is written.",
                "Activity",
                IntStream.range(0, COLUMNS)
                        .mapToObj(column -> ReportColumn.of("Column " + column, kind(column), 16))
                        .toList(),
                all,
                null);
        new ConsolidatedWorkbookWriter().write(new ReportWorkbook("Bench", "Bench", FIRST_DAY, List.of(page)), file);
    }

    /** Puts the markup of the workbook's largest sheet into a file of its own. */
    static void unpack(Path workbook, Path markup) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile());
                InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            Files.copy(sheet, markup);
        }
    }

    /** Deflates a file into a new one. */
    static void deflate(Path markup, Path file) throws IOException {
        Deflater deflater = new Deflater(LEVEL, true);
        try (InputStream in = Files.newInputStream(markup);
                OutputStream out = new DeflaterOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), deflater, 1 << 16)) {
            byte[] buffer = new byte[1 << 15];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
        } finally {
            deflater.end();
        }
    }
}
