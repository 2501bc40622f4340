package org.quorate.batch.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.batch.failure.RunFailure;

class ReceivedTimesTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Path folder;

    ReceivedTimesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void knowsNoTimeWithoutTheFile() throws IOException {
        assertThat(ReceivedTimes.read(folder, LONDON).find("a.xlsx")).isEmpty();
    }

    @Test
    void takesTimesInTheZoneOfTheProgrammeOrWithAnOffset() throws IOException {
        ReceivedTimes times = times("""
                received,file,from
                2019-07-03T16:42:00, a.xlsx ,portal
                2019-07-03T16:42:00Z,b.xlsx,mailbox
                2019-07-03T16:42:00-05:00,"c, d.xlsx",mailbox
                2019-07-03T16:42+01:00,e.xlsx,mailbox
                """);

        assertThat(times.find("a.xlsx")).contains(Instant.parse("2019-07-03T15:42:00Z"));
        assertThat(times.find("b.xlsx")).contains(Instant.parse("2019-07-03T16:42:00Z"));
        assertThat(times.find("c, d.xlsx")).contains(Instant.parse("2019-07-03T21:42:00Z"));
        assertThat(times.find("e.xlsx")).contains(Instant.parse("2019-07-03T15:42:00Z"));
        assertThat(times.find("f.xlsx")).isEmpty();
    }

    @Test
    void readsWhatExcelSaves() throws IOException {
        ReceivedTimes times = times("\uFEFFfile,received\r\na.xlsx,2019-07-03T16:42:00\r\n");

        assertThat(times.find("a.xlsx")).contains(Instant.parse("2019-07-03T15:42:00Z"));
    }

    @Test
    void namesTheLineThatIsNotATime() {
        assertThatThrownBy(() -> times("file,received\na.xlsx,03/07/2019\n"))
                .isInstanceOf(RunFailure.class)
                .hasMessage("Line 2 of %s has \"03/07/2019\" as the time of receipt; write it like 2019-07-03T16:42:00."
                        .formatted(folder.resolve("received.csv")));
    }

    @Test
    void namesTheColumnThatIsMissing() {
        assertThatThrownBy(() -> times("file,time\na.xlsx,2019-07-03T16:42:00\n"))
                .isInstanceOf(RunFailure.class)
                .hasMessage("Line 2 of %s has no column \"received\"; the file needs the columns file and received."
                        .formatted(folder.resolve("received.csv")));
    }

    private ReceivedTimes times(String text) throws IOException {
        Files.writeString(folder.resolve("received.csv"), text);
        return ReceivedTimes.read(folder, LONDON);
    }
}
