package org.quorate.programme.json;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.quorate.programme.Correspondence;
import org.quorate.programme.ReminderTiming;

/** To whom a programme writes, and when it reminds. */
final class CorrespondencePart {
    static final List<String> PROPERTIES = List.of("lead", "replyTo", "reminders");
    static final List<String> REMINDER_PROPERTIES = List.of("daysBefore", "onDue", "daysAfter");
    /** What every mail server takes; quoted and international addresses are left out, for many do not. */
    static final String ADDRESS_PATTERN = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
            + "@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+";
    /** The most characters of an address that SMTP takes. */
    static final int LONGEST_ADDRESS = 254;

    static final int MOST_DAYS = 366;
    static final ValueType<List<String>> ADDRESSES =
            ValueType.filled(ValueType.distinct("mail address", CorrespondencePart::address));

    private static final Pattern ADDRESS = Pattern.compile(ADDRESS_PATTERN);

    private CorrespondencePart() {}

    static Optional<Correspondence> read(Json json, Reading reading) {
        return ObjectCursor.open(json, PROPERTIES, reading)
                .map(object -> new Correspondence(
                        object.optional("lead", ADDRESSES).orElse(List.of()),
                        object.optional("replyTo", CorrespondencePart::address).orElse(null),
                        object.optional("reminders", CorrespondencePart::reminders)
                                .orElse(null)));
    }

    /** When parties are reminded; what is left out does not happen. */
    static Optional<ReminderTiming> reminders(Json json, Reading reading) {
        return ObjectCursor.open(json, REMINDER_PROPERTIES, reading)
                .map(object -> new ReminderTiming(
                        object.optional("daysBefore", CorrespondencePart::days).orElse(List.of()),
                        object.optional("onDue", Values::truth).orElse(false),
                        object.optional("daysAfter", CorrespondencePart::days).orElse(List.of())));
    }

    private static Optional<List<Integer>> days(Json json, Reading reading) {
        Set<Integer> seen = new HashSet<>();
        return ValueType.<Integer>list((item, sameReading) -> {
                    Optional<Integer> number = Values.wholeNumber(1, MOST_DAYS).read(item, sameReading);
                    number.filter(again -> !seen.add(again))
                            .ifPresent(again ->
                                    reading.mistakes().duplicate(item.at(), "number of days", again.toString()));
                    return number;
                })
                .read(json, reading);
    }

    /** A mail address without a name. */
    static Optional<String> address(Json json, Reading reading) {
        return Values.text(json, reading).filter(text -> {
            boolean right =
                    text.length() <= LONGEST_ADDRESS && ADDRESS.matcher(text).matches();
            if (!right) {
                reading.mistakes().wrong(json, "A mail address such as \"returns@example.org\".");
            }
            return right;
        });
    }
}
