package org.quorate.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;

/** The day of a night, whatever the clock shows. The period is due on 4 July and closes on 31 July 2019. */
class BusinessDayTest {
    private static final Programme LONDON =
            Round.of(Sections.risks()).owing("north").programme();
    private static final ReportingPeriod Q1 = ReturnProgramme.Q1;
    private static final Optional<LocalDate> NONE = Optional.empty();

    private static LocalDate at(String instant) {
        return BusinessDay.of(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC), LONDON);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void anHourThatComesTwiceIsOfOneDay() {
        assertThat(LONDON.identity().timeZone()).isEqualTo(ZoneId.of("Europe/London"));
        // 01:30 by British Summer Time, and an hour later 01:30 again.
        assertThat(at("2019-10-27T00:30:00Z")).isEqualTo(day("2019-10-27"));
        assertThat(at("2019-10-27T01:30:00Z")).isEqualTo(day("2019-10-27"));
    }

    @Test
    void anHourThatIsMissingLosesNoDay() {
        assertThat(at("2019-03-30T23:59:59Z")).isEqualTo(day("2019-03-30"));
        assertThat(at("2019-03-31T00:59:59Z")).isEqualTo(day("2019-03-31"));
        assertThat(at("2019-03-31T01:00:00Z")).isEqualTo(day("2019-03-31"));
        assertThat(at("2019-03-31T23:00:00Z")).as("midnight by summer time").isEqualTo(day("2019-04-01"));
    }

    @Test
    void aPeriodIsOpenFromItsFirstDayToTheDayOnWhichItCloses() {
        assertThat(BusinessDay.hasBegun(Q1, day("2019-03-31"))).isFalse();
        assertThat(BusinessDay.hasBegun(Q1, day("2019-04-01"))).isTrue();
        assertThat(BusinessDay.hasClosed(Q1, day("2019-07-31"))).isFalse();
        assertThat(BusinessDay.hasClosed(Q1, day("2019-08-01"))).isTrue();
    }

    @Test
    void outputsAreAsAtTodayButNotAfterTheCloseAndNeverGoBack() {
        assertThat(BusinessDay.published(Q1, day("2019-07-10"), NONE)).isEqualTo(day("2019-07-10"));
        assertThat(BusinessDay.published(Q1, day("2019-09-10"), NONE)).isEqualTo(day("2019-07-31"));
        assertThat(BusinessDay.published(Q1, day("2019-07-10"), Optional.of(day("2019-07-11"))))
                .as("the clock was set back")
                .isEqualTo(day("2019-07-11"));
    }

    @Test
    void onlyTheDueDayMakesOutputsTellSomethingElse() {
        assertThat(BusinessDay.hasPassed(Q1, day("2019-07-03"), day("2019-07-04")))
                .isFalse();
        assertThat(BusinessDay.hasPassed(Q1, day("2019-07-04"), day("2019-07-05")))
                .isTrue();
        assertThat(BusinessDay.hasPassed(Q1, day("2019-07-05"), day("2019-07-20")))
                .isFalse();
    }
}
