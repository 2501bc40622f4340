package org.quorate.cli;

import java.nio.file.Path;
import org.quorate.batch.workplace.Workplace;
import org.quorate.programme.Programme;
import picocli.CommandLine.Mixin;

/** Options of every command on the ledger: where it is, and how the files beside it are read. */
final class LedgerPlace {
    @Mixin
    private DatabasePlace place = new DatabasePlace();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    /** Returns the programme with its files read as the options say. */
    Programme read(Programme programme) {
        return programme.readOn(programme.reading().under(reading.terms()));
    }

    Path ledger() {
        return place.ledger();
    }

    /** Returns whether there is a ledger, or may be one: to see whether a server has one, it must be opened. */
    boolean mayHoldReturns() {
        return place.mayHoldReturns();
    }

    /** Returns where a command works that has its outputs in a folder. */
    Workplace workplace(Path output) {
        return place.workplace(output);
    }
}
