package org.quorate.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.disk.Hash;
import org.quorate.consolidation.Consolidation;
import org.quorate.reporting.ReceiptNames;

/** The consolidation of the running job; made again when the job restarts, because memory does not outlive a process. Thread-safe. */
final class Consolidated {
    private final AtomicReference<@Nullable Stock> stock = new AtomicReference<>();
    private final AtomicReference<@Nullable Made> made = new AtomicReference<>();
    private final Map<String, String> written = new ConcurrentHashMap<>();

    /**
     * What has come in.
     *
     * @param consolidation without what takes a visit to its records
     * @param receipts where the receipts are put, as {@link ReceiptNames} has it
     */
    record Stock(Consolidation consolidation, Map<String, String> receipts) {}

    record Made(Consolidation consolidation, PaperPlan paper, MadeFrom madeFrom) {}

    /** Begins with what has come in; nothing is made of it yet. */
    void begin(Consolidation next) {
        stock.set(new Stock(next, ReceiptNames.of(next.submissions())));
        made.set(null);
        written.clear();
    }

    void make(Made next) {
        made.set(next);
    }

    private Made made() {
        return Optional.ofNullable(made.get())
                .orElseThrow(() -> new IllegalStateException("the consolidation comes before what is written from it"));
    }

    Stock stock() {
        return Optional.ofNullable(stock.get())
                .orElseThrow(() -> new IllegalStateException("stock is taken before anything is made of it"));
    }

    Consolidation get() {
        return made().consolidation();
    }

    PaperPlan paper() {
        return made().paper();
    }

    MadeFrom madeFrom() {
        return made().madeFrom();
    }

    /** Notes that a writer has written a file, and hashes it: here writers share the work, and the manifest has one thread. */
    void written(String name, Path file) throws IOException {
        written.put(name, Hash.of(file));
    }

    /** The files that writers have written since the job began; what was taken over is none of them. */
    List<String> written() {
        return written.keySet().stream().sorted().toList();
    }

    /** The hash of a file that a writer has written, or else of the one that stands there. */
    String hash(String name, Path file) throws IOException {
        String known = written.get(name);
        return known == null ? Hash.of(file) : known;
    }
}
