package org.quorate.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.SectionReading;

/**
 * How a section of a submission came, in figures.
 *
 * @param sectionId the section's id; empty for a sheet that belongs to no section
 * @param sheetOrNull the sheet's name, or null where the section was found on none
 * @param rowsRead filled rows, counted when the file was read
 * @param records how many of them were recorded
 * @param refusedRows how many of them were refused
 * @param nilRows how many of them declare nothing to report
 * @param errors findings of the section that are errors or critical
 * @param warnings findings of the section that are warnings
 */
public record SectionTally(
        String sha256,
        String sectionId,
        SectionReading.State state,
        @Nullable String sheetOrNull,
        int rowsRead,
        int records,
        int refusedRows,
        int nilRows,
        int errors,
        int warnings) {

    /** Returns the sheet's name. */
    public Optional<String> sheet() {
        return Optional.ofNullable(sheetOrNull);
    }
}
