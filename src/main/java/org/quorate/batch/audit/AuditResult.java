package org.quorate.batch.audit;

import java.nio.file.Path;
import java.util.List;

/**
 * A zip for the auditor that was written.
 *
 * @param sha256 of the zip
 * @param files how many it holds
 * @param remarks what the operator should know, each in one sentence
 */
public record AuditResult(Path zip, String sha256, int files, List<String> remarks) {
    public AuditResult {
        remarks = List.copyOf(remarks);
    }
}
