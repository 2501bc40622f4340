package org.quorate.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.amount;
import static org.quorate.testing.ReturnAnswers.blank;
import static org.quorate.testing.ReturnAnswers.no;
import static org.quorate.testing.ReturnAnswers.unreadable;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnAnswers.yes;
import static org.quorate.testing.ReturnField.field;
import static org.quorate.testing.ReturnProgramme.OBSERVING;
import static org.quorate.testing.ReturnProgramme.OWING;
import static org.quorate.testing.ReturnProgramme.returnOf;
import static org.quorate.testing.ReturnRecord.record;
import static org.quorate.testing.ReturnSection.table;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.binding.Answer;
import org.quorate.binding.Refusal;
import org.quorate.binding.Return;
import org.quorate.binding.ReturnLayout;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.programme.FieldType;
import org.quorate.programme.Governance;
import org.quorate.programme.Governance.Group;
import org.quorate.programme.Governance.Quorum;
import org.quorate.programme.Governance.Terms;
import org.quorate.programme.Meaning;
import org.quorate.programme.Programme;
import org.quorate.programme.Subject;
import org.quorate.testing.ReturnFindings;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.ReturnRecord;
import org.quorate.testing.ReturnSection;

/** The board needs two members for the northern partner and one for the southern observer; of the forum nothing is stated. */
class QuorumRulesTest {
    private static final ReturnSection MEETINGS = table(
            "meetings",
            Subject.MEETING,
            field("reference").meaning(Meaning.REFERENCE),
            field("group").meaning(Meaning.GROUP),
            field("quorate").of(FieldType.YES_NO).meaning(Meaning.QUORATE));
    private static final ReturnSection ATTENDANCE = table(
            "attendance",
            Subject.ATTENDANCE,
            field("row"),
            field("meeting").target("section:meetings").meaning(Meaning.DEPENDS_ON),
            field("partner").of(FieldType.PARTY).meaning(Meaning.ATTENDED_FOR),
            field("members").of(FieldType.INTEGER).meaning(Meaning.ATTENDANCE));

    private static List<String> told(ReturnSection... sections) {
        return ReturnFindings.told(new ReturnValidator(programme()).validate(returnOf(sections), Policy.IN_TIME));
    }

    private static Programme programme() {
        Quorum quorum = new Quorum(List.of(new Quorum.Part(OWING.id(), 2), new Quorum.Part(OBSERVING.id(), 1)));
        Programme plain = ReturnProgramme.programme();
        return new Programme(
                plain.identity(),
                plain.parties(),
                plain.calendar(),
                plain.vocabulary(),
                new Governance(
                        List.of(
                                new Group("Board", List.of("ICG"), "Decides", null, new Terms("", "", "", "", quorum)),
                                new Group("Forum", List.of(), "Talks", null)),
                        List.of(),
                        List.of(),
                        List.of()),
                plain.returns(),
                plain.paper(),
                plain.packHash());
    }

    private static ReturnSection meeting(String group, Answer quorate) {
        return MEETINGS.with(record("M1")
                .answer("reference", words("M1"))
                .answer("group", words(group))
                .answer("quorate", quorate));
    }

    private static ReturnRecord there(String row, String meeting, String party, Answer members) {
        return record(row)
                .answer("row", words(row))
                .answer("meeting", words(meeting))
                .answer("partner", words(party))
                .answer("members", members);
    }

    @Test
    void takesAMeetingThatWasQuorateByItsAttendance() {
        assertThat(told(
                        meeting("ICG", yes()),
                        ATTENDANCE.with(
                                there("1", "M1", "north", amount("1")),
                                there("2", "m1", "north", amount("1")),
                                there("3", "M1", "south", amount("4")))))
                .isEmpty();
    }

