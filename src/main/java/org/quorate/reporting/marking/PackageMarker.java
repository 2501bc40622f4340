package org.quorate.reporting.marking;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.jspecify.annotations.Nullable;
import org.quorate.reporting.Receipt;
import org.quorate.reporting.ReceiptWording;
import org.quorate.reporting.marking.Marks.Mark;
import org.quorate.reporting.marking.WorkbookTabs.Tab;
import org.quorate.submission.CellRef;

/**
 * Marks one workbook in Office Open XML, in its transitional or strict form. Decides for each part whether it is copied as it is
 * packed, patched as a stream, or written with additions. One instance marks one workbook.
 */
final class PackageMarker {
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final Set<String> WITH_TABS = Set.of("worksheet", "chartsheet", "dialogsheet");

    /** Not midnight: see {@link org.quorate.reporting.StableZip}. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 12, 0);

    private final OfficePackage pack;
    private final Receipt receipt;
    private final String workbookPart;
    private final String relationships;
    private final String main;
    private final Relations workbookRelations;
    private final WorkbookTabs tabs;
    private final ContentTypes types;
    private final String stylesPart;
    private final StyleBook styles;
    private final Map<String, SheetPatch> patches = new HashMap<>();
    private final Map<String, byte[]> written = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private int drawings;

    private PackageMarker(OfficePackage pack, Receipt receipt) throws IOException {
        this.pack = pack;
        this.receipt = receipt;
        Relations ofPackage = pack.relations("");
        String type = ofPackage
                .findType("officeDocument")
                .orElseThrow(() -> new UnmarkableException("a package without a workbook"));
        relationships = type.startsWith(STRICT) ? STRICT : TRANSITIONAL;
        main = type.startsWith(STRICT) ? MAIN_STRICT : MAIN;
        workbookPart = ofPackage.findKind("officeDocument").orElseThrow();
        workbookRelations = pack.relations(workbookPart);
        tabs = new WorkbookTabs(pack.read(workbookPart), relationships);
        types = new ContentTypes(pack.read(ContentTypes.PART));
        Optional<String> knownStyles = workbookRelations.findKind("styles");
        stylesPart = knownStyles.isPresent() ? knownStyles.get() : pack.freeName(folder() + "styles.xml");
        styles = knownStyles.isPresent() ? new StyleBook(pack.read(stylesPart)) : addStyles();
    }

    /**
     * Writes the marked copy.
     *
     * @throws UnmarkableException if the workbook is built in a way in which it cannot be marked
     */
    static void mark(Receipt receipt, Path received, Path marked) throws IOException {
        try (OfficePackage pack = OfficePackage.open(received)) {
            PackageMarker marker = new PackageMarker(pack, receipt);
            marker.markSheets();
            marker.addFirstSheet();
            marker.write(marked);
        }
    }

    private String folder() {
        return workbookPart.substring(0, workbookPart.lastIndexOf('/') + 1);
    }

    private StyleBook addStyles() {
        workbookRelations.add(relationships + "/styles", stylesPart);
        types.add(stylesPart, ContentTypes.STYLES);
        return StyleBook.plain(main);
    }

    private void markSheets() throws IOException {
        Map<String, NavigableMap<CellRef, Mark>> marks = Marks.of(receipt);
        for (Tab tab : tabs.tabs()) {
            if (WITH_TABS.stream().anyMatch(kind -> workbookRelations.isKind(tab.relationship(), kind))) {
                String part = workbookRelations.find(tab.relationship()).orElseThrow();
                NavigableMap<CellRef, Mark> ofSheet = marks.get(tab.name());
                if (ofSheet != null && workbookRelations.isKind(tab.relationship(), "worksheet")) {
                    markSheet(part, ofSheet);
                } else {
                    deselect(part);
                }
            }
        }
    }

    private void deselect(String part) throws IOException {
        try (InputStream content = pack.open(part)) {
            if (SheetScan.ofHead(content).selected()) {
                patch(part, Collections.emptyNavigableMap(), null);
            }
        }
    }

    private void markSheet(String part, NavigableMap<CellRef, Mark> marks) throws IOException {
        Relations relations = pack.relations(part);
        Optional<String> known = relations.findKind("comments");
        CommentsPart comments = known.isPresent() ? new CommentsPart(pack.read(known.get())) : CommentsPart.empty(main);
        Set<CellRef> added = comments.add(marks);
        String commentsPart = known.isPresent() ? known.get() : newPart("comments-receipt", ".xml");
        if (known.isEmpty()) {
            relations.add(relationships + "/comments", commentsPart);
            types.add(commentsPart, ContentTypes.COMMENTS);
        }
        put(commentsPart, comments.bytes());
        patch(part, marks, added.isEmpty() ? null : draw(part, relations, added));
        if (relations.changed()) {
            types.addEnding("rels", ContentTypes.RELATIONSHIPS);
            put(Relations.partOf(part), relations.bytes());
        }
    }

