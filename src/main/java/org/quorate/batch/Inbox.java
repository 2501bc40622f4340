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

    /** Returns the folders of a pack's inbox that belong to no period of the programme, by name. */
    static List<String> strayFolders(Path pack, Programme programme) {
        Path inbox = pack.resolve("inbox");
        if (!Files.isDirectory(inbox)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(inbox)) {
            return entries.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> programme.calendar().periods().stream()
                            .noneMatch(period -> period.id().equals(name)))
                    .sorted()
                    .toList();
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
