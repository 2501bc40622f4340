package org.quorate.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkRunsTest {
    @Test
    void joinsTheCellsOfAColumnThatFollowEachOtherToTheSameSheet() {
        LinkRuns links = new LinkRuns(2, 10);

        assertThat(links.add(0, 5, sheet("Notes"))).isTrue();
        links.add(1, 5, sheet("Notes"));
        links.add(0, 6, sheet("Notes"));
        links.add(0, 7, sheet("Risks"));
        links.add(0, 9, sheet("Risks"));

        assertThat(links.all()).extracting(LinkRuns.Run::cells).containsExactly("A5:A6", "B5", "A7", "A9");
        assertThat(links.all())
                .extracting(run -> run.target().place())
                .containsExactly("Notes", "Notes", "Risks", "Risks");
    }

    @Test
    void refusesALinkMoreThanASheetCanHoldButGoesOnWithTheLast() {
        LinkRuns links = new LinkRuns(1, 1);
        links.add(0, 5, sheet("Notes"));

        assertThat(links.add(0, 6, sheet("Notes"))).isTrue();
        assertThat(links.add(0, 7, sheet("Risks"))).isFalse();
        assertThat(links.all()).extracting(LinkRuns.Run::cells).containsExactly("A5:A6");
    }

    private static LinkRuns.Target sheet(String name) {
        return new LinkRuns.Target(name, false);
    }
}
