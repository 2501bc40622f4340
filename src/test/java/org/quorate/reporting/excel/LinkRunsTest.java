package org.quorate.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkRunsTest {
    @Test
    void joinsTheCellsOfAColumnThatFollowEachOtherToTheSameSheet() {
        LinkRuns links = new LinkRuns(2, 10);

        assertThat(links.add(0, 5, "Notes")).isTrue();
        links.add(1, 5, "Notes");
        links.add(0, 6, "Notes");
        links.add(0, 7, "Risks");
        links.add(0, 9, "Risks");

        assertThat(links.all()).extracting(LinkRuns.Run::cells).containsExactly("A5:A6", "B5", "A7", "A9");
        assertThat(links.all()).extracting(LinkRuns.Run::sheet).containsExactly("Notes", "Notes", "Risks", "Risks");
    }

    @Test
    void refusesALinkMoreThanASheetCanHoldButGoesOnWithTheLast() {
        LinkRuns links = new LinkRuns(1, 1);
        links.add(0, 5, "Notes");

        assertThat(links.add(0, 6, "Notes")).isTrue();
        assertThat(links.add(0, 7, "Risks")).isFalse();
        assertThat(links.all()).extracting(LinkRuns.Run::cells).containsExactly("A5:A6");
    }
}
