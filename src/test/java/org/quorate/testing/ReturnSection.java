package org.quorate.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.Refusal;
import org.quorate.binding.SectionReading;
import org.quorate.binding.SectionRecord;
import org.quorate.programme.SectionDefinition;
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
        @Nullable String expectedListOrNull,
        boolean extraRows,
        List<ReturnField> fields,
        List<List<String>> exactlyOne,
        List<ReturnRecord> records) {
    public ReturnSection {
        fields = List.copyOf(fields);
        exactlyOne = List.copyOf(exactlyOne);
        records = List.copyOf(records);
    }

    public static ReturnSection table(String id, Subject subject, ReturnField... fields) {
        return section(id, subject, Kind.TABLE, fields);
    }

    public static ReturnSection form(String id, Subject subject, ReturnField... fields) {
        return section(id, subject, Kind.FORM, fields);
    }

    private static ReturnSection section(String id, Subject subject, Kind kind, ReturnField... fields) {
        Presence always = new Presence(true, null, List.of());
        return new ReturnSection(
                id, subject.label(), subject, kind, always, null, true, List.of(fields), List.of(), List.of());
    }

    public ReturnSection titled(String other) {
        return new ReturnSection(
                id, other, subject, kind, presence, expectedListOrNull, extraRows, fields, exactlyOne, records);
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

    /** Holds the rows of that fixed list. */
    public ReturnSection expecting(String listId) {
        return new ReturnSection(id, title, subject, kind, presence, listId, extraRows, fields, exactlyOne, records);
    }

    /** Holds no rows beyond those of its fixed list. */
    public ReturnSection withoutExtraRows() {
        return new ReturnSection(
                id, title, subject, kind, presence, expectedListOrNull, false, fields, exactlyOne, records);
    }

    private ReturnSection with(Presence other) {
        return new ReturnSection(
                id, title, subject, kind, other, expectedListOrNull, extraRows, fields, exactlyOne, records);
    }

    public ReturnSection exactlyOne(String... group) {
        List<List<String>> more = new ArrayList<>(exactlyOne);
        more.add(List.of(group));
        return new ReturnSection(
                id, title, subject, kind, presence, expectedListOrNull, extraRows, fields, more, records);
    }

    public ReturnSection with(ReturnRecord... others) {
        return new ReturnSection(
                id,
                title,
                subject,
                kind,
                presence,
                expectedListOrNull,
                extraRows,
                fields,
                exactlyOne,
                Arrays.asList(others));
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
                        expectedListOrNull,
                        extraRows,
                        List.of(),
                        exactlyOne),
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
