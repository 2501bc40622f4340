package org.quorate.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.LaidOut.laidOut;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.programme.FieldDefinition;
import org.quorate.testing.LaidOut;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;
import org.quorate.testing.Sent;

/** What a lead can accept. */
class OpenSuggestionsTest {
    private static List<String> open(Sent... received) {
        Round round = Round.of(Sections.milestones(), Sections.risks())
                .owing("north", "south")
                .received(received);
        return OpenSuggestions.of(round.consolidated().standing(), round.ledger()).stream()
                .map(OpenSuggestionsTest::line)
                .toList();
    }

    private static String line(OpenSuggestion open) {
        return "%s %s %s/%s: %s %s!%s %s"
                .formatted(
                        open.submission().fileName(),
                        open.definition().id(),
                        open.section().id(),
                        open.field().map(FieldDefinition::id).orElse("(sheet)"),
                        open.words(),
                        open.sheet(),
                        open.cell(),
                        open.percent());
    }

    private static LaidOut ranks(String word) {
        return laidOut().sheet("Risks").table("risks", "A5", "reference=Ref", "?" + word + ">owner 72", "?Colour");
    }

    @Test
    void namesWhatIsLikeAMissingHeadingOrSheetInTheOrderOfThePack() {
        assertThat(open(
                        Sent.by("south").laidOut(ranks("Owned by").build()),
                        Sent.by("north")
                                .laidOut(ranks("Owner's role")
                                        .sheetLike("Our milestones", "milestones", 86)
                                        .build())))
                .containsExactly(
                        "north.xlsx assurance milestones/(sheet): Our milestones Our milestones! 86",
                        "north.xlsx assurance risks/owner: Owner's role Risks!B5 72",
                        "south.xlsx assurance risks/owner: Owned by Risks!B5 72");
    }

    @Test
    void namesNothingWhereNothingIsLikeAnything() {
        assertThat(open(Sent.by("north")
                        .laidOut(laidOut()
                                .sheet("Risks")
                                .table("risks", "A5", "reference=Ref", "?Rank")
                                .build())))
                .isEmpty();
    }

    @Test
    void leavesOutHeadingsThatRepeatByPeriod() {
        assertThat(open(Sent.by("north")
                        .laidOut(laidOut()
                                .sheet("Risks")
                                .table("risks", "A5", "reference=Ref", "?Plan, April>plan@0 80")
                                .build())))
                .isEmpty();
    }

    @Test
    void leavesOutWhatNoLongerCountsAndWhatIsOfAnotherQuarter() {
        assertThat(open(
                        Sent.by("north")
                                .as("first.xlsx")
                                .laidOut(ranks("Owned by").build()),
                        Sent.by("north")
                                .as("second.xlsx")
                                .at("2019-07-02T09:00:00Z")
                                .laidOut(laidOut().sheet("Risks").build()),
                        Sent.by("south")
                                .forPeriod(ReturnProgramme.Q4)
                                .laidOut(ranks("Owned by").build())))
                .isEmpty();
    }

    @Test
    void namesThoseOfARejectedReturnThatStandsForThePeriod() {
        assertThat(open(Sent.by("north").rejected().laidOut(ranks("Owned by").build())))
                .containsExactly("north.xlsx assurance risks/owner: Owned by Risks!B5 72");
    }
}
