package org.quorate.submission.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.finding.FindingCode;
import org.quorate.submission.CellComment;
import org.quorate.submission.ExcelTable;
import org.quorate.submission.RowVisitor;
import org.quorate.submission.Sheet;
import org.quorate.submission.Workbook;
import org.quorate.submission.excel.Relationships.Relationship;

/** A container that holds a workbook: finds its parts by their relationships and puts what they say together. */
final class WorkbookFile {
    private static final String CONTENT_TYPES = "[content_types].xml";
    private static final Set<String> SHEETS_WITHOUT_CELLS =
            Set.of("chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet");
    private static final Set<String> EMBEDDED = Set.of("oleObject", "package");

    private final Container container;
    private final Allowance allowance;
    private final String workbookPart;
    private final Relationships relationships;
    private final List<Note> notes = new ArrayList<>();

    private WorkbookFile(Container container, Allowance allowance, String workbookPart, Relationships relationships) {
        this.container = container;
        this.allowance = allowance;
        this.workbookPart = workbookPart;
        this.relationships = relationships;
    }

    /**
     * Finds the workbook in a container.
     *
     * @throws RefusedFile if it holds something else
     */
    static WorkbookFile open(Container container, Allowance allowance) {
        if (container.hasPartEndingWith(".iwa") || container.has("index.apxl")) {
            throw RefusedFile.unsupported(FileKind.NUMBERS);
        }
        if (!container.has(CONTENT_TYPES) && !container.hasPartEndingWith("/workbook.xml.rels")) {
            throw RefusedFile.unsupported(FileKind.ZIP);
        }
        ContentTypes types = container.read(CONTENT_TYPES, "the list of its contents", "Types", ContentTypes::parse);
        Relationship main = container
                .relationshipsOf("")
                .findKind("officeDocument")
                .orElseThrow(() -> RefusedFile.unreadable("it does not say where its workbook is"));
        String part = container.resolve("", main);
        FileKind kind = FileKind.ofMainContentType(types.of(part));
        if (kind != FileKind.ZIP) {
            throw RefusedFile.unsupported(kind);
        }
        return new WorkbookFile(container, allowance, part, container.relationshipsOf(part));
    }

    private boolean hasMacros() {
        return container.hasPartEndingWith("vbaproject.bin")
                || relationships.findKind("vbaProject").isPresent()
                || relationships.findKind("xlMacrosheet").isPresent()
                || relationships.findKind("xlIntlMacrosheet").isPresent();
    }

    private boolean hasExternalLinks() {
        return relationships.findKind("externalLink").isPresent();
    }

    private boolean hasEmbeddedObjects(List<Relationship> references) {
        return container.hasPartIn("/embeddings/")
                || references.stream().anyMatch(one -> EMBEDDED.contains(one.kind()) && !one.external());
    }

    /** What the parts of the workbook refer to, but for links to other workbooks, which are told of by themselves. */
    private List<Relationship> references() {
        return container.namesOfParts().stream()
                .filter(name -> name.endsWith(".rels")
                        && !name.equals(PartName.relationshipsOf(""))
                        && !name.contains("/externallinks/"))
                .flatMap(name -> container.relationshipsIn(name).byId().values().stream())
                .toList();
    }

    private static Optional<Note> externalContent(List<Relationship> references) {
        long outside = references.stream()
                .filter(one -> one.external() && !one.kind().equals("hyperlink"))
                .count();
        return outside == 0
                ? Optional.empty()
                : Optional.of(Note.of(FindingCode.EXTERNAL_CONTENT)
                        .with("seen", outside == 1 ? "1 picture or object" : outside + " pictures or objects"));
    }

    /** Hands the rows on and returns the workbook without them. */
    ReadWorkbook visit(RowVisitor visitor) {
        WorkbookPart workbook = container.read(workbookPart, "its list of sheets", "workbook", WorkbookPart::parse);
        if (workbook.date1904()) {
            notes.add(Note.of(FindingCode.OTHER_DATE_SYSTEM));
        }
        CellContent content = new CellContent(
                sharedStrings(), styles(), workbook.date1904() ? DateSystem.FROM_1904 : DateSystem.FROM_1900);
        UnstyledNumbers unstyled = new UnstyledNumbers(visitor);
        boolean styled = relationships.findKind("styles").isPresent();
        List<Sheet> sheets = new ArrayList<>();
        for (WorkbookPart.Tab tab : workbook.sheets()) {
            Relationship relationship = relationships
                    .find(tab.relationship())
                    .orElseThrow(() -> RefusedFile.unreadableSheet(tab.name(), "is missing from the file"));
            if (!SHEETS_WITHOUT_CELLS.contains(relationship.kind())) {
                sheets.add(visit(tab, relationship, content, styled ? visitor : unstyled));
            }
        }
        if (sheets.isEmpty()) {
            throw RefusedFile.unreadable("it has no sheet with cells");
        }
        List<Relationship> references = references();
        externalContent(references).ifPresent(notes::add);
        unstyled.find()
                .ifPresent(cell -> notes.add(Note.of(FindingCode.STYLES_MISSING).with("seen", cell.raw())));
        return ReadWorkbook.of(
                        new Workbook(sheets, DefinedName.ranges(workbook.names(), sheets)),
                        hasMacros(),
                        hasExternalLinks(),
                        hasEmbeddedObjects(references))
                .with(notes);
    }

    private Sheet visit(WorkbookPart.Tab tab, Relationship relationship, CellContent content, RowVisitor visitor) {
        String part = container.resolve(workbookPart, relationship);
        String words = "sheet \"" + tab.name() + "\"";
        List<ExcelTable> tables = container.relationshipsOf(part).allOfKind("table").stream()
                .map(one -> container.read(
                        container.resolve(part, one),
                        "a table of " + words,
                        "table",
                        xml -> TablePart.parse(xml, tab.name())))
                .toList();
        List<CellComment> comments = container.relationshipsOf(part).allOfKind("comments").stream()
                .flatMap(one -> container
                        .read(
                                container.resolve(part, one),
                                "the comments of " + words,
                                "comments",
                                xml -> CommentsPart.parse(xml, tab.name()))
                        .stream())
                .toList();
        SheetForm form = new SheetForm();
        Sheet sheet = container.read(
                part,
                words,
                "worksheet",
                xml -> SheetPart.visit(xml, tab, tables, comments, content, allowance, form, visitor));
        notes.addAll(form.notes(tab.name()));
        return sheet;
    }

    /** A workbook without any text has no such part; one that refers to it but lost it is refused. */
    private SharedStrings sharedStrings() {
        return relationships
                .findKind("sharedStrings")
                .map(one -> container.read(
                        container.resolve(workbookPart, one), "the list of its texts", "sst", SharedStrings::parse))
                .orElse(SharedStrings.NONE);
    }

    private CellStyles styles() {
        return relationships
                .findKind("styles")
                .map(one -> container.read(
                        container.resolve(workbookPart, one),
                        "the list of its styles",
                        "styleSheet",
                        CellStyles::parse))
                .orElse(CellStyles.NONE);
    }
}
