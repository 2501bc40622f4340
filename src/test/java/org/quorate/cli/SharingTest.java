package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Work is shared over a server only, and who asks for it without one is told so before anything is done. */
class SharingTest {
    private final NightBench bench;

    SharingTest(@TempDir Path folder) {
        this.bench = new NightBench(folder).with("alpha");
    }

    @Test
    @Timeout(60)
    void needsADatabaseOnAServerInEveryCommandThatHasIt() {
        for (CommandAnswer answer : List.of(
                bench.command("run", bench.pack("alpha"), "--workers"),
                bench.command("nightly", "--root", bench.root(), "--workers"),
                bench.command("serve", "--root", bench.root(), "--port", "0", "--workers"))) {
            assertThat(answer.code()).isEqualTo(2);
            assertThat(answer.err())
                    .contains(
                            "Workers need PostgreSQL: name its database with --database, or in the environment variable QUORATE_DATABASE.");
            assertThat(answer.out()).doesNotContain("Serving", "Nothing new");
        }
        assertThat(bench.output().resolve("alpha")).doesNotExist();
    }
}
