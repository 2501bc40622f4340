package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.testing.Letter;
import org.quorate.testing.Postgres;

/** Whatever holds the ledger's tables, nights do the same and write the same bytes. */
class NightsOnBothDatabasesTest {
    private static final String ACUTE = "Acute provider Workplan Q1 v2 FINAL.xlsx";
    private static final String AMBULANCE = "Ambulance service Assurance Q1.xlsx";

    private final NightBench inFile;
    private final NightBench onServer;

    NightsOnBothDatabasesTest(@TempDir Path file, @TempDir Path server) {
        inFile = new NightBench(file);
        onServer = new NightBench(server).on(Postgres.orSkip().fresh());
    }

    @Test
    void goThroughAPeriodAlike() throws IOException {
        for (NightBench bench : List.of(inFile, onServer)) {
            bench.with("alpha", ACUTE);
            Path mailbox = Files.createDirectories(bench.pack("alpha").resolve("mailbox"));
            Letter.from("someone@elsewhere.example.org")
                    .attached(
                            AMBULANCE,
                            Files.readAllBytes(Path.of(
                                    "input-samples", "north-east-lincolnshire", "inbox", NightBench.PERIOD, AMBULANCE)))
                    .receivedAt("Thu, 20 Jun 2019 10:00:00 +0100")
                    .writeTo(mailbox.resolve("first.eml"));
        }

        assertThat(both("2019-06-20")).contains("1 file was taken from ", "2 new files, outputs written.");
        assertThat(both("2019-06-20")).isEqualTo("Nothing new in 1 pack with 1 period open.\n");
        assertThat(both(NightBench.BEFORE_DUE)).contains("0 new files, outputs stay, 8 reminders.");
        assertThat(both(NightBench.CLOSED)).contains("outputs written, the period has closed.");
        assertThat(both("2019-08-04")).isEqualTo("Nothing new in 1 pack with 1 period open.\n");

        assertThat(onServer.ledger().resolve("quorate.mv.db")).doesNotExist();
        assertThat(NightBench.letterFiles(onServer.post("alpha")).stream().map(Workbench::text))
                .as("the lead is told of a sender who is not known")
                .filteredOn(letter -> letter.contains("Subject: Quarter 1 2019/20")
                        && letter.contains(
                                "- \"" + AMBULANCE + "\": The message first.eml, which brought the return, was sent"
                                        + " from an address that is not known for Ambulance provider."))
                .hasSize(1);
    }

    /** Carries out a night on either and returns what both have said. */
    private String both(String asAt) throws IOException {
        String said = said(inFile, asAt);

        assertThat(said(onServer, asAt)).isEqualTo(said);
        assertThat(files(onServer)).isEqualTo(files(inFile));
        return said;
    }

    private static String said(NightBench bench, String asAt) {
        CommandAnswer answer = bench.night(asAt);
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer.out().replace(bench.root().toString(), "");
    }

    private static SortedMap<String, String> files(NightBench bench) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(bench.output())) {
            found.filter(Files::isRegularFile)
                    .forEach(file -> files.put(bench.output().relativize(file).toString(), Workbench.hash(file)));
        }
        return files;
    }
}
