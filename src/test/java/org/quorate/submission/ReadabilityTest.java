package org.quorate.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;

class ReadabilityTest {
    private static final Finding NOTE = Finding.of(FindingCode.MACROS_IGNORED, Location.file("a.xlsm"));
    private static final Finding REFUSAL = Finding.of(FindingCode.FILE_ENCRYPTED, Location.file("a.xlsm"));

    @Test
    void isReadableWithoutFindings() {
        assertThat(Readability.of(List.of()).word()).isEqualTo("readable");
    }

    @Test
    void isReadableWithWarningWithAnyFinding() {
        assertThat(Readability.of(List.of(NOTE)).word()).isEqualTo("readable-with-warning");
        assertThat(Readability.of(List.of(NOTE)).label()).isEqualTo("readable with warning");
    }

    @Test
    void isClearErrorWithACriticalFinding() {
        assertThat(Readability.of(List.of(NOTE, REFUSAL)).word()).isEqualTo("clear-error");
    }
}
