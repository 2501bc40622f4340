package org.quorate.batch.night;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.quorate.consolidation.Completeness;
import org.quorate.correspondence.Message;
import org.quorate.correspondence.Occasion;
import org.quorate.correspondence.Owing;
import org.quorate.correspondence.ReminderComposer;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.ReminderTiming;
import org.quorate.programme.ReportingPeriod;

/** Who is reminded tonight of what it owes for a period, and on which occasion. */
final class DueReminders {
    private final Programme programme;
    private final ReportingPeriod period;
    private final LocalDate today;
    private final ReminderTiming timing;
    private final Outbox outbox;

    /**
     * Makes them for a night.
     *
     * @param otherwise when parties are reminded where the programme says nothing of it
     * @param outbox knows who was reminded before
     */
    DueReminders(
            Programme programme, ReportingPeriod period, LocalDate today, ReminderTiming otherwise, Outbox outbox) {
        this.programme = programme;
        this.period = period;
        this.today = today;
        this.timing = programme.correspondence().reminders().orElse(otherwise);
        this.outbox = outbox;
    }

    /** Returns the occasion; empty before the first, and after the period has closed. */
    Optional<Occasion> occasion() {
        return BusinessDay.hasClosed(period, today) ? Optional.empty() : Occasion.latest(occasions(), today);
    }

    private List<Occasion> occasions() {
        return Occasion.of(timing, period.due().toLocalDate());
    }

    /**
     * Returns who is reminded. Whoever was reminded on this occasion or a later one is not, for a clock may have been set back.
     *
     * @param completeness is asked only where somebody has not been reminded
     */
    List<Owing> due(Supplier<Completeness> completeness) {
        Optional<Occasion> latest = occasion();
        if (latest.isEmpty()) {
            return List.of();
        }
        List<Occasion> sinceThen = occasions().stream()
                .filter(occasion -> !occasion.day().isBefore(latest.get().day()))
                .toList();
        List<Party> unreminded = programme.parties().parties().stream()
                .filter(party -> sinceThen.stream()
                        .noneMatch(occasion -> outbox.has(new Message.Key(
                                Message.Kind.REMINDER,
                                programme.id(),
                                period.id(),
                                ReminderComposer.about(party, occasion.id())))))
                .filter(party -> !party.owes().isEmpty())
                .toList();
        return unreminded.isEmpty()
                ? List.of()
                : Owing.of(completeness.get()).stream()
                        .filter(owing -> unreminded.contains(owing.party()))
                        .toList();
    }
}
