package org.quorate.samples;

import static org.quorate.finding.FindingCode.ANSWER_MISSING;
import static org.quorate.finding.FindingCode.ANSWER_OUT_OF_PLACE;
import static org.quorate.finding.FindingCode.BASELINE_CHANGED;
import static org.quorate.finding.FindingCode.BLANK_ROW_INSIDE;
import static org.quorate.finding.FindingCode.CHECK_FAILED;
import static org.quorate.finding.FindingCode.CHECK_NOT_MADE;
import static org.quorate.finding.FindingCode.CLARIFICATION_STILL_OPEN;
import static org.quorate.finding.FindingCode.COLUMN_MISSING;
import static org.quorate.finding.FindingCode.COLUMN_UNEXPECTED;
import static org.quorate.finding.FindingCode.COMPLETE_WITHOUT_DATE;
import static org.quorate.finding.FindingCode.CONTACT_OUT_OF_PLACE;
import static org.quorate.finding.FindingCode.DATE_ALTERNATIVE;
import static org.quorate.finding.FindingCode.DATE_AS_TEXT;
import static org.quorate.finding.FindingCode.DATE_IMPOSSIBLE;
import static org.quorate.finding.FindingCode.DATE_ON_DAY_OFF;
import static org.quorate.finding.FindingCode.ERROR_VALUE;
import static org.quorate.finding.FindingCode.EVIDENCE_MISSING;
import static org.quorate.finding.FindingCode.FIGURE_JUMPED;
import static org.quorate.finding.FindingCode.FILE_UNREADABLE;
import static org.quorate.finding.FindingCode.FOLLOW_UP_MISSING;
import static org.quorate.finding.FindingCode.FORECAST_MOVED;
import static org.quorate.finding.FindingCode.GREEN_BUT_OVERDUE;
import static org.quorate.finding.FindingCode.HEADING_ACCEPTED;
import static org.quorate.finding.FindingCode.IDENTIFIED_BY_FILE_NAME;
import static org.quorate.finding.FindingCode.MACROS_IGNORED;
import static org.quorate.finding.FindingCode.NARRATIVE_MISSING;
import static org.quorate.finding.FindingCode.NARRATIVE_REPEATED;
import static org.quorate.finding.FindingCode.NIL_AFTER_OPEN_RECORDS;
import static org.quorate.finding.FindingCode.OWNER_MISSING;
import static org.quorate.finding.FindingCode.PLACEHOLDER_REQUIRED;
import static org.quorate.finding.FindingCode.PLACEHOLDER_TEXT;
import static org.quorate.finding.FindingCode.RATING_JUMPED;
import static org.quorate.finding.FindingCode.RECEIVED_AFTER_DUE;
import static org.quorate.finding.FindingCode.RECORD_DUPLICATE;
import static org.quorate.finding.FindingCode.RECORD_REOPENED;
import static org.quorate.finding.FindingCode.RECORD_TAKEN_BY_WORDING;
import static org.quorate.finding.FindingCode.RECORD_VANISHED;
import static org.quorate.finding.FindingCode.REFERENCE_REUSED;
import static org.quorate.finding.FindingCode.REFERENCE_UNRESOLVED;
import static org.quorate.finding.FindingCode.RETURN_MISSING;
import static org.quorate.finding.FindingCode.RISK_CLOSED_WITHOUT_REASON;
import static org.quorate.finding.FindingCode.SCORE_DISAGREES;
import static org.quorate.finding.FindingCode.SHARED_RISK_SCORED;
import static org.quorate.finding.FindingCode.SHARED_TOLD_DIFFERENTLY;
import static org.quorate.finding.FindingCode.SHEET_HIDDEN;
import static org.quorate.finding.FindingCode.SHEET_RENAMED;
import static org.quorate.finding.FindingCode.SHEET_UNEXPECTED;
import static org.quorate.finding.FindingCode.SUPERSEDED;
import static org.quorate.finding.FindingCode.TEMPLATE_SUPERSEDED;
import static org.quorate.finding.FindingCode.TEXT_BELOW_TABLE;
import static org.quorate.finding.FindingCode.WAIVER_EXPIRED;

import java.util.List;
import org.quorate.finding.FindingCode;

/** Quarter 1 2019/20: what goes wrong when eight organisations fill in workbooks. */
final class ThisQuarter {
    private static final String WORKPLAN_OF_AMBULANCE = "Ambulance service Workplan Q1.xlsx";
    private static final String DECLARATION = "The return is complete and correct";
    private static final String FIRST_OF_MENTAL_HEALTH = "Mental health provider - Assurance Q1.xlsx";

