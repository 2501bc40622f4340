package org.quorate.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.day;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnAnswers.yes;
import static org.quorate.testing.ReturnRecord.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quorate.consolidation.Consolidation;
import org.quorate.programme.PaperDefinition;
import org.quorate.programme.PaperDefinition.BodySection;
import org.quorate.programme.PaperDefinition.Content;
import org.quorate.reporting.Paper.Block;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.ReturnRecord;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;
import org.quorate.testing.Sent;

class ReviewInReportsTest {
    private static final Sent NORTH = Sent.by("north")
            .with(
                    Sections.assurance()
                            .with(named("A1", "Governance").answer("level", choice("Significant assurance"))),
                    Sections.milestones().with(named("M1", "Opened").answer("rating", choice("Green"))),
                    Sections.clarifications().with(named("Q4-N1", "Who signs?")),
                    Sections.decisions().with(named("X1", "Sign late")));

    private static Round round(Content... contents) {
        List<BodySection> body = Stream.of(contents)
                .map(content -> new BodySection(content.name(), List.of(new PaperDefinition.Block.Computed(content))))
                .toList();
        return Round.of(Sections.assurance(), Sections.milestones(), Sections.clarifications(), Sections.decisions())
                .owing("north", "south")
                .reviewed(
                        Sections.reviewedOverall(),
                        Sections.reviewedLevels(),
                        Sections.reviewQuestions(),
                        Sections.reviewedDecisions(),
                        Sections.reviewedRatings())
                .with(new PaperDefinition("Position", "Governing Body", List.of(), body));
    }

    private static ReturnRecord named(String key, String title) {
        return record(key).answer("reference", words(key)).answer("title", words(title));
    }

    private static ReturnRecord about(String key, String part) {
        return record(key)
                .answer("reference", words(key))
                .answer("partner", words("north"))
                .answer("part", words(part));
    }

    private static Sent review() {
        return Sent.by("commissioner")
                .forReturn("review")
                .with(
                        Sections.reviewedOverall()
                                .with(record("overall")
                                        .answer("level", choice("Full"))
                                        .answer("lift", yes())
                                        .answer("reason", words("Seen on site."))),
                        Sections.reviewedLevels()
                                .with(about("1", "A1")
                                        .answer("level", choice("Full"))
                                        .answer("reason", words("The board met."))),
                        Sections.reviewQuestions()
                                .with(about("Q1-N1", "Milestones")
                                        .answer("title", words("Why so late?"))
                                        .answer("group", words("Contracting Committee"))
                                        .answer("until", day("2019-10-04"))),
                        Sections.reviewedDecisions()
                                .with(about("X1", "")
                                        .answer("outcome", choice("Agreed"))
                                        .answer("on", day("2019-07-17"))
                                        .answer("group", words("Alliance Board"))),
                        Sections.reviewedRatings()
                                .with(about("M1", "Milestones")
                                        .answer("rating", choice("Red"))
                                        .answer("reason", words("Nobody has signed."))));
    }

    private static List<String> paper(Round round) {
        Consolidation consolidation = round.consolidated();
        return new CommitteePaper(consolidation)
                .compose().sections().stream()
                        .flatMap(section -> section.blocks().stream())
                        .flatMap(ReviewInReportsTest::texts)
                        .toList();
    }

    private static Stream<String> texts(Block block) {
        if (block instanceof Block.Table table) {
            return table.rows().stream()
                    .map(row -> String.join(
                            " | ",
                            row.stream().map(cell -> cell.phrase().text()).toList()));
        }
        if (block instanceof Block.Figure figure) {
            return Stream.of(figure.caption());
        }
        return block instanceof Block.Points points
                ? points.points().stream().map(Paper.Phrase::text)
                : Stream.of(((Block.Paragraph) block).phrase().text());
    }

    private static List<String> sheet(Round round, String name) {
        List<String> rows = new ArrayList<>();
        new ConsolidatedWorkbook(round.consolidated(), round.ledger())
                .compose().sheets().stream()
                        .filter(sheet -> sheet.name().equals(name))
                        .map(ReportSheet.TablePage.class::cast)
                        .forEach(page -> page.rows()
                                .forEach(row -> rows.add(row.stream()
                                        .map(ReportText::of)
                                        .reduce((one, other) -> one + " | " + other)
                                        .orElse(""))));
        return rows;
    }

    @Test
    void printsWhatFollowsFromTheReturnsAndWhatTheReviewSaysAndWhy() {
        assertThat(paper(round(Content.ASSURANCE).received(NORTH)))
                .containsExactly(
                        "Overall assurance is \"Partial assurance\"; there is no level of the period before to compare it with.",
                        "The lowest level of assurance that a partner gave is \"Significant assurance\". By level: Significant "
                                + "assurance 1. Levels are counted and not averaged. Figures cover 1 of 2 returns, from 1 of 2 partners.",
                        "The overall level that follows from the returns is \"Partial assurance\"; it can be no better while 1 "
                                + "of the returns owed is in no figure.",
                        "A1: Governance | Significant assurance 1");
        assertThat(paper(round(Content.ASSURANCE).received(NORTH, review())))
                .containsExactly(
                        "Overall assurance is \"Full\"; there is no level of the period before to compare it with.",
                        "The lowest level of assurance that a partner gave is \"Significant assurance\". By level: Significant "
                                + "assurance 1. Levels are counted and not averaged. Figures cover 1 of 2 returns, from 1 of 2 partners.",
                        "The overall level that follows from the returns and the review is \"Full\".",
                        "The review does not let missing returns hold it down: Seen on site.",
                        "The review sets the overall level at \"Full\": Seen on site.",
                        "A1: Governance | Significant assurance 1",
                        "The north partner | A1 | Significant assurance | Full | The board met.");
    }

