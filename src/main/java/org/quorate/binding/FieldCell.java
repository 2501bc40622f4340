package org.quorate.binding;

import org.jspecify.annotations.Nullable;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.FieldDefinition;
import org.quorate.submission.Cell;
import org.quorate.submission.CellRef;

/**
 * The cell in which a field is answered.
 *
 * @param cellOrNull null where the file mentions no such cell
 */
record FieldCell(
        SectionScope scope,
        FieldDefinition field,
        CellRef ref,
        @Nullable Cell cellOrNull) {

    /** Returns the text as it stands in the cell; empty for a blank. */
    String raw() {
        return cellOrNull == null ? "" : cellOrNull.raw();
    }

    /** Returns a finding at this cell that says what was seen. */
    Finding finding(FindingCode code) {
        return scope.at(code, ref).with("field", field.heading()).with("seen", CellText.quoted(raw()));
    }
}
