package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.cli.Workbench.Answer;
import org.quorate.testing.Postgres;

/** Whatever holds the ledger's tables, the commands answer the same and write the same bytes. */
class BothDatabasesTest {
    private final Workbench inFile;
    private final Workbench onServer;

    BothDatabasesTest(@TempDir Path file, @TempDir Path server) {
        inFile = Workbench.small(file);
        onServer = Workbench.small(server).on(Postgres.orSkip().fresh());
    }

    @Test
    void goThroughAPeriodAlike() {
        assertThat(both("run")).contains("3 new files read. Outputs: ");
        assertThat(both("run")).contains("Nothing is new; the outputs stay as they are");
        assertThat(both("status")).contains("3 of 16 returns");
        assertThat(both("circulate", "--period", Workbench.PERIOD, "--at", "2019-08-05T10:00"))
                .contains("Version 1 of the paper was circulated on 5 August 2019");
        for (Workbench bench : List.of(inFile, onServer)) {
            bench.receive("Ambulance service Workplan Q1.xlsx");
            bench.edit("paper.json", "Legal implications", "Legal consequences");
        }
        assertThat(both("run")).contains("4 new files read. Outputs: ", "4 of 16 returns");
        assertThat(both("template", "--period", "2019-20-Q1", "--party", "Ambulance service"))
                .contains("issued");
        assertThat(both("audit", "--period", Workbench.PERIOD)).contains("-audit.zip with ");

        assertThat(onServer.ledger().resolve("quorate.mv.db")).doesNotExist();
        assertThat(Files.isDirectory(onServer.ledger().resolve("archive"))).isTrue();
    }

    /** Carries out a command on either and returns what both have said. */
    private String both(String command, String... options) {
        String said = said(inFile, command, options);

        assertThat(said(onServer, command, options)).isEqualTo(said);
        // The journal in the zip for the auditor tells by the clock when each line was written.
        assertThat(onServer.outputs()).containsAllEntriesOf(withoutZip(inFile)).hasSameSizeAs(inFile.outputs());
        return said;
    }

    private static SortedMap<String, String> withoutZip(Workbench bench) {
        SortedMap<String, String> outputs = bench.outputs();
        outputs.keySet().removeIf(file -> file.endsWith(".zip"));
        return outputs;
    }

    private static String said(Workbench bench, String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command, bench.pack().toString()));
        arguments.addAll(bench.places());
        arguments.addAll(List.of(options));
        Answer answer = Workbench.execute(arguments.toArray(new String[0]));
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer.out()
                .replace(bench.pack().getParent().toString(), "")
                .replaceAll("SHA-256: \\w+", "SHA-256: (told)");
    }
}
