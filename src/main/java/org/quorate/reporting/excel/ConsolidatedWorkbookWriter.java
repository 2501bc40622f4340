package org.quorate.reporting.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.reporting.ReportSheet;
import org.quorate.reporting.ReportSheet.TablePage;
import org.quorate.reporting.ReportSheet.TextPage;
import org.quorate.reporting.ReportWorkbook;
import org.quorate.reporting.WorkbookWriter;
import org.quorate.reporting.excel.RowSpool.Spooled;

/**
 * Writes the consolidated workbook as an Excel file: for each table page a real Excel table with filters, totals, frozen
 * headings and, if asked for, a native chart. Thread-safe.
 *
 * <p>Asks each table for its rows once and holds none of them; while it writes, the rows lie deflated in a file beside the
 * workbook, which is deleted at the end. A value that Excel has no form for stays as text: a date before 1 March 1900, a number of
 * more than 308 digits. A text longer than 32,767 characters is cut and says so at its end. A percentage is given as its fraction:
 * 0.5 is shown as 50.0%. A chart shows the first 200 rows, and says so in its title if there are more. A sheet holds 65,530 links;
 * where more follow, their text stands without a link.
 */
public final class ConsolidatedWorkbookWriter implements WorkbookWriter {
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String NO_ROWS = "<sheetData/>";

    /**
     * {@inheritDoc}
     *
     * <p>Rows are counted as they are given, without headings and totals. If writing fails, no file is left behind.
     *
     * @throws java.io.UncheckedIOException also if the file exists already
     * @throws IllegalArgumentException if the model breaks its own promises or Excel's rules for names: see its message
     * @throws IllegalStateException if a table has more rows than a sheet can hold, or the file is larger than 4 GB
     */
    @Override
    public Map<String, Long> write(ReportWorkbook workbook, Path file) {
        ExcelLimits.check(workbook);
        Set<String> names = workbook.sheets().stream().map(ReportSheet::name).collect(Collectors.toUnmodifiableSet());
        Map<String, Long> counts = new LinkedHashMap<>();
        Map<String, Piece> rowsByPart = new HashMap<>();
        try (RowSpool spool = RowSpool.beside(file);
                Skeleton skeleton = new Skeleton()) {
            for (ReportSheet sheet : workbook.sheets()) {
                if (sheet instanceof TablePage page) {
                    Spooled<TableRows.Written> spooled =
                            spool.add(xml -> TableRows.write(page, names, skeleton.looks(), xml));
                    rowsByPart.put(skeleton.add(page, spooled.written()), spooled.rows());
                    counts.put(page.name(), (long) spooled.written().extent().rows());
                } else if (sheet instanceof TextPage page) {
                    Spooled<Integer> spooled = spool.add(xml -> TextRows.write(page, skeleton.looks(), xml));
                    rowsByPart.put(skeleton.add(page, spooled.written()), spooled.rows());
                }
            }
            write(skeleton.parts(workbook), rowsByPart, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(counts);
    }

    private static void write(Map<String, byte[]> parts, Map<String, Piece> rowsByPart, Path file) throws IOException {
        OutputStream target = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        boolean complete = false;
        try (ZipFileWriter zip = new ZipFileWriter(target)) {
            // Programs that tell a file by its first bytes look for the content types there.
            add(zip, CONTENT_TYPES, parts, rowsByPart);
            for (String name : parts.keySet()) {
                if (!name.equals(CONTENT_TYPES)) {
                    add(zip, name, parts, rowsByPart);
                }
            }
            zip.finish();
            complete = true;
        } finally {
            if (!complete) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void add(ZipFileWriter zip, String name, Map<String, byte[]> parts, Map<String, Piece> rowsByPart)
            throws IOException {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new IllegalStateException("The workbook has no part " + name + ".");
        }
        Piece rows = rowsByPart.get(name);
        if (rows == null) {
            zip.add(name, List.of(Packing.last(part)));
            return;
        }
        String sheet = new String(part, StandardCharsets.UTF_8);
        int at = sheet.indexOf(NO_ROWS);
        zip.add(
                name,
                List.of(
                        Packing.open(bytes(sheet.substring(0, at) + "<sheetData>")),
                        rows,
                        Packing.last(bytes("</sheetData>" + sheet.substring(at + NO_ROWS.length())))));
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
