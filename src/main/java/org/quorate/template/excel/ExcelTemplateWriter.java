package org.quorate.template.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.quorate.reporting.StableZip;
import org.quorate.template.IssuedSheet;
import org.quorate.template.IssuedWorkbook;
import org.quorate.template.TemplateWriter;

/** Writes issued workbooks with Apache POI. A template has few rows, so it is held whole. Thread-safe. */
public final class ExcelTemplateWriter implements TemplateWriter {
    @Override
    public void write(IssuedWorkbook issued, Path file) {
        Path unsorted = file.resolveSibling(file.getFileName() + ".parts");
        try {
            try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                fill(workbook, issued);
                try (OutputStream out = Files.newOutputStream(unsorted)) {
                    workbook.write(out);
                }
            }
            StableZip.rewrite(unsorted, file);
            Files.delete(unsorted);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private static void fill(XSSFWorkbook workbook, IssuedWorkbook issued) {
        Looks looks = new Looks(workbook);
        // Formulas are parsed when they are set, and may name sheets to come.
        issued.sheets().forEach(sheet -> workbook.createSheet(sheet.name()));
        List<SheetWriter> writers = new ArrayList<>();
        for (IssuedSheet sheet : issued.sheets()) {
            SheetWriter writer = new SheetWriter(workbook, workbook.getSheet(sheet.name()), sheet, looks);
            writers.add(writer);
            writer.write(writers.size());
        }
        // What is worked out stands there for those who only look; whoever edits works it out anew on opening.
        XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
        writers.forEach(SheetWriter::putVerdicts);
        writers.forEach(SheetWriter::fitHeights);
        workbook.setForceFormulaRecalculation(true);
        workbook.setActiveSheet(0);
        DocumentProperties.write(issued.issue(), workbook);
    }
}
