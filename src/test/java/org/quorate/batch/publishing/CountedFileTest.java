package org.quorate.batch.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.consolidation.Counted;
import org.quorate.consolidation.Counted.Aspect;
import org.quorate.consolidation.CountedThings;
import org.quorate.consolidation.SourceRef;

class CountedFileTest {
    private static final SourceRef SOURCE = new SourceRef("GP federation A", "return.xlsx", "Risks", "D7", "ab12");

    @TempDir
    private Path folder;

    private static Counted counted(Counted.Kind kind, String title, Map<Aspect, String> said) {
        return new Counted(kind, "GP federation A", "Risks", "R1", title, said, SOURCE);
    }

    private static List<Counted> visited(CountedThings things) {
        List<Counted> visited = new ArrayList<>();
        things.visit(visited::add);
        return visited;
    }

    @Test
    void whatWasAddedIsVisitedInItsOrderAsOftenAsAsked() throws IOException {
        CountedFile file = new CountedFile(folder.resolve("counted"));
        List<Counted> all = List.of(
                counted(Counted.Kind.RISK, "Beds – “winter” 🏥", Map.of(Aspect.SCORE, "12", Aspect.STATUS, "Open")),
                counted(Counted.Kind.MILESTONE, "", Map.of()),
                // A text of a cell is longer in bytes than the shorter ways to write one can tell.
                counted(Counted.Kind.SHARED, "€".repeat(32_767), Map.of(Aspect.EARLIER, "")));

        all.forEach(file::add);
        file.close();

        assertThat(visited(file)).isEqualTo(all);
        assertThat(visited(file)).isEqualTo(all);
    }

    @Test
    void whereNothingIsCountedThereIsNoFile() {
        CountedFile file = new CountedFile(folder.resolve("counted"));

        assertThat(visited(file)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatAProgramThatWasKilledHasLeftIsWrittenOver() throws IOException {
        Path left = Files.write(folder.resolve("counted"), new byte[100_000]);
        CountedFile file = new CountedFile(left);
        Counted one = counted(Counted.Kind.FINANCE, "Beds", Map.of(Aspect.PLAN, "1.50"));

        file.add(one);

        assertThat(visited(file)).containsExactly(one);
    }

    @Test
    void whatWasNotKeptIsNotTakenForNothing() {
        CountedThings things = CountedThings.notKept();
        things.add(counted(Counted.Kind.RISK, "Beds", Map.of()));

        assertThatIllegalStateException().isThrownBy(() -> visited(things));
    }
}
