package org.quorate.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.amount;
import static org.quorate.testing.ReturnRecord.record;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.binding.SectionReading.State;
import org.quorate.consolidation.Completeness.ReturnStatus;
import org.quorate.consolidation.Completeness.SectionStatus;
import org.quorate.consolidation.Completeness.Standing;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.programme.Governance;
import org.quorate.testing.ReturnSection;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;
import org.quorate.testing.Sent;

class CompletenessTest {
    private static final ReturnSection RISKS = Sections.risks();
    private static final ReturnSection ONE_RISK =
            RISKS.with(record("R1").answer("likelihood", amount("1")).answer("consequence", amount("1")));

    private static Finding finding(FindingCode code) {
        return Finding.of(code, Location.file("north.xlsx")).with("section", "Risks");
    }

    private static Standing standing(Round round) {
        return only(round).standing();
    }

    private static ReturnStatus only(Round round) {
        List<ReturnStatus> returns = round.consolidated().completeness().returns();
        assertThat(returns).hasSize(1);
        return returns.get(0);
    }

    private static Standing section(Round round) {
        List<SectionStatus> sections = only(round).sections();
        assertThat(sections).hasSize(1);
        return sections.get(0).standing();
    }

    @Test
    void takesItsDenominatorFromWhatIsOwedAndNotFromWhatCame() {
        Completeness completeness = Round.of(RISKS)
                .owing("north", "south", "east")
                .party("guest", "The guest")
                .received(Sent.by("north").with(ONE_RISK))
                .consolidated()
                .completeness();

        assertThat(completeness.expected()).isEqualTo(3);
        assertThat(completeness.partiesOwing()).isEqualTo(3);
        assertThat(completeness.received()).isEqualTo(1);
        assertThat(completeness.counted()).isEqualTo(1);
        assertThat(completeness.coverage()).isEqualTo("Figures cover 1 of 3 returns, from 1 of 3 partners.");
    }

    @Test
    void keepsAReturnThatNobodyOwedOutOfEveryDenominator() {
        Completeness completeness = Round.of(RISKS)
                .owing("north", "south")
                .party("guest", "The guest")
                .received(Sent.by("north").with(ONE_RISK), Sent.by("guest").with(ONE_RISK))
                .consolidated()
                .completeness();

        assertThat(completeness.returns()).extracting(ReturnStatus::owed).containsExactly(true, true, false);
        assertThat(completeness.expected()).isEqualTo(2);
        assertThat(completeness.received()).isEqualTo(1);
        assertThat(completeness.count(Standing.ACCEPTED)).isEqualTo(1);
        assertThat(completeness.coverage())
                .isEqualTo("Figures cover 1 of 2 returns, from 1 of 2 partners."
                        + " They also hold 1 return that was not owed.");
    }

    @Test
    void countsReturnsAndPartnersApart() {
        Completeness completeness = Round.of(RISKS)
                .alsoOf("workplan", "Workplan tracker", Sections.milestones())
                .party("north", "The north partner", "assurance", "workplan")
                .owing("south")
                .received(Sent.by("north").forReturn("workplan"))
                .consolidated()
                .completeness();

        assertThat(completeness.coverage()).isEqualTo("Figures cover 1 of 3 returns, from 1 of 2 partners.");
    }

    @Test
    void callsAReturnAwaitedUntilItsDueDateHasPassedAndThenMissing() {
        Round round = Round.of(RISKS).owing("north");

        assertThat(standing(round.asAt("2019-07-04"))).isEqualTo(Standing.AWAITED);
        assertThat(only(round).daysLate()).isZero();
        assertThat(standing(round.asAt("2019-07-05"))).isEqualTo(Standing.MISSING);
        assertThat(only(round.asAt("2019-07-31")).daysLate()).isEqualTo(27);
    }

    @Test
    void countsDaysLateByTheCalendarOfTheProgrammesZone() {
        Round round = Round.of(RISKS)
                .owing("intime", "sameday", "nextday", "week")
                .received(
                        Sent.by("intime").at("2019-07-04T11:00:00Z"),
                        Sent.by("sameday").at("2019-07-04T11:00:01Z"),
                        Sent.by("nextday").at("2019-07-04T23:30:00Z"),
                        Sent.by("week").at("2019-07-11T08:00:00Z"));

        Completeness completeness = round.consolidated().completeness();

        assertThat(completeness.returns()).extracting(ReturnStatus::daysLate).containsExactly(0L, 1L, 1L, 7L);
        assertThat(completeness.late()).isEqualTo(3);
    }

    @Test
    void tellsReturnsApartByWhatWasDecided() {
        assertThat(standing(Round.of(RISKS).owing("north").received(Sent.by("north"))))
                .isEqualTo(Standing.ACCEPTED);
        assertThat(standing(Round.of(RISKS)
                        .owing("north")
                        .received(Sent.by("north").with(finding(FindingCode.OWNER_MISSING)))))
                .isEqualTo(Standing.QUERIES);
        assertThat(standing(
                        Round.of(RISKS).owing("north").received(Sent.by("north").declaredNil())))
                .isEqualTo(Standing.NIL);
        assertThat(standing(Round.of(RISKS)
                        .owing("north")
                        .received(Sent.by("north").declaredNil().rejected())))
                .isEqualTo(Standing.REJECTED);
    }

