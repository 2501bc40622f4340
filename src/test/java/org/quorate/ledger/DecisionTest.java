package org.quorate.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.finding.Severity;

class DecisionTest {
    private static List<Finding> findings(Severity... severities) {
        return Arrays.stream(severities)
                .map(severity -> Finding.of(FindingCode.OWNER_MISSING, Location.file("north.xlsx"))
                        .at(severity))
                .toList();
    }

    @Test
    void acceptsWhatHasNothingGraverThanANote() {
        assertThat(Decision.of(findings(), true)).isEqualTo(Decision.ACCEPTED);
        assertThat(Decision.of(findings(Severity.INFO), true)).isEqualTo(Decision.ACCEPTED);
    }

    @Test
    void queriesAWarningEvenWhereErrorsReject() {
        assertThat(Decision.of(findings(Severity.INFO, Severity.WARNING), true))
                .isEqualTo(Decision.ACCEPTED_WITH_QUERIES);
    }

    @Test
    void queriesOrRejectsAnErrorAsThePackSays() {
        assertThat(Decision.of(findings(Severity.ERROR, Severity.WARNING), false))
                .isEqualTo(Decision.ACCEPTED_WITH_QUERIES);
        assertThat(Decision.of(findings(Severity.WARNING, Severity.ERROR), true))
                .isEqualTo(Decision.REJECTED);
    }

    @Test
    void rejectsWhatIsCriticalWhateverThePackSays() {
        assertThat(Decision.of(findings(Severity.INFO, Severity.CRITICAL), false))
                .isEqualTo(Decision.REJECTED);
    }

    @Test
    void saysInWordsWhatWasDecided() {
        assertThat(Decision.values())
                .extracting(Decision::label)
                .containsExactly("Accepted", "Accepted with queries", "Rejected");
    }
}
