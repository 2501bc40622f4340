package org.quorate.batch.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.quorate.batch.PackRequest;
import org.quorate.batch.PackRun;
import org.quorate.batch.disk.Durable;
import org.quorate.batch.disk.Hash;
import org.quorate.batch.disk.Scratch;
import org.quorate.batch.failure.FailureSentence;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.inbox.Received;
import org.quorate.batch.inbox.ReceivedTimes;
import org.quorate.batch.machine.Program;
import org.quorate.batch.publishing.Fingerprint;
import org.quorate.batch.publishing.OutputFolder;
import org.quorate.batch.publishing.PaperFiles;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Consolidator;
import org.quorate.consolidation.Frame;
import org.quorate.consolidation.Keeping;
import org.quorate.ledger.Arrival;
import org.quorate.ledger.Carrier;
import org.quorate.ledger.CirculatedPaper;
import org.quorate.ledger.Desk;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.jdbc.FileArchive;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.json.PackReader;
import org.quorate.reporting.AuditManifest;
import org.quorate.reporting.AuditManifestFile;
import org.quorate.reporting.AuditReadme;
import org.quorate.reporting.Manifest;
import org.quorate.reporting.ReceiptNames;
import org.quorate.reporting.StableZip;
import org.quorate.reporting.csv.CsvEvidenceWriter;
import org.quorate.submission.Sender;

/**
 * Puts everything that a period's outputs were made from into one zip, with the outputs, and takes it out again into an empty ledger.
 * Not thread-safe.
 */
public final class Audit {
    private static final String PACK = "pack/";
    private static final String INBOX = PACK + "inbox/";
    private static final String OTHER_INPUTS = "other-inputs/";
    private static final String OUTPUTS = "outputs/";
    private static final String CIRCULATED = "circulated/version-";
    private static final String EVIDENCE = "evidence/";

    private final PackRun packRun;
    private final Ledger ledger;
    private final FileArchive archive;
    private final AuditManifestFile manifests;

    /** Makes one for zips of one ledger. */
    public Audit(PackRun packRun, Ledger ledger, FileArchive archive, AuditManifestFile manifests) {
        this.packRun = packRun;
        this.ledger = ledger;
        this.archive = archive;
        this.manifests = manifests;
    }

