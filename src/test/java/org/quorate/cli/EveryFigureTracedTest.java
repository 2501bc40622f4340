package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every figure of every sample paper has a note, and behind the note it comes out: in the cells of the workbook that was sent, or
 * from the rows of the consolidated workbook that the note tells the reader to choose.
 */
class EveryFigureTracedTest {
    private static final SampleOutputs.Pack ANY = SampleOutputs.Pack.NORTH_EAST_LINCOLNSHIRE;

    @ParameterizedTest
    @EnumSource
    void leadsToTheCellsOrRowsOfWhichEveryFigureIsMade(SampleOutputs.Pack pack) throws IOException {
        PaperTrace trace = new PaperTrace(pack, page(pack));

        assertThat(trace.gaps()).isEmpty();
        assertThat(trace.traced()).as("figures traced").isGreaterThan(100);
        assertThat(trace.indistinct())
                .as("figures for which a number by one higher would have passed, of " + trace.traced())
                .hasSizeLessThanOrEqualTo(trace.traced() / 100);
    }

    @ParameterizedTest
    @EnumSource
    void leadsFromEveryRowBehindTheFiguresToItsRecordInTheWorkbookThatWasSent(SampleOutputs.Pack pack)
            throws IOException {
        assertThat(new PaperTrace(pack, page(pack)).strays()).isEmpty();
    }

    @Test
    void findsACountThatWasChanged() throws IOException {
        Document page = page(ANY);
        change(page, "Partners report 68 milestones", "68", "69");

        assertThat(new PaperTrace(ANY, page).gaps())
                .singleElement()
                .asString()
                .startsWith("north-east-lincolnshire | 69 | comes out nowhere")
                .contains("Partners report 69 milestones.");
    }

    @Test
    void findsACountByALabelThatWasChanged() throws IOException {
        Document page = page(ANY);
        change(page, "Partners report 68 milestones", "Delayed 4", "Delayed 5");

        assertThat(new PaperTrace(ANY, page).gaps())
                .singleElement()
                .asString()
                .startsWith("north-east-lincolnshire | 5 | should be [4]");
    }

    @Test
    void findsAnAmountInATableThatWasChanged() throws IOException {
        Document page = page(ANY);
        change(page, "£346,000", "£346,000", "£346,001");

        assertThat(new PaperTrace(ANY, page).gaps())
                .singleElement()
                .asString()
                .startsWith("north-east-lincolnshire | £346,001 | is not in its row");
    }

    @Test
    void findsADateThatWasChanged() throws IOException {
        Document page = page(ANY);
        change(page, "28 February 2019", "28 February", "27 February");

        assertThat(new PaperTrace(ANY, page).gaps())
                .singleElement()
                .asString()
                .startsWith("north-east-lincolnshire | 27 February 2019 | no such date");
    }

    @Test
    void findsAFigureWhoseNotesAreGone() throws IOException {
        Document page = page(ANY);
        phrase(page, "Partners report 68 milestones").parent().select("sup").remove();

        assertThat(new PaperTrace(ANY, page).gaps())
                .anyMatch(gap -> gap.startsWith("north-east-lincolnshire | 68 | has no note"));
    }

    @Test
    void findsANoteThatChoosesOtherRows() throws IOException {
        Document page = page(ANY);
        Element source = page.select("ol.sources bdi").stream()
                .filter(one -> one.text().contains("“Counted as” is “Milestone”: counted;"))
                .findFirst()
                .orElseThrow();
        source.text(source.text().replace("“Milestone”", "“Risk”"));

        assertThat(new PaperTrace(ANY, page).gaps())
                .anyMatch(gap -> gap.startsWith("north-east-lincolnshire | 68 | comes out nowhere"));
    }

    @Test
    void findsANoteThatNobodyCanFollow() throws IOException {
        Document page = page(ANY);
        page.select("ol.sources bdi").first().text("the returns");

        assertThatThrownBy(() -> new PaperTrace(ANY, page).gaps())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("cannot be followed");
    }

    private static void change(Document page, String beginning, String what, String other) {
        Element phrase = phrase(page, beginning);
        phrase.text(phrase.text().replace(what, other));
    }

    private static Element phrase(Document page, String beginning) {
        return page.select("main bdi").stream()
                .filter(one -> one.text().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static Document page(SampleOutputs.Pack pack) throws IOException {
        return Jsoup.parse(pack.output("paper.html").toFile());
    }
}