    private ThisQuarter() {}

    static Inbox inbox(Drafts drafts) {
        return new Inbox(Quarter.THIS.period())
                .receive("2019-07-02T09:14:00", FIRST_OF_MENTAL_HEALTH, mentalHealthAssurance(drafts))
                .plant(FIRST_OF_MENTAL_HEALTH, SUPERSEDED, "Corrected by the file sent two days later")
                .receive(
                        "2019-07-02T09:16:00",
                        "MH Workplan tracker Q1.xlsm",
                        mentalHealthWorkplan(drafts),
                        Inbox.Saved.WITH_MACROS)
                .receive("2019-07-02T14:31:00", "GP Federation B assurance Q1.xlsx", federationBAssurance(drafts))
                .receive("2019-07-02T14:33:00", "GP Federation B workplan Q1.xlsx", federationBWorkplan(drafts))
                .receive("2019-07-03T10:02:00", "Acute provider Assurance Q1 2019-20.xlsx", acuteAssurance(drafts))
                .receive("2019-07-03T16:42:00", "Acute provider Workplan Q1 v2 FINAL.xlsx", acuteWorkplan(drafts))
                .receive("2019-07-03T17:20:00", "Ambulance service Assurance Q1.xlsx", ambulanceAssurance(drafts))
                .receive("2019-07-03T17:21:00", WORKPLAN_OF_AMBULANCE, ambulanceWorkplan(drafts))
                .receiveAgain("2019-07-03T17:48:00", "Ambulance service Workplan Q1 (1).xlsx", WORKPLAN_OF_AMBULANCE)
                .receive(
                        "2019-07-04T08:55:00",
                        "Mental health provider - Assurance Q1 v2 corrected.xlsx",
                        mentalHealthCorrection(drafts))
                .receive(
                        "2019-07-04T12:10:00",
                        "Community provider Assurance Q1.xlsx",
                        drafts.assurance("community-provider"),
                        Inbox.Saved.CUT_SHORT)
                .plant("Community provider Assurance Q1.xlsx", FILE_UNREADABLE, "The transfer broke off")
                .plant(
                        "Community provider Assurance Q1.xlsx",
                        IDENTIFIED_BY_FILE_NAME,
                        "Only the file's name tells whose it is")
                .receive("2019-07-04T12:11:00", "Community provider Workplan Q1.xlsx", communityWorkplan(drafts))
                .receive(
                        "2019-07-04T16:05:00",
                        "Fed C workplan NIL RETURN.xlsx",
                        drafts.workplan("gp-federation-c")
                                .nil()
                                .plant(
                                        NIL_AFTER_OPEN_RECORDS,
                                        "cover",
                                        "",
                                        "nil_return",
                                        "Nothing to report, where much was open last quarter"))
                .receive("2019-07-05T11:20:00", "Panacea Assurance Q1.xlsx", panaceaAssurance(drafts))
                .receive("2019-07-05T11:40:00", "OOH Workplan Q1.xlsx", drafts.workplan("out-of-hours-provider"))
                .receive("2019-07-05T11:58:00", "Panacea workplan Q1 - draft v3.xlsx", panaceaWorkplan(drafts))
                .receive("2019-07-11T15:20:00", "Fed C assurance.xlsx", federationCAssurance(drafts))
                .plant("Fed C assurance.xlsx", RECEIVED_AFTER_DUE, "Six days late")
                .receive("2019-07-25T09:30:00", "CCG review of Q1 returns.xlsx", review(drafts))
                .plant("", RETURN_MISSING, "The out-of-hours provider has sent no assurance return")
                .plant("", SHARED_TOLD_DIFFERENTLY, "One partner expects a step of the sign-off at another time")
                .plant("", SHARED_RISK_SCORED, "Partners score the alliance's own risks differently");
    }

    private static Draft mentalHealthAssurance(Drafts drafts) {
        return mentalHealthCorrection(drafts)
                .set("risks", "MH-R4", "score", Entry.amount(12))
                .plant(SCORE_DISAGREES, "risks", "MH-R4", "score", "A score of 12 where 2 times 4 is 8")
                .set("risks", "MH-R6", "specification", "SS4")
                .plant(REFERENCE_UNRESOLVED, "risks", "MH-R6", "specification", "There is no specification SS4");
    }

