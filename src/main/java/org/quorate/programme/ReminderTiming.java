package org.quorate.programme;

import java.util.List;

/**
 * When parties are reminded of what they owe, counted in days by the programme's clocks from the day on which returns are due.
 * Immutable.
 *
 * @param daysBefore how many days before it; each at least 1, none twice
 * @param onDue whether on the day itself
 * @param daysAfter how many days after it; each at least 1, none twice
 */
public record ReminderTiming(List<Integer> daysBefore, boolean onDue, List<Integer> daysAfter) {
    /** Where nobody says otherwise. */
    public static final ReminderTiming USUAL = new ReminderTiming(List.of(7, 1), true, List.of(1, 7, 14));

    public ReminderTiming {
        daysBefore = List.copyOf(daysBefore);
        daysAfter = List.copyOf(daysAfter);
    }
}
