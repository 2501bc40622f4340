package org.quorate.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingTest {
    private static final Location CELL = Location.cell("north.xlsx", "Risks", "C12");
    private static final Finding UNREADABLE = Finding.of(FindingCode.NUMBER_UNREADABLE, CELL);

    @Test
    void adviceFollowsTheFix() {
        Finding finding = Finding.of(FindingCode.CHECK_FAILED, Location.file("a.xlsx"));

        assertThat(finding.with("fix", "Look again").advising("Or leave it.").fix())
                .isEqualTo("Look again. Or leave it.");
        assertThat(finding.with("fix", "Look again.").advising("Or leave it.").fix())
                .isEqualTo("Look again. Or leave it.");
        assertThat(finding.advising("Or leave it.")
                        .quiet(Quiet.WAIVED, "As agreed.")
                        .fix())
                .isEqualTo("Nothing needs to be done.");
    }

    @Test
    void hasItsCodesSeverityUntilToldOtherwise() {
        assertThat(UNREADABLE.severity()).isEqualTo(Severity.ERROR);
        assertThat(UNREADABLE.at(Severity.WARNING).severity()).isEqualTo(Severity.WARNING);
        assertThat(UNREADABLE.at(Severity.WARNING).code()).isEqualTo(FindingCode.NUMBER_UNREADABLE);
    }

    @Test
    void rendersItsSentencesFromItsArguments() {
        Finding finding = UNREADABLE
                .with("seen", "twelve")
                .with("field", "Score")
                .with("expected", "A whole number from 1 to 25.");

        assertThat(finding.sentence()).isEqualTo("\"twelve\" in \"Score\" is not a number.");
        assertThat(finding.expected()).isEqualTo("A whole number from 1 to 25.");
        assertThat(finding.fix()).isEqualTo("Type the number alone; put words into the comments.");
    }

    @Test
    void replacesAnArgumentOfTheSameName() {
        assertThat(UNREADABLE.with("seen", "a").with("seen", "b").args()).isEqualTo(Map.of("seen", "b"));
    }

    @Test
    void leavesTheFindingThatAnArgumentIsAddedToAsItWas() {
        Finding more = UNREADABLE.with("seen", "twelve");

        assertThat(more.arg("seen")).isEqualTo("twelve");
        assertThat(UNREADABLE.arg("seen")).isEmpty();
    }

    @Test
    void listsItsArgumentsAlphabetically() {
        assertThat(UNREADABLE
                        .with("seen", "1")
                        .with("field", "2")
                        .with("record", "3")
                        .args()
                        .keySet())
                .containsExactly("field", "record", "seen");
    }

    @Test
    void keepsItsArgumentsFromBeingChanged() {
        Map<String, String> given = new HashMap<>(Map.of("seen", "1"));
        Finding finding = new Finding(FindingCode.NUMBER_UNREADABLE, Severity.ERROR, CELL, given);
        given.put("seen", "2");

        assertThat(finding.arg("seen")).isEqualTo("1");
        assertThatThrownBy(() -> finding.args().put("seen", "3")).isInstanceOf(UnsupportedOperationException.class);
    }
}
