package org.quorate.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.quorate.bench.Targets.Target;

/**
 * Measures, and prints ratios. Arguments: an empty folder, the number of workbooks (0: only checks are measured), the rows of the
 * large one (0 for none), the rounds, the records that are checked (0 for none), the workbooks with which it is seen how it scales
 * (0 for none).
 */
public final class Bench {
    private static final String SMALL_HEAP = "-Xmx128m";

    private final PrintStream out;
    private final Path folder;
    private final int rounds;
    private final ColdProcess cold;
    private final Targets targets = new Targets();

    private Bench(PrintStream out, Path folder, int rounds) {
        this.out = out;
        this.folder = folder;
        this.rounds = rounds;
        this.cold = new ColdProcess(folder);
    }

    /**
     * Measures everything, or only how it scales; or is one cold process of a measurement, which reads, writes or deflates one file.
     *
     * @throws IOException if the folder cannot be written to
     * @throws SQLException if the ledger cannot be made to grow
     */
    public static void main(String[] args) throws IOException, SQLException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args[0].equals("read")) {
            out.println(Way.valueOf(args[1]).read(Path.of(args[2])));
            return;
        }
        if (args[0].equals("write")) {
            new WritingBench(Integer.parseInt(args[2])).write(Path.of(args[1], "written.xlsx"));
            return;
        }
        if (args[0].equals("deflate")) {
            WritingBench.deflate(Path.of(args[1], "written.xml"), fresh(Path.of(args[1], "deflated")));
            return;
        }
        if (args[0].equals("scale")) {
            Targets targets = new Targets();
            new JobBench(out, Path.of(args[1]), Integer.parseInt(args[4]), targets)
                    .measureScale(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            targets.print(out);
            return;
        }
        int workbooks = Integer.parseInt(args[1]);
        int rows = Integer.parseInt(args[2]);
        int records = Integer.parseInt(args[4]);
        int many = Integer.parseInt(args[5]);
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
            bench.measureWriting(rows);
        }
        if (records > 0) {
            bench.measureFormulas(records);
        }
        JobBench job = new JobBench(out, bench.folder, bench.rounds, bench.targets);
        job.measureJob(pack);
        job.measureLooking(pack);
        if (many > 0) {
            job.measureScale(workbooks, many);
        }
        bench.targets.print(out);
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
        targets.add(Target.READING, Median.of(measured.getOrDefault(Way.QUORATE, List.of())) / least);
    }

    private void measureLargeFile(Path large) {
        CostTable costs = new CostTable();
        for (int round = 0; round < rounds; round++) {
            costs.add("unpacking alone", cold.run(read(Way.INFLATE, large)));
            costs.add("Quorate, row by row", cold.run(read(Way.QUORATE_ROWS, large)));
            costs.add("POI events", cold.run(read(Way.POI_EVENTS, large)));
        }
        out.printf("%nReading the large file, cold in a heap of 128 MB (times unpacking alone, each with its start)%n");
        costs.print(out, "unpacking alone");
        targets.add(Target.READING_LARGE, costs.seconds("Quorate, row by row") / costs.seconds("unpacking alone"));
    }

    private void measureWriting(int rows) throws IOException {
        Path workbook = folder.resolve("written.xlsx");
        Path markup = folder.resolve("written.xml");
        WritingBench writing = new WritingBench(rows);
        writing.write(workbook);
        WritingBench.unpack(workbook, markup);
        List<Double> written = new ArrayList<>();
        List<Double> deflated = new ArrayList<>();
        CostTable costs = new CostTable();
        for (int round = 0; round <= rounds; round++) {
            double seconds = seconds(() -> writing.write(fresh(workbook)));
            double least = seconds(() -> WritingBench.deflate(markup, fresh(folder.resolve("deflated"))));
            // The first round only warms the machine up.
            if (round > 0) {
                written.add(seconds);
                deflated.add(least);
                fresh(workbook);
                costs.add("deflating alone", cold.run(write("deflate", rows)));
                costs.add("Quorate", cold.run(write("write", rows)));
            }
        }
        double times = Median.of(written) / Median.of(deflated);
        out.printf(
                Locale.ROOT,
                "%nWriting %d rows of %d columns, warm, one thread (times deflating the same markup, %d MB)%n"
                        + "  deflating alone                %6.2f   %7.2f s%n  Quorate                        %6.2f   %7.2f s%n",
                rows,
                WritingBench.COLUMNS,
                Files.size(markup) >> 20,
                1.0,
                Median.of(deflated),
                times,
                Median.of(written));
        out.printf("%nThe same, cold (each with its start)%n");
        costs.print(out, "deflating alone");
        targets.add(Target.WRITING, times);
        targets.add(Target.WRITING_COLD, costs.seconds("Quorate") / costs.seconds("deflating alone"));
    }

    private interface Work {
        void carryOut() throws IOException;
    }

    private static double seconds(Work work) throws IOException {
        System.gc();
        long begun = System.nanoTime();
        work.carryOut();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static Path fresh(Path file) throws IOException {
        Files.deleteIfExists(file);
        return file;
    }

    private List<String> write(String what, int rows) {
        return ColdProcess.java(
                List.of("-Xmx256m"), Bench.class.getName(), List.of(what, folder.toString(), Integer.toString(rows)));
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
        targets.add(Target.CHECKS, Median.of(evaluating) / Median.of(reading));
    }

    private static List<String> read(Way way, Path file) {
        return ColdProcess.java(
                List.of(SMALL_HEAP), Bench.class.getName(), List.of("read", way.name(), file.toString()));
    }
}
