package org.quorate.submission.excel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.quorate.submission.Sheet;
import org.quorate.submission.Workbook;

/** Reads the content part of an OpenDocument spreadsheet. Belongs to one file. Not thread-safe. */
final class OpenDocumentContent {
    static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

    /** Begins the name of a sheet in which values of another file are kept. */
    private static final String OTHER_FILE = "'file:";

    private final Allowance allowance;
    private final List<Sheet> sheets = new ArrayList<>();
    private final OpenDocumentNames names = new OpenDocumentNames();
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
        return new Workbook(sheets, DefinedName.ranges(names.all(), sheets));
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
                names.read(xml, null);
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
        OpenDocumentSheet sheet = new OpenDocumentSheet(name, allowance, names);
        sheets.add(sheet.read(xml, hidden ? Sheet.Visibility.HIDDEN : Sheet.Visibility.VISIBLE));
        externalLinks |= sheet.externalLinks();
    }
}
