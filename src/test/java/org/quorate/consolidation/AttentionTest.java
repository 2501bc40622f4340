package org.quorate.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.quorate.testing.ReturnAnswers.amount;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.day;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnRecord.record;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.consolidation.AttentionItem.Kind;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.testing.ReturnSection;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;
import org.quorate.testing.Sent;

class AttentionTest {
    private static final ReturnSection RISKS =
            Sections.risks().with(record("R1").answer("likelihood", amount("5")).answer("consequence", amount("5")));
    private static final ReturnSection MILESTONES = Sections.milestones()
            .with(
                    record("M1").answer("baseline", day("2019-01-01")),
                    record("M2").answer("rating", choice("Red")));
    private static final ReturnSection CLARIFICATIONS =
            Sections.clarifications().with(record("C1").answer("title", words("Who signs?")));
    private static final ReturnSection ASSURANCE =
            Sections.assurance().with(record("A1").answer("level", choice("No assurance")));

    private static Sent everythingBad() {
        return Sent.by("north").with(ASSURANCE, CLARIFICATIONS, RISKS, MILESTONES);
    }

    private static Round round() {
        return Round.of(Sections.assurance(), Sections.clarifications(), Sections.risks(), Sections.milestones())
                .owing("north", "south", "east");
    }

    private static List<AttentionItem> items(Round round) {
        return round.consolidated().highlights().attention();
    }

    @Test
    void showsTheGravestFirst() {
        Round round =
                round().received(everythingBad(), Sent.by("south").with(RISKS).rejected());

        assertThat(items(round))
                .extracting(AttentionItem::kind)
                .containsExactly(
                        Kind.RETURN_MISSING,
                        Kind.RETURN_REJECTED,
                        Kind.RATED_RED,
                        Kind.OVERDUE,
                        Kind.HIGH_RISK,
                        Kind.CLARIFICATION,
                        Kind.LOW_ASSURANCE);
    }

    @Test
    void namesFileSheetAndCellOfEverythingThatCame() {
        assertThat(items(round().received(everythingBad())))
                .filteredOn(item -> item.kind() != Kind.RETURN_MISSING)
                .isNotEmpty()
                .allSatisfy(item -> {
                    SourceRef source = item.source().orElseThrow();
                    assertThat(source.party()).isEqualTo("The north partner");
                    assertThat(source.file()).isEqualTo("north.xlsx");
                    assertThat(source.sheet()).isEqualTo(item.section());
                    assertThat(source.cell()).matches("[A-Z]+5");
                    assertThat(source.sha256()).hasSize(64);
                });
    }

    @Test
    void namesTheRowWhereTheColumnIsMissing() {
        ReturnSection withoutColumn =
                Sections.clarifications().with(record("C1").row(9).withoutColumn("response"));

        assertThat(items(round().asAt("2019-07-01").received(Sent.by("north").with(withoutColumn))))
                .extracting(item -> item.source().orElseThrow().line())
                .singleElement()
                .asString()
                .startsWith("The north partner: north.xlsx, sheet Clarifications, cell 9:9 (SHA-256 ");
    }

    @Test
    void saysHowLongAReturnHasBeenMissing() {
        assertThat(items(round().asAt("2019-07-05").received(Sent.by("north"), Sent.by("south"))))
                .extracting(AttentionItem::party, AttentionItem::what, AttentionItem::why)
                .containsExactly(tuple(
                        "The east partner", "Quarterly assurance return", "Not received; due 4 July 2019, 1 day ago"));
    }

    @Test
    void saysWhyAReturnWasRejectedByItsGravestFinding() {
        Sent rejected = Sent.by("north")
                .with(
                        Finding.of(FindingCode.RETURN_MISSING, Location.file("north.xlsx"))
                                .with("party", "A")
                                .with("return", "B"),
                        Finding.of(FindingCode.FILE_EMPTY, Location.cell("north.xlsx", "Cover", "B4")))
                .rejected();

        AttentionItem item =
                items(round().asAt("2019-07-01").received(rejected)).get(0);

        assertThat(item.kind()).isEqualTo(Kind.RETURN_REJECTED);
        assertThat(item.why())
                .isEqualTo(Finding.of(FindingCode.FILE_EMPTY, Location.file("")).sentence());
        assertThat(item.source().orElseThrow().sheet()).isEqualTo("Cover");
        assertThat(item.source().orElseThrow().cell()).isEqualTo("B4");
    }

    @Test
    void showsARejectedFileOfWhichNobodyKnowsWhoseItIs() {
        assertThat(items(round().asAt("2019-07-01").received(Sent.byNobodyKnown("holiday.xlsx"))))
                .extracting(AttentionItem::party, AttentionItem::what, AttentionItem::why)
                .containsExactly(tuple("Not known", "holiday.xlsx", "Rejected"));
    }

    @Test
    void forgetsARejectedFileOnceALaterOneCounts() {
        Sent rejected = Sent.by("north").as("first.xlsx").rejected();
        Sent good = Sent.by("north").as("second.xlsx").at("2019-07-02T09:00:00Z");
        Sent rejectedAgain =
                Sent.by("north").as("third.xlsx").at("2019-07-03T09:00:00Z").rejected();

        assertThat(items(round().asAt("2019-07-01").received(rejected, good))).isEmpty();
        assertThat(items(round().asAt("2019-07-01").received(rejected, good, rejectedAgain)))
                .extracting(AttentionItem::what)
                .containsExactly("third.xlsx");
    }

    @Test
    void letsNothingOfARejectedOrReplacedFileIntoTheFigures() {
        Highlights rejected =
                round().received(everythingBad().rejected()).consolidated().highlights();
        Highlights replaced = round().received(
                        everythingBad(), Sent.by("north").as("later.xlsx").at("2019-07-02T09:00:00Z"))
                .consolidated()
                .highlights();

        for (Highlights highlights : List.of(rejected, replaced)) {
            assertThat(highlights.milestones().total()).isZero();
            assertThat(highlights.risks().open()).isZero();
            assertThat(highlights.clarifications().asked()).isZero();
            assertThat(highlights.assurance().worst()).isEmpty();
        }
        assertThat(rejected.attention())
                .extracting(AttentionItem::kind)
                .containsOnly(Kind.RETURN_MISSING, Kind.RETURN_REJECTED);
    }
}