    private static Draft mentalHealthCorrection(Drafts drafts) {
        return drafts.assurance("mental-health-provider")
                .clear("assurance", "A3", "evidence")
                .plant(EVIDENCE_MISSING, "assurance", "A3", "evidence", "Substantial assurance without evidence")
                .set("finance", "Crisis line", "plan", Entry.amount(930_000))
                .plant(FIGURE_JUMPED, "finance", "Crisis line", "plan", "A digit too many")
                .set("finance", "Crisis line", "forecast", Entry.amount(930_000))
                .plant(FIGURE_JUMPED, "finance", "Crisis line", "forecast", "A digit too many");
    }

    private static Draft mentalHealthWorkplan(Drafts drafts) {
        return drafts.workplan("mental-health-provider")
                .plant(MACROS_IGNORED, new Draft.Spot.WholeFile(), "A workbook with macros")
                .renameHeading("milestones", "rag", "Milestone RAG rating (Q1)")
                .plant(
                        HEADING_ACCEPTED,
                        new Draft.Spot.Heading("milestones", "rag"),
                        "A heading of the partner's own, which the pack says was accepted")
                .set("dependencies", "MH-D3", "milestone", "MH-M15")
                .plant(REFERENCE_UNRESOLVED, "dependencies", "MH-D3", "milestone", "There is no milestone MH-M15")
                .clear("milestones", "MH-M04", "narrative")
                .plant(
                        CHECK_FAILED,
                        "milestones",
                        "MH-M04",
                        "forecast_due",
                        "Three months later, and nothing said about it")
                .plant(
                        FORECAST_MOVED,
                        "milestones",
                        "MH-M04",
                        "forecast_due",
                        "The general rule says the same as the pack's own check")
                .plant(
                        FORECAST_MOVED,
                        "milestones",
                        "MH-M05",
                        "forecast_due",
                        "Three months later, and the narrative word for word that of last quarter");
    }

    private static Draft federationBAssurance(Drafts drafts) {
        Draft draft = drafts.assurance("gp-federation-b")
                .set("cover", "", "template_version", "1.0")
                .plant(TEMPLATE_SUPERSEDED, "cover", "", "template_version", "Last year's template")
                .dropColumn("risks", "previous_score")
                .plant(COLUMN_MISSING, new Draft.Spot.HeadingRow("risks"), "Version 1.0 has no \"Score last quarter\"")
                .set("finance", "Same-day access hub", "forecast", new Entry.BrokenReference())
                .plant(ERROR_VALUE, "finance", "Same-day access hub", "forecast", "#REF! in a formula")
                .plant(CHECK_NOT_MADE, "finance", "Same-day access hub", "forecast", "No check without a forecast")
                .plant(CHECK_NOT_MADE, new Draft.Spot.SheetOf("risks"), "No check without \"Score last quarter\"");
        draft.noteBelow("finance", "line", "Note: figures are before the pay award.");
        draft.rowsOf("clarifications")
                .add(
                        0,
                        new Row()
                                .with("clarification_ref", "Q3-FB1")
                                .with("question", "How many clinicians will be available at weekends?")
                                .withDay("asked_on", Quarter.LAST.round().asked())
                                .with("round", Quarter.LAST.round().label())
                                .withDay("respond_by", Quarter.LAST.round().answersWantedBy())
                                .with("status", "Part answered")
                                .with("response", "Six so far; a further event is planned in September."));
        return draft.plant(
                        CLARIFICATION_STILL_OPEN,
                        "clarifications",
                        "Q3-FB1",
                        "status",
                        "Asked in February and answered in part, then as now")
                .set("risks", "FB-R5", "risk_ref", "FB-R9")
                .plant(
                        RECORD_TAKEN_BY_WORDING,
                        "risks",
                        "FB-R9",
                        "risk_ref",
                        "FB-R5 of last quarter under another reference");
    }

