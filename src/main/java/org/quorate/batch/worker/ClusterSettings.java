package org.quorate.batch.worker;

import java.time.Duration;

/**
 * How managers and workers keep in touch.
 *
 * @param threads how many partitions are worked on here at a time; none where this machine only waits for others
 * @param poll how often somebody looks for partitions to work on, and the manager for those that are done
 * @param heartbeat how often a worker says that it is alive; one that has missed {@link #MISSED} of them is taken for dead
 * @param patience how long the manager waits without any partition being finished
 * @param longest how long the manager waits in all
 */
record ClusterSettings(int threads, Duration poll, Duration heartbeat, Duration patience, Duration longest) {
    /** The least that the library allows. */
    static final int MISSED = 4;
}
