package org.quorate.testing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Measures what a piece of work allocates on the thread that does it. */
public final class Allocation {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocation() {}

    /** Work of a size. */
    public interface Work {
        /** Does it. */
        void carryOut(int size) throws Exception;
    }

    /**
     * Returns how many bytes each more of a size costs, so that what is done once does not count.
     *
     * @throws Exception if the work throws any
     */
    public static double each(int small, int large, Work work) throws Exception {
        work.carryOut(small); // Classes are loaded, and what is kept for good is made.
        return (double) (of(large, work) - of(small, work)) / (large - small);
    }

    private static long of(int size, Work work) throws Exception {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.carryOut(size);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
