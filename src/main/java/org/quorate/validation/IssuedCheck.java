package org.quorate.validation;

import org.quorate.finding.Severity;
import org.quorate.programme.Check;

/** A check as it stands in a workbook that is sent out, or why it cannot stand there. Immutable. */
public sealed interface IssuedCheck {
    /** The verdict where all is well. */
    String OK = "OK";

    /** The verdict where the workbook cannot tell, be it that an answer is missing or that it is not as the field wants it. */
    String NOT_CHECKED = "Not checked";

    /** What the message of a check begins with that a return must pass. */
    String ERROR = "Error: ";

    /** What the message of a check begins with whose failing is asked about. */
    String WARNING = "Warning: ";

    /** What the message of a check begins with that only tells. */
    String NOTE = "Note: ";

    /** What the message of a check begins with that is new and stops nobody yet. */
    String ON_TRIAL = "On trial: ";

    /** Returns what the check's message begins with; ends with a colon and a space, which no other verdict has. */
    static String lead(Check check) {
        if (check.stage() == Check.Stage.TRIAL) {
            return ON_TRIAL;
        }
        return check.severity().isAtLeast(Severity.ERROR)
                ? ERROR
                : check.severity() == Severity.WARNING ? WARNING : NOTE;
    }

    /**
     * Formulas for the workbook, without their equals signs, as its file holds them: functions newer than Excel 2007 have the
     * prefix {@code _xlfn.}.
     *
     * @param condition TRUE where all is well, FALSE where it is not, or an error
     * @param judged TRUE where the condition can be relied on; FALSE or an error where an answer that it names is missing, or
     *     would be read by Excel as something else than what it stands for
     * @param verdict a text: empty in a row without a record, {@link #OK}, {@link #NOT_CHECKED}, or {@link #lead} and the check's
     *     message
     */
    record Standing(String condition, String judged, String verdict) implements IssuedCheck {}

    /**
     * The check cannot stand there.
     *
     * @param reason the end of a sentence that goes "because …"
     */
    record Impossible(String reason) implements IssuedCheck {}
}
