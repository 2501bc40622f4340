package org.quorate.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.submission.Sender;

/**
 * Unpacks carriers with what lies within them: messages in messages and in bundles, and bundles in messages. A bundle in a bundle is not
 * unpacked and comes out as it is. Immutable and thread-safe.
 */
public final class Unpacking {
    private final List<CarrierReader> readers;
    private final CarrierLimits limits;

    /** Makes one with a reader for each kind of carrier. */
    public Unpacking(List<CarrierReader> readers, CarrierLimits limits) {
        this.readers = List.copyOf(readers);
        this.limits = limits;
    }

    /**
     * Unpacks a file.
     *
     * @param name the file's name, to be said of it
     * @param into takes the contents: an empty folder, or one that is not there yet
     * @return empty where the file is no carrier
     * @throws CarrierRefused if it is one and cannot be unpacked; what the folder holds then is worth nothing
     * @throws IOException if the machine, not the file, is at fault
     */
    public Optional<Unpacked> unpack(Path file, String name, Path into) throws IOException {
        return unpack(file, name, new UnpackFolder(into, limits), readers, 1);
    }

    private Optional<Unpacked> unpack(Path file, String name, UnpackFolder into, List<CarrierReader> by, int depth)
            throws IOException {
        for (CarrierReader reader : by) {
            Optional<Unpacked> unpacked = reader.read(file, name, into);
            if (unpacked.isPresent()) {
                return Optional.of(within(unpacked.get(), into, depth));
            }
        }
        return Optional.empty();
    }

    private Unpacked within(Unpacked outer, UnpackFolder into, int depth) throws IOException {
        List<CarrierReader> taken = readers.stream()
                .filter(reader -> depth < limits.depth() && (outer.message() || reader.readsMessages()))
                .toList();
        List<Enclosure> enclosures = new ArrayList<>();
        List<String> remarks = new ArrayList<>(outer.remarks());
        for (Enclosure enclosure : outer.enclosures()) {
            Optional<Unpacked> inner = inner(enclosure, into, taken, depth + 1, remarks);
            if (inner.isEmpty()) {
                enclosures.add(enclosure);
                continue;
            }
            remarks.addAll(inner.get().remarks());
            for (Enclosure within : inner.get().enclosures()) {
                List<Sender> senders = new ArrayList<>(enclosure.senders());
                senders.addAll(within.senders());
                enclosures.add(new Enclosure(within.name(), within.content(), senders));
            }
        }
        return new Unpacked(outer.message(), enclosures, outer.receivedAtOrNull(), outer.receivedBy(), remarks);
    }

    /** What cannot be unpacked within a carrier stays what it is; whoever reads it as a return will tell of it. */
    private Optional<Unpacked> inner(
            Enclosure enclosure, UnpackFolder into, List<CarrierReader> by, int depth, List<String> remarks)
            throws IOException {
        try {
            return unpack(enclosure.content(), enclosure.name(), into, by, depth);
        } catch (CarrierRefused refused) {
            remarks.add("%s was not unpacked: %s.".formatted(enclosure.name(), refused.getMessage()));
            return Optional.empty();
        }
    }
}
