package org.quorate.reporting.word;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.reporting.ChartPaint;
import org.quorate.reporting.PrintableText;

/**
 * The markup of native charts (DrawingML). Its data stand on a sheet of their own: names of rows in column A, each series in a
 * column with its name in row 1. What the library knows of this markup is too little to build it with types.
 */
final class ChartXml {
    /** The name of the sheet that holds a chart's data. */
    static final String SHEET = "Data";

    private static final int CATEGORY_AXIS = 1001;
    private static final int VALUE_AXIS = 1002;
    private static final String NO_LINE = "<a:ln><a:noFill/></a:ln>";

    private ChartXml() {}

    /** What a chart draws: names and series of as many values; a null is a gap. */
    record Sheet(List<String> names, List<Column> columns) {
        Sheet {
            names = List.copyOf(names);
            columns = List.copyOf(columns);
        }

        Sheet with(List<Column> others) {
            return new Sheet(
                    names, Stream.concat(columns.stream(), others.stream()).toList());
        }
    }

    /** One series. */
    record Column(String name, List<@Nullable BigDecimal> values, String shape, String marker, String labels) {}

    /** The value axis: from where, in which format, with letters or not. */
    record Scale(@Nullable BigDecimal minOrNull, @Nullable BigDecimal maxOrNull, String format, boolean shown) {
        private String bounds() {
            return (maxOrNull == null ? "" : "<c:max val=\"" + maxOrNull.toPlainString() + "\"/>")
                    + (minOrNull == null ? "" : "<c:min val=\"" + minOrNull.toPlainString() + "\"/>");
        }
    }

    /** Level bars, the first on top, stacked. */
    static String levelBars(Sheet sheet, boolean legend) {
        String bars = "<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"stacked\"/><c:varyColors val=\"0\"/>"
                + series(sheet, true) + "<c:gapWidth val=\"40\"/><c:overlap val=\"100\"/>" + axisIds()
                + "</c:barChart>";
        return chart(
                bars + categories("maxMin", "l", "") + values(new Scale(null, null, "0", false), "t"),
                legend,
                List.of(),
                "");
    }

    /** Upright stacked bars, with lines over them. The first series stays out of the legend: it only carries the others. */
    static String uprightBars(Sheet sheet, List<Column> over, Scale scale) {
        String bars = "<c:barChart><c:barDir val=\"col\"/><c:grouping val=\"stacked\"/><c:varyColors val=\"0\"/>"
                + series(sheet, true) + "<c:gapWidth val=\"40\"/><c:overlap val=\"100\"/>" + axisIds()
                + "</c:barChart>";
        String lines = over.isEmpty()
                ? ""
                : "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>"
                        + series(sheet.with(over), sheet.columns.size(), false) + "<c:marker val=\"1\"/>" + axisIds()
                        + "</c:lineChart>";
        return chart(bars + lines + categories("minMax", "b", "") + values(scale, "l"), true, List.of(0), "");
    }

    /** Lines or markers over the names. */
    static String lines(Sheet sheet, Scale scale, boolean legend, boolean upright, String title) {
        String lines = "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>" + series(sheet, false)
                + "<c:marker val=\"1\"/>" + axisIds() + "</c:lineChart>";
        return chart(
                lines
                        + categories("minMax", "b", upright ? " rot=\"-5400000\" vert=\"horz\"" : "")
                        + values(scale, "l"),
                legend,
                List.of(),
                title);
    }

    private static String axisIds() {
        return "<c:axId val=\"" + CATEGORY_AXIS + "\"/><c:axId val=\"" + VALUE_AXIS + "\"/>";
    }

    private static String series(Sheet sheet, boolean bars) {
        return series(sheet, 0, bars);
    }

    /** The series from that index on. */
    private static String series(Sheet sheet, int from, boolean bars) {
        return IntStream.range(from, sheet.columns.size())
                .mapToObj(at -> one(sheet, at, bars))
                .collect(Collectors.joining());
    }

    private static String one(Sheet sheet, int at, boolean bars) {
        Column column = sheet.columns.get(at);
        char letter = (char) ('B' + at);
        int last = sheet.names.size() + 1;
        return "<c:ser><c:idx val=\"" + at + "\"/><c:order val=\"" + at + "\"/><c:tx><c:strRef><c:f>" + SHEET + "!$"
                + letter + "$1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>" + escaped(column.name)
                + "</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr>" + column.shape + "</c:spPr>"
                + (bars ? "<c:invertIfNegative val=\"0\"/>" : column.marker)
                + labels(column.labels)
                + "<c:cat><c:strRef><c:f>" + SHEET + "!$A$2:$A$" + last + "</c:f><c:strCache>"
                + points(sheet.names.stream().map(ChartXml::escaped).toList())
                + "</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>" + SHEET + "!$" + letter + "$2:$" + letter
                + "$"
                + last + "</c:f><c:numCache><c:formatCode>General</c:formatCode>"
                + points(column.values.stream()
                        .map(value -> value == null ? "" : value.toPlainString())
                        .toList())
                + "</c:numCache></c:numRef></c:val>" + (bars ? "" : "<c:smooth val=\"0\"/>") + "</c:ser>";
    }

    private static String points(List<String> values) {
        return "<c:ptCount val=\"" + values.size() + "\"/>"
                + IntStream.range(0, values.size())
                        .filter(at -> !values.get(at).isEmpty())
                        .mapToObj(at -> "<c:pt idx=\"" + at + "\"><c:v>" + values.get(at) + "</c:v></c:pt>")
                        .collect(Collectors.joining());
    }

    private static String labels(String inner) {
        return inner.isEmpty()
                ? ""
                : "<c:dLbls>" + inner + "<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/>"
                        + "<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>";
    }

