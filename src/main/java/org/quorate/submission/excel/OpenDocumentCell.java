package org.quorate.submission.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.quorate.submission.excel.CellContent.Content;
import org.quorate.submission.excel.CellContent.UnreadableContent;

/**
 * What one cell of an OpenDocument spreadsheet holds. Immutable.
 *
 * @param formulaOrNull as the file has it, without its leading namespace and {@code =}; null for a plain value
 * @param commentOrNull what is noted beside the cell; null where nothing is
 * @param linksToAnotherFile whether its value comes from another file
 */
record OpenDocumentCell(
        Content content,
        @Nullable String formulaOrNull,
        @Nullable String commentOrNull,
        boolean linksToAnotherFile) {
    private static final String EXTENSION = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";
    private static final Pattern FORMULA_START = Pattern.compile("^(\\w+:)?=");
    private static final Pattern ERROR = Pattern.compile("#N/A|#DIV/0!|#REF!|#NAME\\?|#VALUE!|#NUM!|#NULL!|Err:\\d{3}");
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final int HOURS_A_DAY = 24;

    boolean isNothing() {
        return content.isNothing() && formulaOrNull == null;
    }

    /** Reads the cell element just entered. */
    static OpenDocumentCell parse(XmlPart xml) throws XMLStreamException, UnreadableContent {
        Attributes attributes = Attributes.of(xml);
        List<String> paragraphs = new ArrayList<>();
        boolean links = false;
        String comment = null;
        int cell = xml.depth();
        while (xml.nextChildOf(cell)) {
            if (xml.is(OpenDocumentContent.TEXT, "p")) {
                paragraphs.add(OpenDocumentText.parse(xml));
            } else if (xml.is(OpenDocumentContent.OFFICE, "annotation")) {
                comment = comment(xml);
            } else if (xml.is(OpenDocumentContent.TABLE, "cell-range-source")) {
                links = true;
            }
        }
        String formula = attributes.formula() == null
                ? null
                : FORMULA_START.matcher(attributes.formula()).replaceFirst("");
        boolean linked = links || (formula != null && formula.contains("'file:"));
        return new OpenDocumentCell(content(attributes, paragraphs), formula, comment, linked);
    }

    private static String comment(XmlPart xml) throws XMLStreamException {
        List<String> paragraphs = new ArrayList<>();
        int comment = xml.depth();
        while (xml.nextChildOf(comment)) {
            if (xml.is(OpenDocumentContent.TEXT, "p")) {
                paragraphs.add(OpenDocumentText.parse(xml));
            }
        }
        return String.join("\n", paragraphs);
    }

    private record Attributes(
            @Nullable String type,
            @Nullable String value,
            @Nullable String text,
            @Nullable String formula,
            boolean error) {
        static Attributes of(XmlPart xml) {
            String office = OpenDocumentContent.OFFICE;
            String type = xml.attribute(office, "value-type");
            String value = type == null
                    ? null
                    : xml.attribute(
                            office,
                            switch (type) {
                                case "date" -> "date-value";
                                case "time" -> "time-value";
                                case "boolean" -> "boolean-value";
                                default -> "value";
                            });
            return new Attributes(
                    type,
                    value == null ? null : value.strip(),
                    xml.attribute(office, "string-value"),
                    xml.attribute(OpenDocumentContent.TABLE, "formula"),
                    "error".equals(xml.attribute(EXTENSION, "value-type")));
        }
    }

    private static Content content(Attributes attributes, List<String> paragraphs) throws UnreadableContent {
        String shown = String.join("\n", paragraphs);
        if (attributes.error()
                || (attributes.formula() != null && ERROR.matcher(shown).matches())) {
            return CellContent.errorOf(shown);
        }
        if (attributes.type() == null || attributes.type().equals("void")) {
            return shown.isEmpty() ? CellContent.nothing() : CellContent.text(shown);
        }
        if (attributes.type().equals("string")) {
            return CellContent.text(attributes.text() == null ? shown : attributes.text());
        }
        if (attributes.value() == null) {
            throw new UnreadableContent("has lost its value");
        }
        return typed(attributes.type(), attributes.value());
    }

    private static Content typed(String type, String value) throws UnreadableContent {
        return switch (type) {
            case "float", "percentage", "currency" ->
                CellContent.number(CellContent.decimal(value), value, NumberShown.NUMBER, DateSystem.FROM_1900);
            case "date" -> date(value);
            case "time" -> time(value);
            case "boolean" -> CellContent.bool(isTrue(value));
            default -> throw new UnreadableContent("is of a kind that no spreadsheet has");
        };
    }

    private static boolean isTrue(String value) throws UnreadableContent {
        if (!value.equals("true") && !value.equals("false")) {
            throw new UnreadableContent("is neither TRUE nor FALSE");
        }
        return value.equals("true");
    }

    private static Content date(String value) throws UnreadableContent {
        Optional<LocalDateTime> dateTime = DateSystem.FROM_1900.findIso(value);
        if (dateTime.isEmpty()) {
            throw new UnreadableContent("holds what is no date");
        }
        return CellContent.date(dateTime.get(), NumberShown.DATE, DateSystem.FROM_1900);
    }

    private static Content time(String value) throws UnreadableContent {
        try {
            Duration duration = Duration.parse(value);
            long seconds = duration.plusMillis(500).toSeconds();
            if (!duration.isNegative()
                    && seconds < Duration.ofHours(HOURS_A_DAY).toSeconds()) {
                LocalTime time = LocalTime.ofSecondOfDay(seconds);
                return CellContent.date(DateSystem.FROM_1900.atDayZero(time), NumberShown.TIME, DateSystem.FROM_1900);
            }
            BigDecimal days = BigDecimal.valueOf(seconds)
                    .divide(SECONDS_A_DAY, MathContext.DECIMAL64)
                    .stripTrailingZeros();
            return CellContent.number(days, days.toPlainString(), NumberShown.NUMBER, DateSystem.FROM_1900);
        } catch (DateTimeException | ArithmeticException e) {
            throw new UnreadableContent("holds what is no time");
        }
    }
}
