package org.quorate.submission.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.submission.excel.RawWorkbook.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.submission.CellRange;
import org.quorate.submission.DropDown;
import org.quorate.submission.ReadSettings;
import org.quorate.submission.RowVisitor;
import org.quorate.submission.Sheet;
import org.quorate.submission.SheetRow;

/** Drop-down lists as Excel writes them, in both of its places. */
class DropDownListsTest {
    private static final String ROWS = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData>";
    private static final String LISTS = ROWS + """
            <dataValidations count="4">
            <dataValidation type="list" sqref="B2:B9 D2"><formula1>"Yes,No"</formula1></dataValidation>
            <dataValidation type="whole" sqref="C2"><formula1>1</formula1></dataValidation>
            <dataValidation type="list" sqref="E2"><formula1>Lists!$A$1:$A$3</formula1></dataValidation>
            <dataValidation type="list" sqref="NOWHERE"><formula1>"A,B"</formula1></dataValidation>
            </dataValidations>
            <extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{x}">
            <x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1">
            <x14:dataValidation type="list"><x14:formula1><xm:f>'Look ups'!$A$1:$A$3</xm:f></x14:formula1>
            <xm:sqref>F2:F9</xm:sqref></x14:dataValidation>
            </x14:dataValidations></ext></extLst>""";

    @TempDir
    private Path folder;

    @Test
    void tellsListsToAVisitorThatWantsThem() throws IOException {
        assertThat(told(true))
                .containsExactly(
                        new DropDown(List.of(CellRange.parse("B2:B9"), CellRange.parse("D2")), "\"Yes,No\""),
                        new DropDown(List.of(CellRange.parse("E2")), "Lists!$A$1:$A$3"),
                        new DropDown(List.of(CellRange.parse("F2:F9")), "'Look ups'!$A$1:$A$3"));
    }

    @Test
    void tellsNoneToAVisitorThatDoesNotAsk() throws IOException {
        assertThat(told(false)).isEmpty();
    }

    private List<DropDown> told(boolean wanted) throws IOException {
        Path file = Files.write(
                folder.resolve("return.xlsx"), workbook().sheet(LISTS).toBytes());
        List<DropDown> told = new ArrayList<>();
        RowVisitor visitor = new RowVisitor() {
            @Override
            public void begin(Sheet frame) {}

            @Override
            public void row(SheetRow row, boolean hidden) {}

            @Override
            public void end(Sheet frame) {}

            @Override
            public boolean wantsDropDowns() {
                return wanted;
            }

            @Override
            public void dropDown(DropDown list) {
                told.add(list);
            }
        };
        assertThat(new SpreadsheetReader()
                        .read(Received.file(file), ReadSettings.STANDARD, visitor)
                        .orNull())
                .as("the workbook is kept all the same")
                .isNotNull();
        return told;
    }
}
