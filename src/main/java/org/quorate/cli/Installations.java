package org.quorate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.quorate.batch.failure.RunFailure;
import org.quorate.finding.Outcome;
import org.quorate.programme.Installation;
import org.quorate.programme.json.InstallationReader;

/** What holds for all packs under a root. */
final class Installations {
    private Installations() {}

    /**
     * Reads what holds for the packs in a folder; every mistake is printed.
     *
     * @throws RunFailure if it has mistakes
     */
    static Installation read(Path root, PrintWriter err) {
        Outcome<Installation> outcome = new InstallationReader().read(root);
        outcome.findings().forEach(finding -> err.println(Packs.line(root, finding)));
        return outcome.value()
                .orElseThrow(() -> RunFailure.wrongUse(
                        root.resolve(InstallationReader.FILE) + " is wrong in the places above; nothing was done."));
    }
}
