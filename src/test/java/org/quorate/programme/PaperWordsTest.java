package org.quorate.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quorate.programme.PaperWords.Term;
import org.quorate.programme.PaperWords.Word;

class PaperWordsTest {
    private static final PaperWords WORDS = new PaperWords(Map.of(
            Term.PARTNER, new Word("local system", "local systems"), Term.RETURN, new Word("report", "reports")));

    @Test
    void takeThePlaceOfOursForOneAndForSeveral() {
        assertThat(WORDS.in("3 of 4 returns, from 1 of 2 partners; the partner's return"))
                .isEqualTo("3 of 4 reports, from 1 of 2 local systems; the local system's report");
    }

    @Test
    void beginWithACapitalWhereOursDo() {
        assertThat(WORDS.in("Partners report risks.")).isEqualTo("Local systems report risks.");
    }

    @Test
    void leaveOtherWordsAlone() {
        assertThat(WORDS.in("They returned a partnership of risks."))
                .isEqualTo("They returned a partnership of risks.");
        assertThat(PaperWords.USUAL.in("Partners return.")).isEqualTo("Partners return.");
    }
}
