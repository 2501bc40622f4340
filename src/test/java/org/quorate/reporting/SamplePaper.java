package org.quorate.reporting;

import static org.quorate.reporting.SampleBlocks.bad;
import static org.quorate.reporting.SampleBlocks.boxes;
import static org.quorate.reporting.SampleBlocks.caution;
import static org.quorate.reporting.SampleBlocks.done;
import static org.quorate.reporting.SampleBlocks.good;
import static org.quorate.reporting.SampleBlocks.open;
import static org.quorate.reporting.SampleBlocks.paragraph;
import static org.quorate.reporting.SampleBlocks.plain;
import static org.quorate.reporting.SampleBlocks.points;
import static org.quorate.reporting.SampleBlocks.table;
import static org.quorate.reporting.SampleBlocks.written;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.quorate.consolidation.SourceRef;
import org.quorate.programme.HouseStyle;
import org.quorate.reporting.Paper.Appendix;
import org.quorate.reporting.Paper.Block;
import org.quorate.reporting.Paper.CoverEntry;
import org.quorate.reporting.Paper.Filling;
import org.quorate.reporting.Paper.Phrase;
import org.quorate.reporting.Paper.Section;
import org.quorate.reporting.Paper.TableCell;

/** A synthetic paper of the first programme with every kind of block, for the tests of the writers. */
public final class SamplePaper {
    private static final String DPIA = "Data protection impact assessment implications (DPIA)";
    private static final String IMPLICATIONS = "Implications";

    private SamplePaper() {}

    public static Paper paper() {
        return new Paper(
                "Integrated Urgent Care Alliance: assurance position for Quarter 1",
                "Governing Body",
                "North East Lincolnshire Integrated Urgent Care Alliance",
                "Quarter 1 2019/20 (April to June 2019)",
                LocalDate.of(2019, 7, 31),
                "2019",
                "SYNTHETIC EXAMPLE – every return behind this paper was invented. Not a paper of a real body.",
                cover(),
                List.of(decision(), assurance(), completeness(), attention(), risks(), clarifications(), caveats()),
                List.of(),
                List.of(
                        source("Provider A", "provider-a-q1.xlsx", "Assurance", "B6", "3 July 2019 at 10:00"),
                        source("Provider B", "provider-b-q1.xlsx", "Milestones", "9:14", "5 July 2019 at 11:00"),
                        source("Provider C", "q1 final v2.xlsx", "Risks", "11:11", "12 July 2019 at 12:00"),
                        source("Provider D", "alliance_return.xlsx", "Clarifications", "5:8", "4 July 2019 at 09:00"),
                        new NoteSource.Rows(
                                "consolidated.xlsx",
                                "Behind the figures",
                                Map.of("Counted as", List.of("Return")),
                                List.of(NoteSource.Take.counted("Status")))),
                HouseStyle.USUAL);
    }

    private static NoteSource source(String party, String file, String sheet, String cell, String received) {
        return new NoteSource.Received(
                new SourceRef(party, file, sheet, cell, "0123456789abcdef"),
                received,
                "receipts/" + party + "/" + file + " - receipt.html");
    }

    /** Returns a paper of one paragraph, one table, one field and one source that all hold the given text. */
    public static Paper paperHolding(String text) {
        return new Paper(
                text,
                text,
                text,
                text,
                LocalDate.of(2019, 7, 31),
                text,
                text,
                List.of(
                        new CoverEntry(text, text, text, new Filling.Paragraphs(List.of(Phrase.of(text)))),
                        new CoverEntry(text, null, text, new Filling.Boxes(List.of(text)))),
                List.of(new Section(
                        1,
                        text,
                        List.of(
                                paragraph(text, 1),
                                points(text),
                                new Block.Table(
                                        text, List.of(text), List.of(1), List.of(List.of(TableCell.of(text))))))),
                List.of(),
                List.of(source(text, text, "", "", "")),
                HouseStyle.USUAL);
    }

    /**
     * Returns a paper in a style: sections 1, 4 and 4, the first with a subheading, a paragraph and two lists of points in the
     * style's form of recommendations; two appendices, and a source.
     */
    public static Paper paperIn(HouseStyle style) {
        Block.Points points = new Block.Points(
                List.of(Phrase.of("the first"), Phrase.of("the second")),
                style.numbering().recommendations());
        return new Paper(
                "Title",
                "Committee",
                "Programme",
                "Quarter 1",
                LocalDate.of(2019, 7, 31),
                "",
                "",
                List.of(new CoverEntry(
                        "Recommendations",
                        null,
                        "",
                        new Filling.Paragraphs(List.of(Phrase.of("You are asked to:")), points))),
                List.of(
                        new Section(
                                1,
                                "One",
                                List.of(
                                        new Block.Subheading("Of finance"),
                                        paragraph("First", 1),
                                        points,
                                        paragraph("Second"),
                                        points)),
                        new Section(4, "Four", List.of(paragraph("Third"))),
                        new Section(4, "Four again", List.of(paragraph("Fourth")))),
                List.of(
                        new Appendix("All risks", List.of(paragraph("Every risk."))),
                        new Appendix("All milestones", List.of(paragraph("Every milestone.")))),
                List.of(source("The partner", "return.xlsx", "Sheet", "A1", "")),
                style);
    }

