package org.quorate.batch.inbox;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.quorate.batch.disk.Scratch;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.machine.Machine;
import org.quorate.ledger.Arrival;
import org.quorate.ledger.Desk;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.jdbc.FileArchive;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.submission.ReceivedFile;

/** What came in for the periods of a pack, to be read again. Records nothing. */
public final class Received implements AutoCloseable {
    private static final Comparator<ReceivedFile> BY_RECEIPT =
            Comparator.comparing(ReceivedFile::receivedAt).thenComparing(ReceivedFile::name);

    private final Path pack;
    private final Programme programme;
    private final Function<ReportingPeriod, List<ReceivedFile>> archived;
    private final Function<ReportingPeriod, Inbox.Known> known;
    private final Clock clock;
    private final Scratch scratch = new Scratch();

    private Received(
            Path pack,
            Programme programme,
            Function<ReportingPeriod, List<ReceivedFile>> archived,
            Function<ReportingPeriod, Inbox.Known> known,
            Clock clock) {
        this.pack = pack;
        this.programme = programme;
        this.archived = archived;
        this.known = known;
        this.clock = clock;
    }

    /** Returns what lies in the inbox of the pack. */
    public static Received inInbox(Path pack, Programme programme) {
        return new Received(pack, programme, period -> List.of(), period -> Inbox.Known.NOTHING, Machine.CLOCK);
    }

    /**
     * Returns what was noted in the ledger, with what lies in the inbox and was not.
     *
     * @param clock by which a file in the inbox is told to have been changed a moment ago
     */
    public static Received of(Path pack, Programme programme, Ledger ledger, FileArchive archive, Clock clock) {
        return new Received(
                pack,
                programme,
                period -> ledger.arrivals(desk(programme, period)).stream()
                        .map(arrival -> archived(archive, arrival))
                        .toList(),
                period -> Inbox.Known.of(ledger, desk(programme, period), archive),
                clock);
    }

    private static Desk desk(Programme programme, ReportingPeriod period) {
        return new Desk(programme.id(), period.id(), "");
    }

    /**
     * Returns each content that came in for the period once, under its earliest name, in the order of receipt.
     *
     * @throws RunFailure if the archive has lost a file
     */
    public List<ReceivedFile> files(ReportingPeriod period) {
        Map<String, ReceivedFile> contents = new LinkedHashMap<>();
        archived.apply(period).forEach(file -> contents.merge(file.sha256(), file, Received::earlier));
        Look look = Inbox.of(pack, period, clock).look(programme, known.apply(period), scratch);
        for (Look.Found found : look.found()) {
            // What the ledger has noted stands, also where the inbox now says otherwise.
            contents.computeIfAbsent(found.arrival().sha256(), absent -> file(found.arrival(), found.content()));
        }
        return contents.values().stream().sorted(BY_RECEIPT).toList();
    }

    private static ReceivedFile earlier(ReceivedFile one, ReceivedFile other) {
        return BY_RECEIPT.compare(one, other) <= 0 ? one : other;
    }

    /**
     * Returns an arrival with its content in the archive.
     *
     * @throws RunFailure if the archive has lost it
     */
    public static ReceivedFile archived(FileArchive archive, Arrival arrival) {
        try {
            return file(arrival, archive.get(arrival.sha256()));
        } catch (NoSuchElementException gone) {
            throw RunFailure.failed(
                    "The archive in the ledger folder has lost the file %s; put it into the inbox again and run again."
                            .formatted(arrival.fileName()),
                    gone);
        }
    }

    /** Takes away what was unpacked; files that were returned may be gone then. */
    @Override
    public void close() {
        scratch.close();
    }

    private static ReceivedFile file(Arrival arrival, Path content) {
        return new ReceivedFile(content, arrival.fileName(), arrival.size(), arrival.sha256(), arrival.receivedAt());
    }
}
