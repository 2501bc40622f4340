package org.quorate.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.programme.FieldDefinition.Bounds;
import org.quorate.programme.FieldDefinition.Entry;
import org.quorate.programme.FieldDefinition.Need;
import org.quorate.testing.ReturnField;
import org.quorate.testing.ReturnSection;

class SectionDefinitionTest {
    private static final SectionDefinition PLAN = ReturnSection.table(
                    "plan", Subject.OTHER, ReturnField.field("number"), ReturnField.field("progress"))
            .definition();

    private static FieldDefinition entered(Entry entry) {
        return new FieldDefinition(
                "other", "Other", List.of(), FieldType.TEXT, Meaning.NONE, Need.OPTIONAL, Bounds.NONE, "", entry);
    }

    @Test
    void whatIdentifiesARecordAndWhatTheTemplateFillsReportsNothing() {
        assertThat(PLAN.isPrefilled(PLAN.fields().get(0))).as("the key").isTrue();
        assertThat(PLAN.isPrefilled(
                        ReturnField.field("what").meaning(Meaning.TITLE).definition()))
                .as("a title")
                .isTrue();
        assertThat(PLAN.isPrefilled(entered(new Entry(List.of(), true, false, null, null, null, false))))
                .as("what is said to be prefilled")
                .isTrue();
        assertThat(PLAN.isPrefilled(entered(new Entry(List.of(), false, false, null, "Lead", null, false))))
                .as("a column of the fixed list")
                .isTrue();
    }

    @Test
    void whatIsAnsweredByHandReports() {
        assertThat(PLAN.isPrefilled(PLAN.fields().get(1))).isFalse();
        assertThat(PLAN.isPrefilled(
                        ReturnField.field("state").meaning(Meaning.STATUS).definition()))
                .isFalse();
    }
}
