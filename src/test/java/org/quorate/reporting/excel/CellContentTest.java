package org.quorate.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.reporting.ReportColumn.Kind;
import org.quorate.reporting.ReportValue;

class CellContentTest {
    @ParameterizedTest
    @CsvSource({
        "1900-03-01, 61",
        "2026-06-30, 46203",
        "9999-12-31, 2958465",
    })
    void countsDaysAsExcelDoes(LocalDate date, String serial) {
        assertThat(ExcelDate.find(date)).contains(serial);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30T00:00, 46203",
        "2026-06-30T12:00, 46203.5",
        "2026-06-30T10:20, 46203.4305555556",
        "2026-06-30T23:59:59.999999999, 46203.9999999884",
    })
    void countsTimesAsPartsOfADay(LocalDateTime moment, String serial) {
        assertThat(ExcelDate.find(moment)).contains(serial);
    }

    @Test
    void writesADateThatExcelDoesNotKnowAsText() {
        assertThat(CellContent.of(Kind.DATE, new ReportValue.Day(LocalDate.of(1900, 2, 28))))
                .isEqualTo(new CellContent(CellContent.Form.TEXT, Look.TEXT, "28/02/1900"));
        assertThat(CellContent.of(Kind.DATE_TIME, new ReportValue.Moment(LocalDateTime.of(1850, 1, 2, 3, 4))))
                .isEqualTo(new CellContent(CellContent.Form.TEXT, Look.TEXT, "02/01/1850 03:04"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.10, NUMBER, 0.10",
        "-1E+3, NUMBER, -1000",
        "123456789012345678901234567890, NUMBER, 123456789012345678901234567890",
        "1E+300, NUMBER, 1E+300",
        "1E-300, NUMBER, 1E-300",
        "9.99999999999999E+307, NUMBER, 9.99999999999999E+307",
        "-1E+308, TEXT, -1E+308",
    })
    void writesNumbersWithTheirDigitsAsFarAsExcelHasNumbers(BigDecimal number, CellContent.Form form, String digits) {
        CellContent content = CellContent.of(Kind.DECIMAL, number);

        assertThat(content.form()).isEqualTo(form);
        assertThat(content.content()).isEqualTo(digits);
    }

    @Test
    void showsNoDecimalPointBehindAWholeNumber() {
        assertThat(CellContent.of(Kind.DECIMAL, new BigDecimal("5.00")).look()).isEqualTo(Look.WHOLE);
        assertThat(CellContent.of(Kind.DECIMAL, new BigDecimal("5.01")).look()).isEqualTo(Look.FRACTION);
        assertThat(CellContent.of(Kind.DECIMAL, new BigDecimal("0.00")).look()).isEqualTo(Look.WHOLE);
    }

    @Test
    void takesAnEmptyTextForNothing() {
        assertThat(CellContent.of(Kind.TEXT, new ReportValue.Text("")).form()).isEqualTo(CellContent.Form.BLANK);
        assertThat(CellContent.of(Kind.TEXT, new ReportValue.Blank()).form()).isEqualTo(CellContent.Form.BLANK);
    }
}