    private static Draft federationBWorkplan(Drafts drafts) {
        Draft draft = drafts.workplan("gp-federation-b")
                .set("milestones", "FB-M01", "forecast_due", "N/A")
                .set("milestones", "FB-M04", "forecast_due", "30.06.2019")
                .plant(DATE_AS_TEXT, "milestones", "FB-M04", "forecast_due", "A date typed as text with full stops")
                .addColumn("milestones", "title", "Internal ref")
                .plant(
                        COLUMN_UNEXPECTED,
                        new Draft.Spot.Heading("milestones", "Internal ref"),
                        "A column of the partner's own");
        draft.set("milestones", "FB-M06", "rag", "Red")
                .set("milestones", "FB-M06", "forecast_due", Entry.day("2019-06-28"))
                .set("milestones", "FB-M06", "narrative", "Proposal to move two evening sessions.")
                .plant(
                        RATING_JUMPED,
                        "milestones",
                        "FB-M06",
                        "rag",
                        "From Green to Red, and the narrative word for word that of last quarter");
        Row blank = draft.blankRowAfter("milestones", "FB-M05");
        return draft.plant(BLANK_ROW_INSIDE, new Draft.Spot.RowOf("milestones", blank), "A blank row between records");
    }

    private static Draft acuteAssurance(Drafts drafts) {
        return drafts.assurance("acute-provider")
                .set("sign-off", DECLARATION, "signed_on", Entry.day("2019-06-30"))
                .explain("sign-off", DECLARATION, "The board met on the Sunday on which the quarter ended.")
                .plant(DATE_ON_DAY_OFF, "sign-off", DECLARATION, "signed_on", "Signed on a Sunday, and explained");
    }

    private static Draft acuteWorkplan(Drafts drafts) {
        return drafts.workplan("acute-provider")
                .renameSheet("milestones", "Acute milestones Jun 19")
                .plant(SHEET_RENAMED, new Draft.Spot.SheetOf("milestones"), "Renamed, and to be found by its headings")
                .swapColumns("milestones", "status", "rag")
                .set("milestones", "AC-M08", "baseline_due", Entry.day("2019-09-16"))
                .set("milestones", "AC-M08", "forecast_due", Entry.day("2019-09-16"))
                .set("milestones", "AC-M07", "rag", "Green")
                .set("milestones", "AC-M07", "forecast_due", Entry.day("2019-06-14"))
                .plant(GREEN_BUT_OVERDUE, "milestones", "AC-M07", "rag", "Green, in progress, and due on 14 June")
                .plant(
                        BASELINE_CHANGED,
                        "milestones",
                        "AC-M08",
                        "baseline_due",
                        "The baseline has moved from 2 to 16 September 2019")
                .set("milestones", "AC-M01", "status", "In progress")
                .set("milestones", "AC-M01", "rag", "Amber")
                .set("milestones", "AC-M01", "forecast_due", Entry.day("2019-07-31"))
                .set("milestones", "AC-M01", "narrative", "The waiting area is being drawn once more.")
                .clear("milestones", "AC-M01", "completed_on")
                .plant(RECORD_REOPENED, "milestones", "AC-M01", "status", "Complete last quarter, and open again")
                .set("milestones", "AC-M09", "rag", "Amber")
                .set("milestones", "AC-M09", "narrative", "Scoping workshop in the diary for June.")
                .plant(
                        NARRATIVE_REPEATED,
                        "milestones",
                        "AC-M09",
                        "narrative",
                        "Amber, and the narrative word for word that of last quarter")
                .set("milestones", "AC-M11", "baseline_due", "28.06.2019")
                .plant(
                        DATE_AS_TEXT,
                        "milestones",
                        "AC-M11",
                        "baseline_due",
                        "Typed as text as last quarter, when it was explained; it stays quiet");
    }

    private static Draft ambulanceAssurance(Drafts drafts) {
        String section = "data-protection";
        return drafts.assurance("ambulance-provider")
                .leaveOut("finance")
                .set(section, "", "screening_done", "No")
                .plant(FOLLOW_UP_MISSING, section, "", "screening_action", "Screening not done, and no action named")
                .plant(FOLLOW_UP_MISSING, section, "", "screening_date", "Screening not done, and no date named")
                .set(section, "", "eia_section", "4.2")
                .plant(ANSWER_OUT_OF_PLACE, section, "", "eia_section", "A section number although no EIA is required")
                .set(section, "", "quality_negative_text", "Budgets have to be reduced and services withdrawn.")
                .plant(ANSWER_OUT_OF_PLACE, section, "", "quality_negative_text", "Old text beside an unticked box")
                .plant(WAIVER_EXPIRED, new Draft.Spot.WholeFile(), "A waiver for such old answers ended on 30 June");
    }

