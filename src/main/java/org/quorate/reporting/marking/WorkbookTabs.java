package org.quorate.reporting.marking;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The part of a workbook that lists its sheets, to which a first one is added. Not thread-safe. */
final class WorkbookTabs {
    private static final int LONGEST_NAME = 31;

    private final SmallPart part;
    private final String relationships;

    /**
     * Takes the part.
     *
     * @param relationships the namespace of references to other parts
     */
    WorkbookTabs(SmallPart part, String relationships) {
        this.part = part;
        this.relationships = relationships;
    }

    /**
     * A sheet's tab.
     *
     * @param relationship which leads to the sheet
     * @param visible whether a person sees it
     */
    record Tab(String name, String relationship, boolean visible) {}

    /** Returns the tabs from the left. */
    List<Tab> tabs() {
        return part.children(sheets(), "sheet").stream()
                .map(part::at)
                .map(tag -> new Tab(
                        tag.attribute("name").orElse(""),
                        tag.attributeOfAnyPrefix("id").orElse(""),
                        tag.attribute("state")
                                .filter(state -> !state.equals("visible"))
                                .isEmpty()))
                .toList();
    }

    /** Returns a name that no sheet has. */
    String freeName(String name) {
        Set<String> taken =
                tabs().stream().map(tab -> tab.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        String free = name;
        for (int number = 2; taken.contains(free.toLowerCase(Locale.ROOT)); number++) {
            String suffix = " (" + number + ")";
            free = name.substring(0, Math.min(name.length(), LONGEST_NAME - suffix.length())) + suffix;
        }
        return free;
    }

    /** Puts a sheet before all others and opens the workbook at it. */
    void addFirst(String name, String relationship) {
        shiftLocalNames();
        long id = 0;
        for (int sheet : part.children(sheets(), "sheet")) {
            id = Math.max(id, number(part.at(sheet).attribute("sheetId").orElse("0")));
        }
        String declared = part.at(part.root()).prefixOf(relationships).orElse("");
        String reference = declared.isEmpty()
                ? "xmlns:r=\"%s\" r:id=\"%s\"".formatted(relationships, relationship)
                : "%sid=\"%s\"".formatted(declared, relationship);
        part.prepend(
                sheets(),
                "<%ssheet name=\"%s\" sheetId=\"%s\" %s/>"
                        .formatted(part.prefix(), XmlText.escape(name), id + 1, reference));
        part.child(part.root(), "bookViews")
                .ifPresent(views -> part.children(views, "workbookView")
                        .forEach(view -> part.replace(
                                view, part.at(view).without("activeTab").without("firstSheet"))));
    }

    /** Names that belong to one sheet say which by its place, from 0. */
    private void shiftLocalNames() {
        part.child(part.root(), "definedNames")
                .ifPresent(names -> part.children(names, "definedName")
                        .forEach(name -> part.at(name)
                                .attribute("localSheetId")
                                .ifPresent(place -> part.replace(
                                        name, part.at(name).with("localSheetId", Long.toString(number(place) + 1))))));
    }

    private int sheets() {
        return part.child(part.root(), "sheets")
                .orElseThrow(() -> new UnmarkableException("a workbook without a list of sheets"));
    }

    private static long number(String digits) {
        try {
            return Long.parseLong(digits.strip());
        } catch (NumberFormatException e) {
            throw new UnmarkableException("a number that is none");
        }
    }

    byte[] bytes() {
        return part.bytes();
    }
}
