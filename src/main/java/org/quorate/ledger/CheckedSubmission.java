package org.quorate.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.quorate.binding.Refusal;
import org.quorate.binding.Return;
import org.quorate.binding.ReturnLayout;
import org.quorate.binding.SectionReading;
import org.quorate.finding.Finding;
import org.quorate.finding.Severity;

/**
 * A submission with everything that was read and found in it, as it is recorded in one transaction. Immutable.
 *
 * @param sections empty where the file could not be bound to a return
 * @param otherSheets sheets that belong to no section
 * @param layout where its parts stood; {@link ReturnLayout#NONE} where the file could not be bound
 * @param findings in the order in which a provider should read them
 */
public record CheckedSubmission(
        Submission submission,
        List<SectionReading> sections,
        List<Return.OtherSheet> otherSheets,
        ReturnLayout layout,
        List<Finding> findings) {
    private static final String NO_SECTION = "";

    public CheckedSubmission {
        sections = List.copyOf(sections);
        otherSheets = List.copyOf(otherSheets);
        findings = List.copyOf(findings);
    }

    /**
     * Returns the tally of each section, in order, then of each other sheet. A finding counts, for each of its cases, for the section whose title is
     * its argument {@code section}; one without that argument counts for the other sheet on which it stands. All filled rows
     * of an other sheet are refused.
     */
    public List<SectionTally> tallies() {
        List<SectionTally> tallies = new ArrayList<>(sections.size() + otherSheets.size());
        sections.forEach(reading -> tallies.add(tally(reading)));
        otherSheets.forEach(sheet -> tallies.add(tally(sheet)));
        return tallies;
    }

    /** Returns what was refused: section by section, each in its order, then one entry for each other sheet with filled rows. */
    public List<Ledger.RefusedContent> refusedContent() {
        List<Ledger.RefusedContent> refused = new ArrayList<>();
        for (SectionReading reading : sections) {
            reading.refusals()
                    .forEach(refusal -> refused.add(
                            new Ledger.RefusedContent(reading.section().id(), refusal)));
        }
        for (Return.OtherSheet sheet : otherSheets) {
            if (sheet.filledRows() > 0) {
                refused.add(new Ledger.RefusedContent(NO_SECTION, refusal(sheet)));
            }
        }
        return refused;
    }

    private SectionTally tally(SectionReading reading) {
        String title = reading.section().title();
        Predicate<Finding> ofSection = finding -> finding.arg("section").equals(title);
        return new SectionTally(
                submission.sha256(),
                reading.section().id(),
                reading.state(),
                reading.sheetOrNull(),
                reading.rowsRead(),
                reading.records().size(),
                reading.refusedRows(),
                reading.nilRows(),
                count(ofSection.and(CheckedSubmission::isError)),
                count(ofSection.and(CheckedSubmission::isWarning)));
    }

    private SectionTally tally(Return.OtherSheet sheet) {
        Predicate<Finding> ofSheet = finding -> finding.arg("section").isEmpty()
                && finding.location().sheet().filter(sheet.name()::equals).isPresent();
        return new SectionTally(
                submission.sha256(),
                NO_SECTION,
                sheet.filledRows() > 0 ? SectionReading.State.GIVEN : SectionReading.State.EMPTY,
                sheet.name(),
                sheet.filledRows(),
                0,
                sheet.filledRows(),
                0,
                count(ofSheet.and(CheckedSubmission::isError)),
                count(ofSheet.and(CheckedSubmission::isWarning)));
    }

    private static Refusal refusal(Return.OtherSheet sheet) {
        return new Refusal(
                sheet.name(),
                "whole sheet",
                sheet.filledRows(),
                "",
                "The sheet is not part of the return; its content was not copied.");
    }

    private int count(Predicate<Finding> wanted) {
        return findings.stream().filter(wanted).mapToInt(Finding::cases).sum();
    }

    private static boolean isError(Finding finding) {
        return finding.severity().isAtLeast(Severity.ERROR);
    }

    private static boolean isWarning(Finding finding) {
        return finding.severity() == Severity.WARNING;
    }
}
