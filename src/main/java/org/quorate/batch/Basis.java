package org.quorate.batch;

import java.util.ArrayList;
import java.util.List;
import org.quorate.batch.disk.Hash;
import org.quorate.batch.machine.Program;
import org.quorate.batch.machine.Secrets;
import org.quorate.programme.Programme;
import org.quorate.submission.ReadSettings;

/** What files are recorded on: program, pack, and how they are read. With another limit or password, one that was refused may be read. */
public final class Basis {
    private Basis() {}

    /**
     * Returns the basis as a hash; it tells nobody a secret.
     *
     * @param settings with the secrets that were found on the programme's terms
     */
    public static String of(Programme programme, ReadSettings settings) {
        List<String> parts = new ArrayList<>(List.of(Program.VERSION, programme.packHash()));
        parts.addAll(Secrets.fingerprint(programme.reading(), settings, programme.packHash()));
        return Hash.of(parts);
    }
}