    /**
     * Writes the zip of a period. The same ledger, pack and outputs give the same bytes.
     *
     * @param request with a period
     * @param to the zip; one of that name is replaced
     * @throws RunFailure if the outputs are not there, or not of what pack and ledger hold now
     */
    public AuditResult write(PackRequest request, Programme programme, Path to) {
        try {
            ReportingPeriod period = request.periodOf(programme);
            OutputFolder output = packRun.output(programme, period);
            Frame frame = frame(request, programme, period, output);
            Path work = Files.createTempDirectory("quorate-audit-");
            try {
                SortedMap<String, Path> files = new TreeMap<>();
                List<AuditManifest.Input> inputs = inputs(frame, work, files);
                List<AuditManifest.Carrier> carriers = carriers(frame, files);
                new PackReader()
                        .files(request.pack(), programme)
                        .forEach(name -> files.put(PACK + name, request.pack().resolve(name)));
                outputs(output, files);
                circulated(frame, files);
                evidence(frame, work, files);
                describe(frame, inputs, carriers, work, files);
                Path unfinished = to.toAbsolutePath().resolveSibling(to.getFileName() + ".unfinished");
                Files.createDirectories(unfinished.getParent());
                Files.deleteIfExists(unfinished);
                StableZip.write(files, unfinished);
                Durable.toDisk(unfinished);
                Files.move(unfinished, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                return new AuditResult(to, Hash.of(to), files.size(), remarks(output));
            } finally {
                Scratch.delete(work);
            }
        } catch (IOException | RuntimeException e) {
            throw FailureSentence.of(e);
        }
    }

    /** The frame of the outputs that are there. */
    private Frame frame(PackRequest request, Programme programme, ReportingPeriod period, OutputFolder output) {
        Optional<Manifest> manifest = output.manifest();
        Frame frame = packRun.frame(
                new PackRequest(
                        request.pack(),
                        period.id(),
                        manifest.map(found -> LocalDate.parse(found.asAt())).orElse(null)),
                programme,
                period);
        if (!output.holds(Fingerprint.of(ledger, frame))) {
            throw RunFailure.wrongUse(
                    "The folder %s does not hold the outputs of what the pack and the ledger hold now; run \"quorate run %s --period %s\" first."
                            .formatted(output.path(), request.pack(), period.id()));
        }
        return frame;
    }

    private List<AuditManifest.Input> inputs(Frame frame, Path work, SortedMap<String, Path> files) throws IOException {
        List<AuditManifest.Input> inputs = new ArrayList<>();
        for (ReportingPeriod period : frame.programme().calendar().upTo(frame.period())) {
            List<Arrival> arrivals = ledger.arrivals(frame.desk(period));
            Set<String> taken = new HashSet<>();
            List<List<String>> received = new ArrayList<>();
            int first = inputs.size();
            // Of files of one name, the last is what lay in the inbox in the end.
            for (int i = arrivals.size() - 1; i >= 0; i--) {
                Arrival arrival = arrivals.get(i);
                boolean plain = isPlain(arrival.fileName())
                        && taken.add(Normalizer.normalize(arrival.fileName(), Normalizer.Form.NFC)
                                .toLowerCase(Locale.ROOT));
                String entry = plain
                        ? INBOX + period.id() + "/" + arrival.fileName()
                        : OTHER_INPUTS + period.id() + "/" + arrival.sha256();
                if (plain) {
                    received.add(
                            0, List.of(arrival.fileName(), arrival.receivedAt().toString()));
                }
                files.put(entry, Received.archived(archive, arrival).path());
                inputs.add(first, input(period, arrival, entry));
            }
            if (!received.isEmpty()) {
                Path times = work.resolve("received-" + period.id());
                new CsvEvidenceWriter().received(received, times);
                files.put(INBOX + period.id() + "/" + ReceivedTimes.FILE_NAME, times);
            }
        }
        return inputs;
    }

    /** What was within carriers is among the inputs; the carriers themselves lie beside them, so that it can be seen how it came. */
    private List<AuditManifest.Carrier> carriers(Frame frame, SortedMap<String, Path> files) {
        List<AuditManifest.Carrier> carriers = new ArrayList<>();
        for (ReportingPeriod period : frame.programme().calendar().upTo(frame.period())) {
            for (Carrier carrier : ledger.carriers(frame.desk(period))) {
                Arrival file = carrier.file();
                String entry = OTHER_INPUTS + period.id() + "/" + file.sha256();
                files.put(entry, Received.archived(archive, file).path());
                carriers.add(new AuditManifest.Carrier(
                        input(period, file, entry),
                        carrier.message(),
                        carrier.enclosed().stream()
                                .map(held -> new AuditManifest.Held(
                                        held.fileName(),
                                        held.sha256(),
                                        held.senders().stream()
                                                .map(Sender::fingerprint)
                                                .toList()))
                                .toList()));
            }
        }
        return carriers;
    }

    private static AuditManifest.Input input(ReportingPeriod period, Arrival arrival, String entry) {
        return new AuditManifest.Input(
                period.id(),
                arrival.fileName(),
                arrival.sha256(),
                arrival.size(),
                arrival.receivedAt().toString(),
                entry);
    }

    private static Arrival arrival(AuditManifest.Input input) {
        return new Arrival(input.file(), input.sha256(), input.size(), Instant.parse(input.received()));
    }

    /** Whether every system takes the name as it is. */
    private static boolean isPlain(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0
                && ReceiptNames.usable(name.substring(0, dot)).equals(name.substring(0, dot))
                && name.substring(dot).matches("\\.[A-Za-z0-9]{1,8}");
    }

    private static void outputs(OutputFolder output, SortedMap<String, Path> files) throws IOException {
        for (Path file : output.allFiles()) {
            files.put(OUTPUTS + output.name(file), file);
        }
    }

    private void circulated(Frame frame, SortedMap<String, Path> files) {
        for (CirculatedPaper paper : ledger.circulatedPapers(frame.desk())) {
            paper.files()
                    .forEach((name, sha256) ->
                            files.put(CIRCULATED + paper.version() + "/" + name, archive.get(sha256)));
        }
    }

    private void evidence(Frame frame, Path work, SortedMap<String, Path> files) {
        Consolidation consolidation = new Consolidator(ledger, Keeping::withoutCounted).consolidate(frame);
        CsvEvidenceWriter writer = new CsvEvidenceWriter();
        writer.decisions(consolidation, added("decisions.csv", work, files));
        writer.findings(consolidation, ledger, added("findings.csv", work, files));
        writer.waivers(consolidation, added("waivers.csv", work, files));
        writer.explanations(consolidation, added("explanations.csv", work, files));
        writer.journal(ledger.journal(frame.desk()), added("journal.csv", work, files));
    }

    private static Path added(String name, Path work, SortedMap<String, Path> files) {
        Path file = work.resolve(name);
        files.put(EVIDENCE + name, file);
        return file;
    }

    private void describe(
            Frame frame,
            List<AuditManifest.Input> inputs,
            List<AuditManifest.Carrier> carriers,
            Path work,
            SortedMap<String, Path> files)
            throws IOException {
        AuditManifest bare = manifest(frame, inputs, carriers, List.of());
        Path readme = work.resolve("README.txt");
        Files.writeString(
                readme,
                AuditReadme.of(
                        bare,
                        frame.programme().identity().name(),
                        frame.period().label()));
        files.put("README.txt", readme);
        List<AuditManifest.Entry> entries = new ArrayList<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            entries.add(new AuditManifest.Entry(file.getKey(), Hash.of(file.getValue()), Files.size(file.getValue())));
        }
        Path manifest = work.resolve(AuditManifest.FILE_NAME);
        manifests.write(manifest(frame, inputs, carriers, entries), manifest);
        files.put(AuditManifest.FILE_NAME, manifest);
    }

