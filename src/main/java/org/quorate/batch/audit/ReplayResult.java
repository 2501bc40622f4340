package org.quorate.batch.audit;

import java.util.List;

/**
 * What came of making the outputs of a zip for the auditor again.
 *
 * @param same how many outputs came out byte for byte as they were written
 * @param different those that did not, each in one sentence
 * @param remarks what the auditor should know, each in one sentence
 */
public record ReplayResult(int same, List<String> different, List<String> remarks) {
    public ReplayResult {
        different = List.copyOf(different);
        remarks = List.copyOf(remarks);
    }
}
