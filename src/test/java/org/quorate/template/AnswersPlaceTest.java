package org.quorate.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quorate.testing.ReturnField.field;
import static org.quorate.testing.ReturnSection.form;
import static org.quorate.testing.ReturnSection.table;

import org.junit.jupiter.api.Test;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Subject;

/** Where answers stand, and that no formula is led to a cell that is another's. */
class AnswersPlaceTest {
    private static final SectionDefinition LINES =
            table("lines", Subject.OTHER, field("ref"), field("plan")).definition();
    private static final SectionDefinition COVER =
            form("cover", Subject.COVER, field("role"), field("total")).definition();
    private static final FieldDefinition STRANGE = field("strange").definition();

    private final AnswersPlace lines = new AnswersPlace(LINES, "Lines", 5, 34, 4);
    private final AnswersPlace cover = new AnswersPlace(COVER, "Cover", 7, 8, 0);

    @Test
    void ofATableAreTheRowsOfAColumn() {
        FieldDefinition plan = LINES.fields().get(1);

        assertThat(lines.cell(plan, 9)).isEqualTo("$B9");
        assertThat(lines.column(plan)).isEqualTo("$B$5:$B$34");
        assertThat(lines.answers(plan)).contains("'Lines'!$B$5:$B$34");
    }

    @Test
    void ofAFormAreTheCellsBesideTheQuestions() {
        FieldDefinition total = COVER.fields().get(1);

        assertThat(cover.cell(total)).isEqualTo("$B$8");
        assertThat(cover.answers(total)).contains("'Cover'!$B$8");
    }

    @Test
    void ofAFieldThatIsNotAskedForThereIsNone() {
        assertThat(lines.answers(STRANGE)).isEmpty();
        assertThatThrownBy(() -> lines.cell(STRANGE, 9)).hasMessage("lines does not ask for strange");
        assertThatThrownBy(() -> lines.column(STRANGE)).hasMessage("lines does not ask for strange");
        assertThatThrownBy(() -> cover.cell(STRANGE)).hasMessage("cover does not ask for strange");
    }
}
