package org.quorate.correspondence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.consolidation.Dates;
import org.quorate.programme.Party;
import org.quorate.programme.ReportingPeriod;
import org.quorate.reporting.PrintableText;

/** Writes to a party what it still owes. Stateless. */
public final class ReminderComposer {
    private ReminderComposer() {}

    /** Returns what tells the reminder of a party on an occasion from all others of its period. */
    public static String about(Party party, String occasion) {
        return party.id() + " " + occasion;
    }

    /**
     * Returns the reminder.
     *
     * @param occasion on which occasion it is written; see {@link Occasion#id}
     */
    public static Message compose(Letterhead head, Owing owing, String occasion) {
        ReportingPeriod period = head.period();
        LocalDate due = period.due().toLocalDate();
        long days = ChronoUnit.DAYS.between(head.today(), due);
        List<String> lines = new ArrayList<>();
        lines.add(opening(head, days));
        lines.add("");
        lines.add(
                owing.partly()
                        ? "Thank you for what you have sent. This is still missing:"
                        : "We do not have your " + returns(owing) + " yet:");
        owing.items().forEach(item -> lines.add("  - " + line(item)));
        lines.add("");
        head.programme()
                .identity()
                .sendTo()
                .ifPresentOrElse(
                        sendTo -> lines.add("Please send it to " + sendTo + "."),
                        () -> lines.add("Please send it as you usually do."));
        if (days < 0) {
            lines.add("It is taken until " + Dates.moment(period.closes()) + ".");
        }
        lines.add("If it is on its way already, there is nothing more to do.");
        return head.toParty(
                Message.Kind.REMINDER,
                Optional.of(owing.party()),
                about(owing.party(), occasion),
                subject(period, days),
                lines,
                List.of());
    }

    private static String returns(Owing owing) {
        return owing.items().size() == 1 ? "return" : "returns";
    }

    private static String subject(ReportingPeriod period, long days) {
        if (days < 0) {
            return "Overdue: return for " + period.label();
        }
        return days == 0
                ? "Due today: return for " + period.label()
                : "Reminder: return for " + period.label() + " due on " + Dates.day(period.due());
    }

    private static String opening(Letterhead head, long days) {
        String what = "Returns for " + head.period().label() + " ";
        String when = Dates.moment(head.period().due());
        if (days < 0) {
            return what + "were due on " + when + ", " + Dates.days(-days) + " ago.";
        }
        return days == 0
                ? what + "are due today, " + when + "."
                : what + "are due on " + when + ", in " + Dates.days(days) + ".";
    }

    private static String line(Owing.Item item) {
        String title = item.status().definition().title();
        return switch (item.lack()) {
            case NOTHING_SENT -> title + ": nothing has come in.";
            case REJECTED ->
                title + ": your file " + file(item)
                        + "was not accepted, and no corrected one has come in. Its receipt says"
                        + " what to put right.";
            case SECTIONS -> title + ": came in without " + String.join(", ", item.sections()) + ".";
        };
    }

    private static String file(Owing.Item item) {
        return item.status()
                .submission()
                .map(submission -> "\"" + PrintableText.line(submission.fileName()) + "\" ")
                .orElse("");
    }
}
