package org.quorate.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.amount;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.day;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnRecord.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quorate.programme.FixedList;
import org.quorate.programme.HouseStyle;
import org.quorate.programme.PaperDefinition;
import org.quorate.programme.PaperDefinition.BodySection;
import org.quorate.programme.PaperDefinition.Content;
import org.quorate.programme.PaperDefinition.CoverField;
import org.quorate.programme.PaperDefinition.CoverFieldType;
import org.quorate.programme.PaperDefinition.CoverValue;
import org.quorate.programme.PaperDefinition.Exceptions;
import org.quorate.programme.PaperDefinition.Option;
import org.quorate.programme.PaperWords;
import org.quorate.reporting.Paper.Block;
import org.quorate.reporting.Paper.CoverEntry;
import org.quorate.reporting.Paper.Filling;
import org.quorate.reporting.Paper.Phrase;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.ReturnRecord;
import org.quorate.testing.ReturnSection;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;
import org.quorate.testing.Sent;

class CommitteePaperTest {
    private static final int MANY = 13;

    private static CoverField cover(String label, CoverFieldType type, CoverValue value, Option... options) {
        return new CoverField(label, null, "", type, List.of(options), value);
    }

    private static PaperDefinition paper(List<CoverField> cover, Content... contents) {
        return new PaperDefinition(
                "Position update",
                "Governing Body",
                cover,
                Arrays.stream(contents)
                        .map(content ->
                                new BodySection(content.name(), List.of(new PaperDefinition.Block.Computed(content))))
                        .toList());
    }

    private static PaperDefinition ofEverything() {
        return paper(List.of(), Content.values());
    }

    /** Thirteen partners of whom each gives one of everything that a paper speaks of; and a list of thirteen rows. */
    private static Round large(PaperDefinition paper) {
        Round round = Round.of(
                        Sections.milestones(),
                        Sections.risks(),
                        Sections.clarifications(),
                        Sections.assurance(),
                        Sections.finance(),
                        Sections.timeline(),
                        Sections.decisions())
                .with(new FixedList(
                        "plan",
                        "The agreed plan",
                        numbers()
                                .mapToObj(step -> new FixedList.Item("S" + step, "Step " + step))
                                .toList()))
                .with(paper);
        numbers().forEach(number -> {
            String party = "partner-" + number;
            round.owing(party).received(Sent.by(party).with(everything(number)));
        });
        return round;
    }

    private static IntStream numbers() {
        return IntStream.rangeClosed(1, MANY);
    }

    private static ReturnSection[] everything(int number) {
        ReturnRecord named = record("X" + number)
                .row(number + 4)
                .answer("reference", words("X" + number))
                .answer("title", words("The matter"));
        return new ReturnSection[] {
            Sections.milestones().with(named.answer("baseline", day("2019-05-01"))),
            Sections.risks().with(named.answer("likelihood", amount("4")).answer("consequence", amount("5"))),
            Sections.clarifications().with(named),
            Sections.assurance().with(named.answer("level", choice("Full"))),
            Sections.finance().with(named.answer("plan", amount("1200.40")).answer("forecast", amount("1000"))),
            Sections.timeline().with(named),
            Sections.decisions().with(named)
        };
    }

    private static Paper composed(Round round) {
        return new CommitteePaper(round.consolidated()).compose();
    }

    private static Stream<Phrase> phrases(Paper paper) {
        Stream<Phrase> cover = paper.cover().stream()
                .map(CoverEntry::filling)
                .filter(Filling.Paragraphs.class::isInstance)
                .map(Filling.Paragraphs.class::cast)
                .flatMap(text -> Stream.concat(text.paragraphs().stream(), text.points().points().stream()));
        Stream<Phrase> body = Stream.concat(
                        paper.sections().stream().map(Paper.Section::blocks),
                        paper.appendices().stream().map(Paper.Appendix::blocks))
                .flatMap(blocks -> blocks.stream().flatMap(CommitteePaperTest::phrases));
        return Stream.concat(cover, body);
    }

