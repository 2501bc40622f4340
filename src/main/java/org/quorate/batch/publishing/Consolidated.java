package org.quorate.batch.publishing;

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
public final class Consolidated {
    private final AtomicReference<@Nullable Stock> stock = new AtomicReference<>();
    private final AtomicReference<@Nullable Made> made = new AtomicReference<>();
    private final Map<String, String> written = new ConcurrentHashMap<>();

    /**
     * What has come in.
     *
     * @param consolidation without what takes a visit to its records
     * @param receipts where the receipts are put, as {@link ReceiptNames} has it
     */
    public record Stock(Consolidation consolidation, Map<String, String> receipts) {}

    /**
     * What is made of it, once every record was visited.
     *
     * @param consolidation with the figures
     * @param paper what becomes of the period's paper
     * @param madeFrom what each output is made from
     */
    public record Made(Consolidation consolidation, PaperPlan paper, MadeFrom madeFrom) {}

    /** Begins with what has come in; nothing is made of it yet. */
    public void begin(Consolidation next) {
        stock.set(new Stock(next, ReceiptNames.of(next.submissions())));
        made.set(null);
        written.clear();
    }

    /** Takes what was made; from then on it can be asked for. */
    public void make(Made next) {
        made.set(next);
    }

    private Made made() {
        return Optional.ofNullable(made.get())
                .orElseThrow(() -> new IllegalStateException("the consolidation comes before what is written from it"));
    }

    /**
     * Returns what has come in.
     *
     * @throws IllegalStateException if the job has not begun
     */
    public Stock stock() {
        return Optional.ofNullable(stock.get())
                .orElseThrow(() -> new IllegalStateException("stock is taken before anything is made of it"));
    }

    /**
     * Returns the consolidation with its figures.
     *
     * @throws IllegalStateException if it is not made yet
     */
    public Consolidation get() {
        return made().consolidation();
    }

    /**
     * Returns what becomes of the period's paper.
     *
     * @throws IllegalStateException if the consolidation is not made yet
     */
    public PaperPlan paper() {
        return made().paper();
    }

    /**
     * Returns what each output is made from.
     *
     * @throws IllegalStateException if the consolidation is not made yet
     */
    public MadeFrom madeFrom() {
        return made().madeFrom();
    }

    /**
     * Notes that a writer has written a file, and hashes it: here writers share the work, and the manifest has one thread.
     *
     * @param name its path among the outputs
     * @throws IOException if it cannot be read
     */
    public void written(String name, Path file) throws IOException {
        written.put(name, Hash.of(file));
    }

    /** Returns the files that writers have written since the job began, by name; what was taken over is none of them. */
    public List<String> written() {
        return written.keySet().stream().sorted().toList();
    }

    /**
     * Returns the hash of a file that a writer has written, or else of the one that stands there.
     *
     * @throws IOException if that one cannot be read
     */
    public String hash(String name, Path file) throws IOException {
        String known = written.get(name);
        return known == null ? Hash.of(file) : known;
    }
}
