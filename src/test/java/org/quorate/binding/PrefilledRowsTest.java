package org.quorate.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldDefinition.Bounds;
import org.quorate.programme.FieldDefinition.Entry;
import org.quorate.programme.FieldDefinition.Need;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.programme.SectionDefinition.Placement;
import org.quorate.programme.SectionDefinition.Presence;
import org.quorate.programme.SectionDefinition.Records;
import org.quorate.programme.Subject;
import org.quorate.testing.WorkbookBuilder;

/** Rows in which nothing stands but what the template fills in. */
class PrefilledRowsTest {
    private static final FieldDefinition STEP = new FieldDefinition(
            "step",
            "Step",
            List.of(),
            FieldType.REFERENCE,
            Meaning.REFERENCE,
            Need.REQUIRED,
            Bounds.NONE,
            "",
            new Entry(List.of(), true, false, null, "Key", null, false));

    private static Binding bind(WorkbookBuilder workbook) {
        SectionDefinition plan = new SectionDefinition(
                "plan",
                "Plan",
                Subject.TIMELINE,
                Kind.TABLE,
                new Placement("Plan", List.of()),
                new Presence(true, null, List.of()),
                new Records(List.of("step"), "steps", false, List.of(), List.of()),
                List.of(
                        STEP,
                        TestProgramme.field(
                                "comment", "Comment", FieldType.NARRATIVE, Meaning.NARRATIVE, Need.OPTIONAL)));
        ReturnDefinition definition = new ReturnDefinition(
                "assurance",
                "Quarterly assurance return",
                "2.0",
                List.of(),
                false,
                List.of(TestProgramme.cover(), plan));
        return Binding.of(
                TestProgramme.programme(List.of(definition)), workbook.build(), Binding.FILE, TestProgramme.Q1);
    }

    private static WorkbookBuilder plan() {
        return Binding.cover("No")
                .sheet("Plan")
                .row("Step", "Comment")
                .row("S1", "On time")
                .row("S2", "On time");
    }

    @Test
    void aRowThatNobodyFilledInIsMissing() {
        Binding binding = bind(plan().row("S3"));

        assertThat(binding.placed()).containsExactly("Plan! \"S3\" (Final sign-off) is missing from \"Plan\".");
        assertThat(binding.refusals("plan")).isEmpty();
    }

    @Test
    void aRowThatTheTemplateCannotHaveFilledInIsRefused() {
        Binding binding = bind(plan().row("S3", "Late").row("13"));

        assertThat(binding.placed()).containsExactly("Plan!5:5 \"13\" is not one of the rows of \"Plan\".");
        assertThat(binding.refusals("plan")).containsExactly("5:5 (1) 13: It is not one of the rows of the template.");
    }
}
