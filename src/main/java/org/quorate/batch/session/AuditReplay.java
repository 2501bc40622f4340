package org.quorate.batch.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.quorate.batch.PackRequest;
import org.quorate.batch.PackResult;
import org.quorate.batch.RunListener;
import org.quorate.batch.audit.AuditZip;
import org.quorate.batch.audit.ReplayResult;
import org.quorate.batch.disk.Hash;
import org.quorate.batch.disk.Scratch;
import org.quorate.batch.failure.FailureSentence;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.machine.Program;
import org.quorate.batch.workplace.Workplace;
import org.quorate.programme.Programme;
import org.quorate.programme.json.PackReader;
import org.quorate.reporting.AuditManifest;
import org.quorate.reporting.Manifest;
import org.quorate.reporting.json.JsonAuditManifestFile;
import org.quorate.reporting.json.JsonManifestFile;

/** Makes the outputs of a zip for the auditor again, in a folder and an empty ledger of its own, and compares them. */
public final class AuditReplay {
    private AuditReplay() {}

    /**
     * Replays a zip.
     *
     * @param reading gives the programme with its files read on the terms of the command
     * @throws RunFailure if the zip is none, holds something else than its manifest says, was made by another version of the program, or
     *     the work cannot be done
     */
    public static ReplayResult replay(Path zip, UnaryOperator<Programme> reading, RunListener listener) {
        if (!Files.isRegularFile(zip)) {
            throw RunFailure.wrongUse("There is no file " + zip + ".");
        }
        try {
            Path folder = Files.createTempDirectory("quorate-replay-");
            try {
                return replay(zip, folder, reading, listener);
            } finally {
                Scratch.delete(folder);
            }
        } catch (IOException | RuntimeException e) {
            throw FailureSentence.of(e);
        }
    }

    private static ReplayResult replay(Path zip, Path folder, UnaryOperator<Programme> reading, RunListener listener)
            throws IOException {
        Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
        AuditManifest audit = new AuditZip(zip, new JsonAuditManifestFile()).unpack(unpacked);
        if (!audit.program().equals(Program.nameAndVersion())) {
            throw RunFailure.wrongUse(
                    "The zip %s was made by %s and this is %s: only the same version writes the same bytes."
                            .formatted(zip, audit.program(), Program.nameAndVersion()));
        }
        Manifest written = new JsonManifestFile()
                .find(unpacked.resolve("outputs").resolve(Manifest.FILE_NAME))
                .orElseThrow(() -> RunFailure.failed("The zip %s holds no manifest of outputs.".formatted(zip), null));
        Programme programme = new PackReader()
                .read(unpacked.resolve("pack"))
                .value()
                .map(reading)
                .orElseThrow(() -> RunFailure.failed("The pack in the zip %s is wrong.".formatted(zip), null));
        try (RunSession session = RunSession.open(new Workplace(folder.resolve("ledger"), folder.resolve("output")))) {
            session.audit().take(audit, written, programme, unpacked);
            PackResult result = session.run(
                    new PackRequest(unpacked.resolve("pack"), audit.period(), LocalDate.parse(audit.asAt())),
                    programme,
                    listener);
            return compare(written, unpacked.resolve("outputs"), result.output());
        }
    }

    private static ReplayResult compare(Manifest written, Path outputs, Path again) throws IOException {
        int same = 0;
        List<String> different = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (Manifest.Output output : written.files().toList()) {
            String now = hash(again.resolve(output.file()));
            if (now.equals(output.sha256())) {
                same++;
            } else {
                different.add(
                        "%s came out with SHA-256 %s, and had %s.".formatted(output.file(), now, output.sha256()));
            }
            if (!hash(outputs.resolve(output.file())).equals(output.sha256())) {
                remarks.add("%s was changed by hand after it was written; it was compared as it was written."
                        .formatted(output.file()));
            }
        }
        if (!hash(again.resolve(Manifest.FILE_NAME)).equals(hash(outputs.resolve(Manifest.FILE_NAME)))) {
            different.add("manifest.json is another.");
        } else {
            same++;
        }
        return new ReplayResult(same, different, remarks);
    }

    private static String hash(Path file) throws IOException {
        return Files.isRegularFile(file) ? Hash.of(file) : "none, for it is missing";
    }
}
