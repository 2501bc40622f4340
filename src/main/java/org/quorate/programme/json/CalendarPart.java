package org.quorate.programme.json;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quorate.programme.PeriodKind;
import org.quorate.programme.PlanPeriod;
import org.quorate.programme.ReportingCalendar;
import org.quorate.programme.ReportingPeriod;

/** The periods in programme.json, which may stand in any order. One for each list; it remembers the periods it has read. */
final class CalendarPart {
    static final List<String> PROPERTIES =
            List.of("id", "label", "aliases", "start", "end", "due", "closes", "previous", "kind", "part");
    static final List<String> PLAN_PROPERTIES = List.of("id", "label", "start", "end", "overlaps");

    private final List<Dated> dated = new ArrayList<>();

    private CalendarPart() {}

    /** A period whose dates could be read, with the object it was read from. */
    private record Dated(ReportingPeriod period, ObjectCursor object) {}

    /** Reads the calendar from the properties of the programme. */
    static ReportingCalendar read(ObjectCursor programme) {
        return new ReportingCalendar(
                programme.required("periods", CalendarPart::periods).orElse(List.of()),
                programme.optional("planPeriods", CalendarPart::planPeriods).orElse(List.of()));
    }

    private static Optional<List<PlanPeriod>> planPeriods(Json json, Reading reading) {
        List<PlanPeriod> before = new ArrayList<>();
        return ValueType.parts(
                        Scope.of(Scope.Kind.PLAN_PERIOD), (item, same, names) -> planPeriod(item, same, names, before))
                .read(json, reading);
    }

    private static Optional<PlanPeriod> planPeriod(Json json, Reading reading, Names names, List<PlanPeriod> before) {
        return ObjectCursor.open(json, PLAN_PROPERTIES, reading, names).map(object -> {
            Optional<LocalDate> start = object.required("start", Values::date);
            Optional<LocalDate> end = object.required("end", Values::date);
            PlanPeriod period = new PlanPeriod(
                    object.id("id", Ids::slug, names),
                    object.text("label"),
                    start.orElse(LocalDate.EPOCH),
                    end.orElse(LocalDate.EPOCH));
            if (start.isPresent() && end.isPresent()) {
                if (period.end().isBefore(period.start())) {
                    object.wrong("end", "The first day of the period, " + period.start() + ", or later.");
                } else {
                    tellOverlap(object, period, before);
                    before.add(period);
                }
            }
            return period;
        });
    }

    private static void tellOverlap(ObjectCursor object, PlanPeriod period, List<PlanPeriod> before) {
        boolean allowed = object.optional("overlaps", Values::truth).orElse(false);
        before.stream()
                .filter(other -> !allowed
                        && !other.end().isBefore(period.start())
                        && !period.end().isBefore(other.start()))
                .findFirst()
                .ifPresent(other ->
                        object.wrong("start", "A day outside \"" + other.label() + "\", or \"overlaps\": true."));
    }

    private static Optional<List<ReportingPeriod>> periods(Json json, Reading reading) {
        CalendarPart part = new CalendarPart();
        Optional<List<ReportingPeriod>> periods = ValueType.filled(
                        ValueType.parts(Scope.of(Scope.Kind.PERIOD), part::period))
                .read(json, reading);
        part.dated.forEach(part::checkPrevious);
        return periods.map(all -> all.stream()
                .sorted(Comparator.comparing(ReportingPeriod::start).thenComparing(ReportingPeriod::end))
                .toList());
    }

    private Optional<ReportingPeriod> period(Json json, Reading reading, Names names) {
        return ObjectCursor.open(json, PROPERTIES, reading, names).map(object -> period(object, names));
    }

    private ReportingPeriod period(ObjectCursor object, Names names) {
        String id = object.id("id", Ids::period, names);
        String label = object.alsoCalled("label", names);
        List<String> aliases = object.aliases(names);
        Optional<LocalDate> start = object.required("start", Values::date);
        Optional<LocalDate> end = object.required("end", Values::date);
        Optional<LocalDateTime> due = object.required("due", Values::dateTime);
        Optional<LocalDateTime> closes = object.required("closes", Values::dateTime);
        start.filter(first -> end.isPresent() && end.get().isBefore(first))
                .ifPresent(first -> object.wrong("end", "The first day of the period, " + first + ", or later."));
        end.filter(last -> due.isPresent() && due.get().toLocalDate().isBefore(last))
                .ifPresent(last -> object.wrong("due", "The last day of the period, " + last + ", or later."));
        due.filter(time -> closes.isPresent() && closes.get().isBefore(time))
                .ifPresent(time -> object.wrong("closes", "When the return is due, " + time + ", or later."));
        ReportingPeriod period = new ReportingPeriod(
                id,
                label,
                aliases,
                start.orElse(LocalDate.EPOCH),
                end.orElse(LocalDate.EPOCH),
                due.orElse(LocalDateTime.MIN),
                closes.orElse(LocalDateTime.MIN),
                object.optionalOrNull("previous", Ids.referenceTo(Scope.of(Scope.Kind.PERIOD)))
                        .orElse(null),
                object.optional("kind", Values.word(PeriodKind.class)).orElse(PeriodKind.QUARTER),
                object.optional("part", Values::text).orElse(""));
        if (start.isPresent() && end.isPresent()) {
            dated.add(new Dated(period, object));
        }
        return period;
    }

    private void checkPrevious(Dated later) {
        dated.stream()
                .map(Dated::period)
                .filter(earlier ->
                        later.period.previous().filter(earlier.id()::equals).isPresent()
                                && !earlier.end().isBefore(later.period.start()))
                .findFirst()
                .ifPresent(earlier -> later.object.wrong("previous", "A period that ends before this one starts."));
    }
}
