package org.quorate.batch.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.batch.disk.Hash;
import org.quorate.batch.disk.Scratch;
import org.quorate.ledger.Arrival;
import org.quorate.ledger.Carrier;
import org.quorate.ledger.Desk;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.jdbc.FileArchive;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;

/** The folder {@code inbox/PERIOD} of a pack, as it is now. */
public final class Inbox {
    private static final Set<String> NOT_RETURNS = Set.of(ReceivedTimes.FILE_NAME, "thumbs.db", "desktop.ini");
    private static final List<String> STILL_COPIED =
            List.of(".part", ".tmp", ".crdownload", ".filepart", ".unfinished");

    private final Path folder;
    private final Settling settling;

    private Inbox(Path folder, Settling settling) {
        this.folder = folder;
        this.settling = settling;
    }

    /**
     * Returns the inbox of a period; its folder need not be there.
     *
     * @param clock by which a file is told to have been changed a moment ago
     */
    public static Inbox of(Path pack, ReportingPeriod period, Clock clock) {
        return new Inbox(folder(pack, period), new Settling(clock));
    }

    /** Returns the folder of a period's inbox, whether it is there or not. */
    public static Path folder(Path pack, ReportingPeriod period) {
        return pack.resolve("inbox").resolve(period.id());
    }

    /**
     * Returns the folders in a pack's inbox from which nothing is read: not a period's, or inside a period's; by path.
     *
     * @throws UncheckedIOException if a folder cannot be looked into
     */
    public static List<Path> strayFolders(Path pack, Programme programme) {
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

    /**
     * Returns whether at least one file lies in the folder of the period.
     *
     * @throws UncheckedIOException if the folder cannot be looked into
     */
    public static boolean hasFiles(Path pack, ReportingPeriod period) {
        return !names(folder(pack, period)).isEmpty();
    }

    /**
     * Looks at every file: its content's hash and when it came; carriers are unpacked. The time in {@code received.csv} counts; without one, of
     * a message the time that it tells, and else the time at which the file was last changed. A file that is still being copied in, has
     * gone or cannot be read is left, and told.
     *
     * <p>Every file is read every time: neither a size nor a time is proof that a content is the same. One whose content is kept under its
     * name is compared with that, which takes a tenth of what hashing takes.
     *
     * @param known what the ledger has of the period
     * @param scratch takes what is unpacked, and must last as long as the look is used
     * @throws org.quorate.batch.failure.RunFailure if {@code received.csv} cannot be understood
     * @throws UncheckedIOException if the folder cannot be looked into
     */
    public Look look(Programme programme, Known known, Scratch scratch) {
        try {
            return new Looking(
                            folder,
                            ReceivedTimes.read(folder, programme.identity().timeZone()),
                            known,
                            settling,
                            scratch)
                    .at(names(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is known already.
     *
     * @param contents hashes of files that are taken as they are
     * @param carriers hashes of carriers that were unpacked
     * @param kept finds, for a name and a file, the hash of a content that is kept under that name, if the file has it
     */
    public record Known(Set<String> contents, Set<String> carriers, BiFunction<String, Path, Optional<String>> kept) {
        /** Where there is no ledger. */
        static final Known NOTHING = new Known(Set.of(), Set.of(), (name, file) -> Optional.empty());

        /** Returns what the ledger has at the desk, and the archive of it. */
        public static Known of(Ledger ledger, Desk desk, FileArchive archive) {
            List<Arrival> arrivals = ledger.arrivals(desk);
            List<Arrival> carriers =
                    ledger.carriers(desk).stream().map(Carrier::file).toList();
            Map<String, Set<String>> named = Stream.concat(arrivals.stream(), carriers.stream())
                    .collect(Collectors.groupingBy(
                            Arrival::fileName, Collectors.mapping(Arrival::sha256, Collectors.toSet())));
            return new Known(
                    hashes(arrivals),
                    hashes(carriers),
                    (name, file) -> named.getOrDefault(name, Set.of()).stream()
                            .filter(sha256 -> archive.holds(file, sha256))
                            .findFirst());
        }

        private static Set<String> hashes(List<Arrival> arrivals) {
            return arrivals.stream().map(Arrival::sha256).collect(Collectors.toSet());
        }

        /** Returns the hash of a file's content. */
        String hash(String name, Path file) throws IOException {
            Optional<String> found = kept.apply(name, file);
            return found.isPresent() ? found.get() : Hash.of(file);
        }
    }

    private static List<String> names(Path folder) {
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
    static boolean isReturn(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !name.startsWith("~$")
                && !NOT_RETURNS.contains(lower)
                && STILL_COPIED.stream().noneMatch(lower::endsWith);
    }
}
