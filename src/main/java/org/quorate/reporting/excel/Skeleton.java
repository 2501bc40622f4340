package org.quorate.reporting.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.quorate.reporting.ReportProfile;
import org.quorate.reporting.ReportSheet.TablePage;
import org.quorate.reporting.ReportSheet.TextPage;
import org.quorate.reporting.ReportWorkbook;

/** Everything of a workbook's file but the rows of its sheets. */
final class Skeleton implements AutoCloseable {
    private static final String CREATOR = "Quorate";
    static final String LANGUAGE = "en-GB";
    /** What Excel adds to a column's width so that the characters do not touch its edges, in 1/256 of a character. */
    private static final int PADDING = 182;

    private static final String STYLES = "xl/styles.xml";
    private static final String AFTER_CELL_STYLES = "<dxfs";

    private final ReportProfile profile;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellLooks looks;
    private final ToneRules tones;
    private final Map<String, UnaryOperator<String>> links = new HashMap<>();

    Skeleton(ReportProfile profile) {
        this.profile = profile;
        looks = CellLooks.addedTo(workbook, profile);
        tones = ToneRules.addedTo(workbook.getStylesSource());
    }

    /** Returns the styles in which the rows are written. */
    CellLooks looks() {
        return looks;
    }

    /** Adds a sheet of text, and returns the name of its part. */
    String add(TextPage page) {
        XSSFSheet sheet = sheet(page.name(), "A1:A" + TextRows.lastRow(page));
        sheet.setColumnWidth(0, width(TextRows.WIDTH));
        return partName(sheet);
    }

    /** Adds a sheet of a table whose rows are written, and returns the name of its part. */
    String add(TableSheets.Written written) {
        TablePage page = written.page();
        TableRows rows = written.rows();
        TableExtent extent = rows.extent();
        XSSFSheet sheet = sheet(page.name(), "A1:" + extent.all().split(":", -1)[1]);
        for (TableColumn column : rows.columns()) {
            sheet.setColumnWidth(column.index(), width(column.column().width()));
        }
        if (profile == ReportProfile.WORKING) {
            sheet.createFreezePane(1, TableExtent.HEADING_ROW);
        }
        sheet.setRepeatingRows(new CellRangeAddress(TableExtent.HEADING_ROW - 1, TableExtent.HEADING_ROW - 1, -1, -1));
        TablePart.addTo(
                sheet, page.table(), rows.columns(), extent, written.totalled(), profile == ReportProfile.WORKING);
        tones.addTo(sheet, rows.columns(), extent);
        // A code of digits is meant as text, and a cell's formula says the same as the table's in other words.
        sheet.addIgnoredErrors(
                CellRangeAddress.valueOf(extent.withoutTotals()),
                IgnoredErrorType.NUMBER_STORED_AS_TEXT,
                IgnoredErrorType.CALCULATED_COLUMN);
        rows.points().chart().ifPresent(chart -> ChartPart.addTo(sheet, chart, rows.points(), extent));
        String part = partName(sheet);
        if (!rows.links().isEmpty()) {
            SheetLinks ofSheet =
                    new SheetLinks(rows.links(), sheet.getRelationParts().size());
            links.put(part, ofSheet::inSheet);
            links.put(relationshipsOf(part), ofSheet::inRelationships);
        }
        return part;
    }

    private XSSFSheet sheet(String name, String dimension) {
        XSSFSheet sheet = workbook.createSheet(name);
        sheet.getCTWorksheet().getDimension().setRef(dimension);
        sheet.setDisplayGridlines(false);
        sheet.setDefaultRowHeightInPoints(looks.height(RowHeight.ONE_LINE));
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        return sheet;
    }

    private static int width(int characters) {
        return characters * 256 + PADDING;
    }

    /** Returns a part as it is to be written: with the links of its sheet. */
    byte[] withLinks(String name, byte[] part) {
        UnaryOperator<String> linking = links.get(name);
        return linking == null
                ? part
                : linking.apply(new String(part, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private static String relationshipsOf(String part) {
        int name = part.lastIndexOf('/') + 1;
        return part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
    }

    private static String partName(XSSFSheet sheet) {
        return sheet.getPackagePart().getPartName().getName().substring(1);
    }

    /** Returns the parts of the file by their names; those of the sheets have an empty {@code sheetData} and {@linkplain #withLinks no links}. */
    Map<String, byte[]> parts(ReportWorkbook model) throws IOException {
        describe(model);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        workbook.write(file);
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        parts.computeIfPresent(STYLES, (name, styles) -> withNamedStyles(styles));
        return parts;
    }

    private static byte[] withNamedStyles(byte[] styles) {
        return new String(styles, StandardCharsets.UTF_8)
                .replaceFirst(AFTER_CELL_STYLES, CellLooks.NAMED_STYLES + AFTER_CELL_STYLES)
                .getBytes(StandardCharsets.UTF_8);
    }

    private void describe(ReportWorkbook model) {
        POIXMLProperties properties = workbook.getProperties();
        properties.getExtendedProperties().setApplication(CREATOR);
        PackagePropertiesPart core = properties.getCoreProperties().getUnderlyingProperties();
        core.setTitleProperty(model.title());
        core.setSubjectProperty(model.subject());
        core.setCreatorProperty(CREATOR);
        core.setLastModifiedByProperty(CREATOR);
        core.setLanguageProperty(LANGUAGE);
        String midnight = midnight(model.asAt());
        try {
            core.setCreatedProperty(midnight);
            core.setModifiedProperty(midnight);
        } catch (InvalidFormatException e) {
            throw new IllegalArgumentException("The date " + model.asAt() + " cannot stand in a document.", e);
        }
    }

    private static String midnight(LocalDate date) {
        return date + "T00:00:00Z";
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
