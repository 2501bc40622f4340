package org.quorate.batch.machine;

import java.time.Clock;
import java.time.LocalDateTime;

/** What the machine says of itself: what time it is, and how much it does at a time. Nothing else asks it for the time. Thread-safe. */
public final class Machine {
    /** The only clock there is. */
    public static final Clock CLOCK = Clock.systemUTC();

    private Machine() {}

    /** Returns the time as Spring Batch writes it into its history: that of the machine, in its own zone. */
    @SuppressWarnings("JavaTimeDefaultTimeZone")
    public static LocalDateTime historyTime() {
        return LocalDateTime.now();
    }

    /**
     * Returns nanoseconds that only ever go on, whatever is done to the clock: to tell how long something has lasted. From when they count
     * means nothing.
     */
    public static long ticks() {
        return System.nanoTime();
    }

    /** Returns how many threads a run works with, at least 1: one a processor, for reading and writing are the processor's work. */
    public static int workerCount() {
        return Runtime.getRuntime().availableProcessors();
    }
}
