package org.quorate.testing;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of the machine that tests make use of. */
final class Tool {
    private static final long ANSWER_SECONDS = 120;

    private Tool() {}

    /** Returns whether the program is there and starts. */
    static boolean starts(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
            return finish(process, ANSWER_SECONDS, command[0]) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Runs a program in a folder, in which it leaves what it complains of.
     *
     * @throws IOException if it fails, does not come to an end, or is not there
     */
    static void run(List<String> command, Path folder, Redirect output, long seconds) throws IOException {
        Path complaints = folder.resolve("complaints.log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(output)
                .redirectError(complaints.toFile())
                .start();
        int exit = finish(process, seconds, command.get(0));
        if (exit != 0) {
            throw new IOException(command.get(0) + " ended with " + exit + ": "
                    + Files.readString(complaints, StandardCharsets.UTF_8));
        }
    }

    private static int finish(Process process, long seconds, String name) throws IOException {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(name + " did not come to an end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
