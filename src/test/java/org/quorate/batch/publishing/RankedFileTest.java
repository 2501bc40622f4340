package org.quorate.batch.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.consolidation.AttentionItem;
import org.quorate.consolidation.AttentionItem.Kind;
import org.quorate.consolidation.Movement;
import org.quorate.consolidation.Ranked;
import org.quorate.consolidation.Risks;
import org.quorate.consolidation.SourceRef;

class RankedFileTest {
    private static final SourceRef SOURCE = new SourceRef("GP federation A", "return.xlsx", "Risks", "D7", "ab12");

    @TempDir
    private Path folder;

    private static AttentionItem item(Kind kind, String what) {
        return new AttentionItem(kind, "GP federation A", "Risks", "R1", what, "Scores 12", SOURCE);
    }

    private static Risks.Item risk(int score, String title) {
        return new Risks.Item("GP federation A", "R1", title, "", score, "High", Movement.UP, 9, "Beds", SOURCE);
    }

    @Test
    void thingsAreReadByRankAndThenAsTheyCameAsOftenAsAsked() {
        Ranked<AttentionItem> file = RankedFile.ofAttention(folder.resolve("attention"));
        Ranked<AttentionItem> memory = Ranked.inMemory();
        for (int i = 0; i < 1000; i++) {
            int rank = i * 7 % Kind.values().length;
            Kind kind = List.of(Kind.values()).get(rank);
            // Some longer than what is read at once, and longer in bytes than in characters.
            AttentionItem item = item(kind, i + " – 🏥" + "€".repeat(i % 100 == 0 ? 30_000 : i));
            file.add(item, rank);
            memory.add(item, rank);
        }

        List<AttentionItem> inOrder = file.inOrder();

        assertThat(inOrder).hasSize(1000);
        assertThat(new ArrayList<>(inOrder)).isEqualTo(memory.inOrder());
        assertThat(inOrder.stream().toList()).isEqualTo(memory.inOrder());
        assertThat(inOrder.subList(990, 1000)).isEqualTo(memory.inOrder().subList(990, 1000));
        assertThat(memory.inOrder()).extracting(AttentionItem::kind).isSorted();
    }

    @Test
    void theLowestRankComesFirstAlsoBelowNought() {
        Ranked<Risks.Item> file = RankedFile.ofRisks(folder.resolve("risks"));
        Risks.Item low = risk(4, "Low");
        Risks.Item high = risk(20, "High");
        Risks.Item alsoHigh = risk(20, "Also high");

        List.of(low, high, alsoHigh).forEach(risk -> file.add(risk, -risk.score()));

        assertThat(file.inOrder()).containsExactly(high, alsoHigh, low);
    }

    @Test
    void whatHasNotComeHasNoSource() {
        Ranked<AttentionItem> file = RankedFile.ofAttention(folder.resolve("attention"));
        AttentionItem missing =
                new AttentionItem(Kind.RETURN_MISSING, "North", "", "", "Workplan", "Not received", null);

        file.add(missing, 0);

        assertThat(file.inOrder()).containsExactly(missing);
    }

    @Test
    void howManyThereAreIsKnownOnceTheFileIsGone() throws IOException {
        Path place = folder.resolve("attention");
        Ranked<AttentionItem> file = RankedFile.ofAttention(place);
        file.add(item(Kind.OVERDUE, "Beds"), 1);
        List<AttentionItem> inOrder = file.inOrder();

        assertThat(inOrder.iterator().next().what()).isEqualTo("Beds");
        Files.delete(place);

        assertThat(inOrder).hasSize(1);
    }

    @Test
    void whereThereIsNothingThereIsNoFile() {
        assertThat(RankedFile.ofRisks(folder.resolve("risks")).inOrder()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatAProgramThatWasKilledHasLeftIsWrittenOver() throws IOException {
        Path left = Files.write(folder.resolve("risks"), new byte[100_000]);
        Ranked<Risks.Item> file = RankedFile.ofRisks(left);

        file.add(risk(20, "Beds"), -20);

        assertThat(file.inOrder()).containsExactly(risk(20, "Beds"));
    }

    @Test
    void nothingIsAddedOnceTheyWereAskedFor() {
        Ranked<AttentionItem> file = RankedFile.ofAttention(folder.resolve("attention"));
        file.add(item(Kind.OVERDUE, "first"), 1);
        assertThat(file.inOrder()).hasSize(1);

        assertThatThrownBy(() -> file.add(item(Kind.OVERDUE, "second"), 1)).isInstanceOf(IllegalStateException.class);
        assertThat(file.inOrder()).hasSize(1);
        Ranked<AttentionItem> memory = Ranked.inMemory();
        memory.inOrder();
        assertThatThrownBy(() -> memory.add(item(Kind.OVERDUE, "second"), 1)).isInstanceOf(IllegalStateException.class);
    }
}
