package org.quorate.submission.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The names that an OpenDocument spreadsheet gives to ranges, of the whole file or of one table. Not thread-safe. */
final class OpenDocumentNames {
    private static final String TABLE = OpenDocumentContent.TABLE;
    private static final String SHEET_NAME = "\\$?('(?:[^']|'')*+'|[^'.:]+)";
    private static final String ADDRESS = "(\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7})";
    private static final Pattern RANGE =
            Pattern.compile(SHEET_NAME + "\\." + ADDRESS + "(?::(?:" + SHEET_NAME + ")?\\.?" + ADDRESS + ")?");

    /** Longer than the address of any range; a pattern need not look at more. */
    private static final int LONGEST_ADDRESS = 500;

    private final List<DefinedName> names = new ArrayList<>();

    /** Returns the names read so far, in the order of the file. */
    List<DefinedName> all() {
        return List.copyOf(names);
    }

    /** Reads the list just entered; of the whole file where no table is given. */
    void read(XmlPart xml, @Nullable String tableOrNull) throws XMLStreamException {
        int list = xml.depth();
        while (xml.nextChildOf(list)) {
            String name = xml.attribute(TABLE, "name");
            String range = excelRange(xml.attribute(TABLE, "cell-range-address"));
            if (xml.is(TABLE, "named-range") && name != null && range != null) {
                names.add(new DefinedName(name, range, tableOrNull));
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
