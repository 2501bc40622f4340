package org.quorate.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.quorate.ledger.Arrival;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;

/** The folder {@code inbox/PERIOD} of a pack, as it is now. */
final class Inbox {
    private static final Set<String> NOT_RETURNS = Set.of(ReceivedTimes.FILE_NAME, "thumbs.db", "desktop.ini");
    private static final List<String> STILL_COPIED = List.of(".part", ".tmp", ".crdownload", ".filepart");

    private final Path folder;

    private Inbox(Path folder) {
        this.folder = folder;
    }

    static Inbox of(Path pack, ReportingPeriod period) {
        return new Inbox(pack.resolve("inbox").resolve(period.id()));
    }

    /** Returns the folders in a pack's inbox from which nothing is read: not a period's, or inside a period's; by path. */
    static List<Path> strayFolders(Path pack, Programme programme) {
        Path inbox = pack.resolve("inbox");
        List<Path> periods = programme.calendar().periods().stream()
                .map(period -> inbox.resolve(period.id()))
                .toList();
        return Stream.concat(Stream.of(inbox), periods.stream())
                .flatMap(folder -> folders(folder).stream())
                .filter(folder -> !periods.contains(folder))
                .toList();
    }

    private static List<Path> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Whether at least one file lies in the folder. */
    boolean hasFiles() {
        return !names().isEmpty();
    }

    /**
     * Looks at every file: its content's hash and when it came. The time in {@code received.csv} counts; without one, the time at
     * which the file was last changed.
     */
    List<Arrival> look(Programme programme) {
        try {
            ReceivedTimes times =
                    ReceivedTimes.read(folder, programme.identity().timeZone());
            List<Arrival> arrivals = new ArrayList<>();
            for (String name : names()) {
                Path file = folder.resolve(name);
                arrivals.add(new Arrival(
                        name,
                        Hash.of(file),
                        Files.size(file),
                        times.find(name)
                                .orElse(Files.getLastModifiedTime(file).toInstant())
                                .truncatedTo(ChronoUnit.SECONDS)));
            }
            return arrivals;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .map(path -> path.getFileName().toString())
                    .filter(Inbox::isReturn)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not: files of the system, lock files of an open Excel ({@code ~$}), files that are still being copied. */
    private static boolean isReturn(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !name.startsWith("~$")
                && !NOT_RETURNS.contains(lower)
                && STILL_COPIED.stream().noneMatch(lower::endsWith);
    }
}
