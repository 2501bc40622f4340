package org.quorate.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscapedTextTest {
    @Property(seed = "20190630")
    void givesTextsBackWhateverTheyHold(@ForAll("lists") List<String> texts) {
        assertThat(EscapedText.split(EscapedText.join(texts))).isEqualTo(texts);
    }

    @Test
    void leavesOrdinaryTextReadable() {
        assertThat(EscapedText.escape("Zoë's \"risk\" \uD83D\uDE00, 50%"))
                .isEqualTo("Zoë's \"risk\" \uD83D\uDE00, 50%");
    }

    @Test
    void escapesWhatSeparatesOrWhatADatabaseRefuses() {
        assertThat(EscapedText.escape("a\\b\tc\nd\re\0f\uD800g\uDC00"))
                .isEqualTo("a\\\\b\\tc\\nd\\re\\u0000f\\ud800g\\udc00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\", "a\\x", "\\u00", "\\u12"})
    void refusesABrokenEscape(String broken) {
        assertThatThrownBy(() -> EscapedText.unescape(broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("escape");
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return RecordTextTest.texts().list().ofMinSize(1).ofMaxSize(5);
    }
}
