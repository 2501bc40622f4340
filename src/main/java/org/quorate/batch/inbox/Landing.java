package org.quorate.batch.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.batch.disk.Durable;
import org.quorate.batch.disk.Hash;
import org.quorate.batch.disk.Scratch;
import org.quorate.binding.Return;
import org.quorate.binding.ReturnBinder;
import org.quorate.finding.Outcome;
import org.quorate.intake.CarrierRefused;
import org.quorate.intake.Enclosure;
import org.quorate.intake.EnclosureName;
import org.quorate.intake.Source;
import org.quorate.intake.Unpacked;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.submission.ReadSettings;
import org.quorate.submission.ReceivedFile;
import org.quorate.submission.WorkbookReader;

/**
 * Lays what was fetched into the inbox of the period to which it belongs, as it came: a message as a message, a bundle as a bundle. The period is the
 * one whose folder it lay in; else the one that the covers of the returns tell; else the one that was open when it came. Not thread-safe.
 */
final class Landing {
    /** What is not fetched any more. */
    static final long MOST_BYTES = 100L << 20;

    private static final DateTimeFormatter IN_NAMES = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final int SHORT_HASH = 8;

    private final String source;
    private final Path pack;
    private final Programme programme;
    private final WorkbookReader reader;
    private final ReadSettings settings;
    private final ReturnBinder binder;
    private final Clock clock;
    private final Map<String, Integer> takenByPeriod = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();

    Landing(String source, Path pack, Programme programme, WorkbookReader reader, ReadSettings settings, Clock clock) {
        this.source = source;
        this.pack = pack;
        this.programme = programme;
        this.reader = reader;
        this.settings = settings;
        this.binder = new ReturnBinder(programme);
        this.clock = clock;
    }

    /** What became of something that was fetched. */
    enum Fate {
        /** It lies in an inbox. */
        KEPT,
        /** It is nothing for an inbox, and need not be looked at again. */
        PASSED_OVER,
        /** It is looked at again next time. */
        LEFT_FOR_NOW
    }

    /**
     * Lays a file into an inbox.
     *
     * @param content its time is that at which it came
     * @throws IOException if it cannot be kept
     */
    Fate land(Source.Item item, Path content, String sha256, Scratch scratch) throws IOException {
        if (new Settling(clock).isUnfinished(content, Settling.State.of(content))) {
            left(item, "its end is missing and may be on its way");
            return Fate.LEFT_FOR_NOW;
        }
        String called = item.name().isEmpty() ? "message" : EnclosureName.of(item.name());
        Optional<Unpacked> unpacked = unpack(content, called, scratch);
        Instant at = unpacked.flatMap(Unpacked::receivedAt)
                .or(item::at)
                .orElse(Files.getLastModifiedTime(content).toInstant());
        boolean message = unpacked.filter(Unpacked::message).isPresent();
        String name = item.name().isEmpty()
                ? "message-%s-%s.eml".formatted(local(at).format(IN_NAMES), sha256.substring(0, SHORT_HASH))
                : called;
        if (message && unpacked.get().enclosures().isEmpty()) {
            remarks.add("The message %s from %s brought no workbook and was left there.".formatted(name, source));
            remarks.addAll(unpacked.get().remarks());
            return Fate.PASSED_OVER;
        }
        ReportingPeriod period = period(item, name, content, unpacked, at);
        lay(content, sha256, Inbox.folder(pack, period), name);
        takenByPeriod.merge(period.id(), 1, Integer::sum);
        return Fate.KEPT;
    }

    private LocalDateTime local(Instant at) {
        ZoneId zone = programme.identity().timeZone();
        return at.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toLocalDateTime();
    }

    private static Optional<Unpacked> unpack(Path content, String name, Scratch scratch) throws IOException {
        try {
            return Carriers.unpacking().unpack(content, name, scratch.newFolder());
        } catch (CarrierRefused refused) {
            return Optional.empty();
        }
    }

    private ReportingPeriod period(Source.Item item, String name, Path content, Optional<Unpacked> unpacked, Instant at)
            throws IOException {
        Optional<ReportingPeriod> named = programme.calendar().periods().stream()
                .filter(period -> period.id().equals(item.folder()))
                .findFirst();
        if (named.isPresent()) {
            return named.get();
        }
        Set<ReportingPeriod> told = new LinkedHashSet<>();
        List<Enclosure> files =
                unpacked.map(Unpacked::enclosures).orElse(List.of(new Enclosure(name, content, List.of())));
        for (Enclosure file : files) {
            told(file, at).ifPresent(told::add);
        }
        ReportingPeriod open = open(local(at));
        if (told.isEmpty() || told.contains(open)) {
            tellIfSeveral(name, told, open);
            return open;
        }
        ReportingPeriod last = programme.calendar().periods().stream()
                .filter(told::contains)
                .reduce((one, later) -> later)
                .orElse(open);
        tellIfSeveral(name, told, last);
        return last;
    }

    private void tellIfSeveral(String name, Set<ReportingPeriod> told, ReportingPeriod chosen) {
        if (told.size() > 1) {
            remarks.add(
                    "%s holds returns for %s; it was laid into the inbox of %s, where those for another period are told of."
                            .formatted(
                                    name,
                                    told.stream().map(ReportingPeriod::id).collect(Collectors.joining(" and ")),
                                    chosen.id()));
        }
    }

    /** Returns the period that a return itself tells, by its cover or its name. */
    private Optional<ReportingPeriod> told(Enclosure file, Instant at) throws IOException {
        Path content = file.content();
        ReceivedFile received = new ReceivedFile(content, file.name(), Files.size(content), Hash.of(content), at);
        return reader.read(received, settings)
                .value()
                .map(workbook -> binder.bind(workbook, file.name(), null))
                .flatMap(Outcome::value)
                .map(Return::period);
    }

    /** Returns the first period that had not closed yet; after the last has closed, the last. */
    private ReportingPeriod open(LocalDateTime at) {
        List<ReportingPeriod> periods = programme.calendar().periods();
        return periods.stream()
                .filter(period -> !period.closes().isBefore(at))
                .findFirst()
                .orElse(periods.get(periods.size() - 1));
    }

    /** A file of the same name and another content is left as it is, and this one is laid beside it. */
    private static void lay(Path content, String sha256, Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        Path place = folder.resolve(name);
        if (Files.exists(place)) {
            if (Hash.of(place).equals(sha256)) {
                return;
            }
            int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
            place = folder.resolve("%s (%s)%s"
                    .formatted(name.substring(0, dot), sha256.substring(0, SHORT_HASH), name.substring(dot)));
        }
        Durable.copy(content, place);
    }

    /** Notes that something was left. */
    void left(Source.Item item, String why) {
        remarks.add("%s from %s was left, for %s."
                .formatted(
                        item.name().isEmpty() ? "A message" : "The file " + EnclosureName.of(item.name()),
                        source,
                        why));
    }

    int taken() {
        return takenByPeriod.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns what was taken and what was left, each in a sentence. */
    List<String> remarks() {
        List<String> all = new ArrayList<>();
        takenByPeriod.forEach((period, count) -> all.add("%s taken from %s into the inbox of %s."
                .formatted(count == 1 ? "1 file was" : count + " files were", source, period)));
        all.addAll(remarks);
        return all;
    }
}
