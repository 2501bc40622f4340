package org.quorate.reporting.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quorate.reporting.ReportSheet;
import org.quorate.reporting.ReportSheet.ContentsPage;
import org.quorate.reporting.ReportSheet.TablePage;
import org.quorate.reporting.ReportSheet.TextPage;
import org.quorate.reporting.ReportWorkbook;
import org.quorate.reporting.WorkbookWriter;

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

    private final int mostRows;

    /** Makes a writer that fills sheets as far as Excel can hold them. */
    public ConsolidatedWorkbookWriter() {
        this(ExcelLimits.MOST_ROWS);
    }

    /** Makes a writer whose sheets hold no more rows than that, headings and totals included. */
    ConsolidatedWorkbookWriter(int mostRows) {
        this.mostRows = mostRows;
    }

    /** A sheet whose rows lie in the spool; adding it to the skeleton gives the name of its part. */
    private record Made(ReportSheet sheet, int rows, List<Piece> pieces, Function<Skeleton, String> adding) {}

    /**
     * {@inheritDoc}
     *
     * <p>Rows are counted as they are given, without headings and totals. If writing fails, no file is left behind.
     *
     * @throws java.io.UncheckedIOException also if the file exists already
     * @throws IllegalArgumentException if the model breaks its own promises or Excel's rules for names: see its message
     * @throws IllegalStateException if the file is larger than 4 GB
     */
    @Override
    public Map<String, Long> write(ReportWorkbook workbook, Path file) {
        ExcelLimits.check(workbook);
        Map<String, Long> counts = new LinkedHashMap<>();
        try (RowSpool spool = RowSpool.beside(file);
                Skeleton skeleton = new Skeleton(workbook.profile())) {
            Map<String, List<Piece>> rowsByPart = new HashMap<>();
            for (Made made : spool(workbook, spool, skeleton.looks(), counts)) {
                rowsByPart.put(made.adding().apply(skeleton), made.pieces());
            }
            write(skeleton, skeleton.parts(workbook), rowsByPart, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(counts);
    }

    /** Puts the rows of all sheets into the spool, those of the contents last; returns the sheets in the order of their tabs. */
    private List<Made> spool(ReportWorkbook workbook, RowSpool spool, CellLooks looks, Map<String, Long> counts) {
        TableSheets.Names names = TableSheets.Names.of(workbook);
        List<Made> made = new ArrayList<>();
        @Nullable ContentsPage contents = null;
        int contentsAt = 0;
        for (ReportSheet sheet : workbook.sheets()) {
            if (sheet instanceof ContentsPage page) {
                contents = page;
                contentsAt = made.size();
                counts.put(page.name(), 0L);
            } else {
                add(made, made.size(), sheet, names, spool, looks, counts);
            }
        }
        if (contents != null) {
            List<ReportSheet> listed = made.subList(contentsAt, made.size()).stream()
                    .map(Made::sheet)
                    .toList();
            add(made, contentsAt, contents.of(listed), names, spool, looks, counts);
        }
        return made;
    }

    private void add(
            List<Made> made,
            int at,
            ReportSheet sheet,
            TableSheets.Names names,
            RowSpool spool,
            CellLooks looks,
            Map<String, Long> counts) {
        if (sheet instanceof TextPage page) {
            Piece rows = spool.add(xml -> TextRows.write(page, looks, xml));
            made.add(at, new Made(page, 0, List.of(rows), skeleton -> skeleton.add(page)));
        } else if (sheet instanceof TablePage page) {
            try (TableSheets sheets = new TableSheets(page, names, looks, spool, mostRows)) {
                List<Made> parts = sheets.write().stream()
                        .map(part -> new Made(
                                part.page(), part.rows().count(), part.pieces(), skeleton -> skeleton.add(part)))
                        .toList();
                made.addAll(at, parts);
                counts.put(page.name(), parts.stream().mapToLong(Made::rows).sum());
            }
        }
    }

    private static void write(
            Skeleton skeleton, Map<String, byte[]> parts, Map<String, List<Piece>> rowsByPart, Path file)
            throws IOException {
        OutputStream target = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        boolean complete = false;
        try (ZipFileWriter zip = new ZipFileWriter(target)) {
            // Programs that tell a file by its first bytes look for the content types there.
            add(zip, CONTENT_TYPES, skeleton, parts, rowsByPart);
            for (String name : parts.keySet()) {
                if (!name.equals(CONTENT_TYPES)) {
                    add(zip, name, skeleton, parts, rowsByPart);
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

    private static void add(
            ZipFileWriter zip,
            String name,
            Skeleton skeleton,
            Map<String, byte[]> parts,
            Map<String, List<Piece>> rowsByPart)
            throws IOException {
        byte[] part = parts.get(name);
        if (part == null) {
            throw new IllegalStateException("The workbook has no part " + name + ".");
        }
        List<Piece> rows = rowsByPart.get(name);
        if (rows == null) {
            zip.add(name, List.of(Packing.last(skeleton.withLinks(name, part))));
            return;
        }
        String sheet = new String(skeleton.withLinks(name, part), StandardCharsets.UTF_8);
        int at = sheet.indexOf(NO_ROWS);
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Packing.open(bytes(sheet.substring(0, at) + "<sheetData>")));
        pieces.addAll(rows);
        pieces.add(Packing.last(bytes("</sheetData>" + sheet.substring(at + NO_ROWS.length()))));
        zip.add(name, pieces);
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
