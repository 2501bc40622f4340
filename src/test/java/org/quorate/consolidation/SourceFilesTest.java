package org.quorate.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.finding.FindingCode;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;
import org.quorate.testing.Sent;

class SourceFilesTest {
    private static Round round() {
        return Round.of(Sections.risks()).owing("north", "south");
    }

    private static List<String> roles(Round round) {
        return round.consolidated().sources().stream()
                .map(source ->
                        source.arrival().fileName() + ": " + source.role().label() + "; " + source.note())
                .toList();
    }

    private static List<String> findings(Round round, FindingCode code) {
        return round.consolidated().findings().stream()
                .filter(found -> found.finding().code() == code)
                .map(found -> found.party() + " " + found.finding().location().file() + ": "
                        + found.finding().sentence())
                .toList();
    }

    @Test
    void saysWhichFileReplacedAnEarlierOne() {
        Round round = round().received(
                        Sent.by("north").as("first.xlsx"),
                        Sent.by("north").as("second.xlsx").at("2019-07-02T09:00:00Z"),
                        Sent.by("south"));

        assertThat(roles(round))
                .containsExactly(
                        "first.xlsx: Superseded; Replaced by second.xlsx",
                        "south.xlsx: Consolidated; ",
                        "second.xlsx: Consolidated; ");
        assertThat(findings(round, FindingCode.SUPERSEDED))
                .containsExactly(
                        "The north partner first.xlsx: A later file for the same return came in (second.xlsx); "
                                + "this one is kept but no longer counts.");
    }

    @Test
    void doesNotTakeAFileForReplacedByOneThatWasRejected() {
        Round round = round().received(
                        Sent.by("north").as("first.xlsx"),
                        Sent.by("north")
                                .as("second.xlsx")
                                .at("2019-07-02T09:00:00Z")
                                .rejected());

        assertThat(roles(round)).containsExactly("first.xlsx: Consolidated; ", "second.xlsx: Rejected; ");
        assertThat(findings(round, FindingCode.SUPERSEDED)).isEmpty();
    }

    @Test
    void saysThatTheSameContentCameUnderAnotherName() {
        Sent file = Sent.by("north").as("first.xlsx");
        Round round = round().received(file, file.alsoAs("copy.xlsx").at("2019-07-02T09:00:00Z"));

        assertThat(roles(round))
                .containsExactly(
                        "first.xlsx: Consolidated; ",
                        "copy.xlsx: Identical to another file; Same content as first.xlsx");
        assertThat(findings(round, FindingCode.IDENTICAL_FILE))
                .containsExactly(
                        "The north partner copy.xlsx: The same file was sent before as first.xlsx; it changes nothing.");
        assertThat(round.consolidated().submissions()).hasSize(1);
    }

    @Test
    void saysWhoHasNotSentWhat() {
        Round round = round().received(Sent.by("north"));

        assertThat(findings(round, FindingCode.RETURN_MISSING))
                .containsExactly("The south partner : The south partner has not sent the Quarterly assurance return.");
        assertThat(round.consolidated().findings().get(0).finding().expected()).isEqualTo("By 4 July 2019 at 12:00.");
    }

    @Test
    void saysNothingIsMissingWhileItIsAwaitedOrOnceEverythingCame() {
        assertThat(round().asAt("2019-07-04").consolidated().findings()).isEmpty();
        assertThat(round().received(Sent.by("north"), Sent.by("south"))
                        .consolidated()
                        .findings())
                .isEmpty();
    }

    @Test
    void keepsAFileThatNobodyKnowsAmongTheRejected() {
        Round round = round().received(Sent.byNobodyKnown("holiday.xlsx"));

        assertThat(roles(round)).containsExactly("holiday.xlsx: Rejected; ");
        assertThat(round.consolidated()
                        .partyName(round.consolidated().submissions().get(0)))
                .isEqualTo("Not known");
    }
}
