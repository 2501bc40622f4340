package org.quorate.samples;

import static org.quorate.finding.FindingCode.COMPLETE_WITHOUT_DATE;
import static org.quorate.finding.FindingCode.DATE_AS_TEXT;
import static org.quorate.finding.FindingCode.EVIDENCE_MISSING;
import static org.quorate.finding.FindingCode.NARRATIVE_MISSING;
import static org.quorate.finding.FindingCode.RECEIVED_AFTER_DUE;
import static org.quorate.finding.FindingCode.SCORE_DISAGREES;

/** Quarter 4 2018/19: everybody has sent both returns, nearly without a flaw. */
final class LastQuarter {
    private LastQuarter() {}

    static Inbox inbox(Drafts drafts) {
        return new Inbox(Quarter.LAST.period())
                .receive("2019-04-01T15:12:00", "Acute provider Assurance Q4.xlsx", drafts.assurance("acute-provider"))
                .receive("2019-04-01T15:14:00", "Acute provider Workplan Q4.xlsx", acuteWorkplan(drafts))
                .receiveSaved("2019-04-02T09:40:00", drafts.saved("GP Federation B assurance Q4.xlsx"))
                .receiveSaved("2019-04-02T09:41:00", drafts.saved("GP Federation B workplan Q4.xlsx"))
                .receive("2019-04-02T13:05:00", "Community provider Assurance Q4.xlsx", communityAssurance(drafts))
                .receive(
                        "2019-04-02T13:07:00",
                        "Community provider Workplan Q4.xlsx",
                        drafts.workplan("community-provider"))
                .receive(
                        "2019-04-03T11:30:00",
                        "Mental health provider - Assurance Q4.xlsx",
                        drafts.assurance("mental-health-provider"))
                .receive(
                        "2019-04-03T11:31:00",
                        "Mental health provider - Workplan Q4.xlsx",
                        mentalHealthWorkplan(drafts))
                .receive("2019-04-03T16:58:00", "Federation C assurance.xlsx", federationAssurance(drafts))
                .receive("2019-04-03T16:59:00", "Federation C workplan.xlsx", drafts.workplan("gp-federation-c"))
                .receive(
                        "2019-04-04T08:20:00",
                        "Ambulance service Assurance Q4.xlsx",
                        drafts.assurance("ambulance-provider").leaveOut("finance"))
                .receive(
                        "2019-04-04T08:22:00",
                        "Ambulance service Workplan Q4.xlsx",
                        drafts.workplan("ambulance-provider"))
                .receive(
                        "2019-04-04T17:45:00",
                        "Panacea Assurance Q4 final.xlsx",
                        drafts.assurance("panacea-federation"))
                .receive("2019-04-05T11:52:00", "Panacea Workplan Q4.xlsx", drafts.workplan("panacea-federation"))
                .receive(
                        "2019-04-05T10:15:00",
                        "OOH Assurance return Q4.xlsx",
                        drafts.assurance("out-of-hours-provider"))
                .receive("2019-04-09T10:05:00", "OOH Workplan Q4.xlsx", outOfHoursWorkplan(drafts))
                .plant("OOH Workplan Q4.xlsx", RECEIVED_AFTER_DUE, "Four days late")
                .receive("2019-05-24T10:05:00", "CCG review of Q4 returns.xlsx", drafts.review());
    }

    private static Draft acuteWorkplan(Drafts drafts) {
        return drafts.workplan("acute-provider")
                .set("milestones", "AC-M06", "forecast_due", "28.06.2019")
                .plant(DATE_AS_TEXT, "milestones", "AC-M06", "forecast_due", "A date typed as text with full stops")
                .set("milestones", "AC-M11", "baseline_due", "28.06.2019")
                .explain(
                        "milestones",
                        "AC-M11",
                        "Copied from our contracts system, which writes dates so; the day is right.")
                .plant(DATE_AS_TEXT, "milestones", "AC-M11", "baseline_due", "A date typed as text, and explained");
    }

    private static Draft communityAssurance(Drafts drafts) {
        return drafts.assurance("community-provider")
                .set("risks", "CP-R5", "score", Entry.amount(6))
                .plant(SCORE_DISAGREES, "risks", "CP-R5", "score", "A score of 6 where 3 times 3 is 9");
    }

    private static Draft mentalHealthWorkplan(Drafts drafts) {
        return drafts.workplan("mental-health-provider")
                .clear("milestones", "MH-M02", "narrative")
                .plant(NARRATIVE_MISSING, "milestones", "MH-M02", "narrative", "Amber, and nothing said about it");
    }

    private static Draft federationAssurance(Drafts drafts) {
        return drafts.assurance("gp-federation-c")
                .clear("assurance", "A2", "evidence")
                .plant(EVIDENCE_MISSING, "assurance", "A2", "evidence", "Reasonable assurance without evidence");
    }

    private static Draft outOfHoursWorkplan(Drafts drafts) {
        return drafts.workplan("out-of-hours-provider")
                .clear("milestones", "OH-M01", "completed_on")
                .plant(COMPLETE_WITHOUT_DATE, "milestones", "OH-M01", "completed_on", "Complete, but not since when");
    }
}
