package org.quorate.batch.night;

import java.nio.file.Path;
import java.util.List;

/**
 * What a night did for one period.
 *
 * @param cameIn how many files came in since the night before
 * @param written the outputs that were written, by name
 * @param reminded the names of the parties that were reminded
 * @param frozen whether outputs were left alone because their paper was circulated, though something came in
 * @param last whether the period has closed and nothing more is done for it
 * @param output the folder of its outputs
 * @param post the folder of its letters
 * @param remarks what was left of what lies in the inbox, each in one sentence, that nobody was told of before
 * @param unsent what could not be sent, each in one sentence
 */
public record PeriodNight(
        String periodId,
        int cameIn,
        List<String> written,
        List<String> reminded,
        boolean frozen,
        boolean last,
        Path output,
        Path post,
        List<String> remarks,
        List<String> unsent) {
    public PeriodNight {
        written = List.copyOf(written);
        reminded = List.copyOf(reminded);
        remarks = List.copyOf(remarks);
        unsent = List.copyOf(unsent);
    }

    /** Returns whether nothing was done. */
    public boolean isQuiet() {
        return cameIn == 0 && written.isEmpty() && reminded.isEmpty() && !last && remarks.isEmpty() && unsent.isEmpty();
    }
}
