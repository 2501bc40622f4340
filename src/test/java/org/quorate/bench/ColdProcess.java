package org.quorate.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;

/** A program started anew for one measurement. */
final class ColdProcess {
    private static final Path TIME = Path.of("/usr/bin/time");

    /** A Java that has hardly any memory left does not end, it only collects. */
    private static final int LONGEST_MINUTES = 30;

    private final Path folder;

    /** Makes a place for logs; {@code folder} must exist. */
    ColdProcess(Path folder) {
        this.folder = folder;
    }

    /**
     * What a process cost.
     *
     * @param cpuSeconds of all processors together; not a number where nothing on the machine tells it
     * @param peakMebibytes the most memory that was resident; not a number where nothing on the machine tells it
     */
    record Cost(boolean succeeded, double seconds, double cpuSeconds, double peakMebibytes) {}

    /** Returns the program that is this Java. */
    static String javaCommand() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Returns the command that runs a program of this class path. */
    static List<String> java(List<String> options, String main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(javaCommand());
        command.addAll(options);
        command.addAll(List.of(
                "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        return command;
    }

    /** Runs a command to its end; what it says goes to a log. */
    Cost run(List<String> command) {
        Path told = folder.resolve("time.txt");
        List<String> timed = new ArrayList<>();
        boolean canTell = Files.isExecutable(TIME);
        if (canTell) {
            timed.addAll(List.of(TIME.toString(), "-q", "-f", "%U %S %M", "-o", told.toString()));
        }
        timed.addAll(command);
        try {
            long begun = System.nanoTime();
            Process process = new ProcessBuilder(timed)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("process.log").toFile())
                    .start();
            boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            boolean succeeded = ended && process.exitValue() == 0;
            if (!canTell || !succeeded) {
                return new Cost(succeeded, seconds, Double.NaN, Double.NaN);
            }
            try (Scanner numbers = new Scanner(Files.readString(told, StandardCharsets.UTF_8))) {
                numbers.useLocale(java.util.Locale.ROOT);
                return new Cost(
                        true, seconds, numbers.nextDouble() + numbers.nextDouble(), numbers.nextDouble() / 1024);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }
}
