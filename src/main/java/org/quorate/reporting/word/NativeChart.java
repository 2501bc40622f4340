package org.quorate.reporting.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.quorate.reporting.PrintableText;

/** Puts native charts into a document, each with the workbook in which an author can edit its data. */
final class NativeChart {
    private static final int EMU_PER_TWIP = 635;

    private final Manuscript manuscript;
    private final LocalDate asAt;

    /** Makes it for a document; the workbooks say that they were made on the as-at date, so that their bytes are always the same. */
    NativeChart(Manuscript manuscript, LocalDate asAt) {
        this.manuscript = manuscript;
        this.asAt = asAt;
    }

    /**
     * Adds a chart to the end of a paragraph.
     *
     * @param width and {@code height} in twentieths of a point
     */
    void add(
            XWPFParagraph paragraph,
            ChartXml.Sheet sheet,
            String markup,
            int width,
            int height,
            String name,
            String alternative) {
        try {
            XWPFRun run = paragraph.createRun();
            XWPFChart chart = manuscript.document().createChart(run, width * EMU_PER_TWIP, height * EMU_PER_TWIP);
            chart.getCTChartSpace().set(ChartSpaceDocument.Factory.parse(markup).getChartSpace());
            chart.setWorkbook(workbook(sheet));
            CTNonVisualDrawingProps picture =
                    run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
            picture.setName(PrintableText.line(name));
            picture.setDescr(PrintableText.line(alternative));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException | XmlException e) {
            throw new IllegalArgumentException("No chart can be made of " + name, e);
        }
    }

    private XSSFWorkbook workbook(ChartXml.Sheet data) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        PackagePropertiesPart core =
                workbook.getProperties().getCoreProperties().getUnderlyingProperties();
        Optional<Date> day =
                Optional.of(Date.from(asAt.atStartOfDay(ZoneOffset.UTC).toInstant()));
        core.setCreatorProperty("Quorate");
        core.setCreatedProperty(day);
        core.setModifiedProperty(day);
        XSSFSheet sheet = workbook.createSheet(ChartXml.SHEET);
        XSSFRow headings = sheet.createRow(0);
        for (int at = 0; at < data.columns().size(); at++) {
            headings.createCell(at + 1)
                    .setCellValue(PrintableText.line(data.columns().get(at).name()));
        }
        for (int row = 0; row < data.names().size(); row++) {
            XSSFRow line = sheet.createRow(row + 1);
            line.createCell(0).setCellValue(PrintableText.line(data.names().get(row)));
            for (int at = 0; at < data.columns().size(); at++) {
                BigDecimal value = data.columns().get(at).values().get(row);
                if (value != null) {
                    line.createCell(at + 1).setCellValue(value.doubleValue());
                }
            }
        }
        return workbook;
    }
}
