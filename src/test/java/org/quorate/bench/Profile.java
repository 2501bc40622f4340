package org.quorate.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.quorate.batch.disk.Hash;

/**
 * Shows where the time of the whole job goes, step by step, by the samples of Java Flight Recorder. Arguments: an empty folder, the number of
 * workbooks.
 *
 * <p>A sample belongs to the step of the innermost of our own methods that it was taken in, so that what a library does belongs to who called
 * it. Samples are of the processor's time in Java and of packing and unpacking; collecting garbage is told beside them.
 */
public final class Profile {
    private static final String OURS = "org.quorate.";

    /** Of methods that run in native code only these are work; the others wait. */
    private static final String PACKING = "java.util.zip.";

    private static final String REST = "starting, and the history of the steps";

    /** Beginnings of class names, each with its step; the first that fits counts. */
    private static final List<Map.Entry<String, String>> STEPS = List.of(
            Map.entry(Hash.class.getName().substring(OURS.length()), "hashing what came in and what was written"),
            Map.entry("ledger.jdbc.FileArchive", "hashing what came in and what was written"),
            Map.entry("ledger.jdbc.Recording", "recording in the ledger"),
            Map.entry("ledger.jdbc.JdbcLedger.record", "recording in the ledger"),
            Map.entry("ledger.jdbc.JdbcLedger.note", "recording in the ledger"),
            Map.entry("ledger.jdbc.Journal", "recording in the ledger"),
            Map.entry("ledger.jdbc.RecordLines.append", "recording in the ledger"),
            Map.entry("ledger.jdbc.RecordText.append", "recording in the ledger"),
            Map.entry("ledger.jdbc.EscapedText.append", "recording in the ledger"),
            Map.entry("ledger.jdbc", "reading back from the ledger"),
            Map.entry("submission", "reading workbooks"),
            Map.entry("binding", "finding sections and binding records"),
            Map.entry("validation", "checking"),
            Map.entry("ledger", "checking"),
            Map.entry("consolidation", "consolidating"),
            Map.entry("comparison", "consolidating"),
            Map.entry("reporting.marking", "receipts: the marked workbooks"),
            Map.entry("reporting.csv", "writing records.csv and the evidence"),
            Map.entry("reporting.json", "writing JSON"),
            Map.entry("reporting.html", "writing HTML: paper and receipts"),
            Map.entry("reporting.pdf", "writing the PDF paper"),
            Map.entry("reporting.word", "writing the Word paper"),
            Map.entry("reporting.Publication", "writing the two workbooks"),
            Map.entry("reporting.excel", "writing the two workbooks"),
            Map.entry("reporting.Section", "writing the two workbooks"),
            Map.entry("reporting", "composing papers, pages and receipts"),
            Map.entry("programme", "the pack, and comparing words"));

    private Profile() {}

    /** Runs the job once and prints the shares. */
    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(args[0]);
        int workbooks = Integer.parseInt(args[1]);
        Path pack = folder.resolve("pack");
        BenchPack.write(pack, workbooks);
        Path recording = folder.resolve("run.jfr");
        run(folder, pack, recording);

        Map<String, Long> samples = new TreeMap<>();
        double collecting = 0;
        try (RecordingFile events = new RecordingFile(recording)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                switch (event.getEventType().getName()) {
                    case "jdk.ExecutionSample" -> samples.merge(step(event), 1L, Long::sum);
                    case "jdk.NativeMethodSample" -> {
                        if (isPacking(event)) {
                            samples.merge("packing and unpacking", 1L, Long::sum);
                        }
                    }
                    case "jdk.GarbageCollection" ->
                        collecting += event.getDuration("sumOfPauses").toNanos() / 1e9;
                    default -> {}
                }
            }
        }
        print(out, workbooks, samples, collecting);
    }

    private static void run(Path folder, Path pack, Path recording) throws IOException, InterruptedException {
        Path said = folder.resolve("run.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of("quorate").toAbsolutePath().toString(),
                        "run",
                        pack.toString(),
                        "--quiet",
                        "--output",
                        folder.resolve("output").toString(),
                        "--ledger",
                        folder.resolve("ledger").toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment()
                .put("QUORATE_JAVA_OPTS", "-XX:StartFlightRecording=filename=" + recording + ",settings=profile");
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException(Files.readString(said));
        }
    }

    private static String step(RecordedEvent sample) {
        for (RecordedFrame frame : sample.getStackTrace().getFrames()) {
            String method = frame.getMethod().getType().getName() + "."
                    + frame.getMethod().getName();
            if (method.startsWith(OURS)) {
                String own = method.substring(OURS.length());
                for (Map.Entry<String, String> step : STEPS) {
                    if (own.startsWith(step.getKey())) {
                        return step.getValue();
                    }
                }
            }
        }
        return REST;
    }

    private static boolean isPacking(RecordedEvent sample) {
        List<RecordedFrame> frames = sample.getStackTrace().getFrames();
        return !frames.isEmpty()
                && frames.get(0).getMethod().getType().getName().startsWith(PACKING);
    }

    private static void print(PrintStream out, int workbooks, Map<String, Long> samples, double collecting) {
        long all = samples.values().stream().mapToLong(Long::longValue).sum();
        out.printf(
                Locale.ROOT,
                "The whole job, %d workbooks: %d samples; beside them %.1f s of collecting garbage%n",
                workbooks,
                all,
                collecting);
        samples.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .forEach(step ->
                        out.printf(Locale.ROOT, "  %5.1f %%   %s%n", 100.0 * step.getValue() / all, step.getKey()));
    }
}
