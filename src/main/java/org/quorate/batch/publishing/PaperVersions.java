package org.quorate.batch.publishing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.disk.Durable;
import org.quorate.batch.disk.Hash;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.machine.Program;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Dates;
import org.quorate.consolidation.Frame;
import org.quorate.ledger.CirculatedPaper;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.jdbc.FileArchive;
import org.quorate.reporting.CommitteePaper;
import org.quorate.reporting.PaperState;
import org.quorate.reporting.PaperStateFile;
import org.quorate.reporting.PaperStatements;
import org.quorate.reporting.PaperVersion;

/**
 * The versions of a period's paper. One that was circulated, or that somebody edited, is kept for ever; one that was neither is a
 * draft, of which there is one at most, and which the next publication replaces. Not thread-safe.
 */
public final class PaperVersions {
    private final Frame frame;
    private final OutputFolder folder;
    private final Ledger ledger;
    private final FileArchive archive;
    private final PaperStateFile states;

    /** By version: as it was circulated last. */
    private final SortedMap<Integer, CirculatedPaper> circulated = new TreeMap<>();

    /** Reads which versions were circulated. */
    public PaperVersions(Frame frame, OutputFolder folder, Ledger ledger, FileArchive archive, PaperStateFile states) {
        this.frame = frame;
        this.folder = folder;
        this.ledger = ledger;
        this.archive = archive;
        this.states = states;
        ledger.circulatedPapers(frame.desk()).forEach(paper -> circulated.put(paper.version(), paper));
    }

