package org.quorate.programme;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Words of one party that were accepted as the heading of a field, or as the name of a section's sheet. They hold for no other
 * party, and only where the party's workbook does not have the template's own words.
 *
 * @param fieldIdOrNull the field whose heading or label they are, or null where they name the section's sheet
 * @param words as the party wrote them
 * @param on the day on which they were accepted
 * @param by the role that accepted them
 */
public record AcceptedHeading(
        String partyId,
        String returnId,
        String sectionId,
        @Nullable String fieldIdOrNull,
        String words,
        LocalDate on,
        String by) {

    /** Returns the field whose heading or label the words are; empty where they name the section's sheet. */
    public Optional<String> fieldId() {
        return Optional.ofNullable(fieldIdOrNull);
    }

    /** Returns whether it is for that section of that party's return. */
    public boolean isFor(String party, String returnDefinition, String section) {
        return partyId.equals(party) && returnId.equals(returnDefinition) && sectionId.equals(section);
    }

    /** Returns whether it says of the same words, in the same section of the same party's return, what they are. */
    public boolean isOfSameWordsAs(AcceptedHeading other) {
        return isFor(other.partyId, other.returnId, other.sectionId)
                && (fieldIdOrNull == null) == (other.fieldIdOrNull == null)
                && Words.same(words, other.words);
    }
}
