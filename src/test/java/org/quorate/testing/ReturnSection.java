package org.quorate.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.Refusal;
import org.quorate.binding.SectionReading;
import org.quorate.binding.SectionRecord;
import org.quorate.programme.Condition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Carried;
import org.quorate.programme.SectionDefinition.Count;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.programme.SectionDefinition.Placement;
import org.quorate.programme.SectionDefinition.Presence;
import org.quorate.programme.SectionDefinition.Records;
import org.quorate.programme.Subject;

/**
 * A section in the making, with its records; each step returns a new one. Unless said otherwise: a required table, always due,
 * with the subject's label as its title and sheet.
 */
public record ReturnSection(
        String id,
        String title,
        Subject subject,
        Kind kind,
        Presence presence,
        Rows rows,
        List<ReturnField> fields,
        List<ReturnRecord> records) {
    public ReturnSection {
        fields = List.copyOf(fields);
        records = List.copyOf(records);
    }

    /** What is said of the records together. */
    public record Rows(
            @Nullable String expectedListOrNull,
            boolean further,
            List<List<String>> exactlyOne,
            @Nullable Condition closedIfOrNull,
            @Nullable Boolean sharedOrNull) {}

    public static ReturnSection table(String id, Subject subject, ReturnField... fields) {
        return section(id, subject, Kind.TABLE, fields);
    }

    public static ReturnSection form(String id, Subject subject, ReturnField... fields) {
        return section(id, subject, Kind.FORM, fields);
    }

    private static ReturnSection section(String id, Subject subject, Kind kind, ReturnField... fields) {
        Presence always = new Presence(true, null, List.of());
        Rows any = new Rows(null, true, List.of(), null, null);
        return new ReturnSection(id, subject.label(), subject, kind, always, any, List.of(fields), List.of());
    }

    public ReturnSection titled(String other) {
        return new ReturnSection(id, other, subject, kind, presence, rows, fields, records);
    }

    /** Given only where it applies. */
    public ReturnSection whereItApplies() {
        return with(new Presence(false, presence.fromPeriodOrNull(), presence.nilWords()));
    }

    /** Due from that period on. */
    public ReturnSection from(String periodId) {
        return with(new Presence(presence.required(), periodId, presence.nilWords()));
    }

    /** Declared nil by one of these words alone. */
    public ReturnSection nilBy(String... words) {
        return with(new Presence(presence.required(), presence.fromPeriodOrNull(), List.of(words)));
    }

    private ReturnSection with(Presence other) {
        return new ReturnSection(id, title, subject, kind, other, rows, fields, records);
    }

    /** Holds the rows of that fixed list. */
    public ReturnSection expecting(String listId) {
        return with(new Rows(listId, rows.further(), rows.exactlyOne(), rows.closedIfOrNull(), rows.sharedOrNull()));
    }

    /** Holds no rows beyond those of its fixed list. */
    public ReturnSection withoutExtraRows() {
        return with(new Rows(
                rows.expectedListOrNull(), false, rows.exactlyOne(), rows.closedIfOrNull(), rows.sharedOrNull()));
    }

    public ReturnSection exactlyOne(String... group) {
        List<List<String>> more = new ArrayList<>(rows.exactlyOne());
        more.add(List.of(group));
        return with(
                new Rows(rows.expectedListOrNull(), rows.further(), more, rows.closedIfOrNull(), rows.sharedOrNull()));
    }

    /** A record is over where the field has one of these answers. */
    public ReturnSection closedIf(String field, String... answers) {
        Condition closed = new Condition(field, List.of(answers));
        return with(
                new Rows(rows.expectedListOrNull(), rows.further(), rows.exactlyOne(), closed, rows.sharedOrNull()));
    }

    /** Several parties report on the same things, or not, whatever is usual for the subject. */
    public ReturnSection shared(boolean shared) {
        return with(
                new Rows(rows.expectedListOrNull(), rows.further(), rows.exactlyOne(), rows.closedIfOrNull(), shared));
    }

    private ReturnSection with(Rows other) {
        return new ReturnSection(id, title, subject, kind, presence, other, fields, records);
    }

    public ReturnSection with(ReturnRecord... others) {
        return new ReturnSection(id, title, subject, kind, presence, rows, fields, Arrays.asList(others));
    }

    public SectionDefinition definition() {
        return new SectionDefinition(
                id,
                title,
                subject,
                kind,
                new Placement(title, List.of()),
                presence,
                new Records(
                        kind == Kind.FORM ? List.of() : List.of(fields.get(0).id()),
                        rows.expectedListOrNull(),
                        rows.further(),
                        List.of(),
                        List.of(),
                        rows.exactlyOne(),
                        Count.ANY,
                        new Carried(null, rows.closedIfOrNull()),
                        rows.sharedOrNull()),
                fields.stream().map(ReturnField::definition).toList());
    }

    /** The section as it was read: given where it has records, otherwise missing. */
    public SectionReading reading() {
        SectionDefinition definition = definition();
        List<SectionRecord> read =
                records.stream().map(record -> record.in(definition)).toList();
        return read.isEmpty()
                ? without(SectionReading.State.MISSING)
                : new SectionReading(definition, SectionReading.State.GIVEN, title, read.size(), read, List.of(), 0);
    }

    /** The section as it was read, with some of its rows or answers refused; found even where it has no records. */
    public SectionReading refusing(Refusal... refusals) {
        SectionReading read = reading();
        int refused = Arrays.stream(refusals).mapToInt(Refusal::rows).sum();
        return new SectionReading(
                read.section(),
                read.records().isEmpty() ? SectionReading.State.EMPTY : read.state(),
                title,
                read.rowsRead() + refused,
                read.records(),
                List.of(refusals),
                0);
    }

    /** The section without records; declared nil in one row of its sheet where that is its state. */
    public SectionReading without(SectionReading.State state) {
        int nilRows = state == SectionReading.State.NIL ? 1 : 0;
        boolean found = state == SectionReading.State.NIL || state == SectionReading.State.EMPTY;
        return new SectionReading(definition(), state, found ? title : null, nilRows, List.of(), List.of(), nilRows);
    }
}
