package org.quorate.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTextTest {
    @Test
    void keepsWhatCanBePrinted() {
        String text = "Café – “best for service” 😀 مرحبا <b> & £5\nnext line";

        assertThat(PrintableText.of(text)).isEqualTo(text);
    }

    @Test
    void showsThatSomethingUnprintableStoodThere() {
        assertThat(PrintableText.of("a\u0000b\u0007c\u0085d\uD800e\uFFFEf"))
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf");
    }

    @Test
    void givesLineEndsAndTabsOneForm() {
        assertThat(PrintableText.of("a\r\nb\rc\td")).isEqualTo("a\nb\nc d");
    }
}
