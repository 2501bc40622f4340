package org.quorate.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnProgramme.OBSERVING;
import static org.quorate.testing.ReturnProgramme.returnOf;
import static org.quorate.validation.Policy.findings;
import static org.quorate.validation.Policy.told;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.binding.Return;
import org.quorate.binding.ReturnLayout;
import org.quorate.finding.Finding;
import org.quorate.programme.Programme;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.Round;

class ReceiptRulesTest {

    private static List<String> toldOfReceipt(String instant) {
        return told(returnOf(), Instant.parse(instant));
    }

    @Test
    void acceptsAReturnAtTheVeryMomentItIsDue() {
        assertThat(toldOfReceipt("2019-07-04T11:00:00Z")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2019-07-04T11:01:00Z, less than a day, 4 July 2019 at 12:01",
        "2019-07-05T08:00:00Z, 1 day, 5 July 2019 at 09:00",
        "2019-07-05T23:30:00Z, 2 days, 6 July 2019 at 00:30",
    })
    void notesByHowMuchAReturnIsLate(String instant, String late, String local) {
        assertThat(toldOfReceipt(instant))
                .containsExactly("info received_after_due north-q1.xlsx: The return was received " + late + " late, on "
                        + local + ".");
    }

    @Test
    void saysWhenTheReturnWasDue() {
        List<Finding> findings = findings(returnOf(), Instant.parse("2019-07-05T08:00:00Z"));

        assertThat(findings).extracting(Finding::expected).containsExactly("By 4 July 2019 at 12:00.");
    }

    @Test
    void reportsAReturnAfterTheCloseWithoutNotingItsLatenessAsWell() {
        assertThat(toldOfReceipt("2019-07-31T16:00:00Z")).hasSize(1).allMatch(line -> line.contains("27 days late"));
        assertThat(toldOfReceipt("2019-07-31T16:00:01Z"))
                .containsExactly("error received_after_close north-q1.xlsx: "
                        + "The return was received on 31 July 2019 at 17:00, after the period had closed.");
    }

    @Test
    void asksOfAReviewNoTimeByWhichItIsDue() {
        Programme programme = Round.of().reviewed().programme();
        Return review = new Return(
                "review.xlsx",
                programme.getReturn("review"),
                programme.parties().findById("commissioner").orElseThrow(),
                ReturnProgramme.Q1,
                "2.0",
                List.of(),
                List.of(),
                ReturnLayout.NONE);

        assertThat(new ReturnValidator(programme).validate(review, Instant.parse("2019-10-01T09:00:00Z")))
                .isEmpty();
    }

    @Test
    void reportsAReturnThatIsNotOwed() {
        assertThat(told(returnOf(OBSERVING), Policy.IN_TIME))
                .containsExactly("warning return_not_owed north-q1.xlsx: Southern observer does not owe this return "
                        + "for this period; it is consolidated all the same.");
    }
}
