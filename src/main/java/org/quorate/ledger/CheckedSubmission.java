package org.quorate.ledger;

import java.util.List;
import org.quorate.binding.Return;
import org.quorate.binding.SectionReading;
import org.quorate.finding.Finding;

/**
 * A submission with everything that was read and found in it, as it is recorded in one transaction. Immutable.
 *
 * @param sections empty where the file could not be bound to a return
 * @param otherSheets sheets that belong to no section
 * @param findings in the order in which a provider should read them
 */
public record CheckedSubmission(
        Submission submission,
        List<SectionReading> sections,
        List<Return.OtherSheet> otherSheets,
        List<Finding> findings) {
    public CheckedSubmission {
        sections = List.copyOf(sections);
        otherSheets = List.copyOf(otherSheets);
        findings = List.copyOf(findings);
    }
}
