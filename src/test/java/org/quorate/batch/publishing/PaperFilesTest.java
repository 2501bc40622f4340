package org.quorate.batch.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperFilesTest {
    @Test
    void namesEachVersionSoThatItsNameGivesItBack() {
        assertThat(PaperFiles.name("paper.docx", 1)).isEqualTo("paper.docx");
        assertThat(PaperFiles.name("paper.docx", 2)).isEqualTo("paper-v2.docx");
        assertThat(PaperFiles.version("paper.docx")).hasValue(1);
        assertThat(PaperFiles.version("paper-v12.html")).hasValue(12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paper",
                "paper-v0.docx",
                "paper-v02.docx",
                "paper-v2.docx.unfinished",
                "paper (2).docx",
                "papers.docx",
                "~$paper.docx",
                "paper-v9999999.docx"
            })
    void takesNoOtherNameForAPapers(String name) {
        assertThat(PaperFiles.version(name)).isEmpty();
    }
}
