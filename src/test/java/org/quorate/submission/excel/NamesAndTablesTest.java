package org.quorate.submission.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.submission.excel.RawWorkbook.relationship;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.finding.Outcome;
import org.quorate.submission.CellComment;
import org.quorate.submission.CellRange;
import org.quorate.submission.CellRef;
import org.quorate.submission.ExcelTable;
import org.quorate.submission.NamedRange;
import org.quorate.submission.Sheet;
import org.quorate.submission.Workbook;
import org.quorate.testing.WorkbookBuilder;

/** What a workbook says of its cells beside their values; docs/INTERPRETATION.md names these tests line by line. */
class NamesAndTablesTest extends ReadingTest {
    private static final String SHEETS = "<sheets><sheet name=\"Risks\" sheetId=\"1\" r:id=\"rId1\"/></sheets>";

    private static RawWorkbook withTable(String attributes) {
        return RawWorkbook.workbook()
                .part(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + relationship("rId1", "table", "../tables/table1.xml") + "</Relationships>")
                .part("xl/tables/table1.xml", "<table xmlns=\"" + RawWorkbook.MAIN + "\" " + attributes + "/>");
    }

    private static RawWorkbook withNames(String names) {
        return RawWorkbook.workbook().workbookPart(SHEETS + "<definedNames>" + names + "</definedNames>");
    }

    @Test
    void readsTablesAndNamesThatALibraryWrote() {
        WorkbookBuilder written = WorkbookBuilder.workbook()
                .sheet("Partners' risks")
                .row("Title")
                .row("Ref", "Text")
                .row("R1", "Flooding")
                .row("R2", "Fire")
                .table("Register", "A2:B4")
                .hiddenRows(3, 4)
                .sheet("Cover")
                .row("Partner")
                .name("Partner", "Cover", "B1")
                .name("Everything", "Partners' risks", "A2:B4");

        assertThat(workbook(written.toBytes())).isEqualTo(written.build());
    }

    @Test
    void keepsTablesWithTheirHeadingsAndTotals() {
        String range = "displayName=\"Risk_list\" name=\"Table1\" ref=\"A3:D9\"";

        assertThat(sheet(withTable(range)).tables())
                .containsExactly(new ExcelTable("Risk_list", CellRange.parse("A3:D9"), 1, 0));
        assertThat(sheet(withTable(range + " headerRowCount=\"0\" totalsRowCount=\"1\""))
                        .tables())
                .containsExactly(new ExcelTable("Risk_list", CellRange.parse("A3:D9"), 0, 1));
    }

    private static RawWorkbook withComments(String comments) {
        return RawWorkbook.workbook()
                .part(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + relationship("rId1", "comments", "../comments1.xml") + "</Relationships>")
                .part(
                        "xl/comments1.xml",
                        "<comments xmlns=\"" + RawWorkbook.MAIN + "\"><authors><author>A role</author></authors>"
                                + "<commentList>" + comments + "</commentList></comments>");
    }

    @Test
    void keepsCommentsApartFromTheirCells() {
        Sheet sheet =
                sheet(withComments("<comment ref=\"C3\" authorId=\"0\"><text><r><t>See </t></r><r><t>below</t></r>"
                        + "</text></comment><comment ref=\"B2\" authorId=\"0\"><text><t>Agreed?</t></text></comment>"));

        assertThat(sheet.comments())
                .containsExactly(
                        new CellComment(CellRef.parse("B2"), "Agreed?"),
                        new CellComment(CellRef.parse("C3"), "See below"));
        assertThat(sheet.find(CellRef.parse("B2"))).isEmpty();
    }

