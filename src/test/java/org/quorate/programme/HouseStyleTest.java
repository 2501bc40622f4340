package org.quorate.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quorate.programme.HouseStyle.AppendixForm;
import org.quorate.programme.HouseStyle.Numbering;
import org.quorate.programme.HouseStyle.ParagraphForm;
import org.quorate.programme.HouseStyle.PointForm;
import org.quorate.programme.HouseStyle.SectionForm;

class HouseStyleTest {
    private static Numbering numbering(SectionForm sections, ParagraphForm paragraphs, AppendixForm appendices) {
        return new Numbering(sections, paragraphs, PointForm.BULLET, PointForm.BULLET, appendices);
    }

    @Test
    void numbersSectionsAndParagraphsInEachForm() {
        Numbering plain = numbering(SectionForm.PLAIN, ParagraphForm.UNNUMBERED, AppendixForm.NUMBER);

        assertThat(Numbering.USUAL.section(12)).isEqualTo("12.0");
        assertThat(Numbering.USUAL.paragraph(2, 3)).isEqualTo("2.3");
        assertThat(plain.section(4)).isEqualTo("4");
        assertThat(plain.paragraph(4, 1)).isEmpty();
        assertThat(numbering(SectionForm.DOTTED, ParagraphForm.NUMBERED, AppendixForm.LETTER)
                        .section(4))
                .isEqualTo("4.");
    }

    @Test
    void namesAppendicesByLettersAndByNumbers() {
        assertThat(Numbering.USUAL.appendix(1)).isEqualTo("Appendix A");
        assertThat(Numbering.USUAL.appendix(27)).isEqualTo("Appendix AA");
        assertThat(numbering(SectionForm.PLAIN, ParagraphForm.UNNUMBERED, AppendixForm.NUMBER)
                        .appendix(3))
                .isEqualTo("Appendix 3");
    }

    @Test
    void labelsPointsInEachForm() {
        assertThat(PointForm.ROMAN.label(9)).isEqualTo("(ix)");
        assertThat(PointForm.LETTER.label(2)).isEqualTo("(b)");
        assertThat(PointForm.NUMBER.label(3)).isEqualTo("3.");
        assertThat(PointForm.NAMED.label(1)).isEqualTo("Recommendation 1:");
        assertThat(PointForm.BULLET.label(1))
                .isEqualTo(PointForm.PARAGRAPH.label(1))
                .isEqualTo("•");
    }
}