    private static AuditManifest manifest(
            Frame frame,
            List<AuditManifest.Input> inputs,
            List<AuditManifest.Carrier> carriers,
            List<AuditManifest.Entry> entries) {
        return new AuditManifest(
                Program.nameAndVersion(),
                frame.programme().id(),
                frame.period().id(),
                frame.asAt().toString(),
                frame.programme().packHash(),
                inputs,
                carriers,
                entries);
    }

    private static List<String> remarks(OutputFolder output) throws IOException {
        return output.edited().stream()
                .map("%s was changed by hand; the zip holds it as it is now."::formatted)
                .toList();
    }

    /**
     * Takes what came in, and what was circulated before the outputs were written, from an unpacked zip into the ledger, and lays the papers
     * that were kept where the outputs will be.
     *
     * @param audit the zip's own manifest
     * @param written the manifest of the outputs in the zip
     * @param unpacked the folder into which it was unpacked
     * @throws IOException if a file cannot be read, or not be kept
     */
    public void take(AuditManifest audit, Manifest written, Programme programme, Path unpacked) throws IOException {
        for (AuditManifest.Input input : audit.inputs()) {
            archive.keep(unpacked.resolve(input.entry()), input.sha256());
            ledger.note(new Desk(programme.id(), input.period(), ""), arrival(input));
        }
        for (AuditManifest.Carrier carrier : audit.carriers()) {
            AuditManifest.Input file = carrier.file();
            archive.keep(unpacked.resolve(file.entry()), file.sha256());
            ledger.note(
                    new Desk(programme.id(), file.period(), ""),
                    new Carrier(
                            arrival(file),
                            carrier.message(),
                            carrier.held().stream()
                                    .map(held -> new Carrier.Enclosed(
                                            held.file(),
                                            held.sha256(),
                                            held.senders().stream()
                                                    .map(Sender::new)
                                                    .toList()))
                                    .toList()));
        }
        ReportingPeriod period = programme.calendar().find(audit.period()).orElseThrow();
        Frame frame = packRun.frame(
                new PackRequest(unpacked.resolve(PACK), audit.period(), LocalDate.parse(audit.asAt())),
                programme,
                period);
        Path folder = packRun.output(programme, period).path();
        Files.createDirectories(folder);
        SortedMap<Integer, String> circulated = new TreeMap<>();
        for (Manifest.Kept kept : written.kept()) {
            Files.copy(unpacked.resolve(OUTPUTS + kept.file()), folder.resolve(kept.file()));
            if (!kept.circulated().isEmpty()) {
                circulated.put(PaperFiles.version(kept.file()).orElseThrow(), kept.circulated());
            }
        }
        for (Map.Entry<Integer, String> paper : circulated.entrySet()) {
            SortedMap<String, String> files = new TreeMap<>();
            Path from = unpacked.resolve(CIRCULATED + paper.getKey());
            try (Stream<Path> found = Files.list(from)) {
                for (Path file : found.toList()) {
                    String sha256 = Hash.of(file);
                    archive.keep(file, sha256);
                    files.put(file.getFileName().toString(), sha256);
                }
            }
            ledger.note(frame.desk(), new CirculatedPaper(paper.getKey(), Instant.parse(paper.getValue()), files));
        }
    }
}
