package org.quorate.batch;

import java.nio.file.Path;
import java.util.List;
import org.quorate.consolidation.PeriodStanding;

/**
 * What a run did.
 *
 * @param attention how many things need attention
 * @param newFiles how many files were read that had not been read before
 * @param published whether outputs were written; false when nothing was new
 * @param output the folder of the outputs
 * @param written the outputs that were written, by name; what did not change was taken over and is none of them
 * @param remarks what the operator should know, each in one sentence
 */
public record PackResult(
        PeriodStanding standing,
        int attention,
        int newFiles,
        boolean published,
        Path output,
        List<String> written,
        List<String> remarks) {
    public PackResult {
        written = List.copyOf(written);
        remarks = List.copyOf(remarks);
    }
}
