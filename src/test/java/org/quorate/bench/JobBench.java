package org.quorate.bench;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.quorate.bench.Targets.Target;

/** Measures the program as people start it. */
final class JobBench {
    private static final int MILLION = 1_000_000;
    private static final String JOB = "quorate run";
    private static final String NOTHING_NEW = "quorate run, nothing new";
    private static final String NIGHT = "quorate nightly, nothing new";
    private static final String JAVA = "java -version";
    /** What that takes on the machine for which the limits of starting are named. */
    private static final double JAVA_SECONDS = 0.03;

    private static final String OPENPYXL = "openpyxl, copying rows only";

    private final PrintStream out;
    private final Path folder;
    private final int rounds;
    private final ColdProcess cold;
    private final Targets targets;

    JobBench(PrintStream out, Path folder, int rounds, Targets targets) {
        this.out = out;
        this.folder = folder;
        this.rounds = rounds;
        this.cold = new ColdProcess(folder);
        this.targets = targets;
    }

    /** Measures the whole job and a run with nothing new. */
    void measureJob(Path pack) {
        Optional<List<String>> copying = python().map(python -> List.of(
                python,
                Path.of("src", "test", "bench", "copy_rows.py").toString(),
                BenchPack.inbox(pack).toString(),
                folder.resolve("copied.xlsx").toString()));
        CostTable costs = new CostTable();
        for (int round = 0; round < rounds; round++) {
            delete(output());
            delete(ledger());
            costs.add(JOB, cold.run(run(pack)));
            costs.add(NOTHING_NEW, cold.run(run(pack)));
            copying.ifPresent(command -> costs.add(OPENPYXL, cold.run(command)));
        }
        out.printf("%nThe whole job, cold (times quorate run)%n");
        if (copying.isEmpty()) {
            out.println("  openpyxl was not found: there is nothing to compare with");
        }
        costs.print(out, JOB);
        targets.add(Target.JOB, costs.seconds(OPENPYXL) / costs.seconds(JOB));
        targets.add(Target.JOB_CPU, costs.cpuSeconds(OPENPYXL) / costs.cpuSeconds(JOB));
        targets.add(Target.NOTHING_NEW, costs.seconds(NOTHING_NEW));
    }

    /** Measures what only looks, with the ledger that the whole job has left, and with one of a million rows. */
    void measureLooking(Path pack) throws IOException, SQLException {
        Path grown = folder.resolve("grown");
        copy(ledger(), grown);
        try (Connection connection = DriverManager.getConnection(
                "jdbc:h2:file:" + grown.resolve("quorate").toAbsolutePath(), "quorate", "")) {
            GrownLedger.grow(connection, MILLION);
        }
        // The first night has something to do: it finishes the period, which closed long ago.
        cold.run(night());
        CostTable costs = new CostTable();
        for (int round = 0; round < rounds; round++) {
            costs.add(JAVA, cold.run(List.of(ColdProcess.javaCommand(), "-version")));
            costs.add("quorate status", cold.run(status(pack, ledger())));
            costs.add("of a million rows", cold.run(status(pack, grown)));
            costs.add(NIGHT, cold.run(night()));
            costs.add("quorate --help", cold.run(program(List.of("--help"))));
        }
        out.printf("%nOnly looking, cold (times java -version)%n");
        costs.print(out, JAVA);
        double scale = JAVA_SECONDS / costs.seconds(JAVA);
        targets.add(Target.NIGHT, costs.seconds(NIGHT) * scale);
        targets.add(Target.STATUS, costs.seconds("quorate status") * scale);
        targets.add(Target.STATUS_OF_A_MILLION, costs.seconds("of a million rows") / costs.seconds("quorate status"));
        targets.add(Target.HELP, costs.seconds("quorate --help") * scale);
    }

    /** Measures the whole job with few and with many workbooks. */
    void measureScale(int few, int many) throws IOException {
        Path small = folder.resolve("few");
        Path large = folder.resolve("many");
        BenchPack.write(small, few);
        BenchPack.write(large, many);
        CostTable costs = new CostTable();
        String ofFew = few + " workbooks";
        String ofMany = many + " workbooks";
        for (int round = 0; round < rounds; round++) {
            delete(output());
            delete(ledger());
            costs.add(ofFew, cold.run(run(small)));
            delete(output());
            delete(ledger());
            costs.add(ofMany, cold.run(run(large)));
        }
        out.printf("%nThe whole job by the number of workbooks, cold (times the first)%n");
        costs.print(out, ofFew);
        double each = costs.seconds(ofMany) / many / (costs.seconds(ofFew) / few);
        out.printf(
                Locale.ROOT,
                "  a workbook: %.1f ms and %.1f ms, %.2f times; in CPU seconds %.2f times%n",
                1000 * costs.seconds(ofFew) / few,
                1000 * costs.seconds(ofMany) / many,
                each,
                costs.cpuSeconds(ofMany) / many / (costs.cpuSeconds(ofFew) / few));
        targets.add(Target.PEAK, costs.peakMebibytes(ofMany));
        targets.add(Target.TIME_A_WORKBOOK, each);
    }

    private Path output() {
        return folder.resolve("output");
    }

    private Path ledger() {
        return folder.resolve("ledger");
    }

    private List<String> run(Path pack) {
        return program(List.of(
                "run", pack.toString(), "--quiet", "--output", output().toString(), "--ledger", ledger().toString()));
    }

    /** A night over the packs in the folder, of which there is one. */
    private List<String> night() {
        return program(List.of(
                "nightly",
                "--root",
                folder.toString(),
                "--output",
                output().toString(),
                "--ledger",
                ledger().toString()));
    }

    private List<String> status(Path pack, Path ledger) {
        return program(
                List.of("status", pack.toString(), "--output", output().toString(), "--ledger", ledger.toString()));
    }

    /** With the launcher where there is one, for it is how everybody starts the program. */
    private static List<String> program(List<String> arguments) {
        Path launcher = Path.of("quorate");
        if (Files.isExecutable(launcher)) {
            List<String> command =
                    new ArrayList<>(List.of(launcher.toAbsolutePath().toString()));
            command.addAll(arguments);
            return command;
        }
        return ColdProcess.java(
                List.of("-Xmx768m", "-XX:TieredStopAtLevel=1"), "org.quorate.QuorateApplication", arguments);
    }

    private Optional<String> python() {
        String python = System.getenv().getOrDefault("QUORATE_BENCH_PYTHON", "python3");
        boolean onPath = python.contains(File.separator)
                || Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, python)));
        return onPath && cold.run(List.of(python, "-c", "import openpyxl")).succeeded()
                ? Optional.of(python)
                : Optional.empty();
    }

    private static void copy(Path from, Path to) throws IOException {
        delete(to);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    private static void delete(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