    @Test
    void tellsAMeetingThatWasNot() {
        assertThat(told(
                        meeting("board", yes()),
                        ATTENDANCE.with(
                                there("1", "M1", "north", amount("1")), there("2", "M2", "south", amount("1")))))
                .containsExactly(
                        "error reference_unresolved Attendance!B5: \"M2\" in \"Meeting\" refers to nothing in"
                                + " \"Meetings\".",
                        "error meeting_not_quorate Meetings!C5: \"M1\" is said to have been quorate, but it was not:"
                                + " there attended 1 for Northern partner, 0 for Southern observer.");
    }

    @Test
    void saysWhatTheQuorumIs() {
        assertThat(new ReturnValidator(programme())
                        .validate(
                                returnOf(
                                        meeting("Board", yes()),
                                        ATTENDANCE.with(there("1", "M1", "north", amount("2")))),
                                Policy.IN_TIME))
                .singleElement()
                .satisfies(finding -> assertThat(finding.expected())
                        .isEqualTo("The quorum of Board: 2 or more for Northern partner, 1 or more for Southern"
                                + " observer."));
    }

    @Test
    void judgesNoMeetingThatIsNotSaidToHaveBeenQuorate() {
        assertThat(told(meeting("Board", no()), ATTENDANCE.with(there("1", "M1", "north", amount("1")))))
                .isEmpty();
    }

    @Test
    void judgesNoGroupOfWhichNoQuorumIsStated() {
        assertThat(told(meeting("Forum", yes()), ATTENDANCE.with(there("1", "M1", "north", amount("1")))))
                .isEmpty();
        assertThat(told(meeting("Steering group", yes()), ATTENDANCE.with(there("1", "M1", "north", amount("1")))))
                .isEmpty();
    }

    @Test
    void judgesNothingWhereTheAttendanceIsInDoubt() {
        assertThat(told(meeting("Board", yes()))).isEmpty();
        assertThat(told(meeting("Board", yes()), ATTENDANCE.with(there("1", "M1", "north", unreadable("two")))))
                .isEmpty();
        assertThat(told(meeting("Board", yes()), ATTENDANCE.with(there("1", "M1", "north", blank()))))
                .isEmpty();
    }

    @Test
    void judgesNothingWhereARowOfTheAttendanceWasRefusedAsWrong() {
        ReturnSection meetings = meeting("Board", yes());
        ReturnSection attendance = ATTENDANCE.with(there("1", "M1", "north", amount("1")));
        Return plain = returnOf(meetings, attendance);
        Return refused = new Return(
                plain.file(),
                plain.definition(),
                plain.party(),
                plain.period(),
                "2.0",
                List.of(
                        meetings.reading(),
                        attendance.refusing(new Refusal("Attendance", "9:9", 1, "2", "The row stands twice."))),
                List.of(),
                ReturnLayout.NONE);
        Finding error = Finding.of(FindingCode.RECORD_DUPLICATE, Location.row("north-q1.xlsx", "Attendance", 9));

        assertThat(new ReturnValidator(programme())
                        .judge(refused, Policy.IN_TIME, List.of(error))
                        .findings())
                .isEmpty();
        assertThat(new ReturnValidator(programme())
                        .judge(refused, Policy.IN_TIME, List.of())
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.MEETING_NOT_QUORATE);
    }

    @Test
    void countsARowForOneWhereNobodyAsksHowMany() {
        ReturnSection names = table(
                "attendance",
                Subject.ATTENDANCE,
                field("row"),
                field("meeting").target("section:meetings").meaning(Meaning.DEPENDS_ON),
                field("partner").of(FieldType.PARTY).meaning(Meaning.ATTENDED_FOR));
        ReturnRecord one = record("1")
                .answer("row", words("1"))
                .answer("meeting", words("M1"))
                .answer("partner", words("north"));
        ReturnRecord other = record("2")
                .answer("row", words("2"))
                .answer("meeting", words("M1"))
                .answer("partner", words("south"));

        assertThat(told(meeting("Board", yes()), names.with(one, one, other))).isEmpty();
        assertThat(told(meeting("Board", yes()), names.with(one, other)))
                .containsExactly(
                        "error meeting_not_quorate Meetings!C5: \"M1\" is said to have been quorate, but it was"
                                + " not: there attended 1 for Northern partner.");
    }
}
