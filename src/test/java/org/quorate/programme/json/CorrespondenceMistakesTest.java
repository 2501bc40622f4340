package org.quorate.programme.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in what a pack says of to whom it writes. */
class CorrespondenceMistakesTest {
    private static final String PROGRAMME = "programme.json";

    private PackCopy pack;

    @BeforeEach
    void copyPack(@TempDir Path folder) {
        pack = PackCopy.in(folder);
    }

    @Test
    void tellsAnAddressThatIsNone() {
        pack.change(PROGRAMME, "\"returns@acute.example.org\"", "\"returns@acute\\r\\nBcc: x@example.org\"");
        assertThat(pack.told())
                .containsExactly(
                        "programme.json /parties/0/addresses/0 | \"returns@acute\r\nBcc: x@example.org\" cannot"
                                + " stand here. | A mail address such as \"returns@example.org\".");
    }

    @Test
    void tellsAnAddressThatStandsTwice() {
        pack.change(PROGRAMME, "\"assurance+q1@acute.example.org\"", "\"returns@acute.example.org\"");
        assertThat(pack.told())
                .containsExactly(
                        "programme.json /parties/0/addresses/1 | The mail address \"returns@acute.example.org\""
                                + " stands more than once. | Each mail address once.");
    }

    @Test
    void tellsTheNearestProperty() {
        pack.change(PROGRAMME, "\"daysBefore\"", "\"daysbefore\"");
        assertThat(pack.told())
                .containsExactly("programme.json /correspondence/reminders/daysbefore | There is no property"
                        + " \"daysbefore\" here. Did you mean \"daysBefore\"? | One of: daysBefore, onDue, daysAfter.");
    }

    @Test
    void tellsADayBeyondReason() {
        pack.change(PROGRAMME, "\"daysAfter\": [3]", "\"daysAfter\": [367]");
        assertThat(pack.told())
                .containsExactly("programme.json /correspondence/reminders/daysAfter/0 | \"367\" cannot stand here. | A"
                        + " whole number from 1 to 366, without quotes.");
    }
}