    /**
     * Returns how the labels of a series look.
     *
     * @param format of their numbers; what it leaves empty is not printed
     * @param behind the colour behind them; empty for none
     * @param place such as "t" for above; empty for the usual one
     */
    static String label(String format, String behind, String letters, boolean bold, String place) {
        return "<c:numFmt formatCode=\"" + escaped(format) + "\" sourceLinked=\"0\"/><c:spPr>"
                + (behind.isEmpty() ? "<a:noFill/>" : solid(behind)) + NO_LINE + "</c:spPr>"
                + text(8, bold, letters, "")
                + (place.isEmpty() ? "" : "<c:dLblPos val=\"" + place + "\"/>");
    }

    /** Returns how a part is filled. */
    static String shape(ChartPaint paint) {
        String fill = paint.hatch().preset().isEmpty()
                ? solid(paint.fill())
                : "<a:pattFill prst=\"" + paint.hatch().preset() + "\"><a:fgClr>" + colour(paint.ink())
                        + "</a:fgClr><a:bgClr>" + colour(paint.fill()) + "</a:bgClr></a:pattFill>";
        return fill + line(ChartPaint.OUTLINE, 9525, "solid");
    }

    /** Returns the shape of what only carries others. */
    static String invisible() {
        return "<a:noFill/>" + NO_LINE;
    }

    /** Returns a line; a dash is one of DrawingML's, such as "solid". */
    static String line(String rgb, int width, String dash) {
        return "<a:ln w=\"" + width + "\">" + solid(rgb) + "<a:prstDash val=\"" + dash + "\"/></a:ln>";
    }

    /** Returns a marker of one of DrawingML's symbols. */
    static String marker(String symbol, int size, String fill) {
        return "<c:marker><c:symbol val=\"" + symbol + "\"/>"
                + (symbol.equals("none")
                        ? ""
                        : "<c:size val=\"" + size + "\"/><c:spPr>" + solid(fill)
                                + line(ChartPaint.OUTLINE, 12700, "solid") + "</c:spPr>")
                + "</c:marker>";
    }

    private static String categories(String orientation, String place, String turned) {
        return "<c:catAx><c:axId val=\"" + CATEGORY_AXIS + "\"/><c:scaling><c:orientation val=\"" + orientation
                + "\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"" + place
                + "\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>"
                + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:spPr>"
                + line(ChartPaint.OUTLINE, 9525, "solid") + "</c:spPr>" + text(8, false, ChartPaint.WORDS, turned)
                + "<c:crossAx val=\"" + VALUE_AXIS
                + "\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/>"
                + "<c:noMultiLvlLbl val=\"1\"/></c:catAx>";
    }

    private static String values(Scale scale, String place) {
        return "<c:valAx><c:axId val=\"" + VALUE_AXIS + "\"/><c:scaling><c:orientation val=\"minMax\"/>"
                + scale.bounds()
                + "</c:scaling><c:delete val=\"" + (scale.shown ? 0 : 1) + "\"/><c:axPos val=\"" + place + "\"/>"
                + (scale.shown
                        ? "<c:majorGridlines><c:spPr>" + line(ChartPaint.GRID, 6350, "solid")
                                + "</c:spPr></c:majorGridlines>"
                        : "")
                + "<c:numFmt formatCode=\"" + escaped(scale.format)
                + "\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>"
                + "<c:tickLblPos val=\"nextTo\"/><c:spPr>" + NO_LINE + "</c:spPr>"
                + text(8, false, ChartPaint.QUIET, "") + "<c:crossAx val=\"" + CATEGORY_AXIS
                + "\"/><c:crosses val=\"min\"/><c:crossBetween val=\"between\"/></c:valAx>";
    }

    private static String chart(String plot, boolean legend, List<Integer> hidden, String title) {
        String heading = title.isEmpty()
                ? ""
                : "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"800\" b=\"1\"/></a:pPr><a:r><a:rPr lang=\"en-GB\" sz=\"800\" b=\"1\">"
                        + solid(ChartPaint.WORDS) + "</a:rPr><a:t>" + escaped(title)
                        + "</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>";
        return "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<c:date1904 val=\"0\"/><c:lang val=\"en-GB\"/><c:roundedCorners val=\"0\"/><c:chart>" + heading
                + "<c:autoTitleDeleted val=\"" + (title.isEmpty() ? 1 : 0) + "\"/><c:plotArea><c:layout/>" + plot
                + "</c:plotArea>"
                + (legend
                        ? "<c:legend><c:legendPos val=\"t\"/>"
                                + hidden.stream()
                                        .map(at -> "<c:legendEntry><c:idx val=\"" + at
                                                + "\"/><c:delete val=\"1\"/></c:legendEntry>")
                                        .collect(Collectors.joining())
                                + "<c:overlay val=\"0\"/>" + text(8, false, ChartPaint.WORDS, "") + "</c:legend>"
                        : "")
                + "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart><c:spPr><a:noFill/>" + NO_LINE
                + "</c:spPr>" + text(8, false, ChartPaint.WORDS, "") + "</c:chartSpace>";
    }

    private static String text(int points, boolean bold, String rgb, String turned) {
        return "<c:txPr><a:bodyPr" + turned + "/><a:p><a:pPr><a:defRPr sz=\"" + points * 100 + "\" b=\""
                + (bold ? 1 : 0) + "\">" + solid(rgb)
                + "</a:defRPr></a:pPr><a:endParaRPr lang=\"en-GB\"/></a:p></c:txPr>";
    }

    private static String solid(String rgb) {
        return "<a:solidFill>" + colour(rgb) + "</a:solidFill>";
    }

    private static String colour(String rgb) {
        return "<a:srgbClr val=\"" + rgb + "\"/>";
    }

    private static String escaped(String words) {
        return PrintableText.line(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
