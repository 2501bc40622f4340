package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.batch.PackRequest;
import org.quorate.batch.RunListener;
import org.quorate.batch.session.RunSession;
import org.quorate.batch.workplace.Workplace;
import org.quorate.ledger.RecordedRun;
import org.quorate.ledger.RunOutcome;
import org.quorate.programme.Programme;
import org.quorate.programme.json.PackReader;

/** What a night leaves in the history. */
class NightHistoryTest {
    private final Path root;
    private final Workbench bench;

    NightHistoryTest(@TempDir Path folder) {
        root = folder;
        bench = Workbench.small(folder);
    }

    private RunSession open() {
        return RunSession.open(new Workplace(bench.ledger(), bench.outputRoot()));
    }

    private int runPack(RunSession session) {
        Programme programme = new PackReader().read(bench.pack()).value().orElseThrow();
        session.run(new PackRequest(bench.pack(), null, null), programme, RunListener.SILENT);
        return 0;
    }

    @Test
    void countsAPackOfANightWhereItHadSomethingNewAndTheNightItselfAlways() throws Exception {
        try (RunSession session = open()) {
            session.recordNight(root, () -> runPack(session), code -> code, code -> "");
            session.recordNight(root, () -> runPack(session), code -> code, code -> "");

            assertThat(session.history().latest("", 10))
                    .extracting(
                            RecordedRun::number,
                            run -> run.start().command(),
                            run -> run.start().programmeId(),
                            run -> run.start().within(),
                            RecordedRun::outcome)
                    .containsExactly(
                            tuple(3, "nightly", "", Optional.empty(), RunOutcome.NOTHING_NEW),
                            tuple(2, "nightly", "north-east-lincolnshire", Optional.of(1), RunOutcome.DONE),
                            tuple(1, "nightly", "", Optional.empty(), RunOutcome.DONE));
            assertThat(session.lastNoted()).map(RecordedRun::number).hasValue(3);
            assertThat(session.page(3)).doesNotExist();

            Document night = Jsoup.parse(session.page(1).toFile());
            assertThat(night.title()).isEqualTo("Run 1: Done: " + root);
            assertThat(night.select("section[aria-labelledby=parts] tbody tr").eachText())
                    .containsExactly("Run 2 north-east-lincolnshire 2019-20-Q1 \u2713 Done 3");
            assertThat(session.page(1).resolveSibling(night.select("tbody a").attr("href")))
                    .isEqualTo(session.page(2))
                    .isRegularFile();
        }
    }

    @Test
    void givesTheEndOfTheLogToWhoTellsOfAFailure() {
        try (RunSession session = open()) {
            session.recordNight(root, () -> 0, code -> code, code -> "");
        }
        try (RunSession session = open()) {
            session.recordNight(root, () -> 3, code -> code, code -> "One of two packs failed.");

            List<String> log = session.logged(100);
            assertThat(log).isNotEmpty().noneMatch(line -> line.contains("Run 1"));
            assertThat(log.get(log.size() - 1))
                    .contains("ERROR", "Run 2, nightly of " + root, "exit 3: One of two packs failed.");
            assertThat(session.logged(1)).containsExactly(log.get(log.size() - 1));
            assertThat(session.page(2)).isRegularFile();
        }
    }
}
