package org.quorate.submission.excel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.quorate.submission.Sheet;
import org.quorate.submission.Workbook;

/** Reads the content part of an OpenDocument spreadsheet. Belongs to one file. Not thread-safe. */
final class OpenDocumentContent {
    static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

    private static final String SHEET_NAME = "\\$?('(?:[^']|'')*+'|[^'.:]+)";
    private static final String ADDRESS = "(\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7})";
    private static final Pattern RANGE =
            Pattern.compile(SHEET_NAME + "\\." + ADDRESS + "(?::(?:" + SHEET_NAME + ")?\\.?" + ADDRESS + ")?");

    /** Longer than the address of any range; a pattern need not look at more. */
    private static final int LONGEST_ADDRESS = 500;

    /** Begins the name of a sheet in which values of another file are kept. */
    private static final String OTHER_FILE = "'file:";

    private final Allowance allowance;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<DefinedName> names = new ArrayList<>();
    private final Set<String> hiddenStyles = new HashSet<>();
    private boolean externalLinks;

    private OpenDocumentContent(Allowance allowance) {
        this.allowance = allowance;
    }

    static OpenDocumentContent parse(XmlPart xml, Allowance allowance) throws XMLStreamException {
        OpenDocumentContent content = new OpenDocumentContent(allowance);
        content.read(xml);
        return content;
    }

    boolean externalLinks() {
        return externalLinks;
    }

    Workbook workbook() {
        if (sheets.isEmpty()) {
            throw RefusedFile.unreadable("it has no sheet with cells");
        }
        Set<String> seen = new HashSet<>();
        for (Sheet sheet : sheets) {
            if (!seen.add(sheet.name().toLowerCase(Locale.ROOT))) {
                throw RefusedFile.unreadableSheet(sheet.name(), "stands in it twice under the same name");
            }
        }
        return new Workbook(sheets, DefinedName.ranges(names, sheets));
    }

    private void read(XmlPart xml) throws XMLStreamException {
        int root = xml.depth();
        while (xml.nextChildOf(root)) {
            if (xml.is(OFFICE, "automatic-styles")) {
                readStyles(xml);
            } else if (xml.is(OFFICE, "body")) {
                int body = xml.depth();
                while (xml.nextChildOf(body)) {
                    if (xml.is(OFFICE, "spreadsheet")) {
                        readSpreadsheet(xml);
                    }
                }
            }
        }
    }

    private void readStyles(XmlPart xml) throws XMLStreamException {
        int styles = xml.depth();
        while (xml.nextChildOf(styles)) {
            String name = xml.attribute(STYLE, "name");
            int style = xml.depth();
            while (xml.nextChildOf(style)) {
                if (name != null
                        && xml.is(STYLE, "table-properties")
                        && "false".equals(xml.attribute(TABLE, "display"))) {
                    hiddenStyles.add(name);
                }
            }
        }
    }

    private void readSpreadsheet(XmlPart xml) throws XMLStreamException {
        int spreadsheet = xml.depth();
        while (xml.nextChildOf(spreadsheet)) {
            if (xml.is(TABLE, "table")) {
                readSheet(xml);
            } else if (xml.is(TABLE, "named-expressions")) {
                readNames(xml);
            } else if (xml.is(TABLE, "dde-links")) {
                externalLinks = true;
            }
        }
    }

    private void readSheet(XmlPart xml) throws XMLStreamException {
        String name = xml.attribute(TABLE, "name");
        if (name == null || name.isBlank()) {
            throw RefusedFile.unreadable("one of its sheets has no name");
        }
        if (name.startsWith(OTHER_FILE)) {
            externalLinks = true;
            return;
        }
        String style = xml.attribute(TABLE, "style-name");
        boolean hidden = style != null && hiddenStyles.contains(style);
        OpenDocumentSheet sheet = new OpenDocumentSheet(name, allowance);
        sheets.add(sheet.read(xml, hidden ? Sheet.Visibility.HIDDEN : Sheet.Visibility.VISIBLE));
        externalLinks |= sheet.externalLinks();
    }

    private void readNames(XmlPart xml) throws XMLStreamException {
        int list = xml.depth();
        while (xml.nextChildOf(list)) {
            String name = xml.attribute(TABLE, "name");
            String range = excelRange(xml.attribute(TABLE, "cell-range-address"));
            if (xml.is(TABLE, "named-range") && name != null && range != null) {
                names.add(new DefinedName(name, range));
            }
        }
    }

    /** Returns {@code $Risks.$A$1:.$B$2} as {@code Risks!$A$1:$B$2}; null for what is no such range. */
    private static @Nullable String excelRange(@Nullable String written) {
        if (written == null || written.length() > LONGEST_ADDRESS) {
            return null;
        }
        Matcher range = RANGE.matcher(written);
        if (!range.matches()) {
            return null;
        }
        boolean ofOneSheet = range.group(3) == null || range.group(3).equals(range.group(1));
        String last = range.group(4) == null ? "" : ":" + range.group(4);
        return ofOneSheet ? range.group(1) + "!" + range.group(2) + last : null;
    }
}