    @Test
    void refusesACommentWithoutAPlace() {
        assertThat(refusal(
                        FindingCode.FILE_UNREADABLE,
                        withComments("<comment><text><t>x</t></text></comment>").toBytes()))
                .contains("sheet \"Risks\" has a comment at an address that no sheet can have");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name=\"T\" ref=\"A1:ZZZZ9\"",
                "name=\"T\"",
                "ref=\"A1:B2\"",
                "name=\"T\" ref=\"A1:B2\" headerRowCount=\"x\""
            })
    void refusesATableThatIsDamaged(String attributes) {
        assertThat(refusal(FindingCode.FILE_UNREADABLE, withTable(attributes).toBytes()))
                .contains("sheet \"Risks\" has a table ");
    }

    @Test
    void keepsNamesOfRectangles() {
        Workbook workbook = workbook(withNames("<definedName name=\"Partner\">Risks!$B$2</definedName>"
                        + "<definedName name=\"All\">'risks'!$A$1:$D$9</definedName>")
                .toBytes());

        assertThat(workbook.names())
                .containsExactly(
                        new NamedRange("Partner", "Risks", CellRange.parse("B2")),
                        new NamedRange("All", "Risks", CellRange.parse("A1:D9")));
    }

    @Test
    void keepsNamesOfOneSheetBehindThoseOfTheWorkbook() {
        String names = "<definedName name=\"Register\" localSheetId=\"1\">Cover!$A$3</definedName>"
                + "<definedName name=\"Register\" localSheetId=\"0\">Risks!$A$2</definedName>"
                + "<definedName name=\"Elsewhere\" localSheetId=\"0\">Cover!$A$4</definedName>"
                + "<definedName name=\"register\">Risks!$A$1</definedName>";
        Workbook workbook = workbook(RawWorkbook.workbook()
                .workbookPart("<sheets><sheet name=\"Risks\" sheetId=\"1\" r:id=\"rId1\"/>"
                        + "<sheet name=\"Cover\" sheetId=\"2\" r:id=\"rId9\"/></sheets><definedNames>" + names
                        + "</definedNames>")
                .workbookRelationships(relationship("rId1", "worksheet", "worksheets/sheet1.xml")
                        + relationship("rId9", "worksheet", "worksheets/sheet9.xml")
                        + relationship("rId2", "sharedStrings", "sharedStrings.xml"))
                .part("xl/worksheets/sheet9.xml", "<worksheet xmlns=\"" + RawWorkbook.MAIN + "\"/>")
                .toBytes());

        assertThat(workbook.names())
                .containsExactly(
                        new NamedRange("register", "Risks", CellRange.parse("A1")),
                        new NamedRange("Register", "Cover", CellRange.parse("A3")),
                        new NamedRange("Register", "Risks", CellRange.parse("A2")));
    }

    @Test
    void tellsOfPicturesAndObjectsThatAreKeptElsewhere() {
        RawWorkbook raw = RawWorkbook.workbook()
                .part(
                        "xl/drawings/_rels/drawing1.xml.rels",
                        RawWorkbook.relationships(external("image", "file:///c:/a.png")))
                .part(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        RawWorkbook.relationships(external("hyperlink", "http://127.0.0.1:9/")));

        Finding one = told(FindingCode.EXTERNAL_CONTENT, raw);
        Finding two = told(
                FindingCode.EXTERNAL_CONTENT,
                raw.part(
                        "xl/drawings/_rels/drawing2.xml.rels",
                        RawWorkbook.relationships(external("oleObject", "\\\\server\\a.doc"))));

        assertThat(one.sentence())
                .isEqualTo("The workbook shows 1 picture or object from outside it; nothing was fetched.");
        assertThat(two.sentence()).contains("shows 2 pictures or objects");
    }

    private static String external(String kind, String target) {
        return relationship("rId1", kind, target).replace("/>", " TargetMode=\"External\"/>");
    }

    @Test
    void tellsOfObjectsWhereverTheirPartLies() {
        RawWorkbook raw = RawWorkbook.workbook()
                .part("xl/media/image1.bin", "\u00D0\u00CF")
                .part(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        RawWorkbook.relationships(relationship("rId1", "oleObject", "../media/image1.bin")));

        assertThat(told(FindingCode.EMBEDDED_OBJECTS, raw).sentence())
                .isEqualTo("The workbook has other files embedded in it; nothing was taken from them.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<definedName name=\"a\">Risks!$A$1,Risks!$C$1</definedName>",
                "<definedName name=\"a\">Elsewhere!$A$1</definedName>",
                "<definedName name=\"a\">[1]Risks!$A$1</definedName>",
                "<definedName name=\"a\">Risks!$A:$C</definedName>",
                "<definedName name=\"a\">Risks!#REF!</definedName>",
                "<definedName name=\"a\">0.2</definedName>",
                "<definedName name=\"a\" localSheetId=\"7\">Risks!$A$1</definedName>",
                "<definedName name=\"a\" localSheetId=\"x\">Risks!$A$1</definedName>",
                "<definedName name=\"_xlnm.Print_Area\">Risks!$A$1:$B$2</definedName>"
            })
    void leavesOutNamesOfAnythingElse(String name) {
        assertThat(workbook(withNames(name).toBytes()).names()).isEmpty();
    }

    @Test
    void keepsWhichRowsAndColumnsAreHidden() {
        assertThat(sheet(RawWorkbook.workbook()
                                .sheet("<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"5\" max=\"5\"/></cols>"
                                        + "<sheetData><row r=\"4\" hidden=\"1\"/><row r=\"5\" hidden=\"true\"/>"
                                        + "<row r=\"7\" hidden=\"1\"/><row r=\"8\" hidden=\"0\"/></sheetData>"))
                        .hidden())
                .containsExactly(
                        CellRange.parse("A4:XFD5"), CellRange.parse("A7:XFD7"), CellRange.parse("B1:C1048576"));
    }

    @Test
    void tellsOfLinksToOtherFiles() {
        Outcome<Workbook> outcome = read(RawWorkbook.workbook()
                .workbookRelationships(relationship("rId1", "worksheet", "worksheets/sheet1.xml")
                        + relationship("rId2", "sharedStrings", "sharedStrings.xml")
                        + relationship("rId3", "externalLink", "externalLinks/externalLink1.xml"))
                .toBytes());

        assertThat(outcome.value()).isPresent();
        assertThat(outcome.findings())
                .containsExactly(Finding.of(FindingCode.EXTERNAL_LINKS, Location.file("return.xlsx")));
        assertThat(outcome.findings().get(0).sentence())
                .isEqualTo(
                        "The workbook takes values from other files; no other file was opened, and the values it last"
                                + " had were read.");
    }

    @Test
    void tellsOfEmbeddedFiles() {
        Outcome<Workbook> outcome = read(
                RawWorkbook.workbook().part("xl/embeddings/oleObject1.bin", "x").toBytes());

        assertThat(outcome.value()).isPresent();
        assertThat(outcome.findings())
                .containsExactly(Finding.of(FindingCode.EMBEDDED_OBJECTS, Location.file("return.xlsx")));
        assertThat(outcome.findings().get(0).sentence())
                .isEqualTo("The workbook has other files embedded in it; nothing was taken from them.");
    }
}