    private static Stream<Phrase> phrases(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return Stream.of(paragraph.phrase());
        }
        if (block instanceof Block.Points points) {
            return points.points().stream();
        }
        if (block instanceof Block.Figure figure) {
            return Stream.of(new Phrase(figure.caption(), figure.notes()));
        }
        return block instanceof Block.Table table
                ? Stream.concat(
                        Stream.of(new Phrase(table.caption(), table.notes())),
                        table.rows().stream().flatMap(List::stream).map(Paper.TableCell::phrase))
                : Stream.empty();
    }

    private static List<Block.Table> tables(Paper paper) {
        return paper.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .toList();
    }

    private static void assertNotesAndSourcesMatch(Paper paper) {
        List<Integer> inOrder = phrases(paper)
                .flatMap(phrase -> phrase.notes().stream())
                .distinct()
                .toList();
        assertThat(inOrder)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, paper.sources().size()).boxed().toList());
        assertThat(paper.sources()).doesNotHaveDuplicates();
    }

    @Test
    void givesEveryNoteASourceAndEverySourceANote() {
        Paper paper = composed(large(ofEverything()));

        assertNotesAndSourcesMatch(paper);
        assertThat(paper.sources())
                .isNotEmpty()
                .allSatisfy(source -> assertThat(source.line())
                        .matches("The partner-.+: .+\\.xlsx(, sheet .+, cell .+)? \\(SHA-256 .{12}…\\), received .+"
                                + "|consolidated\\.xlsx, sheet “.+”, (all rows|rows where “.+” is “.+”): .+"));
    }

    @Test
    void leadsFromACountToTheRowsThatItCounts() {
        Paper paper = composed(large(ofEverything()));

        Phrase received = phrases(paper)
                .filter(phrase -> phrase.text().contains("returns owed were received"))
                .filter(phrase -> !phrase.notes().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(paper.sources().get(received.notes().get(0) - 1)).isEqualTo(FigureSources.RETURNS);
    }

    @ParameterizedTest
    @EnumSource(Content.class)
    void listsNoSourceOfATableThatTheCoverLeavesOut(Content content) {
        PaperDefinition paper = paper(
                List.of(cover("Summary", CoverFieldType.TEXT, new CoverValue.Computed(content))), Content.DECISIONS);

        assertNotesAndSourcesMatch(composed(large(paper)));
    }

    @Test
    void keepsTheBodySmallAndHasAllInAppendices() {
        Paper paper = composed(large(ofEverything()));

        assertThat(tables(paper))
                .hasSizeGreaterThan(6)
                .allSatisfy(table -> assertThat(table.rows())
                        .hasSizeLessThanOrEqualTo(6)
                        .allSatisfy(row -> assertThat(row).hasSameSizeAs(table.headings())));
        for (Paper.Section section : paper.sections()) {
            long full =
                    section.blocks().stream().filter(block -> size(block) == 6).count();
            assertThat(told(section)).as(section.heading()).hasSize((int) full);
        }
        assertThat(paper.sections().stream().flatMap(section -> told(section).stream()))
                .contains("The first 6 of 39 are shown; Appendix C has all.");
        assertThat(paper.appendices().get(2).heading()).isEqualTo("What needs attention");
        assertThat(((Block.Table) paper.appendices().get(2).blocks().get(0)).rows())
                .hasSize(39);
        assertThat(paper.appendices())
                .extracting(Paper.Appendix::heading)
                .startsWith("Recommendations", "Returns owed")
                .doesNotHaveDuplicates();
    }

    private static int size(Block block) {
        if (block instanceof Block.Table table) {
            return table.rows().size();
        }
        return block instanceof Block.Points points ? points.points().size() : 0;
    }

    private static List<String> told(Paper.Section section) {
        return section.blocks().stream()
                .flatMap(CommitteePaperTest::phrases)
                .map(Phrase::text)
                .filter(text -> text.startsWith("The first 6 of "))
                .toList();
    }

    @Test
    void putsWhatHasNoRoomBehindTheAppendicesThatThePaperAlwaysHas() {
        PaperDefinition usual = paper(List.of(), Content.FINANCE);
        Paper paper = composed(large(new PaperDefinition(
                usual.title(),
                usual.committee(),
                "2019",
                usual.cover(),
                usual.sections(),
                List.of(new BodySection("All risks", List.of(new PaperDefinition.Block.Computed(Content.RISKS)))),
                usual.recommendations(),
                new Exceptions(2, 0, null),
                PaperWords.USUAL,
                HouseStyle.USUAL)));

        assertThat(paper.form()).isEqualTo("2019");
        assertThat(paper.appendices())
                .extracting(Paper.Appendix::heading)
                .containsExactly("All risks", "Figures", "Plan and forecast by partner");
        assertThat(phrases(paper).map(Phrase::text)).contains("The first 2 of 13 are shown; Appendix C has all.");
        assertThat(phrases(paper).map(Phrase::text)).anyMatch(text -> text.endsWith(" Appendix B draws it."));
        assertThat(paper.appendices().get(0).blocks().stream().map(CommitteePaperTest::size))
                .as("an appendix has room for all")
                .contains(13);
        assertNotesAndSourcesMatch(paper);
    }

    @Test
    void neverLeavesAMissingReturnOutOfALongTable() {
        Round round = large(paper(List.of(), Content.COMPLETENESS)).owing("zealous");

        Block.Table table = tables(composed(round)).get(0);

        assertThat(table.rows().get(0))
                .extracting(cell -> cell.phrase().text())
                .contains("Missing", "The zealous partner");
    }

    @Test
    void leavesTheAuthorsFieldsOpenAndInventsNothing() {
        Paper paper = composed(Round.of(Sections.risks())
                .owing("north")
                .with(paper(List.of(
                        cover("Legal implications", CoverFieldType.TEXT, new CoverValue.Author()),
                        cover("Conflicts declared", CoverFieldType.YES_NO, new CoverValue.Author()),
                        cover(
                                "Quality impact",
                                CoverFieldType.TICK_ONE,
                                new CoverValue.Author(),
                                new Option("Positive", false),
                                new Option("Neutral", false)),
                        cover("Purpose", CoverFieldType.TEXT, new CoverValue.Written(List.of("To note.")))))));

        assertThat(paper.cover())
                .extracting(CoverEntry::filling)
                .containsExactly(
                        new Filling.Open(),
                        new Filling.Boxes(List.of("Yes", "No")),
                        new Filling.Boxes(List.of("Positive", "Neutral")),
                        new Filling.Paragraphs(List.of(Phrase.of("To note."))));
        assertThat(paper.openFields())
                .extracting(CoverEntry::label)
                .containsExactly("Legal implications", "Conflicts declared", "Quality impact");
    }

    @Test
    void fillsEveryPlaceOfEveryText() {
        String all = String.join(
                "; ",
                PaperDefinition.PLACES.stream()
                        .map(place -> place + "={" + place + "}")
                        .toList());
        PaperDefinition definition = new PaperDefinition(
                "Position update",
                "Governing Body",
                List.of(cover("All", CoverFieldType.TEXT, new CoverValue.Written(List.of(all)))),
                List.of(new BodySection("All", List.of(new PaperDefinition.Block.Paragraph(all)))));
        Round round = Round.of(Sections.risks())
                .owing("north", "south", "east")
                .received(
                        Sent.by("north"),
                        Sent.by("south").at("2019-07-05T09:00:00Z").rejected())
                .with(definition);

        List<String> texts = phrases(composed(round)).map(Phrase::text).toList();

        assertThat(texts)
                .hasSize(2)
                .containsOnly(
                        "programme=Urgent Care Alliance; commissioner=The Commissioner; committee=Governing Body; "
                                + "period=Quarter 1 2019/20 (April to June 2019); "
                                + "previous_period=" + ReturnProgramme.Q4.label() + "; as_at=31 July 2019; "
                                + "returns_expected=3; returns_received=2; returns_accepted=1; returns_queried=0; "
                                + "returns_rejected=1; returns_missing=1; returns_late=1; parties_owing=3; "
                                + "errors=0; warnings=0; due=4 July 2019 at 12:00");
    }

    @Test
    void bearsABannerIfTheReturnsAreInvented() {
        assertThat(composed(Round.of(Sections.risks()).owing("north")).banner())
                .isEqualTo(
                        "Synthetic example: the returns behind this paper are invented. It is not a real committee paper.");
        assertThat(composed(Round.of(Sections.risks()).owing("north").real()).banner())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Content.class)
    void saysSomethingOfEveryContentEvenWhereNothingCame(Content content) {
        Paper paper = composed(Round.of(Sections.risks()).owing("north").with(paper(List.of(), content)));

        assertThat(phrases(paper))
                .isNotEmpty()
                .allSatisfy(phrase -> assertThat(phrase.text()).isNotBlank());
    }

    @Test
    void printsTotalsWithTheirCoverage() {
        for (Content content : List.of(
                Content.COMPLETENESS,
                Content.ASSURANCE,
                Content.MILESTONES,
                Content.RISKS,
                Content.CLARIFICATIONS,
                Content.FINANCE,
                Content.CAVEATS)) {
            Paper paper = composed(large(paper(List.of(), content)));

            assertThat(phrases(paper).map(Phrase::text))
                    .as(content.name())
                    .anyMatch(text -> text.contains("Figures cover 13 of 13 returns, from 13 of 13 partners."));
        }
    }

    @Test
    void saysOfAReturnThatIsMissingOrRejectedThatItIsInNoFigure() {
        Paper paper = composed(Round.of(Sections.risks())
                .owing("north", "south", "east")
                .received(
                        Sent.by("north").rejected(),
                        Sent.by("east").as("first.xlsx"),
                        Sent.by("east").as("second.xlsx").at("2019-07-02T09:00:00Z"))
                .with(paper(List.of(), Content.CAVEATS)));

        assertThat(phrases(paper).map(Phrase::text))
                .contains(
                        "The north partner: the Quarterly assurance return is rejected, so nothing of it is in the figures.",
                        "The south partner: the Quarterly assurance return is missing, so nothing of it is in the figures.",
                        "1 file was replaced by a later one from the same partner.");
    }

    @Test
    void writesAmountsAsBritishReadersDo() {
        Block.Table finance =
                tables(composed(large(paper(List.of(), Content.FINANCE)))).get(0);

        assertThat(finance.rows().get(0))
                .extracting(cell -> cell.phrase().text())
                .containsExactly("The partner-1 partner", "£1,200", "£1,000", "−£200", "0");
    }

    @Test
    void composesTheSamePaperFromTheSameConsolidation() {
        Round round = large(ofEverything());

        assertThat(composed(round)).isEqualTo(composed(round));
    }

    @Test
    void countsAttentionByKindInTheSameOrderAsItIsShown() {
        Paper paper = composed(large(paper(List.of(), Content.ATTENTION)));

        List<String> texts = new ArrayList<>(phrases(paper).map(Phrase::text).toList());
        assertThat(texts.get(0))
                .isEqualTo("39 things need attention: overdue 13, high risk 13, clarification open 13.");
        assertThat(tables(paper).get(0).rows())
                .as("the table of the body")
                .extracting(row -> row.get(0).phrase().text())
                .containsOnly("Overdue");
    }
}
