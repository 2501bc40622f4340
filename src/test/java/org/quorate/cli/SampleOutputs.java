package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the main job writes for all sample packs from an empty ledger. Written once, for all tests that read it. */
final class SampleOutputs {
    /** The packs, each with the period of its samples that was written last. */
    enum Pack {
        HARROGATE("harrogate", "2017-18-Q4"),
        NORTH_CUMBRIA("north-cumbria", "2017-18-Q2"),
        NORTH_EAST_LINCOLNSHIRE("north-east-lincolnshire", "2019-20-Q1"),
        NORTH_EAST_LONDON("north-east-london", "2020-21-Q2"),
        PORTSMOUTH("portsmouth", "2017-18-Q2");

        final String id;
        final String period;

        Pack(String id, String period) {
            this.id = id;
            this.period = period;
        }

        Path input() {
            return Path.of("input-samples", id);
        }

        Path inbox() {
            return input().resolve("inbox").resolve(period);
        }

        Path output(String file) {
            return Once.ROOT.resolve("output").resolve(id).resolve(period).resolve(file);
        }
    }

    private SampleOutputs() {}

    /** Returns the pages of the runs that wrote them. */
    static List<Path> runPages() {
        try (Stream<Path> files = Files.list(Once.ROOT.resolve("ledger").resolve("runs"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the outputs with such a name, of every pack. */
    static List<Path> ending(String end) {
        try (Stream<Path> files = Files.walk(Once.ROOT.resolve("output"))) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Once {
        static final Path ROOT = write();

        private static Path write() {
            try {
                Path root = Files.createTempDirectory("sample-outputs");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> Workbench.delete(root)));
                Workbench.Answer answer = Workbench.execute(
                        "run",
                        "--quiet",
                        "--output",
                        root.resolve("output").toString(),
                        "--ledger",
                        root.resolve("ledger").toString());
                assertThat(answer.code()).as(answer.out() + answer.err()).isZero();
                return root;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
