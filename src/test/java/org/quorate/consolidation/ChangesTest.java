package org.quorate.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.amount;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.day;
import static org.quorate.testing.ReturnAnswers.unreadable;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnField.field;
import static org.quorate.testing.ReturnRecord.record;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.consolidation.Change.Direction;
import org.quorate.consolidation.Change.Kind;
import org.quorate.programme.FieldType;
import org.quorate.programme.Subject;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.ReturnRecord;
import org.quorate.testing.ReturnSection;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;
import org.quorate.testing.Sent;

class ChangesTest {
    private static final ReturnSection MILESTONES = Sections.milestones();

    private static Sent before(ReturnSection section) {
        return Sent.by("north")
                .as("q4.xlsx")
                .at("2019-04-01T09:00:00Z")
                .forPeriod(ReturnProgramme.Q4)
                .with(section);
    }

    private static Sent now(ReturnSection section) {
        return Sent.by("north").with(section);
    }

    private static ReturnRecord milestone(String key, String title) {
        return record(key).answer("reference", words(key)).answer("title", words(title));
    }

    private static List<Change> changes(ReturnSection asked, Sent... sent) {
        Round round = Round.of(asked).owing("north").received(sent);
        List<Change> changes = new ArrayList<>();
        new Changes(round.consolidated(), round.ledger()).visit(changes::add);
        return changes;
    }

    private static String line(Change change) {
        return String.join(
                " | ",
                change.kind().label(),
                change.reference(),
                change.answer(),
                change.before(),
                change.now(),
                change.direction().label(),
                change.beforeSource()
                        .map(source -> source.file() + " " + source.sheet() + " " + source.cell())
                        .orElse(""),
                change.nowSource()
                        .map(source -> source.file() + " " + source.sheet() + " " + source.cell())
                        .orElse(""));
    }

    @Test
    void tellsEachAnswerThatIsNotWhatItWasWithBothItsCells() {
        List<Change> changes = changes(
                MILESTONES,
                before(MILESTONES.with(milestone("M1", "Sign the agreement")
                        .row(5)
                        .answer("rating", choice("Green"))
                        .answer("forecast", day("2019-06-30")))),
                now(MILESTONES.with(milestone("M1", "Sign the agreement")
                        .row(9)
                        .answer("rating", choice("Red"))
                        .answer("forecast", day("2019-07-31")))));

        assertThat(changes)
                .extracting(ChangesTest::line)
                .containsExactly(
                        "Answer changed | M1 | Rating | Green | Red | Worse | q4.xlsx Milestones D5 | north.xlsx Milestones D9",
                        "Answer changed | M1 | Forecast | 30 June 2019 | 31 July 2019 |  | q4.xlsx Milestones G5 | north.xlsx Milestones G9");
        assertThat(changes).extracting(Change::party).containsOnly("The north partner");
        assertThat(changes).extracting(Change::what).containsOnly("Sign the agreement");
    }

    @Test
    void saysNothingOfWhatIsAsItWasButForCaseAndPunctuation() {
        assertThat(changes(
                        MILESTONES,
                        before(MILESTONES.with(
                                milestone("M1", "Sign the agreement").answer("rating", choice("Green")))),
                        now(MILESTONES.with(
                                milestone("M1", "sign the Agreement.").answer("rating", choice("Green"))))))
                .isEmpty();
    }

    @Test
    void tellsRecordsThatAreNewThenThoseThatAreGoneWithTheirStatus() {
        List<Change> changes = changes(
                MILESTONES,
                before(MILESTONES.with(
                        milestone("M1", "Sign the agreement").row(5).answer("status", choice("Closed")))),
                now(MILESTONES.with(
                        milestone("N7", "Open the treatment centre").row(6).answer("status", choice("Open")))));

        assertThat(changes)
                .extracting(ChangesTest::line)
                .containsExactly(
                        "New record | N7 |  |  | Open |  |  | north.xlsx Milestones 6:6",
                        "Record gone | M1 |  | Closed |  |  | q4.xlsx Milestones 5:5 | ");
    }

    @Test
    void callsALowerScoreBetterAndAHigherRatingBetter() {
        ReturnSection risks = Sections.risks();
        List<Change> scores = changes(
                risks,
                before(risks.with(record("R1").answer("likelihood", amount("4")).answer("consequence", amount("3")))),
                now(risks.with(record("R1").answer("likelihood", amount("2")).answer("consequence", amount("5")))));
        List<Change> ratings = changes(
                MILESTONES,
                before(MILESTONES.with(milestone("M1", "Sign").answer("rating", choice("Red")))),
                now(MILESTONES.with(milestone("M1", "Sign").answer("rating", choice("Amber")))));

        assertThat(scores).extracting(Change::direction).containsExactly(Direction.BETTER, Direction.WORSE);
        assertThat(ratings).extracting(Change::direction).containsExactly(Direction.BETTER);
    }

    @Test
    void keepsWhatCannotBeReadAsItWasTyped() {
        assertThat(changes(
                        MILESTONES,
                        before(MILESTONES.with(milestone("M1", "Sign").answer("baseline", day("2019-07-01")))),
                        now(MILESTONES.with(milestone("M1", "Sign").answer("baseline", unreadable("301st July"))))))
                .extracting(Change::before, Change::now)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("1 July 2019", "301st July"));
    }

    @Test
    void comparesFormsAnswerByAnswer() {
        ReturnSection form =
                ReturnSection.form("form", Subject.COMPLIANCE, field("share").of(FieldType.PERCENT));
        assertThat(changes(
                        form,
                        before(form.with(record("form").answer("share", amount("0.25")))),
                        now(form.with(record("form").answer("share", amount("0.5"))))))
                .extracting(Change::kind, Change::reference, Change::before, Change::now)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.CHANGED, "", "25%", "50%"));
    }

    @Test
    void saysNothingWhereThereIsNoEarlierReturnOrItHadNotTheSection() {
        ReturnSection one = MILESTONES.with(milestone("M1", "Sign"));

        assertThat(changes(MILESTONES, now(one))).isEmpty();
        assertThat(changes(MILESTONES, before(MILESTONES), now(one))).isEmpty();
        assertThat(changes(MILESTONES, before(one).rejected(), now(one))).isEmpty();
    }

    @Test
    void leavesTheCoverOut() {
        ReturnSection cover = ReturnSection.form("cover", Subject.COVER, field("period"));

        assertThat(changes(
                        cover,
                        before(cover.with(record("cover").answer("period", words("Q4")))),
                        now(cover.with(record("cover").answer("period", words("Q1"))))))
                .isEmpty();
    }
}