    /** Adds the shapes of comments and returns the relationship to refer to; null where the sheet refers to it already. */
    private @Nullable String draw(String part, Relations relations, Set<CellRef> cells) throws IOException {
        Optional<String> referred = Optional.empty();
        if (relations.findType("vmlDrawing").isPresent()) {
            try (InputStream content = pack.open(part)) {
                referred = SheetScan.of(content).drawing();
            }
        }
        drawings++;
        if (referred.isPresent()) {
            String drawing = relations
                    .find(referred.get())
                    .orElseThrow(() -> new UnmarkableException("a drawing that is not there"));
            put(drawing, CommentShapes.add(pack.bytes(drawing), cells));
            return null;
        }
        String drawing = newPart("drawings/receipt", ".vml");
        types.addEnding("vml", ContentTypes.DRAWING);
        put(drawing, CommentShapes.draw(cells, drawings));
        return relations.add(relationships + "/vmlDrawing", drawing);
    }

    private String newPart(String name, String ending) {
        String part = pack.freeName(folder() + name + ending);
        for (int number = 2; written.containsKey(OfficePackage.folded(part)); number++) {
            part = pack.freeName(folder() + name + number + ending);
        }
        return part;
    }

    private void patch(String part, NavigableMap<CellRef, Mark> marks, @Nullable String drawing) {
        patches.put(OfficePackage.folded(part), new SheetPatch(marks, styles, drawing, relationships));
    }

    private void addFirstSheet() {
        List<FixRow> rows = FixRow.of(receipt, this::findVisible);
        String part = newPart("worksheets/what-to-fix", ".xml");
        put(part, FixSheet.write(rows, new FixLooks(styles), main));
        types.add(part, ContentTypes.WORKSHEET);
        String name = tabs.freeName(ReceiptWording.WHAT_TO_FIX);
        tabs.addFirst(name, workbookRelations.add(relationships + "/worksheet", part));
        put(workbookPart, tabs.bytes());
        put(Relations.partOf(workbookPart), workbookRelations.bytes());
        put(ContentTypes.PART, types.bytes());
    }

    private Optional<String> findVisible(String sheet) {
        return tabs.tabs().stream()
                .filter(tab -> tab.visible() && tab.name().equals(sheet))
                .map(Tab::name)
                .findFirst();
    }

    private void put(String part, byte[] content) {
        written.put(OfficePackage.folded(part), content);
        names.put(OfficePackage.folded(part), pack.written(part));
    }

    /** Styles come last, because the cells say which are needed while they are copied. */
    private void write(Path marked) throws IOException {
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(marked)) {
            out.setUseZip64(Zip64Mode.Never);
            for (ZipArchiveEntry entry : pack.entries()) {
                String part = OfficePackage.folded(entry.getName());
                SheetPatch patch = patches.get(part);
                byte[] content = written.remove(part);
                if (patch != null) {
                    begin(entry.getName(), out);
                    try (InputStream original = pack.open(part)) {
                        patch.copy(original, out);
                    }
                    out.closeArchiveEntry();
                } else if (content != null) {
                    write(entry.getName(), content, out);
                } else if (!part.equals(OfficePackage.folded(stylesPart))) {
                    try (InputStream packed = pack.openPacked(entry)) {
                        out.addRawArchiveEntry(packedAlike(entry), packed);
                    }
                }
            }
            for (Map.Entry<String, byte[]> added : written.entrySet()) {
                write(names.getOrDefault(added.getKey(), added.getKey()), added.getValue(), out);
            }
            write(pack.written(stylesPart), styles.bytes(), out);
        }
    }

    private static void write(String name, byte[] content, ZipArchiveOutputStream out) throws IOException {
        begin(name, out);
        out.write(content);
        out.closeArchiveEntry();
    }

    /** Without times and extra fields: the library writes them by the zone of the machine. */
    private static ZipArchiveEntry packedAlike(ZipArchiveEntry entry) {
        ZipArchiveEntry alike = new ZipArchiveEntry(entry.getName());
        alike.setTimeLocal(TIME);
        alike.setMethod(entry.getMethod());
        alike.setCrc(entry.getCrc());
        alike.setSize(entry.getSize());
        alike.setCompressedSize(entry.getCompressedSize());
        return alike;
    }

    private static void begin(String name, ZipArchiveOutputStream out) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTimeLocal(TIME);
        out.putArchiveEntry(entry);
    }
}
