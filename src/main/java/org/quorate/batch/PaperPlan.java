package org.quorate.batch;

import org.quorate.reporting.PaperState;
import org.quorate.reporting.PaperVersion;

/**
 * What becomes of a period's paper in one publication.
 *
 * @param kept up to which version papers stay as they are; 0 for none
 * @param version the one that says what the consolidation says: the last that is kept, or the one after it
 * @param state what it states
 * @param madeFrom identifies everything that its files are made from
 */
record PaperPlan(int kept, PaperVersion version, PaperState state, String madeFrom) {
    /** Whether the version is to be written, because none that is kept says the same. */
    boolean isNew() {
        return version.number() > kept;
    }
}
