package org.quorate.submission.excel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.quorate.submission.Sheet.Visibility;

/**
 * The part that lists the sheets. Immutable.
 *
 * @param sheets in the order of their tabs
 * @param names in the order of the file
 * @param date1904 whether day numbers count from 1 January 1904 instead of 1900
 */
record WorkbookPart(List<Tab> sheets, List<DefinedName> names, boolean date1904) {
    WorkbookPart {
        sheets = List.copyOf(sheets);
        names = List.copyOf(names);
    }

    /** A sheet as the workbook part names it; {@code relationship} leads to its own part. */
    record Tab(String name, Visibility visibility, String relationship) {}

    static WorkbookPart parse(XmlPart xml) throws XMLStreamException {
        List<Tab> tabs = new ArrayList<>();
        List<DefinedName> names = new ArrayList<>();
        boolean date1904 = false;
        int root = xml.depth();
        while (xml.nextChildOf(root)) {
            switch (xml.name()) {
                case "workbookPr" -> date1904 = xml.flag("date1904");
                case "sheets" -> {
                    int sheets = xml.depth();
                    while (xml.nextChildOf(sheets)) {
                        if (xml.name().equals("sheet")) {
                            tabs.add(tab(xml));
                        }
                    }
                }
                case "definedNames" -> parseNames(xml, tabs, names);
                default -> {}
            }
        }
        checkNames(tabs);
        return new WorkbookPart(tabs, names, date1904);
    }

    private static void parseNames(XmlPart xml, List<Tab> tabs, List<DefinedName> names) throws XMLStreamException {
        int list = xml.depth();
        while (xml.nextChildOf(list)) {
            String name = xml.attribute("name");
            String local = xml.attribute("localSheetId");
            String sheet = local == null ? null : sheetOf(local, tabs);
            if (xml.name().equals("definedName") && name != null && (local == null || sheet != null)) {
                names.add(new DefinedName(name, xml.text(), sheet));
            }
        }
    }

    /** The tab of a 0-based index as written; null where there is none. */
    private static @Nullable String sheetOf(String index, List<Tab> tabs) {
        try {
            int at = Integer.parseInt(index.strip());
            return at >= 0 && at < tabs.size() ? tabs.get(at).name() : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Tab tab(XmlPart xml) {
        String name = xml.attribute("name");
        String relationship = xml.relationshipId();
        if (name == null || name.isBlank()) {
            throw RefusedFile.unreadable("one of its sheets has no name");
        }
        if (relationship == null) {
            throw RefusedFile.unreadableSheet(name, "is missing from the file");
        }
        return new Tab(name, visibility(xml.attribute("state")), relationship);
    }

    private static Visibility visibility(@Nullable String state) {
        if (state == null) {
            return Visibility.VISIBLE;
        }
        return switch (state) {
            case "hidden" -> Visibility.HIDDEN;
            case "veryHidden" -> Visibility.VERY_HIDDEN;
            default -> Visibility.VISIBLE;
        };
    }

    private static void checkNames(List<Tab> tabs) {
        Set<String> names = new HashSet<>();
        for (Tab tab : tabs) {
            if (!names.add(tab.name().toLowerCase(Locale.ROOT))) {
                throw RefusedFile.unreadableSheet(tab.name(), "stands in it twice under the same name");
            }
        }
    }
}
