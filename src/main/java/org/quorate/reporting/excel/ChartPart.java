package org.quorate.reporting.excel;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTDrawing;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTOneCellAnchor;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;
import org.quorate.reporting.ChartPaint;
import org.quorate.reporting.ChartPaint.Hatch;
import org.quorate.reporting.ReportChart;

/** Draws a table's chart on its sheet: a native one, that follows the table and can be edited. */
final class ChartPart {
    private static final int EMU_PER_POINT = 12_700;
    private static final int WIDTH_POINTS = 560;
    private static final int FRAME_POINTS = 130;
    private static final int BAR_POINTS = 26;
    /** Of a bar's thickness. */
    private static final int GAP_PERCENT = 45;

    private static final int FULL_OVERLAP = 100;
    /** Of the only picture on its sheet. */
    private static final int PICTURE_ID = 2;

    /** Leaves a part of no length without a number. */
    private static final String LABEL_FORMAT = "#,##0;-#,##0;;";

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

    private ChartPart() {}

    static void addTo(XSSFSheet sheet, ReportChart model, ChartPoints points, TableExtent extent) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        int column = extent.columns() + 1;
        int row = TableExtent.HEADING_ROW - 1;
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, column, row, column + 1, row + 1));
        boolean all = points.bars() == extent.rows();
        frame(chart, model, all ? "" : " (first " + points.bars() + " of " + extent.rows() + " rows)");
        XDDFCategoryAxis bars = chart.createCategoryAxis(AxisPosition.LEFT);
        bars.setOrientation(AxisOrientation.MAX_MIN);
        bars.setMajorTickMark(AxisTickMark.NONE);
        bars.setVisible(true);
        XDDFValueAxis lengths = chart.createValueAxis(AxisPosition.BOTTOM);
        // With the first bar at the top, the far end of the bars' axis is at the bottom.
        lengths.setCrosses(AxisCrosses.MAX);
        lengths.setCrossBetween(AxisCrossBetween.BETWEEN);
        lengths.setMajorTickMark(AxisTickMark.NONE);
        lengths.setNumberFormat("#,##0");
        lengths.setVisible(true);
        lengths.getOrAddMajorGridProperties().setLineProperties(line(ChartPaint.GRID));
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, bars, lengths);
        data.setBarDirection(BarDirection.BAR);
        boolean stacked = model.grouping() == ReportChart.Grouping.STACKED;
        data.setBarGrouping(stacked ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
        data.setVaryColors(false);
        addSeries(sheet, data, model, points);
        chart.plot(data);
        CTBarChart part = chart.getCTChart().getPlotArea().getBarChartArray(0);
        number(part.isSetGapWidth() ? part.getGapWidth() : part.addNewGapWidth(), GAP_PERCENT);
        number(part.isSetOverlap() ? part.getOverlap() : part.addNewOverlap(), stacked ? FULL_OVERLAP : 0);
        label(part, model);
        fixSize(
                drawing,
                stacked ? points.bars() : points.bars() * model.series().size());
    }

    /** The library's light schema has these elements, but not the types of their numbers. */
    private static void number(XmlObject element, int number) {
        try (XmlCursor cursor = element.newCursor()) {
            cursor.setAttributeText(new QName("val"), Integer.toString(number));
        }
    }

    private static void frame(XSSFChart chart, ReportChart model, String extentWords) {
        CTChartSpace space = chart.getCTChartSpace();
        space.addNewRoundedCorners().setVal(false);
        letters(space.addNewTxPr(), 10, false, ChartPaint.WORDS);
        chart.setTitleText(model.title() + extentWords);
        chart.setTitleOverlay(false);
        chart.setAutoTitleDeleted(false);
        title(chart);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        var picture = chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        picture.setId(PICTURE_ID);
        picture.setName(model.title());
        picture.setDescr(model.alternativeText());
    }

    private static void title(XSSFChart chart) {
        CTTextParagraph paragraph =
                chart.getCTChart().getTitle().getTx().getRich().getPArray(0);
        CTTextCharacterProperties letters = paragraph.getRArray(0).getRPr();
        letters.setLang(Skeleton.LANGUAGE);
        letters(letters, 13, true, CellLooks.NAVY);
        paragraph.unsetEndParaRPr();
    }

    private static void addSeries(XSSFSheet sheet, XDDFBarChartData data, ReportChart model, ChartPoints points) {
        XDDFCategoryDataSource names = XDDFDataSourcesFactory.fromArray(
                points.categories().toArray(String[]::new),
                range(sheet, points.categoryColumn(), points.bars()),
                points.categoryColumn());
        List<ChartPaint> paints = paints(model);
        for (int at = 0; at < model.series().size(); at++) {
            ReportChart.Series series = model.series().get(at);
            int column = points.column(at);
            XDDFNumericalDataSource<BigDecimal> values = XDDFDataSourcesFactory.fromArray(
                    points.values(at).toArray(BigDecimal[]::new), range(sheet, column, points.bars()), column);
            XDDFChartData.Series drawn = data.addSeries(names, values);
            drawn.setTitle(
                    series.heading(),
                    new CellReference(sheet.getSheetName(), TableExtent.HEADING_ROW - 1, column, true, true));
            drawn.setLineProperties(line(ChartPaint.OUTLINE));
            if (isPlain(paints.get(at))) {
                drawn.setFillProperties(
                        new XDDFSolidFillProperties(colour(paints.get(at).fill())));
            }
        }
    }

    private static String range(XSSFSheet sheet, int column, int rows) {
        String letters = "$" + CellReference.convertNumToColString(column) + "$";
        int last = TableExtent.FIRST_ROW + rows - 1;
        return Naming.quoted(sheet.getSheetName()) + "!" + letters + TableExtent.FIRST_ROW + ":" + letters + last;
    }

    private static List<ChartPaint> paints(ReportChart model) {
        return ChartPaint.of(
                model.series().stream().map(ReportChart.Series::tone).toList());
    }

    private static boolean isPlain(ChartPaint paint) {
        return paint.hatch().preset().isEmpty();
    }

    private static void pattern(CTShapeProperties shape, ChartPaint paint) {
        try (XmlCursor cursor = shape.newCursor()) {
            cursor.toFirstChild();
            cursor.beginElement("pattFill", DRAWING);
            cursor.insertAttributeWithValue("prst", paint.hatch().preset());
            patternColour(cursor, "fgClr", paint.ink());
            patternColour(cursor, "bgClr", paint.fill());
        }
    }

    private static void patternColour(XmlCursor cursor, String element, String rgb) {
        cursor.beginElement(element, DRAWING);
        cursor.beginElement("srgbClr", DRAWING);
        cursor.insertAttributeWithValue("val", rgb);
        cursor.toParent();
        cursor.toEndToken();
        cursor.toNextToken();
    }

    /** Every part bears its number, so that nothing hangs on its colour. */
    private static void label(CTBarChart chart, ReportChart model) {
        List<ChartPaint> paints = paints(model);
        for (int at = 0; at < chart.sizeOfSerArray(); at++) {
            CTBarSer series = chart.getSerArray(at);
            ChartPaint paint = paints.get(at);
            boolean patterned = !isPlain(paint);
            if (patterned) {
                pattern(series.getSpPr(), paint);
            }
            CTDLbls labels = series.isSetDLbls() ? series.getDLbls() : series.addNewDLbls();
            labels.addNewNumFmt().setFormatCode(LABEL_FORMAT);
            labels.getNumFmt().setSourceLinked(false);
            if (patterned) {
                labels.addNewSpPr()
                        .addNewSolidFill()
                        .addNewSrgbClr()
                        .setVal(HexFormat.of().parseHex(paint.fill()));
            }
            letters(labels.addNewTxPr(), 9, paint.hatch() == Hatch.SOLID, paint.letters());
            labels.addNewShowLegendKey().setVal(false);
            labels.addNewShowVal().setVal(true);
            labels.addNewShowCatName().setVal(false);
            labels.addNewShowSerName().setVal(false);
            labels.addNewShowPercent().setVal(false);
            labels.addNewShowBubbleSize().setVal(false);
        }
    }

    private static void letters(CTTextBody body, int points, boolean bold, String rgb) {
        body.addNewBodyPr();
        letters(body.addNewP().addNewPPr().addNewDefRPr(), points, bold, rgb);
    }

    private static void letters(CTTextCharacterProperties letters, int points, boolean bold, String rgb) {
        letters.setSz(points * 100);
        letters.setB(bold);
        letters.addNewSolidFill().addNewSrgbClr().setVal(HexFormat.of().parseHex(rgb));
        letters.addNewLatin().setTypeface(CellLooks.FONT);
    }

    private static XDDFLineProperties line(String rgb) {
        XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(colour(rgb)));
        line.setWidth(0.5);
        return line;
    }

    private static XDDFColor colour(String rgb) {
        return XDDFColor.from(HexFormat.of().parseHex(rgb));
    }

    /** A chart tied to a second cell would grow with the rows beside it, whose heights only the reader's program knows. */
    private static void fixSize(XSSFDrawing drawing, int bars) {
        CTDrawing part = drawing.getCTDrawing();
        CTTwoCellAnchor tied = part.getTwoCellAnchorArray(0);
        CTOneCellAnchor free = part.addNewOneCellAnchor();
        free.setFrom(tied.getFrom());
        var size = free.addNewExt();
        size.setCx((long) WIDTH_POINTS * EMU_PER_POINT);
        size.setCy((long) (FRAME_POINTS + BAR_POINTS * bars) * EMU_PER_POINT);
        free.setGraphicFrame(tied.getGraphicFrame());
        free.addNewClientData();
        part.removeTwoCellAnchor(0);
    }
}
