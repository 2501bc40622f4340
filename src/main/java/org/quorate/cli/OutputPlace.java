package org.quorate.cli;

import java.nio.file.Path;
import org.quorate.batch.workplace.Workplace;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of every command that writes outputs, drafts or workbooks, or looks for them: their folder, and the ledger. */
final class OutputPlace {
    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "output",
            description = "The folder of outputs, drafts and issued workbooks; default: ${DEFAULT-VALUE}.")
    private Path output = Path.of("output");

    @Mixin
    private LedgerPlace ledger = new LedgerPlace();

    /** Returns where the files are read from, and how. */
    LedgerPlace ledger() {
        return ledger;
    }

    Path output() {
        return output;
    }

    /** Returns where the command works. */
    Workplace workplace() {
        return ledger.workplace(output);
    }
}
