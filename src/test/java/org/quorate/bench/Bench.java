package org.quorate.bench;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.quorate.bench.ColdProcess.Cost;

/**
 * Measures, and prints ratios. Arguments: an empty folder, the number of workbooks (0: only checks are measured), the rows of the
 * large one (0 for none), the rounds, the records that are checked (0 for none).
 */
public final class Bench {
    private static final String SMALL_HEAP = "-Xmx128m";

    private final PrintStream out;
    private final Path folder;
    private final int rounds;
    private final ColdProcess cold;

    private Bench(PrintStream out, Path folder, int rounds) {
        this.out = out;
        this.folder = folder;
        this.rounds = rounds;
        this.cold = new ColdProcess(folder);
    }

    /**
     * Measures everything; or, as one cold process of a measurement, reads one file in one way.
     *
     * @throws IOException if the folder cannot be written to
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args[0].equals("read")) {
            out.println(Way.valueOf(args[1]).read(Path.of(args[2])));
            return;
        }
        int workbooks = Integer.parseInt(args[1]);
        int rows = Integer.parseInt(args[2]);
        int records = Integer.parseInt(args[4]);
        Bench bench = new Bench(out, Path.of(args[0]), Integer.parseInt(args[3]));
        out.printf(
                Locale.ROOT,
                "%d processors, Java %s, %d workbooks, a large one of %d rows and %d columns, medians of %d%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                workbooks,
                rows,
                LargeWorkbook.COLUMNS,
                bench.rounds);
        if (workbooks == 0) {
            bench.measureFormulas(records);
            return;
        }
        Path pack = bench.folder.resolve("pack");
        BenchPack.write(pack, workbooks);
        List<Path> files = workbooks(pack);
        out.printf(
                Locale.ROOT,
                "each workbook: %d KB, %d cells with content%n",
                Files.size(files.get(0)) >> 10,
                Way.QUORATE.read(files.get(0)));
        bench.measureSmallFiles(files);
        if (rows > 0) {
            Path large = bench.folder.resolve("large.xlsx");
            LargeWorkbook.write(large, rows);
            bench.measureLargeFile(large);
        }
        if (records > 0) {
            bench.measureFormulas(records);
        }
        bench.measureJob(pack);
    }

    private static List<Path> workbooks(Path pack) throws IOException {
        try (Stream<Path> all = Files.list(BenchPack.inbox(pack))) {
            return all.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList();
        }
    }

    private void measureSmallFiles(List<Path> files) {
        Map<Way, List<Double>> measured = new EnumMap<>(Way.class);
        for (int round = 0; round <= rounds; round++) {
            for (Way way : Way.values()) {
                // So that none pays for what the one before it left behind.
                System.gc();
                double seconds = way.secondsFor(files);
                // The first round only warms the machine up.
                if (round > 0) {
                    measured.computeIfAbsent(way, key -> new ArrayList<>()).add(seconds);
                }
            }
        }
        out.printf(Locale.ROOT, "%nReading %d small files, warm, one thread (times unpacking alone)%n", files.size());
        double least = Median.of(measured.getOrDefault(Way.INFLATE, List.of()));
        measured.forEach((way, seconds) -> out.printf(
                Locale.ROOT,
                "  %-30s %6.1f   %8.2f ms a file%n",
                way.label(),
                Median.of(seconds) / least,
                1000 * Median.of(seconds) / files.size()));
    }

    private void measureLargeFile(Path large) {
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("unpacking alone", read(SMALL_HEAP, Way.INFLATE, large));
        commands.put("Quorate, row by row", read(SMALL_HEAP, Way.QUORATE_ROWS, large));
        commands.put("POI events", read(SMALL_HEAP, Way.POI_EVENTS, large));
        out.printf("%nReading the large file, cold in a heap of 128 MB (times unpacking alone, each with its start)%n");
        print(measure(commands), "unpacking alone");
    }

    private void measureFormulas(int records) throws IOException {
        FormulaBench formulas = FormulaBench.write(folder.resolve("formulas.xlsx"), records);
        List<Double> reading = new ArrayList<>();
        List<Double> evaluating = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            System.gc();
            double read = formulas.secondsToRead();
            System.gc();
            double evaluated = formulas.secondsToEvaluate();
            // The first round only warms the machine up.
            if (round > 0) {
                reading.add(read);
                evaluating.add(evaluated);
            }
        }
        out.printf(
                Locale.ROOT,
                "%n20 checks of %d records, warm, one thread (times reading the records)%n"
                        + "  reading                        %6.2f   %7.2f s%n  evaluating                     %6.2f   %7.2f s%n",
                records,
                1.0,
                Median.of(reading),
                Median.of(evaluating) / Median.of(reading),
                Median.of(evaluating));
    }

    private void measureJob(Path pack) {
        Path output = folder.resolve("output");
        Path ledger = folder.resolve("ledger");
        List<String> job = job(pack, output, ledger);
        List<List<String>> others = python().map(python -> List.of(List.of(
                        python,
                        Path.of("src", "test", "bench", "copy_rows.py").toString(),
                        BenchPack.inbox(pack).toString(),
                        folder.resolve("copied.xlsx").toString())))
                .orElse(List.of());
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            delete(output);
            delete(ledger);
            add(costs, "quorate run", cold.run(job));
            add(costs, "quorate run, nothing new", cold.run(job));
            others.forEach(command -> add(costs, "openpyxl, copying rows only", cold.run(command)));
        }
        out.printf("%nThe whole job, cold (times quorate run)%n");
        if (others.isEmpty()) {
            out.println("  openpyxl was not found: there is nothing to compare with");
        }
        print(costs, "quorate run");
    }

    private Map<String, List<Cost>> measure(Map<String, List<String>> commands) {
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            commands.forEach((label, command) -> {
                // What fails once would fail again, and slowly.
                if (costs.getOrDefault(label, List.of()).stream().allMatch(Cost::succeeded)) {
                    add(costs, label, cold.run(command));
                }
            });
        }
        return costs;
    }

    private static void add(Map<String, List<Cost>> costs, String label, Cost cost) {
        costs.computeIfAbsent(label, key -> new ArrayList<>()).add(cost);
    }

    private void print(Map<String, List<Cost>> costs, String base) {
        List<Cost> measured = costs.getOrDefault(base, List.of());
        double least = Median.of(measured.stream().map(Cost::seconds).toList());
        double leastCpu = Median.of(measured.stream().map(Cost::cpuSeconds).toList());
        costs.forEach((label, each) -> {
            if (each.stream().allMatch(Cost::succeeded)) {
                double seconds = Median.of(each.stream().map(Cost::seconds).toList());
                double cpu = Median.of(each.stream().map(Cost::cpuSeconds).toList());
                double peak = Median.of(each.stream().map(Cost::peakMebibytes).toList());
                out.printf(
                        Locale.ROOT,
                        "  %-30s %6.1f   %7.2f s   CPU %6.1f %7.2f s   peak %5.0f MB%n",
                        label,
                        seconds / least,
                        seconds,
                        cpu / leastCpu,
                        cpu,
                        peak);
            } else {
                out.printf("  %-30s does not get to its end%n", label);
            }
        });
    }

    private static List<String> read(String heap, Way way, Path file) {
        return java(List.of(heap), Bench.class.getName(), List.of("read", way.name(), file.toString()));
    }

    /** With the launcher where there is one, for it is how everybody starts the program. */
    private static List<String> job(Path pack, Path output, Path ledger) {
        List<String> arguments = List.of(
                "run", pack.toString(), "--quiet", "--output", output.toString(), "--ledger", ledger.toString());
        Path launcher = Path.of("quorate");
        if (Files.isExecutable(launcher)) {
            List<String> command =
                    new ArrayList<>(List.of(launcher.toAbsolutePath().toString()));
            command.addAll(arguments);
            return command;
        }
        return java(List.of("-Xmx768m", "-XX:TieredStopAtLevel=1"), "org.quorate.QuorateApplication", arguments);
    }

    private static List<String> java(List<String> options, String main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        return command;
    }

    private java.util.Optional<String> python() {
        String python = System.getenv().getOrDefault("QUORATE_BENCH_PYTHON", "python3");
        boolean onPath = python.contains(File.separator)
                || Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, python)));
        return onPath && cold.run(List.of(python, "-c", "import openpyxl")).succeeded()
                ? java.util.Optional.of(python)
                : java.util.Optional.empty();
    }

    private static void delete(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
