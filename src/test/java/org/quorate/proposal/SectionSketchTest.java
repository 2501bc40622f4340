package org.quorate.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Subject;

class SectionSketchTest {
    @Test
    void makesASectionOfALine() {
        SectionDefinition section = SectionSketch.parse(
                        "Risks and issues: Risk ref, Risk*, Date raised, Cost (£), Share (%), No. of sites, RAG, Comments")
                .orElseThrow()
                .section("risks");
        assertThat(section.title()).isEqualTo("Risks and issues");
        assertThat(section.subject()).isEqualTo(Subject.RISK);
        assertThat(section.records().key()).containsExactly("risk_ref");
        assertThat(section.fields())
                .extracting(field -> field.id() + " " + field.heading() + " " + field.type() + " "
                        + field.need().required())
                .containsExactly(
                        "risk_ref Risk ref REFERENCE true",
                        "risk Risk TEXT true",
                        "date_raised Date raised DATE false",
                        "cost Cost (£) MONEY false",
                        "share Share (%) PERCENT false",
                        "no_of_sites No. of sites INTEGER false",
                        "rag RAG SCALE false",
                        "comments Comments NARRATIVE false");
    }

    @Test
    void keepsTheNameOfASheetAsExcelTakesIt() {
        SectionDefinition section = SectionSketch.parse("Progress/plans for the whole of next year's work: Ref")
                .orElseThrow()
                .section("progress");
        assertThat(section.placement().sheet()).isEqualTo("Progress plans for the whole of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Risks", ": Ref", "Risks:", "Risks: ,", "Risks: Ref, ref", "??: Ref", "Risks: Ref, *"})
    void refusesALineThatIsNoSection(String line) {
        assertThat(SectionSketch.parse(line)).isEmpty();
    }
}