    @Test
    void tellsErrorsAndWarningsOfTheReturnThatCounts() {
        ReturnStatus status = only(Round.of(RISKS)
                .owing("north")
                .received(Sent.by("north")
                        .with(finding(FindingCode.RETURN_MISSING), finding(FindingCode.NIL_CONTRADICTED))));

        assertThat(status.errors()).isEqualTo(1);
        assertThat(status.warnings()).isEqualTo(1);
    }

    @Test
    void countsTheLatestThatWasNotRejected() {
        Round round = Round.of(RISKS)
                .owing("north")
                .received(
                        Sent.by("north")
                                .as("third.xlsx")
                                .at("2019-07-03T09:00:00Z")
                                .rejected(),
                        Sent.by("north").as("first.xlsx").at("2019-07-01T09:00:00Z"),
                        Sent.by("north").as("second.xlsx").at("2019-07-02T09:00:00Z"));

        assertThat(only(round).submission().orElseThrow().fileName()).isEqualTo("second.xlsx");
        assertThat(standing(round)).isEqualTo(Standing.ACCEPTED);
    }

    @Test
    void letsTheLastOfSeveralRejectedFilesStandForTheReturn() {
        Round round = Round.of(RISKS)
                .owing("north")
                .received(
                        Sent.by("north")
                                .as("later.xlsx")
                                .at("2019-07-02T09:00:00Z")
                                .rejected(),
                        Sent.by("north").as("sooner.xlsx").rejected());

        assertThat(only(round).submission().orElseThrow().fileName()).isEqualTo("later.xlsx");
        assertThat(standing(round)).isEqualTo(Standing.REJECTED);
    }

    @Test
    void tellsSectionsApartByHowTheyCame() {
        Round round = Round.of(RISKS).owing("north");

        assertThat(section(round)).isEqualTo(Standing.MISSING);
        for (var expected : List.of(
                java.util.Map.entry(State.NIL, Standing.NIL),
                java.util.Map.entry(State.EMPTY, Standing.EMPTY),
                java.util.Map.entry(State.MISSING, Standing.MISSING),
                java.util.Map.entry(State.WAIVED, Standing.WAIVED),
                java.util.Map.entry(State.NOT_DUE, Standing.NOT_DUE))) {
            Round other =
                    Round.of(RISKS).owing("north").received(Sent.by("north").with(RISKS.without(expected.getKey())));
            assertThat(section(other)).isEqualTo(expected.getValue());
        }
        assertThat(section(
                        Round.of(RISKS).owing("north").received(Sent.by("north").with(ONE_RISK))))
                .isEqualTo(Standing.ACCEPTED);
        assertThat(section(Round.of(RISKS)
                        .owing("north")
                        .received(Sent.by("north").with(ONE_RISK).with(finding(FindingCode.OWNER_MISSING)))))
                .isEqualTo(Standing.QUERIES);
    }

    @Test
    void saysThatASectionIsNotYetDueEvenWhereTheReturnIsMissing() {
        ReturnSection later = RISKS.from("2020-21-Q1");

        assertThat(section(Round.of(later).owing("north"))).isEqualTo(Standing.NOT_DUE);
        assertThat(section(Round.of(RISKS.from("2019-20-Q1")).owing("north"))).isEqualTo(Standing.MISSING);
    }

    @Test
    void takesASectionThatCameBeforeItWasDue() {
        Round round = Round.of(RISKS.from("2020-21-Q1"))
                .owing("north")
                .received(Sent.by("north").with(ONE_RISK.from("2020-21-Q1")));

        assertThat(section(round)).isEqualTo(Standing.ACCEPTED);
    }

    @Test
    void doesNotCallASectionMissingThatIsGivenOnlyWhereItApplies() {
        ReturnSection sometimes = RISKS.whereItApplies();

        assertThat(section(Round.of(sometimes)
                        .owing("north")
                        .received(Sent.by("north").with(sometimes.without(State.MISSING)))))
                .isEqualTo(Standing.NOT_GIVEN);
        assertThat(section(
                        Round.of(RISKS).owing("north").received(Sent.by("north").with(RISKS.without(State.MISSING)))))
                .isEqualTo(Standing.MISSING);
    }

    @Test
    void keepsAWaivedSectionOutOfWhatIsMissing() {
        Governance.Waiver waiver = Governance.Waiver.ofSection(
                "north", "assurance", "risks", "Newly joined.", "Director", LocalDate.of(2019, 12, 31));

        assertThat(section(Round.of(RISKS).owing("north").with(waiver))).isEqualTo(Standing.WAIVED);
        assertThat(section(Round.of(RISKS)
                        .owing("north")
                        .with(waiver)
                        .received(Sent.by("north").with(ONE_RISK).rejected())))
                .isEqualTo(Standing.WAIVED);
        assertThat(section(Round.of(RISKS)
                        .owing("north")
                        .with(waiver)
                        .received(Sent.by("north").with(ONE_RISK))))
                .isEqualTo(Standing.ACCEPTED);
    }

    @Test
    void countsNoRecordsOfARejectedReturn() {
        ReturnStatus status = only(Round.of(RISKS)
                .owing("north")
                .received(Sent.by("north").with(ONE_RISK).rejected()));

        assertThat(status.sections()).extracting(SectionStatus::standing).containsExactly(Standing.REJECTED);
        assertThat(status.sections()).extracting(SectionStatus::records).containsExactly(0);
    }
}