    private static List<CoverEntry> cover() {
        return List.of(
                written(
                        "Purpose of report",
                        null,
                        "The Alliance reports to the Governing Body each quarter on the delivery of Integrated Urgent Care for the"
                                + " population of North East Lincolnshire.",
                        "This paper sums up the assurance returns of the Alliance partners for Quarter 1 and says what needs the"
                                + " Governing Body's attention."),
                written(
                        "Recommendations",
                        null,
                        "The Governing Body is asked to note the position, and to decide whether the formal sign-off of the"
                                + " agreement moves to 31 July 2019."),
                written(
                        "Committee process and assurance",
                        null,
                        "Four of five returns were received; three were accepted. The Care Contracting Committee reviews them"
                                + " before they come to the Governing Body."),
                open("Risk Assurance Framework implications", IMPLICATIONS, ""),
                open("Legal implications", IMPLICATIONS, ""),
                boxes(
                        "Are you implementing a new system, data sharing arrangement, project, service redesign or changing the"
                                + " way you work?",
                        DPIA,
                        "",
                        "Yes",
                        "No"),
                boxes("If yes to the above – have the DPIA screening questions been completed?", DPIA, "", "Yes", "No"),
                boxes(
                        "Does this project involve the processing of personally identifiable or other high risk data?",
                        DPIA,
                        "Say so here if it is not the CCG that does.",
                        "Yes",
                        "No"),
                boxes("If yes to the above has a DPIA been completed and approved?", DPIA, "", "Yes", "No"),
                boxes(
                        "Equality Impact Assessment implications",
                        null,
                        "Tick one.",
                        "An Equality Impact Analysis/Assessment is not required for this report",
                        "Completed and approved by the EIA Panel; no actions arise",
                        "Completed; actions arise and are included in section ____ of the enclosed report"),
                open("Finance implications", null, ""),
                boxes(
                        "Quality implications",
                        null,
                        "Tick one and say why.",
                        "This report details a positive impact on quality",
                        "This report details a neutral impact on quality",
                        "This report details a negative impact on quality"),
                open("Procurement decisions/implications", null, "Care Contracting Committee"),
                open("Engagement implications", null, ""),
                boxes(
                        "Conflicts of interest",
                        null,
                        "Have all conflicts and potential conflicts of interest been appropriately declared and entered in"
                                + " registers which are publicly available?",
                        "Yes",
                        "No"),
                boxes(
                        "Links to CCG's strategic objectives",
                        null,
                        "Tick all that apply.",
                        "Sustainable services",
                        "Empowering people",
                        "Supporting communities",
                        "Delivering a fit for purpose organisation"),
                open("NHS Constitution", null, ""),
                written("Appendices / attachments", null, "Integrated Urgent Care Alliance: consolidated workbook"));
    }

    private static Section decision() {
        return new Section(
                1,
                "Decision wanted",
                List.of(
                        paragraph("The Governing Body is asked to:"),
                        points(
                                "note that four of the five returns due were received and three were accepted;",
                                "decide whether the Alliance Agreement may be signed by 31 July 2019 instead of 30 June 2019;",
                                "agree that Provider E be asked for its return through the Care Contracting Committee.")));
    }

    private static Section assurance() {
        return new Section(
                2,
                "Overall assurance and movement",
                List.of(
                        paragraph(
                                "Three partners report the same level of assurance as in Quarter 4 2018/19. One has moved down, from"
                                        + " green to amber, because the recruitment for the Urgent Treatment Centre is behind plan.",
                                1,
                                3),
                        table(
                                "Level of assurance by partner, with movement since Quarter 4 2018/19",
                                List.of("Partner", "Quarter 4", "Quarter 1", "Movement"),
                                List.of(34, 20, 20, 26),
                                plain("Provider A"),
                                good("Green"),
                                good("Green", 1),
                                plain("No change"),
                                plain("Provider B"),
                                good("Green"),
                                caution("Amber", 2),
                                plain("Down one level"),
                                plain("Provider C"),
                                caution("Amber"),
                                caution("Amber", 3),
                                plain("No change"),
                                plain("Provider D"),
                                bad("Red"),
                                bad("Red", 4),
                                plain("No change"),
                                plain("Provider E"),
                                caution("Amber"),
                                bad("No return", 5),
                                plain("Not known"))));
    }

