package org.quorate.consolidation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.ledger.Submission;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.Party;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;

/**
 * Something that belongs nowhere and is like a heading or a sheet that was not found: somebody has to say whether it is meant.
 *
 * @param fieldOrNull the field whose heading it is like, or null where it is a sheet that is like the section's
 * @param words as written
 * @param cell in A1 form; empty for a sheet
 * @param percent how like it is
 */
public record OpenSuggestion(
        Submission submission,
        Party party,
        ReturnDefinition definition,
        SectionDefinition section,
        @Nullable FieldDefinition fieldOrNull,
        String words,
        String sheet,
        String cell,
        int percent) {
    /** Returns the field whose heading it is like; empty for a sheet. */
    public Optional<FieldDefinition> field() {
        return Optional.ofNullable(fieldOrNull);
    }
}
