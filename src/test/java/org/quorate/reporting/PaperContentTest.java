package org.quorate.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.amount;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.day;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnRecord.record;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quorate.programme.HouseStyle;
import org.quorate.programme.HouseStyle.Look;
import org.quorate.programme.HouseStyle.Numbering;
import org.quorate.programme.HouseStyle.PointForm;
import org.quorate.programme.PaperDefinition;
import org.quorate.programme.PaperDefinition.BodySection;
import org.quorate.programme.PaperDefinition.Content;
import org.quorate.programme.PaperDefinition.Exceptions;
import org.quorate.programme.PaperDefinition.ForEach;
import org.quorate.programme.PaperDefinition.Recommendation;
import org.quorate.programme.PaperDefinition.Recommendations;
import org.quorate.programme.PaperWords;
import org.quorate.programme.PaperWords.Term;
import org.quorate.programme.PaperWords.Word;
import org.quorate.reporting.Paper.Block;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.ReturnRecord;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;
import org.quorate.testing.Sent;

/** What single contents say, in the words and forms of the pack. */
class PaperContentTest {
    private static final Recommendations WANTED = new Recommendations(
            "The {committee} is asked to:",
            List.of(
                    new Recommendation("Note", "the position as at {as_at}", null),
                    new Recommendation("Approve", "{what}, as {partner} asks", ForEach.DECISION),
                    new Recommendation("Ask", "{partner} for its {what}", ForEach.MISSING_RETURN)));

    private static PaperDefinition paper(PointForm recommendations, Content content) {
        Numbering usual = Numbering.USUAL;
        return new PaperDefinition(
                "Position",
                "Governing Body",
                "",
                List.of(),
                List.of(new BodySection("One", List.of(new PaperDefinition.Block.Computed(content)))),
                List.of(),
                WANTED,
                new Exceptions(6, 0, 15),
                new PaperWords(Map.of(Term.PARTNER, new Word("provider", "providers"))),
                new HouseStyle(
                        new Numbering(
                                usual.sections(),
                                usual.paragraphs(),
                                usual.points(),
                                recommendations,
                                usual.appendices()),
                        Look.USUAL,
                        null));
    }

    private static List<Block> blocks(Round round, PaperDefinition paper) {
        return new CommitteePaper(round.with(paper).consolidated())
                .compose()
                .sections()
                .get(0)
                .blocks();
    }

    private static List<String> lines(List<Block> blocks) {
        return blocks.stream().flatMap(PaperContentTest::lines).toList();
    }

    private static Stream<String> lines(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return Stream.of(paragraph.phrase().text());
        }
        if (block instanceof Block.Points points) {
            return points.points().stream().map(Paper.Phrase::text);
        }
        if (block instanceof Block.Table table) {
            return Stream.concat(
                            Stream.of(table.headings()),
                            table.rows().stream()
                                    .map(row -> row.stream()
                                            .map(cell -> cell.phrase().text())
                                            .toList()))
                    .map(row -> String.join(" | ", row));
        }
        return Stream.of();
    }

    private static Round asking() {
        return Round.of(Sections.decisions())
                .owing("north", "south")
                .received(Sent.by("north")
                        .with(Sections.decisions()
                                .with(record("D1")
                                        .answer("title", words("a later date"))
                                        .answer("by", day("2019-08-01")))));
    }

    @Test
    void recommendsWithTheVerbsOfThePackOnceForEachDecisionAndEachMissingReturn() {
        List<Block> blocks = blocks(asking(), paper(PointForm.ROMAN, Content.RECOMMENDATIONS));

        assertThat(lines(blocks))
                .containsExactly(
                        "The Governing Body is asked to:",
                        "Note the position as at 31 July 2019",
                        "Approve a later date (by 1 August 2019), as The north partner asks",
                        "Ask The south partner for its Quarterly assurance return");
        assertThat(((Block.Points) blocks.get(1)).form()).isEqualTo(PointForm.ROMAN);
    }

    @Test
    void makesEachRecommendationAParagraphWhereTheHouseDoes() {
        assertThat(blocks(asking(), paper(PointForm.PARAGRAPH, Content.RECOMMENDATIONS)))
                .hasSize(4)
                .allMatch(Block.Paragraph.class::isInstance);
    }

    @Test
    void setsForecastAgainstPlanAndEnvelopeInTheBodysWords() {
        Round round = Round.of(Sections.finance())
                .envelope("1500")
                .owing("north")
                .received(Sent.by("north")
                        .with(Sections.finance()
                                .with(record("F1")
                                        .answer("plan", amount("1000"))
                                        .answer("forecast", amount("1200")))));

        assertThat(lines(blocks(round, paper(PointForm.BULLET, Content.FINANCE))))
                .startsWith(
                        "Together providers plan £1,000 and forecast £1,200: £200 above the plan. The envelope is £1,500: the"
                                + " forecast is £300 below it. Figures cover 1 of 1 returns, from 1 of 1 providers. Appendix A draws it.");
    }

    @Test
    void showsOnlyRisksFromTheScoreThatThePackNamesAndTellsTheOthers() {
        Round round = Round.of(Sections.risks())
                .owing("north")
                .received(Sent.by("north")
                        .with(Sections.risks()
                                .with(
                                        record("R1")
                                                .answer("likelihood", amount("4"))
                                                .answer("consequence", amount("5")),
                                        record("R2")
                                                .answer("likelihood", amount("3"))
                                                .answer("consequence", amount("4")))));

        String said = lines(blocks(round, paper(PointForm.BULLET, Content.RISKS))).stream()
                .collect(Collectors.joining("\n"));

        assertThat(said).contains("R1").doesNotContain("R2").endsWith("1 of 2 is shown; Appendix B has all.");
    }

    @Test
    void answersConcernsInPlainWordsWithoutRatings() {
        Round round = Round.of(Sections.concerns())
                .owing("north", "south")
                .received(
                        Sent.by("north").with(Sections.concerns().with(concern("They are passed on."))),
                        Sent.by("south").with(Sections.concerns().with(concern(""))));

        assertThat(lines(blocks(round, paper(PointForm.BULLET, Content.CONCERNS))))
                .containsExactly(
                        "Topic | You told us you are concerned that | What we are doing",
                        "Money | Budgets stay at the centre | The north partner: They are passed on.\n"
                                + "The south partner: No answer yet.");
    }

    private static ReturnRecord concern(String response) {
        return record("Q1")
                .answer("topic", words("Money"))
                .answer("title", words("Budgets stay at the centre"))
                .answer("status", choice("Open"))
                .answer("response", words(response));
    }

    @Test
    void tellsInOneLineWhatWentWell() {
        Round round = Round.of(Sections.milestones())
                .owing("north", "south")
                .received(
                        Sent.by("north")
                                .with(Sections.milestones().with(record("M1").answer("status", choice("Open"))))
                                .at("2019-04-01T09:00:00Z")
                                .forPeriod(ReturnProgramme.Q4),
                        Sent.by("north")
                                .with(Sections.milestones().with(record("M1").answer("status", choice("Closed")))));

        assertThat(lines(blocks(round, paper(PointForm.BULLET, Content.WENT_WELL))))
                .containsExactly("What went well: 1 return came in time; 1 milestone is complete.");
    }
}