    private static Draft ambulanceWorkplan(Drafts drafts) {
        Draft draft = drafts.workplan("ambulance-provider");
        type(draft, DATE_ALTERNATIVE, "timeline", "9", "due", "28 June 2019 (or July)", "Both days of the timetable");
        return draft;
    }

    private static Draft communityWorkplan(Drafts drafts) {
        Draft draft = drafts.workplan("community-provider")
                .clear("milestones", "CP-M04", "narrative")
                .plant(NARRATIVE_MISSING, "milestones", "CP-M04", "narrative", "Red, and nothing said about it")
                .plant(CHECK_NOT_MADE, "milestones", "CP-M04", "narrative", "No check of what is told already")
                .clear("milestones", "CP-M09", "completed_on")
                .plant(COMPLETE_WITHOUT_DATE, "milestones", "CP-M09", "completed_on", "Complete, but not since when")
                .set("contract-variations", "CP-V1", "status", "Signed")
                .set("contract-variations", "CP-V1", "signed_on", Entry.day("2019-06-26"))
                .plant(
                        CHECK_FAILED,
                        "contract-variations",
                        "CP-V1",
                        "status",
                        "Signed, and the final Agreement is not attached")
                .plant(
                        CHECK_FAILED,
                        "contract-variations",
                        "CP-V1",
                        "signed_on",
                        "Signed before all signatories were confirmed")
                .addSheet(new Draft.OtherSheet(
                        "Working",
                        false,
                        List.of(List.of("Therapy posts", "wte"), List.of("Ward 1", "2.6"), List.of("Ward 2", "1.8"))))
                .plant(SHEET_UNEXPECTED, new Draft.Spot.OtherSheet("Working"), "A sheet of the partner's own")
                .addSheet(new Draft.OtherSheet(
                        "Lookups", true, List.of(List.of("Red"), List.of("Amber"), List.of("Green"))))
                .plant(SHEET_HIDDEN, new Draft.Spot.OtherSheet("Lookups"), "A hidden sheet");
        draft.moveDown("dependencies", 2)
                .renameHeading("dependencies", "comment", "Comments on dependency (Q1)")
                .plant(
                        COLUMN_MISSING,
                        new Draft.Spot.HeadingRow("dependencies"),
                        "Under another heading, which nobody has accepted")
                .plant(
                        COLUMN_UNEXPECTED,
                        new Draft.Spot.Heading("dependencies", "comment"),
                        "A heading that looks like \"Comment on the dependency\"");
        Row again = draft.repeat("milestones", "CP-M07");
        return draft.plant(
                RECORD_DUPLICATE, new Draft.Spot.RowOf("milestones", again), "The same milestone a second time");
    }

    private static Draft panaceaAssurance(Drafts drafts) {
        return panacea(drafts.assurance("panacea-federation"))
                .set("sign-off", DECLARATION, "signed_on", Entry.day("2019-06-16"))
                .plant(DATE_ON_DAY_OFF, "sign-off", DECLARATION, "signed_on", "Signed on a Sunday")
                .clear("clarifications", "Q4-PF2", "response")
                .clear("clarifications", "Q4-PF3", "response")
                .plant(
                        ANSWER_MISSING,
                        new Draft.Spot.SheetOf("clarifications"),
                        "Two questions left unanswered, which is told once")
                .clear("finance", "Network development support", "comment")
                .plant(
                        CHECK_FAILED,
                        "finance",
                        "Network development support",
                        "forecast",
                        "£7,000 above plan, and nothing said about it; waived until March 2020")
                .plant(
                        RECORD_VANISHED,
                        new Draft.Spot.SheetOf("clarifications"),
                        "Q3-PF2 was answered in part last quarter, and has vanished")
                .set(
                        "risks",
                        "PF-R5",
                        "description",
                        "Practices may change their clinical system in autumn, and records could be closed for a day")
                .plant(
                        REFERENCE_REUSED,
                        "risks",
                        "PF-R5",
                        "risk_ref",
                        "Another risk under the reference of an open one")
                .set("risks", "PF-R4", "status", "Closed")
                .set("risks", "PF-R4", "closed_on", Entry.day("2019-06-21"))
                .set("risks", "PF-R4", "mitigation", "A network development lead has been seconded for six months.")
                .plant(
                        RISK_CLOSED_WITHOUT_REASON,
                        "risks",
                        "PF-R4",
                        "status",
                        "Closed, and the words are those of the open risk")
                .set("data-protection", "", "conflicts_declared", "No")
                .plant(
                        FOLLOW_UP_MISSING,
                        "data-protection",
                        "",
                        "conflicts_explanation",
                        "Conflicts not declared, and not explained");
    }

