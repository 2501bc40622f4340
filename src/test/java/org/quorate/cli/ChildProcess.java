package org.quorate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The program in a process of its own, as people start it, and as it can be killed. */
final class ChildProcess {
    private static final long PATIENCE_SECONDS = 600;

    /** Makes the log say when each file has been read and recorded; ordinary runs are told only by their ends. */
    private static final String TELL_EACH_STEP =
            "-Dlogging.level.org.springframework.batch.core.step.AbstractStep=INFO";

    private final Process process;
    private final Path said;

    private ChildProcess(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /** Starts a run of the bench's pack. */
    static ChildProcess start(Workbench bench, String... jvmOptions) {
        return start(bench.arguments(), Map.of(), bench.pack().resolveSibling("said.txt"), jvmOptions);
    }

    /** Starts a run that takes Ctrl-C, also where this process was started so that it takes none. */
    static ChildProcess startAtKeyboard(Workbench bench) {
        return start(
                List.of("env", "--default-signal=INT"),
                bench.arguments(),
                Map.of(),
                bench.pack().resolveSibling("said.txt"));
    }

    /**
     * Starts the program.
     *
     * @param environment what stands in it besides that of this process
     * @param said a file that takes what it prints
     */
    static ChildProcess start(
            List<String> arguments, Map<String, String> environment, Path said, String... jvmOptions) {
        return start(List.of(), arguments, environment, said, jvmOptions);
    }

    private static ChildProcess start(
            List<String> before,
            List<String> arguments,
            Map<String, String> environment,
            Path said,
            String... jvmOptions) {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", TELL_EACH_STEP));
        command.addAll(List.of(jvmOptions));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.quorate.QuorateApplication"));
        command.addAll(arguments);
        ProcessBuilder program =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        program.environment().putAll(environment);
        try {
            return new ChildProcess(program.start(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long id() {
        return process.pid();
    }

    /** Waits until the moment has come, and looks often; returns whether it came before the program had ended. */
    boolean reaches(BooleanSupplier moment) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (process.isAlive() && System.nanoTime() < until) {
            if (moment.getAsBoolean()) {
                return true;
            }
            Thread.sleep(10);
        }
        return false;
    }

    /** Ends the program so that it cannot notice (SIGKILL). */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        end();
    }

    /** Asks the program to end (SIGTERM). */
    int terminate() throws InterruptedException {
        process.destroy();
        return end();
    }

    /** Does as Ctrl-C does (SIGINT). */
    int interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(id())).start().waitFor();
        return end();
    }

    /** Waits for the end and returns the exit code. */
    int end() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The program does not end: " + said());
        }
        return process.exitValue();
    }

    /** Returns what it has printed so far. */
    String said() {
        return Workbench.text(said);
    }
}
