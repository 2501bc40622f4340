package org.quorate.batch.machine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which program this is. */
public final class Program {
    /** Changes whenever files are read, judged or written differently, so that everything is then done anew. */
    public static final String VERSION = "0.2.0";

    private Program() {}

    /** Returns name and version, such as "Quorate 0.2.0". */
    public static String nameAndVersion() {
        return "Quorate " + VERSION;
    }

    /** Returns what time it is: for what tells how long ago something was, and never for what is reported. */
    public static Instant now() {
        return Machine.CLOCK.instant();
    }

    /** Returns which day it is: for what a command offers where nobody names a day, and never for what is reported. */
    public static LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(Machine.CLOCK.instant(), zone);
    }
}
