package org.quorate.template.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.docx4j.openpackaging.packages.SpreadsheetMLPackage;
import org.docx4j.openpackaging.parts.SpreadsheetML.WorksheetPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.programme.Programme;
import org.quorate.programme.json.PackReader;
import org.quorate.template.Prefill;
import org.quorate.template.TemplateComposer;
import org.quorate.validation.CompiledChecks;
import org.xlsx4j.sml.CTDataValidation;
import org.xlsx4j.sml.Cell;
import org.xlsx4j.sml.STDataValidationErrorStyle;
import org.xlsx4j.sml.STDataValidationType;
import org.xlsx4j.sml.Worksheet;

/** An issued workbook, read by other libraries than the one that wrote it. */
class WrittenTemplateTest {
    private static final Programme SAMPLE = new PackReader()
            .read(Path.of("input-samples", "north-east-lincolnshire"))
            .value()
            .orElseThrow();

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void issue() {
        file = write("one.xlsx");
    }

    private Path write(String name) {
        Path to = folder.resolve(name);
        new ExcelTemplateWriter()
                .write(
                        new TemplateComposer(SAMPLE, CompiledChecks.NONE)
                                .compose(
                                        SAMPLE.getReturn("workplan"),
                                        SAMPLE.parties().find("Acute provider").orElseThrow(),
                                        SAMPLE.calendar().find("2019-20-Q2").orElseThrow(),
                                        Prefill.NONE,
                                        null),
                        to);
        return to;
    }

    @Test
    void theSameWorkbookHasTheSameBytes() throws Exception {
        assertThat(write("two.xlsx")).hasSameBinaryContentAs(file);
    }

    @Test
    void sheetsStandInTheOrderInWhichTheyAreFilledIn() throws Exception {
        try (InputStream content = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(content)) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly(
                            "Cover",
                            "Instructions",
                            "Checklist",
                            "Sign-off timeline",
                            "Contract variations",
                            "Milestones",
                            "Dependencies",
                            "Decisions needed",
                            "Lists");
        }
    }

    @Test
    void theCoverSaysWhoseWorkbookItIsAndWhenItIsDue() throws Exception {
        try (InputStream content = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(content)) {
            List<String> cover = new ArrayList<>();
            workbook.getFirstSheet().read().forEach(row -> {
                cover.add(row.getCellText(0));
                cover.add(row.getCellText(1));
            });
            assertThat(cover)
                    .contains(
                            "Synthetic example: this programme's answers are invented.",
                            "Due: Friday 4 October 2019, 12:00. Send it to the programme office of North East Lincolnshire CCG, by e-mail.",
                            "Acute provider",
                            "Quarter 2 2019/20 (July to September 2019)",
                            "2.0");
        }
    }

    @Test
    void aTableHasItsFixedRowsAndAStatusThatIsWorkedOut() throws Exception {
        try (InputStream content = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(content)) {
            Sheet timeline = workbook.findSheet("Sign-off timeline").orElseThrow();
            assertThat(timeline.read().get(3).getCellText(0)).isEqualTo("Step");
            assertThat(timeline.read().get(4).getCellText(0)).isEqualTo("1");
            assertThat(timeline.read().get(4).getCellText(10))
                    .isEqualTo("\"Planned date\" is required • \"Step status\" is required • \"Step RAG\" is required");
            assertThat(timeline.read()).hasSize(13);
        }
    }

    @Test
    void aDateThatMayBeTwoIsTypedAsADateLikeAnyOther() throws Exception {
        List<Cell> step =
                worksheet("Sign-off timeline").getSheetData().getRow().get(4).getC();

        assertThat(numberFormat(step.get(3)))
                .as("the form of \"Planned date\", which may be \"28 June 2019 (or July)\"")
                .isEqualTo(numberFormat(step.get(4)))
                .isNotEqualTo(numberFormat(step.get(1)));
    }

    @Test
    void cellsOfferListsAndWarnButNeverStop() throws Exception {
        Worksheet milestones = worksheet("Milestones");
        List<CTDataValidation> validations = milestones.getDataValidations().getDataValidation();

        assertThat(validations).hasSize(11).allSatisfy(validation -> {
            assertThat(validation.getErrorStyle()).isEqualTo(STDataValidationErrorStyle.WARNING);
            assertThat(validation.getPromptTitle()).hasSizeLessThanOrEqualTo(32);
            assertThat(validation.getPrompt()).hasSizeLessThanOrEqualTo(255);
        });
        assertThat(validations.get(7).getType()).isEqualTo(STDataValidationType.LIST);
        assertThat(validations.get(7).getPrompt()).isEqualTo("Required. Choose from the list.");
        assertThat(validations.get(7).getSqref()).containsExactly("H5:H34");
    }

    @Test
    void nothingIsLockedOrMerged() throws Exception {
        for (String sheet : List.of("Cover", "Milestones", "Checklist")) {
            assertThat(worksheet(sheet).getSheetProtection()).isNull();
            assertThat(worksheet(sheet).getMergeCells()).isNull();
        }
    }

    @Test
    void partsSayWhatTheFileIs() throws Exception {
        TreeMap<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(parts.get("docProps/core.xml"))
                .contains("Workplan tracker, Acute provider, Quarter 2 2019/20 (July to September 2019)", "en-GB");
        assertThat(parts.get("docProps/custom.xml")).contains("2019-20-Q2", "workplan", "Acute provider");
        assertThat(parts.get("xl/workbook.xml")).contains("name=\"q_milestones\"", "fullCalcOnLoad");
        assertThat(parts.values().stream().filter(part -> part.contains("q_milestones_table")))
                .hasSize(1)
                .allSatisfy(
                        table -> assertThat(table).contains("ref=\"A4:L34\"", "name=\"Milestone RAG\"", "autoFilter"));
    }

    private long numberFormat(Cell cell) throws Exception {
        return SpreadsheetMLPackage.load(file.toFile())
                .getWorkbookPart()
                .getStylesPart()
                .getXfByIndex(cell.getS())
                .getNumFmtId();
    }

    private Worksheet worksheet(String name) throws Exception {
        SpreadsheetMLPackage workbook = SpreadsheetMLPackage.load(file.toFile());
        int index = workbook.getWorkbookPart().getContents().getSheets().getSheet().stream()
                .map(sheet -> sheet.getName())
                .toList()
                .indexOf(name);
        WorksheetPart part = workbook.getWorkbookPart().getWorksheet(index);
        return part.getContents();
    }
}
