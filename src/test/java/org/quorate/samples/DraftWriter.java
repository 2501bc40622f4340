package org.quorate.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.quorate.submission.CellRef;

/** Writes a draft as a workbook in the looks of the template. For one draft. */
final class DraftWriter {
    private static final String BANNER = "SYNTHETIC EXAMPLE – not a real return";
    private static final byte[] NO_MACROS = "no macros in here".getBytes(StandardCharsets.US_ASCII);

    private final Draft draft;
    private final XSSFWorkbook workbook;
    private final Styles styles;
    private final Places places = new Places();

    DraftWriter(Draft draft, boolean withMacros) {
        this.draft = draft;
        this.workbook = new XSSFWorkbook(withMacros ? XSSFWorkbookType.XLSM : XSSFWorkbookType.XLSX);
        this.styles = new Styles(workbook);
    }

    /** Returns where everything stands; complete once {@link #write} has returned. */
    Places places() {
        return places;
    }

    /** Returns the workbook's bytes as the library gives them. */
    byte[] write() {
        draft.outline().sections().stream()
                .filter(section -> draft.gives(section.id()))
                .forEach(this::writeSection);
        draft.otherSheets().forEach(this::writeOther);
        writeProperties();
        try (workbook;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            if (workbook.isMacroEnabled()) {
                workbook.setVBAProject(new ByteArrayInputStream(NO_MACROS));
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeSection(Outline.Section section) {
        XSSFSheet sheet = workbook.createSheet(draft.sheetOf(section.id()));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        if (section.form()) {
            writeForm(sheet, section);
        } else {
            new TableWriter(draft, section, styles, places).write(sheet);
        }
    }

    private void writeForm(XSSFSheet sheet, Outline.Section section) {
        boolean cover = section.id().equals("cover");
        TableWriter.writeTop(
                sheet,
                styles,
                cover ? draft.outline().title() : section.title(),
                2,
                cover
                        ? BANNER
                        : draft.content().party() + " – " + draft.content().periodLabel(),
                "Please answer in the yellow cells. Guidance stands on the right.");
        if (cover) {
            sheet.getRow(1).getCell(0).setCellStyle(styles.banner());
        }
        sheet.setColumnWidth(0, 48 * 256);
        sheet.setColumnWidth(1, 60 * 256);
        sheet.setColumnWidth(2, 50 * 256);
        Row answers = draft.row(section.id(), "");
        int number = 4;
        for (Outline.Field field : section.fields()) {
            XSSFRow row = sheet.createRow(number++);
            TableWriter.writeText(row, 0, field.heading(), styles.heading());
            TableWriter.writeText(row, 2, field.guidance(), styles.guidance());
            row.createCell(1).setCellStyle(styles.input());
            answers.find(field.id()).ifPresent(entry -> {
                TableWriter.writePlain(row.getCell(1), entry);
                if (entry instanceof Entry.Day) {
                    row.getCell(1).setCellStyle(styles.of("date"));
                }
            });
            TableWriter.fitHeight(row);
            places.putCell(answers, field.id(), new CellRef(1, number));
            TableWriter.offerChoices(sheet, field.choices(), new CellRangeAddress(number - 1, number - 1, 1, 1));
        }
        sheet.createFreezePane(0, 4);
    }

    private void writeOther(Draft.OtherSheet other) {
        XSSFSheet sheet = workbook.createSheet(other.name());
        int number = 0;
        for (List<String> texts : other.rows()) {
            XSSFRow row = sheet.createRow(number++);
            for (int column = 0; column < texts.size(); column++) {
                row.createCell(column).setCellValue(texts.get(column));
            }
        }
        if (other.hidden()) {
            workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
        }
    }

    private void writeProperties() {
        CoreProperties core = workbook.getProperties().getCoreProperties();
        Date saved = Date.from(draft.content().completed().atTime(9, 30).toInstant(ZoneOffset.UTC));
        core.setTitle(draft.outline().title() + " – synthetic example");
        core.setCreator(draft.content().completedBy());
        core.setCreated(Optional.of(saved));
        core.setModified(Optional.of(saved));
    }
}