    private static Draft panaceaWorkplan(Drafts drafts) {
        Draft draft = panacea(drafts.workplan("panacea-federation"));
        type(draft, DATE_IMPOSSIBLE, "timeline", "8", "forecast", "20-27 June (or July)", "Two dates in one cell");
        type(draft, DATE_IMPOSSIBLE, "milestones", "PF-M03", "forecast_due", "301st July", "No such day");
        type(draft, DATE_IMPOSSIBLE, "milestones", "PF-M06", "forecast_due", "end of July", "Not one day, and no year");
        type(draft, DATE_AS_TEXT, "milestones", "PF-M05", "completed_on", "23.05.2019", "A date typed as text");
        type(draft, PLACEHOLDER_TEXT, "milestones", "PF-M08", "forecast_due", "TBC", "Nothing decided yet");
        type(draft, PLACEHOLDER_TEXT, "dependencies", "PF-D1", "comment", "[INSERT]", "Not written yet");
        type(draft, PLACEHOLDER_REQUIRED, "decisions", "PF-X2", "group", "TBC", "Required, but not decided yet");
        return draft.plant(
                        CHECK_NOT_MADE, new Draft.Spot.SheetOf("milestones"), "No check of the two dates that are none")
                .plant(CHECK_NOT_MADE, "milestones", "PF-M08", "forecast_due", "No check of a date to be confirmed");
    }

    /** As its people write it: the short name, and the quarter in their own way. */
    private static Draft panacea(Draft draft) {
        return draft.set("cover", "", "party", "Panacea").set("cover", "", "period", "Q1 2019/20");
    }

    private static Draft federationCAssurance(Drafts drafts) {
        Draft draft = drafts.assurance("gp-federation-c")
                .clear("risks", "FC-R4", "owner")
                .plant(OWNER_MISSING, "risks", "FC-R4", "owner", "An open risk that nobody owns")
                .set("risks", "AR2", "previous_score", Entry.amount(6))
                .plant(
                        RECORD_VANISHED,
                        new Draft.Spot.SheetOf("risks"),
                        "FC-R5 was open last quarter, and has vanished")
                .plant(CHECK_FAILED, "risks", "AR2", "previous_score", "6, where last quarter's return says 9")
                .set("finance", "Front-door shifts", "actual", Entry.amount(98_000))
                .plant(
                        CHECK_FAILED,
                        "finance",
                        "Front-door shifts",
                        "actual",
                        "More spent than forecast; the check is on trial")
                .set("clarifications", "Q4-FC2", "answered_on", Entry.day("2019-07-10"))
                .plant(CHECK_FAILED, "clarifications", "Q4-FC2", "answered_on", "Answered five days late")
                .set("risks", "AR1", "mitigation", "=see the partners' meeting, item 4")
                .set(
                        "clarifications",
                        "Q4-FC1",
                        "response",
                        "+44 1632 960123 is the rota line; federation B takes three shifts, two are still open.")
                .plant(CONTACT_OUT_OF_PLACE, "clarifications", "Q4-FC1", "response", "A telephone number in an answer");
        Row note = draft.noteBelow("risks", "description", "Scores to be looked at again at the partners' meeting");
        return draft.plant(
                TEXT_BELOW_TABLE, new Draft.Spot.RowOf("risks", note), "A remark below the table, which is no risk");
    }

    private static Draft review(Drafts drafts) {
        Draft draft = drafts.review()
                .set("questions", "Q1-FC1", "part", "Riks")
                .plant(REFERENCE_UNRESOLVED, "questions", "Q1-FC1", "part", "There is no section \"Riks\"")
                .set("signatures", "AM", "variation_issued_on", Entry.day("2019-07-15"))
                .plant(CHECK_FAILED, "signatures", "AM", "variation_issued_on", "Issued before anybody had signed");
        type(
                draft,
                DATE_ALTERNATIVE,
                "commencement",
                "",
                "commences_on",
                "30 June 2019 or 30 July 2019",
                "One of two days, as long as signing may be delayed");
        return draft;
    }

    private static void type(
            Draft draft, FindingCode code, String section, String key, String field, String text, String what) {
        draft.set(section, key, field, text).plant(code, section, key, field, what + ": \"" + text + "\"");
    }
}