    private static Section completeness() {
        return new Section(
                3,
                "Completeness of the returns",
                List.of(
                        paragraph(
                                "Five returns were due on 5 July 2019. Four were received, one of them seven days late; one is"
                                        + " missing. The figures of this paper rest on the returns accepted.",
                                5),
                        table(
                                "Returns due for Quarter 1 2019/20, by partner and section",
                                List.of("Partner", "Received", "Assurance", "Milestones", "Risks", "Finance"),
                                List.of(17, 23, 15, 15, 15, 15),
                                plain("Provider A"),
                                plain("3 July 2019"),
                                done("Accepted"),
                                done("Accepted"),
                                done("Nil"),
                                plain("Waived"),
                                plain("Provider B"),
                                plain("5 July 2019"),
                                done("Accepted"),
                                caution("Queries", 2),
                                done("Accepted"),
                                plain("Waived"),
                                plain("Provider C"),
                                plain("12 July 2019, 7 days late"),
                                done("Accepted"),
                                done("Accepted"),
                                caution("Queries", 3),
                                done("Accepted"),
                                plain("Provider D"),
                                plain("4 July 2019"),
                                bad("Rejected"),
                                bad("Rejected"),
                                bad("Rejected"),
                                bad("Rejected"),
                                plain("Provider E"),
                                bad("Missing"),
                                bad("Missing"),
                                bad("Missing"),
                                bad("Missing"),
                                bad("Missing"))));
    }

    private static Section attention() {
        return new Section(
                4,
                "What needs attention",
                List.of(
                        paragraph(
                                "Two milestones are overdue and one is at risk. None was re-forecast more than twice.",
                                2),
                        table(
                                "Milestones overdue or at risk",
                                List.of("Ref", "Milestone", "Owner", "Due", "Forecast", "Status"),
                                List.of(8, 38, 16, 13, 13, 14),
                                plain("M1"),
                                plain(
                                        "All outstanding material submitted; agreement gaps and drafting queries resolved"),
                                plain("All partners"),
                                plain("6 June 2019"),
                                plain("6 June 2019"),
                                done("Complete"),
                                plain("M5"),
                                plain(
                                        "Review of the Alliance Agreement by Integrated Governance and Audit (virtually)"),
                                plain("IG&A Committee"),
                                plain("19 June 2019"),
                                plain("17 July 2019"),
                                bad("Overdue by 42 days", 2),
                                plain("M8"),
                                plain("Formal signing of the agreement by all participants"),
                                plain("All partners"),
                                plain("27 June 2019"),
                                plain("31 July 2019"),
                                bad("Overdue by 34 days", 2),
                                plain("M9"),
                                plain(
                                        "Confirmation to the commissioner that all have signed, so that contract variations can be issued"),
                                plain("Commissioner"),
                                plain("28 June 2019"),
                                plain("2 August 2019"),
                                caution("At risk"),
                                plain("M12"),
                                plain("Urgent Treatment Centre open 12 hours a day, 7 days a week (soft launch)"),
                                plain("Provider A"),
                                plain("30 June 2019"),
                                plain("30 June 2019"),
                                good("On track", 1))));
    }

    private static Section risks() {
        return new Section(
                5,
                "Risks",
                List.of(
                        paragraph("One risk is new, one has risen and one has not moved for three quarters.", 3),
                        table(
                                "Risks scored 12 or more, or changed since Quarter 4 2018/19",
                                List.of("Risk", "Score", "Movement", "What is done about it"),
                                List.of(36, 10, 16, 38),
                                plain("Not all partners that are needed for the full scope will sign the agreement"),
                                bad("16"),
                                plain("Up from 12"),
                                plain("Signing delayed by a month; meetings with the federation that has not signed"),
                                plain("The model fails to deliver a redesigned and operational service"),
                                caution("12", 3),
                                plain("Static for 3 quarters"),
                                plain("Providers and commissioner go through the specification together"),
                                plain("A provider outside the Alliance challenges the process"),
                                good("6"),
                                plain("New"),
                                plain("Legal advice taken"))));
    }

    private static Section clarifications() {
        return new Section(
                6,
                "Clarifications",
                List.of(
                        paragraph(
                                "Six clarifications were asked for in Quarter 4; four were answered and two stay open.",
                                4),
                        table(
                                "Clarifications that are open",
                                List.of("Partner", "Question", "Asked", "Answer"),
                                List.of(18, 46, 16, 20),
                                plain("Provider D"),
                                plain("What evidence supports the level of assurance for discharge?"),
                                plain("11 April 2019"),
                                bad("Outstanding", 4),
                                plain("Provider E"),
                                plain("When will the staffing plan for out of hours be agreed?"),
                                plain("11 April 2019"),
                                bad("Outstanding", 5))));
    }

    private static Section caveats() {
        return new Section(
                7,
                "Caveats",
                List.of(
                        paragraph(
                                "Totals leave out Provider D, whose return was rejected, and Provider E, which sent none; they cover"
                                        + " three of five partners.",
                                5),
                        paragraph(
                                "Levels of assurance are the partners' own; nobody outside the Alliance has tested them.")));
    }
}
