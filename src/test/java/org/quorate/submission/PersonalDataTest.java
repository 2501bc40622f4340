package org.quorate.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.WorkbookBuilder.workbook;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.finding.Outcome;
import org.quorate.testing.ReturnFindings;
import org.quorate.testing.WorkbookBuilder;

/** The numbers are the published ones of no patient. */
class PersonalDataTest {
    private static Outcome<Workbook> screen(WorkbookBuilder workbook) {
        return PersonalData.screen(workbook.build(), "north.xlsx");
    }

    private static List<String> told(WorkbookBuilder workbook) {
        return ReturnFindings.told(screen(workbook).findings());
    }

    private static List<String> told(String text) {
        return told(workbook().sheet("Notes").row(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NHS number 9434765919",
                "Patient 943 476 5919 waited.",
                "Seen again: 943 476 5919",
                "943-476-5919",
                "NHS No: 9434765919",
                "Mrs Smith (9434765919)"
            })
    void suspectsTenDigitsThatSomethingSaysAreAPatients(String text) {
        assertThat(told(text))
                .containsExactly(
                        "critical nhs_number_suspected Notes!A1: 1 cell seems to hold the NHS number of a patient; "
                                + "nothing of the workbook was taken.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9434765919",
                "Order 9434765919",
                "Ref 943 476 5918",
                "020 7946 0000",
                "NHS 111 took 9434765919 calls",
                "Contract 9434765919/2",
                "£943,476,5919",
                "NHS no longer pays 9434765919",
                "Line 019 434 7659 19"
            })
    void suspectsNoOtherNumbers(String text) {
        assertThat(told(text)).isEmpty();
    }

    @Test
    void suspectsNumbersBelowAndBesideALabel() {
        assertThat(told(workbook()
                        .sheet("Cases")
                        .row("Case", "NHS number")
                        .row("C1", 9434765919L)
                        .row("C2", "9434765919")
                        .sheet("Form")
                        .row("Patient ID", 9434765919L)))
                .containsExactly(
                        "critical nhs_number_suspected Cases!B2,B3: 2 cells seem to hold the NHS number of a patient; "
                                + "nothing of the workbook was taken.",
                        "critical nhs_number_suspected Form!B1: 1 cell seems to hold the NHS number of a patient; "
                                + "nothing of the workbook was taken.");
    }

    @Test
    void masksWhatItSuspectsAndLeavesAllElse() {
        Outcome<Workbook> screened = screen(workbook()
                .sheet("Notes")
                .row("Kept", "Patient 943 476 5919, DOB 01/02/1950")
                .sheet("Other")
                .row("As it was"));

        assertThat(screened.orNull()).isNotNull();
        assertThat(screened.orNull().sheets().get(0).rows().get(0).cells())
                .extracting(Cell::raw)
                .containsExactly("Kept", "[masked]");
        assertThat(screened.orNull().toString()).doesNotContain("943").doesNotContain("1950");
        assertThat(screened.findings().toString()).doesNotContain("943").doesNotContain("1950");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A man, DOB 01/02/1950, waited.",
                "A man, date of birth: 1 February 1950, waited.",
                "A man, born on 1.2.50, waited.",
                "A man, MRN 1234567, waited.",
                "A man, hospital no. AB12345, waited.",
                "A man, NHS number 9434765918, waited."
            })
    void masksDatesOfBirthAndRecordNumbers(String text) {
        Outcome<Workbook> screened = screen(workbook().sheet("Notes").row(text));

        assertThat(ReturnFindings.told(screened.findings()))
                .containsExactly(
                        "error personal_data_suspected Notes!A1: 1 cell seems to hold the date of birth or the record"
                                + " number of a patient; it was masked.");
        assertThat(screened.orNull().sheets().get(0).rows().get(0).cells())
                .extracting(Cell::raw)
                .containsExactly("A man, [masked], waited.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The service was born in 2019.",
                "MRN codes are in use.",
                "Patient numbers rose to 12345.",
                "Hospital no longer takes 12345 referrals.",
                "Due 01/02/2020",
                "Data of births, 1 February 2019"
            })
    void masksNothingThatIsAboutServices(String text) {
        assertThat(told(text)).isEmpty();
    }

    @Test
    void masksDatesUnderALabel() {
        assertThat(told(workbook()
                        .sheet("Cases")
                        .row("DOB", "Seen")
                        .row(LocalDate.of(1950, 2, 1), LocalDate.of(2019, 5, 1))))
                .containsExactly(
                        "error personal_data_suspected Cases!A2: 1 cell seems to hold the date of birth or the record"
                                + " number of a patient; it was masked.");
    }

    @Test
    void givesBackACleanWorkbookAsItCame() {
        Workbook clean = workbook().sheet("Notes").row("All is well", 12).build();

        assertThat(PersonalData.screen(clean, "north.xlsx").orNull()).isSameAs(clean);
    }

    @Test
    void knowsTheCheckDigit() {
        assertThat(PersonalData.isNhsNumber("9434765919")).isTrue();
        assertThat(PersonalData.isNhsNumber("9434765910")).isFalse();
        assertThat(PersonalData.isNhsNumber("0000000000")).isFalse();
    }
}
