package org.quorate.programme;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.finding.Location.InText;
import org.quorate.finding.Severity;

/**
 * A check of the programme's own: a formula, as Excel writes it, that is TRUE when all is well.
 *
 * @param id unique in its return definition
 * @param sectionIdOrNull the id of the section whose records it is about, or null: the whole return
 * @param formula with its equals sign
 * @param severity of what is found where the formula is FALSE
 * @param message the sentence that says what is wrong; fields of the section stand in it in braces, by id or heading
 * @param fix how to put it right; with fields in braces as the message
 * @param fromPeriodOrNull the id of the first period for which it is made, or null: always
 * @param untilPeriodOrNull the id of the last period for which it is made, or null: always
 * @param formulaAt where the formula stands in the pack
 */
public record Check(
        String id,
        @Nullable String sectionIdOrNull,
        String formula,
        Severity severity,
        String message,
        String fix,
        Stage stage,
        @Nullable String fromPeriodOrNull,
        @Nullable String untilPeriodOrNull,
        InText formulaAt) {

    /** How far a check has been taken into use. */
    public enum Stage {
        /** Made, but only the operator is told. */
        SHADOW,
        /** Told as a warning at most, with the words that it is new. */
        TRIAL,
        /** In use. */
        ON,
        /** Not made. */
        OFF
    }

    /** Returns the id of the section whose records it is about; empty: the whole return. */
    public Optional<String> sectionId() {
        return Optional.ofNullable(sectionIdOrNull);
    }

    /** Returns this check at a stage, made for every period. */
    public Check always(Stage other) {
        return new Check(id, sectionIdOrNull, formula, severity, message, fix, other, null, null, formulaAt);
    }

    /** Returns the severity at which its findings are told: its own, but on trial a warning at most. */
    public Severity toldAs() {
        return stage == Stage.TRIAL && severity.isAtLeast(Severity.WARNING) ? Severity.WARNING : severity;
    }

    /** Returns whether it is made for returns of the period. */
    public boolean isMadeFor(ReportingPeriod period, ReportingCalendar calendar) {
        return stage != Stage.OFF
                && (fromPeriodOrNull == null || calendar.isFrom(period, fromPeriodOrNull))
                && (untilPeriodOrNull == null
                        || calendar.find(untilPeriodOrNull)
                                .filter(until -> !period.start().isAfter(until.start()))
                                .isPresent());
    }
}
