package org.quorate.batch.inbox;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quorate.batch.disk.Hash;
import org.quorate.batch.disk.Scratch;
import org.quorate.intake.CarrierRefused;
import org.quorate.intake.Enclosure;
import org.quorate.intake.Unpacked;
import org.quorate.ledger.Arrival;
import org.quorate.ledger.Carrier;

/** One look at the files of an inbox. Not thread-safe; for one use. */
final class Looking {
    private final Path folder;
    private final ReceivedTimes times;
    private final Inbox.Known known;
    private final Settling settling;
    private final Scratch scratch;
    private final List<Look.Found> found = new ArrayList<>();
    private final List<Look.Opened> opened = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Map<String, Seen> fresh = new LinkedHashMap<>();

    Looking(Path folder, ReceivedTimes times, Inbox.Known known, Settling settling, Scratch scratch) {
        this.folder = folder;
        this.times = times;
        this.known = known;
        this.settling = settling;
        this.scratch = scratch;
    }

    /** A file as it was when it was read. */
    private record Seen(Settling.State state, String sha256) {}

    /** Looks at the files of these names. */
    Look at(List<String> names) {
        names.forEach(name -> attempt(name, () -> look(name)));
        if (!fresh.isEmpty()) {
            Settling.pause();
            fresh.forEach((name, seen) -> attempt(name, () -> lookAgain(name, seen)));
        }
        found.sort((one, other) ->
                one.arrival().fileName().compareTo(other.arrival().fileName()));
        return new Look(found, opened, remarks);
    }

    /** Something that is done with one file. */
    private interface Work {
        void carryOut() throws IOException;
    }

    /** One file that cannot be read does not keep the others waiting. */
    private void attempt(String name, Work work) {
        try {
            work.carryOut();
        } catch (NoSuchFileException gone) {
            remarks.add("The file %s was there and has gone; nothing was done with it.".formatted(name));
        } catch (AccessDeniedException denied) {
            left(name, "there is no permission to read it");
        } catch (IOException unreadable) {
            left(name, "it cannot be read");
        }
    }

    private void left(String name, String why) {
        remarks.add("The file %s was left for the next run, for %s.".formatted(folder.resolve(name), why));
    }

    private void look(String name) throws IOException {
        Path file = folder.resolve(name);
        Settling.State state = Settling.State.of(file);
        String sha256 = known.hash(name, file);
        if (known.carriers().contains(sha256)) {
            return;
        }
        if (!state.equals(Settling.State.of(file))) {
            left(name, "it is still being written");
        } else if (known.contents().contains(sha256) || times.find(name).isPresent()) {
            // Known or vouched for: whoever writes when a file was received has received it.
            take(name, new Seen(state, sha256));
        } else if (settling.isUnfinished(file, state)) {
            left(name, "its end is missing and may be on its way");
        } else if (settling.isFresh(state)) {
            fresh.put(name, new Seen(state, sha256));
        } else {
            take(name, new Seen(state, sha256));
        }
    }

    private void lookAgain(String name, Seen seen) throws IOException {
        if (seen.state().equals(Settling.State.of(folder.resolve(name)))) {
            take(name, seen);
        } else {
            left(name, "it is still being written");
        }
    }

    private void take(String name, Seen seen) throws IOException {
        Path file = folder.resolve(name);
        Optional<Unpacked> unpacked = known.contents().contains(seen.sha256()) ? Optional.empty() : unpack(name, file);
        Arrival arrival = new Arrival(
                name,
                seen.sha256(),
                seen.state().size(),
                times.find(name)
                        .or(() -> unpacked.flatMap(Unpacked::receivedAt))
                        .orElse(seen.state().changed())
                        .truncatedTo(ChronoUnit.SECONDS));
        if (unpacked.isPresent()) {
            open(arrival, file, unpacked.get());
        } else {
            found.add(new Look.Found(arrival, file));
        }
    }

    /** A carrier that is refused is taken as what it is, so that the outputs tell of it too. */
    private Optional<Unpacked> unpack(String name, Path file) throws IOException {
        try {
            return Carriers.unpacking().unpack(file, name, scratch.newFolder());
        } catch (CarrierRefused refused) {
            remarks.add("The file %s was not unpacked: %s.".formatted(folder.resolve(name), refused.getMessage()));
            return Optional.empty();
        }
    }

    private void open(Arrival carrier, Path file, Unpacked unpacked) throws IOException {
        Instant receivedAt = carrier.receivedAt();
        List<Look.Found> held = new ArrayList<>();
        List<Carrier.Enclosed> enclosed = new ArrayList<>();
        for (Enclosure enclosure : unpacked.enclosures()) {
            Path content = enclosure.content();
            Arrival arrival = new Arrival(enclosure.name(), Hash.of(content), Files.size(content), receivedAt);
            held.add(new Look.Found(arrival, content));
            enclosed.add(new Carrier.Enclosed(enclosure.name(), arrival.sha256(), enclosure.senders()));
        }
        remarks.addAll(unpacked.remarks());
        if (held.isEmpty()) {
            remarks.add("%s holds no workbook, so nothing was taken from it."
                    .formatted(folder.resolve(carrier.fileName())));
        }
        opened.add(new Look.Opened(new Carrier(carrier, unpacked.message(), enclosed), file, held));
        found.addAll(held);
    }
}
