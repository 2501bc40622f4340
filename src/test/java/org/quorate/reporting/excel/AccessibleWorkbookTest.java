package org.quorate.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.amount;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.day;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnField.field;
import static org.quorate.testing.ReturnRecord.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.programme.FieldType;
import org.quorate.programme.Governance;
import org.quorate.programme.Subject;
import org.quorate.reporting.ConsolidatedWorkbook;
import org.quorate.testing.ReturnSection;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;
import org.quorate.testing.Sent;

/**
 * The published workbook, point by point of the UK Analysis Function's checklist for accessible spreadsheets. Values are read with
 * fastexcel's reader, and what it does not tell from the parts of the file.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibleWorkbookTest {
    private static final int HEADING_ROW = 4;
    private static final Pattern SHORTHAND = Pattern.compile("\\[(?:x|z|c|note \\d+)]");

    private Map<String, String> published = Map.of();
    private Map<String, String> working = Map.of();
    private Map<String, Map<Integer, List<String>>> sheets = Map.of();

    @BeforeAll
    void write(@TempDir Path folder) throws IOException {
        ReturnSection cover =
                ReturnSection.form("cover", Subject.COVER, field("contact").of(FieldType.EMAIL));
        ReturnSection engagement = ReturnSection.table(
                "engagement",
                Subject.ENGAGEMENT,
                field("event"),
                field("contact").of(FieldType.EMAIL),
                field("phone").of(FieldType.TELEPHONE),
                field("share").of(FieldType.PERCENT));
        Round round = Round.of(cover, Sections.milestones(), Sections.finance(), engagement, Sections.indicators())
                .owing("north", "south")
                .with(new Governance.Gateway("g1", "Gateway 1", java.time.LocalDate.of(2019, 9, 1)))
                .received(Sent.by("north")
                        .with(
                                cover.with(record("cover").answer("contact", words("lead@example.org"))),
                                Sections.milestones()
                                        .with(
                                                record("M1")
                                                        .answer(
                                                                "title",
                                                                words("Ask lead@example.org or 01234 567 890."))
                                                        .answer("rating", choice("Red"))
                                                        .answer("baseline", day("2019-06-01")),
                                                record("M2").answer("title", words("=1+1"))),
                                Sections.finance().with(record("F1").answer("plan", amount("10.5"))),
                                engagement.with(record("Fair")
                                        .answer("event", words("A fair"))
                                        .answer("contact", words("other@example.org"))
                                        .answer("phone", words("+44 1234 567890"))
                                        .answer("share", amount("0.5")))));
        ConsolidatedWorkbook workbook = new ConsolidatedWorkbook(round.consolidated(), round.ledger());
        Path file = folder.resolve("publication.xlsx");
        new ConsolidatedWorkbookWriter().write(workbook.composePublication(), file);
        published = parts(file);
        sheets = rows(file);
        Path other = folder.resolve("working.xlsx");
        new ConsolidatedWorkbookWriter()
                .write(new ConsolidatedWorkbook(round.consolidated(), round.ledger()).compose(), other);
        working = parts(other);
    }

    private static Map<String, String> parts(Path file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }

    private static Map<String, Map<Integer, List<String>>> rows(Path file) throws IOException {
        Map<String, Map<Integer, List<String>>> sheets = new LinkedHashMap<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            for (var sheet : workbook.getSheets().toList()) {
                Map<Integer, List<String>> rows = new TreeMap<>();
                for (Row row : sheet.read()) {
                    rows.put(
                            row.getRowNum(),
                            row.stream()
                                    .map(cell -> cell == null ? "" : cell.getText())
                                    .toList());
                }
                sheets.put(sheet.getName(), rows);
            }
        }
        return sheets;
    }

    /** In the order of the tabs. */
    private static List<String> sheetParts(Map<String, String> parts) {
        return parts.entrySet().stream()
                .filter(part -> part.getKey().startsWith("xl/worksheets/sheet"))
                .sorted(java.util.Comparator.comparing(
                        part -> Integer.parseInt(part.getKey().replaceAll("[^0-9]", ""))))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private Map<String, Map<Integer, List<String>>> tables() {
        Map<String, Map<Integer, List<String>>> tables = new LinkedHashMap<>(sheets);
        tables.remove("Cover");
        return tables;
    }

    private List<String> everyText() {
        List<String> words = new ArrayList<>();
        sheets.values().forEach(rows -> rows.values().forEach(words::addAll));
        return words;
    }

    @Test
    void hasOneTableASheetWithANameOfItsOwnAndNoneOnTheCover() {
        List<String> names = published.entrySet().stream()
                .filter(part -> part.getKey().startsWith("xl/tables/"))
                .flatMap(part -> all(part.getValue(), " displayName=\"[^\"]+\"").stream())
                .toList();

        assertThat(names).hasSameSizeAs(tables().keySet()).doesNotHaveDuplicates();
        assertThat(sheetParts(published))
                .filteredOn(part -> part.contains("<tablePart "))
                .hasSameSizeAs(names);
        assertThat(sheetParts(published)).noneMatch(part -> part.contains("<tableParts count=\"2\""));
    }

    @Test
    void hasOneRowOfHeadingsWithUniqueNames() {
        tables().forEach((name, rows) -> assertThat(rows.get(HEADING_ROW))
                .as(name)
                .isNotEmpty()
                .doesNotContain("")
                .doesNotHaveDuplicates());
        assertThat(published.entrySet())
                .filteredOn(part -> part.getKey().startsWith("xl/tables/"))
                .noneMatch(part -> part.getValue().contains("headerRowCount=\"0\""));
    }

    @Test
    void hasNoMergedCells() {
        assertThat(sheetParts(published)).noneMatch(part -> part.contains("<mergeCell"));
    }

    @Test
    void hasNoFrozenPanesAndNoFiltersWhichTheWorkbookToWorkWithHas() {
        assertThat(sheetParts(published)).noneMatch(part -> part.contains("<pane "));
        assertThat(published.values()).noneMatch(part -> part.contains("<autoFilter"));
        assertThat(sheetParts(working)).anyMatch(part -> part.contains("<pane "));
        assertThat(working.values()).anyMatch(part -> part.contains("<autoFilter"));
    }

    @Test
    void hasNoBlankRowsColumnsOrCellsWithinTables() {
        tables().forEach((name, rows) -> {
            int columns = rows.getOrDefault(HEADING_ROW, List.of()).size();
            int last = rows.keySet().stream().mapToInt(row -> row).max().orElse(0);
            assertThat(last).as(name).isGreaterThan(HEADING_ROW);
            for (int row = 1; row <= last; row++) {
                assertThat(rows).as(name).containsKey(row);
                if (row >= HEADING_ROW) {
                    assertThat(rows.get(row))
                            .as(name + " " + row)
                            .hasSize(columns)
                            .doesNotContain("");
                }
            }
        });
    }

    @Test
    void hasItsTitleInA1MarkedAsATitleAndWhatItHoldsInA2() {
        sheets.forEach((name, rows) -> {
            assertThat(rows.get(1)).as(name).hasSize(1).doesNotContain("");
            assertThat(rows.get(2)).as(name).hasSize(1).doesNotContain("");
        });
        assertThat(sheets.values().stream().map(rows -> rows.get(1))).doesNotHaveDuplicates();
        assertThat(published.get("xl/styles.xml")).contains("<cellStyle name=\"Title\" xfId=\"1\" builtinId=\"15\"/>");
    }

    @Test
    void namesItsNotesInWordsAndListsThemOnASheet() {
        List<String> notes = sheets.get("Notes").entrySet().stream()
                .filter(row -> row.getKey() > HEADING_ROW)
                .map(row -> row.getValue().get(0))
                .toList();

        assertThat(sheets.keySet()).endsWith("Notes");
        assertThat(notes).startsWith("[note 1]", "[note 2]").doesNotHaveDuplicates();
        List<String> named = everyText().stream()
                .flatMap(text -> all(text, "\\[note \\d+]").stream())
                .toList();
        assertThat(notes).containsAll(named);
        assertThat(sheets.get("Completeness").get(3).get(0)).contains("[note 1] [note ");
        assertThat(everyText())
                .noneMatch(text -> Pattern.compile("[*†‡¹²³]").matcher(text).find());
    }

    @Test
    void hasContentsThatLeadToEverySheetByItsName() {
        List<String> listed = sheets.get("Contents").entrySet().stream()
                .filter(row -> row.getKey() > HEADING_ROW)
                .map(row -> row.getValue().get(0))
                .toList();

        assertThat(List.copyOf(sheets.keySet())).startsWith("Cover", "Contents");
        assertThat(listed)
                .containsExactlyElementsOf(sheets.keySet().stream().skip(2).toList());
        assertThat(all(sheetParts(published).get(1), "<hyperlink [^>]+>"))
                .hasSameSizeAs(listed)
                .allMatch(link -> link.contains("location="));
    }

    @Test
    void tellsItsTitleAndLanguage() {
        assertThat(published.get("docProps/core.xml"))
                .contains(
                        "<dc:title>Urgent Care Alliance: consolidated workbook, Quarter 1 2019/20 (April to June 2019)")
                .contains("<dc:language>en-GB</dc:language>");
    }

    /** Colours are given by rules that look for a word, and no cell is filled but those of headings. */
    @Test
    void leavesNothingToColourAlone() {
        assertThat(sheetParts(published).stream().flatMap(part -> all(part, "<cfRule [^>]+>").stream()))
                .isNotEmpty()
                .allMatch(rule -> rule.contains("type=\"cellIs\"") && rule.contains("operator=\"equal\""));
        assertThat(all(published.get("xl/styles.xml"), "<fill>.*?</fill>").stream()
                        .filter(fill -> fill.contains("solid")))
                .hasSize(1);
    }

    @Test
    void hidesNoSheetRowOrColumn() {
        assertThat(published.get("xl/workbook.xml"))
                .doesNotContain("state=\"hidden\"")
                .doesNotContain("veryHidden");
        assertThat(sheetParts(published))
                .noneMatch(part -> part.contains("hidden=\"1\"") || part.contains("hidden=\"true\""));
    }

    @Test
    void givesEveryColumnAWidthInWhichItsHeadingCanBeRead() {
        List<String> parts = sheetParts(published);
        List<Map<Integer, List<String>>> rows = List.copyOf(sheets.values());
        for (int at = 1; at < parts.size(); at++) {
            int columns = rows.get(at).getOrDefault(HEADING_ROW, List.of()).size();
            assertThat(all(parts.get(at), "<col [^>]*customWidth=\"(?:true|1)\"[^>]*>"))
                    .hasSize(columns);
        }
        assertThat(published.get("xl/styles.xml")).contains("wrapText=\"true\"");
    }

    @Test
    void hasNoChartsPicturesOrBoxesBesideItsTablesAndNoHeadersOrFooters() {
        assertThat(published.keySet()).noneMatch(name -> name.contains("drawing") || name.contains("chart"));
        assertThat(sheetParts(published)).noneMatch(part -> part.contains("<headerFooter"));
        assertThat(working.keySet()).anyMatch(name -> name.contains("chart"));
    }

    /** Of which a screen reader reads the text; the publication has none. */
    @Test
    void givesEveryChartOfTheWorkbookToWorkWithAlternativeText() {
        assertThat(working.entrySet().stream()
                        .filter(part -> part.getKey().startsWith("xl/drawings/drawing"))
                        .flatMap(part -> all(part.getValue(), "<xdr:cNvPr [^>]+>").stream()))
                .isNotEmpty()
                .allMatch(picture -> picture.contains(" descr=\""));
    }

    @Test
    void saysUnitsInHeadings() {
        assertThat(sheets.get("Finance").get(HEADING_ROW)).contains("Plan (£)", "Forecast (£)");
        assertThat(sheets.get("Engagement").get(HEADING_ROW)).contains("Share (%)");
    }

    @Test
    void saysInShorthandThatIsExplainedWhatIsMissing() {
        assertThat(sheets.get("Finance").get(5)).containsExactly("The north partner", "[x]", "10.5", "[x]");
        assertThat(sheets.get("Notes").get(5).get(1)).contains("[x]: nothing was given.", "[z]:", "[c]:");
        assertThat(everyText())
                .allSatisfy(text -> assertThat(all(text, "\\[[a-z]+(?: \\d+)?]"))
                        .allMatch(shorthand -> SHORTHAND.matcher(shorthand).matches()));
    }

    @Test
    void usesASansSerifFontOfTwelvePointsOrMore() {
        String styles = published.get("xl/styles.xml");

        assertThat(all(styles, "<fonts.*?</fonts>").stream()
                        .flatMap(fonts -> all(fonts, "<name val=\"[^\"]+\"/>").stream()))
                .containsOnly("<name val=\"Arial\"/>");
        assertThat(all(styles, "<fonts.*?</fonts>").stream()
                        .flatMap(fonts -> all(fonts, "<sz val=\"[0-9.]+\"/>").stream()))
                .isNotEmpty()
                .allMatch(size -> Double.parseDouble(size.replaceAll("[^0-9.]", "")) >= 12);
    }

    @Test
    void keepsTextThatLooksLikeAFormulaText() {
        assertThat(sheets.get("Milestones").get(6)).contains("=1+1");
        assertThat(sheetParts(published)).noneMatch(part -> part.contains("<f>"));
    }

    @Test
    void withholdsContactDetailsWhereverTheyStand() {
        assertThat(sheets.get("Milestones").get(5)).contains("Ask [c] or [c].");
        assertThat(sheets.get("Engagement").get(HEADING_ROW)).containsExactly("Partner", "Event", "Share (%)");
        assertThat(published.values()).noneMatch(part -> part.contains("example.org") || part.contains("567"));
        assertThat(sheetParts(working)).anyMatch(part -> part.contains("lead@example.org"));
    }

    @Test
    void hasNoSheetsAndColumnsThatOnlyServeTheWork() {
        assertThat(sheets.keySet())
                .containsExactly(
                        "Cover",
                        "Contents",
                        "Completeness",
                        "Completeness by section",
                        "What needs attention",
                        "Ratings by section",
                        "Milestones by status",
                        "Milestones",
                        "Gateways",
                        "Finance by partner",
                        "Finance",
                        "Engagement",
                        "Notes");
        assertThat(everyText()).noneMatch(text -> text.toLowerCase(Locale.ROOT).startsWith("source "));
        assertThat(everyText()).doesNotContain("north.xlsx");
    }
}
