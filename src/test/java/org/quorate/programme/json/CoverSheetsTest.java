package org.quorate.programme.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quorate.programme.PaperDefinition.CoverField;
import org.quorate.programme.PaperDefinition.CoverFieldType;
import org.quorate.programme.PaperDefinition.CoverValue;
import org.quorate.programme.PaperDefinition.Option;

/**
 * Each body's cover sheet, field by field and box by box, in the order of its form. What the returns cannot tell is left to the
 * author: it is marked with an asterisk.
 */
class CoverSheetsTest {
    private static List<String> cover(String pack) {
        return new PackReader()
                .read(Path.of("input-samples", pack)).value().orElseThrow().paper().cover().stream()
                        .flatMap(CoverSheetsTest::lines)
                        .toList();
    }

    private static Stream<String> lines(CoverField field) {
        String group = field.group().map(heading -> heading + " > ").orElse("");
        String author = field.value() instanceof CoverValue.Author ? " *" : "";
        String yesNo = field.type() == CoverFieldType.YES_NO ? " [Yes] [No]" : "";
        return Stream.concat(
                Stream.of(group + field.label() + yesNo + author),
                field.options().stream().map(CoverSheetsTest::box));
    }

    private static String box(Option option) {
        return "[ ] " + option.label() + (option.withText() ? " ____" : "");
    }

    @Test
    void ofNorthEastLincolnshire() {
        assertThat(cover("north-east-lincolnshire"))
                .containsExactly(
                        "Purpose of report",
                        "Recommendations",
                        "Committee process and assurance",
                        "Implications > Risk assurance framework implications",
                        "Implications > Legal implications *",
                        "Data protection impact assessment implications (DPIA) > Are you implementing a new system, data sharing"
                                + " arrangement, project, service redesign or changing the way you work? [Yes] [No] *",
                        "Data protection impact assessment implications (DPIA) > If yes to the above, have the DPIA screening"
                                + " questions been completed? [Yes] [No] *",
                        "Data protection impact assessment implications (DPIA) > Does this project involve the processing of"
                                + " personally identifiable or other high risk data? [Yes] [No] *",
                        "Data protection impact assessment implications (DPIA) > If yes to the above, has a DPIA been completed"
                                + " and approved? [Yes] [No] *",
                        "Equality impact assessment implications *",
                        "[ ] An equality impact assessment is not required for this report",
                        "[ ] An assessment has been completed and approved by the EIA Panel; no actions arise",
                        "[ ] An assessment has been completed; actions arise and are in section ____",
                        "Finance implications *",
                        "Quality implications *",
                        "[ ] This report details a positive impact on quality ____",
                        "[ ] This report details a neutral impact on quality ____",
                        "[ ] This report details a negative impact on quality ____",
                        "Procurement decisions and implications (Care Contracting Committee) *",
                        "Engagement implications *",
                        "Conflicts of interest > Have all conflicts and potential conflicts of interest been appropriately declared"
                                + " and entered in registers which are publicly available? [Yes] [No] *",
                        "Links to CCG's strategic objectives *",
                        "[ ] Sustainable services",
                        "[ ] Empowering people",
                        "[ ] Supporting communities",
                        "[ ] Delivering a fit for purpose organisation",
                        "NHS Constitution *",
                        "Appendices and attachments");
    }

    @Test
    void ofNorthCumbria() {
        assertThat(cover("north-cumbria"))
                .containsExactly(
                        "Meeting",
                        "Date of meeting *",
                        "Agenda Item *",
                        "Title",
                        "Purpose of the Report",
                        "Outcome Required *",
                        "[ ] Approve",
                        "[ ] Ratify",
                        "[ ] For Discussion",
                        "[ ] For Information",
                        "Assurance Framework Reference *",
                        "Recommendation(s)",
                        "Executive Summary > Key Issues",
                        "Executive Summary > Key Risks",
                        "Executive Summary > Implications/Actions for Public and Patient Engagement *",
                        "Executive Summary > Financial Impact on the CCG *",
                        "Strategic Objective(s) supported by this paper *",
                        "[ ] Support quality improvement within existing services including General Practice",
                        "[ ] Commission a range of health services appropriate to Cumbria's Needs",
                        "[ ] Develop our system leadership role and our effectiveness as a partner",
                        "[ ] Improve our organisation and support our staff to excel",
                        "Impact assessment (Including Health, Equality, Diversity and Human Rights) *",
                        "Conflicts of Interest *",
                        "Lead Director *",
                        "Presented By *",
                        "Contact Details *",
                        "Date Report Written *");
    }

    @Test
    void ofPortsmouth() {
        assertThat(cover("portsmouth"))
                .containsExactly(
                        "Committee",
                        "Date of meeting *",
                        "Agenda item no. *",
                        "Title",
                        "Purpose of paper",
                        "Recommendations/actions requested",
                        "Engagement activities: clinical, stakeholder and public/patient *",
                        "Item previously considered at *",
                        "Potential conflicts of interests for committee members *",
                        "Author *",
                        "Sponsoring member *",
                        "Date of paper *");
    }

    @Test
    void ofNorthEastLondonWhichHasNoRecommendationAndNoBox() {
        assertThat(cover("north-east-london")).containsExactly("Commission", "Title", "Date *", "Authors *");
    }

    @Test
    void ofHarrogate() {
        assertThat(cover("harrogate"))
                .containsExactly(
                        "Title of Meeting",
                        "Agenda Item *",
                        "Date of Meeting *",
                        "Session *",
                        "[ ] Public",
                        "[ ] Private",
                        "[ ] Workshop",
                        "Paper Title",
                        "Responsible Governing Body Member Lead *",
                        "Report Author and Job Title *",
                        "Purpose (this paper is for) *",
                        "[ ] Decision",
                        "[ ] Discussion",
                        "[ ] Assurance",
                        "[ ] Information",
                        "Has the report (or variation of it) been presented to another Committee / Meeting? If yes, state the"
                                + " Committee / Meeting *",
                        "Executive Summary",
                        "Recommendations",
                        "Monitoring",
                        "CCGs Strategic Objectives supported by this paper *",
                        "[ ] 1 Quality, Safety and Continuous Improvement",
                        "[ ] 2 Better Value Healthcare",
                        "[ ] 3 Well Governed and Adaptable Organisation",
                        "[ ] 4 Health and Wellbeing",
                        "[ ] 5 Active and Meaningful Engagement",
                        "CCG Values underpinned in this paper *",
                        "[ ] 1 Respect and Dignity",
                        "[ ] 2 Commitment to Quality of Care",
                        "[ ] 3 Compassion",
                        "[ ] 4 Improving Lives",
                        "[ ] 5 Working Together for Patients",
                        "[ ] 6 Everyone Counts",
                        "Does this paper provide evidence of assurance against the Governing Body Assurance Framework? [Yes] [No] *",
                        "If yes, please indicate which principal risk and outline *",
                        "[ ] GBAF 1-1: capacity in the community and the care of vulnerable people at home",
                        "[ ] GBAF 3-1: strategic planning of partner organisations and the pace of transformation",
                        "[ ] GBAF 4-1: expectations of public and patients, co-production and self-care",
                        "Any statutory / regulatory / legal / NHS Constitution implications *",
                        "Management of Conflicts of Interest *",
                        "Communication / Public and Patient Engagement *",
                        "Financial / resource implications *",
                        "Outcome of Impact Assessments completed (e.g. Quality IA or Equality) *",
                        "Signed off by (job title) *");
    }
}
