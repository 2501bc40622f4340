package org.quorate.comparison;

import org.quorate.binding.Answer;
import org.quorate.binding.FieldAnswer;
import org.quorate.binding.RecordCondition;
import org.quorate.binding.SectionRecord;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.Meaning;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Tone;
import org.quorate.programme.Vocabulary;

/** How far a record's subject has come. */
public enum Progress {
    OPEN,
    COMPLETE,
    /** Over without being complete, as what was cancelled or withdrawn: what the section says closes a record. */
    OVER,
    /** The status is missing, unreadable or still to be confirmed, which has been told already; nothing follows from it. */
    UNKNOWN;

    /**
     * Returns how far a record has come: complete where the tone of its status says so, over where it meets the section's condition.
     * Without a status field an actual date decides in the place of a status. An optional status left blank means open; a status
     * that had to be given and was not means unknown.
     */
    public static Progress of(Vocabulary vocabulary, SectionDefinition section, SectionRecord record) {
        Progress told = section.find(Meaning.STATUS)
                .map(status -> ofStatus(vocabulary, section, record, status))
                .orElseGet(() ->
                        record.date(section, Meaning.ACTUAL_DATE).isPresent() ? Progress.COMPLETE : Progress.OPEN);
        boolean over = told == OPEN
                && section.records()
                        .closedIf()
                        .filter(condition -> RecordCondition.holds(condition, section, record))
                        .isPresent();
        return over ? OVER : told;
    }

    private static Progress ofStatus(
            Vocabulary vocabulary, SectionDefinition section, SectionRecord record, FieldDefinition status) {
        FieldAnswer given = record.find(status.id()).orElse(null);
        if (given == null || given.isInDoubt()) {
            return UNKNOWN;
        }
        if (given.answer() instanceof Answer.Absent absent) {
            return absent.why() == Answer.Missing.NOT_APPLICABLE || RecordCondition.isNeeded(status, section, record)
                    ? UNKNOWN
                    : OPEN;
        }
        return given.answer() instanceof Answer.Choice choice
                ? vocabulary
                        .toneOf(status, choice.label())
                        .map(tone -> tone == Tone.COMPLETE ? COMPLETE : OPEN)
                        .orElse(UNKNOWN)
                : UNKNOWN;
    }

    /** Returns whether nothing more is to be done: it is complete, or over without being so. */
    public boolean isClosed() {
        return this == COMPLETE || this == OVER;
    }
}