    @Test
    void printsClarificationsDecisionsAndRatingsOfTheReview() {
        Round reviewed = round(Content.COMPLETENESS, Content.MILESTONES, Content.CLARIFICATIONS, Content.DECISIONS)
                .received(NORTH, review());

        assertThat(paper(reviewed))
                .contains(
                        "Review by The commissioner: accepted.",
                        "In place of the partner's own rating the review gives:",
                        "The north partner, M1: Red. Nobody has signed.",
                        "The review asks one question, to be answered with the next return:",
                        "The north partner, Q1-N1 (Milestones): Why so late? Asked by Contracting Committee. Answer by 4 October "
                                + "2019.",
                        "No partner asks for a decision.",
                        "What became of decisions that partners asked for:",
                        "The north partner: Sign late: Agreed on 17 July 2019 by Alliance Board");
        assertThat(paper(round(Content.COMPLETENESS).received(NORTH))).contains("No review yet from The commissioner.");
    }

    @Test
    void setsThePartnersAndTheReviewsWordSideBySideInTheWorkbook() {
        assertThat(sheet(round().received(NORTH, review()), ReviewPages.ASSURANCE))
                .containsExactly(
                        " | Overall, as it follows | Full |  | The lowest level |  |  | ",
                        " | Overall, whatever is missing |  |  | Seen on site. | commissioner.xlsx | Overall assurance | B5",
                        " | Overall | Full | Full | Seen on site. | commissioner.xlsx | Overall assurance | A5",
                        "The north partner | A1 | Significant assurance | Full | The board met. | commissioner.xlsx | Levels "
                                + "reviewed | C5",
                        "The north partner | Milestones: M1 |  | Red | Nobody has signed. | commissioner.xlsx | Ratings changed | "
                                + "D5");
        assertThat(sheet(round().received(NORTH), ReviewPages.ASSURANCE))
                .containsExactly(
                        " | Overall, as it follows | Partial assurance |  | No better while returns are missing: 1 |  |  | ");
    }

    @Test
    void listsClarificationsThatAreOpenThenThoseThatTheReviewAsks() {
        assertThat(sheet(round().received(NORTH, review()), ReviewPages.CLARIFICATIONS))
                .containsExactly(
                        "The north partner | Q4-N1 | Who signs? | Open from the period before |  |  |  |  | north.xlsx | "
                                + "Clarifications | C5",
                        "The north partner | Q1-N1 | Why so late? | Asked by the review |  |  | Contracting Committee | "
                                + "2019-10-04 | commissioner.xlsx | Clarifications to ask | D5");
    }

    @Test
    void tellsByWhichDayAnAnswerWasWantedThatHasNotCome() {
        Sent last = Sent.by("commissioner")
                .forReturn("review")
                .with(Sections.reviewQuestions()
                        .with(about("Q4-N2", "")
                                .answer("title", words("Who covers nights?"))
                                .answer("asked", day("2019-05-15"))
                                .answer("until", day("2019-07-05"))))
                .forPeriod(ReturnProgramme.Q4)
                .as("review-q4.xlsx");
        Round asked = round(Content.CLARIFICATIONS).asAt("2019-07-31").received(last);

        assertThat(paper(asked))
                .contains(
                        "The north partner, Q4-N2: Who covers nights? (asked on 15 May 2019, 77 days ago; an answer was wanted "
                                + "by 5 July 2019)");
        assertThat(sheet(asked, ReviewPages.CLARIFICATIONS))
                .containsExactly(
                        "The north partner | Q4-N2 | Who covers nights? | Open from the period before | 2019-05-15 | 77 |  | "
                                + "2019-07-05 | review-q4.xlsx | Clarifications to ask | D5");
    }

    @Test
    void givesTheReviewsSectionsSheetsOnlyWhereItCameAndEveryRowLands() {
        Round without = round().received(NORTH);
        Round with = round().received(NORTH, review());
        ConsolidatedWorkbook workbook = new ConsolidatedWorkbook(with.consolidated(), with.ledger());
        ReportWorkbook composed = workbook.compose();
        composed.sheets().stream()
                .filter(ReportSheet.TablePage.class::isInstance)
                .forEach(page -> ((ReportSheet.TablePage) page).rows().forEach(row -> {}));

        assertThat(sheet(with, "Decisions taken")).hasSize(1);
        assertThat(new ConsolidatedWorkbook(without.consolidated(), without.ledger())
                        .compose()
                        .sheets())
                .extracting(ReportSheet::name)
                .doesNotContain("Decisions taken", "Ratings changed", "Overall assurance");
        assertThat(workbook.reconciliation().disagreements()).isEmpty();
    }
}
