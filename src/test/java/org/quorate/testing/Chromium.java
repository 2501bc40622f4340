package org.quorate.testing;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Chromium, where there is one on the machine, without a window. It opens private copies of pages, and nothing of the network. */
public final class Chromium {
    private static final long PATIENCE_SECONDS = 300;
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final String program;

    private Chromium(String program) {
        this.program = program;
    }

    /** Returns the one that starts; empty where there is none. */
    public static Optional<Chromium> find() {
        return Tried.STARTS;
    }

    private static final class Tried {
        static final Optional<Chromium> STARTS = NAMES.stream()
                .filter(name -> Tool.starts(name, "--version"))
                .findFirst()
                .map(Chromium::new);
    }

    /**
     * Returns what a page has become when its scripts have run.
     *
     * @param folder an empty one that is made use of
     */
    public String run(String page, Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("page.html"), page, StandardCharsets.UTF_8);
        Path result = folder.resolve("result.html");
        List<String> command = new ArrayList<>(List.of(
                program,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"),
                "--virtual-time-budget=" + TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS),
                "--dump-dom",
                file.toUri().toString()));
        Tool.run(command, folder, Redirect.to(result.toFile()), PATIENCE_SECONDS);
        return Files.readString(result, StandardCharsets.UTF_8);
    }
}
