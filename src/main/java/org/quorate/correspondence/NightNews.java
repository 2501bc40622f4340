package org.quorate.correspondence;

import java.util.List;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.SourceFile;

/**
 * What a night has done for one period. Immutable.
 *
 * @param consolidation how the period stands now
 * @param cameIn what was received since the last digest, in order of receipt
 * @param written the outputs that were written anew, by name; empty where nothing was published
 * @param reminded the names of parties that were reminded, in the order of the pack
 * @param issuedOrEmpty a sentence on the paper that was issued before what came in; empty where none was
 * @param last whether the period has closed, so that nothing more is done for it
 */
public record NightNews(
        Consolidation consolidation,
        List<SourceFile> cameIn,
        List<String> written,
        List<String> reminded,
        String issuedOrEmpty,
        boolean last) {
    public NightNews {
        cameIn = List.copyOf(cameIn);
        written = List.copyOf(written);
        reminded = List.copyOf(reminded);
    }
}