    /** Up to which version papers are kept; 0 for none. */
    int kept() throws IOException {
        List<Integer> versions = new ArrayList<>(circulated.keySet());
        OptionalInt last =
                present().keySet().stream().mapToInt(Integer::intValue).max();
        last.ifPresent(version -> versions.add(version - 1));
        folder.manifest().stream()
                .flatMap(manifest -> manifest.kept().stream())
                .forEach(kept -> PaperFiles.version(kept.file()).ifPresent(versions::add));
        folder.edited().stream()
                .filter(file -> folder.path().equals(file.getParent()))
                .forEach(file ->
                        PaperFiles.version(file.getFileName().toString()).ifPresent(versions::add));
        return versions.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /**
     * Returns what, besides the consolidation, the next version is made from: a publication of other papers is another one.
     *
     * @throws IOException if the folder of the outputs cannot be looked into
     */
    public List<String> ingredients() throws IOException {
        int kept = kept();
        return kept == 0 ? List.of() : List.of(Integer.toString(kept), circulated.toString());
    }

    /**
     * Returns what becomes of the paper of the consolidation.
     *
     * @throws IOException if the folder of the outputs cannot be looked into
     */
    public PaperPlan plan(Consolidation consolidation) throws IOException {
        int kept = kept();
        PaperState.Statements statements = PaperStatements.of(consolidation);
        String content = hash(consolidation, PaperVersion.FIRST, statements);
        boolean says =
                state(kept).filter(state -> state.content().equals(content)).isPresent();
        int number = says ? kept : kept + 1;
        PaperVersion version = earlier(number)
                .map(earlier -> PaperVersion.after(
                        earlier,
                        circulatedAt(earlier.version()),
                        new PaperState(number, frame.asAt().toString(), content, statements)))
                .orElseGet(() -> new PaperVersion(number, null, List.of()));
        String madeFrom = version.equals(PaperVersion.FIRST) ? content : hash(consolidation, version, statements);
        return new PaperPlan(kept, version, content, madeFrom);
    }

    private String hash(Consolidation consolidation, PaperVersion version, PaperState.Statements statements) {
        // A document that lends its styles is known by the pack's hash, which covers it.
        String lent = frame.programme().paper().style().base().isPresent()
                ? frame.programme().packHash()
                : "";
        return Hash.of(
                List.of(Program.VERSION, lent),
                List.of(
                        out -> states.writeText(new CommitteePaper(consolidation).compose(version), out),
                        out -> states.writeText(statements, out)));
    }

    /** The last one before that version that was circulated, or else that is kept, of which it is known what it stated. */
    private Optional<PaperState> earlier(int version) {
        List<Integer> before = new ArrayList<>(circulated.headMap(version).keySet());
        if (before.isEmpty()) {
            IntStream.range(1, version).forEach(before::add);
        }
        return before.stream()
                .sorted(Comparator.reverseOrder())
                .flatMap(number -> state(number).stream())
                .findFirst();
    }

    private @Nullable LocalDateTime circulatedAt(int version) {
        CirculatedPaper paper = circulated.get(version);
        return paper == null ? null : frame.local(paper.circulatedAt());
    }

    private Optional<PaperState> state(int version) {
        String name = PaperFiles.name(PaperState.FILE_NAME, version);
        return Optional.ofNullable(circulated.get(version))
                .flatMap(paper -> Optional.ofNullable(paper.files().get(name)))
                .flatMap(this::archived)
                .or(() -> Optional.of(folder.path().resolve(name)))
                .flatMap(states::find);
    }

    private Optional<Path> archived(String sha256) {
        try {
            return Optional.of(archive.get(sha256));
        } catch (NoSuchElementException lost) {
            return Optional.empty();
        }
    }

    /** The files of each version that lie in the folder. */
    private SortedMap<Integer, List<Path>> present() throws IOException {
        SortedMap<Integer, List<Path>> present = new TreeMap<>();
        for (Path file : folder.files()) {
            PaperFiles.version(file.getFileName().toString())
                    .ifPresent(version -> present.computeIfAbsent(version, absent -> new ArrayList<>())
                            .add(file));
        }
        return present;
    }

    /** Returns whether the ledger knows of a circulation that the manifest of the outputs does not tell of, and they so have to. */
    public boolean isUntold() {
        return folder.manifest()
                .filter(manifest -> manifest.kept().stream()
                        .anyMatch(kept -> PaperFiles.version(kept.file()).stream()
                                .mapToObj(this::circulatedInstant)
                                .anyMatch(at -> !at.isEmpty() && !at.equals(kept.circulated()))))
                .isPresent();
    }

    /** Returns when the version was circulated, as an ISO instant; empty where it was not. */
    public String circulatedInstant(int version) {
        CirculatedPaper paper = circulated.get(version);
        return paper == null ? "" : paper.circulatedAt().toString();
    }

    /**
     * Copies the papers that are kept, as they are, to where the next outputs are put together; one that was circulated and has gone
     * comes back from the archive.
     *
     * @param kept up to which version
     * @return the names of their files, in order
     * @throws IOException if one of them cannot be copied
     */
    public List<String> keep(int kept, Path staging) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        for (CirculatedPaper paper : circulated.headMap(kept + 1).values()) {
            paper.files().forEach((name, sha256) -> archived(sha256).ifPresent(file -> files.put(name, file)));
        }
        present()
                .headMap(kept + 1)
                .values()
                .forEach(found ->
                        found.forEach(file -> files.put(file.getFileName().toString(), file)));
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Durable.copy(file.getValue(), staging.resolve(file.getKey()));
        }
        return List.copyOf(files.keySet());
    }

    /**
     * Notes that a version of the paper was circulated as it lies in the folder, with every file of it kept in the archive.
     *
     * @param version empty for the last
     * @param at when
     * @return what the ledger has of it; noted again without a change, the first time stands
     * @throws RunFailure if there is no such version
     * @throws IOException if its files cannot be read
     */
    public CirculatedPaper circulate(OptionalInt version, Instant at) throws IOException {
        SortedMap<Integer, List<Path>> present = present();
        int number = version.orElse(present.isEmpty() ? 1 : present.lastKey());
        List<Path> found = present.getOrDefault(number, List.of());
        if (found.isEmpty()) {
            throw RunFailure.wrongUse("There is no version %s of the paper in %s; \"quorate run\" writes papers."
                    .formatted(number, folder.path()));
        }
        SortedMap<String, String> files = new TreeMap<>();
        for (Path file : found) {
            String sha256 = Hash.of(file);
            archive.keep(file, sha256);
            files.put(file.getFileName().toString(), sha256);
        }
        CirculatedPaper last = circulated.get(number);
        if (last != null && last.files().equals(files)) {
            return last;
        }
        CirculatedPaper paper = new CirculatedPaper(number, at, files);
        ledger.note(frame.desk(), paper);
        return paper;
    }

    /**
     * Returns what the operator should know of the papers, each in one sentence.
     *
     * @throws IOException if the folder of the outputs cannot be looked into
     */
    public List<String> remarks() throws IOException {
        Map<String, String> remarks = new LinkedHashMap<>();
        SortedMap<Integer, List<Path>> present = present();
        circulated
                .values()
                .forEach(paper -> remarks.put(
                        "circulated " + paper.version(),
                        "Version %s of the paper was circulated on %s and stays as it is."
                                .formatted(paper.version(), Dates.moment(frame.local(paper.circulatedAt())))));
        for (CirculatedPaper paper : circulated.values()) {
            for (Path file : present.getOrDefault(paper.version(), List.of())) {
                String name = file.getFileName().toString();
                if (!Hash.of(file).equals(paper.files().getOrDefault(name, ""))) {
                    remarks.put(name, "%s is not what was circulated; the archive keeps that.".formatted(file));
                }
            }
        }
        return List.copyOf(remarks.values());
    }
}
