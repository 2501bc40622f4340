package org.quorate.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.quorate.binding.SectionReading;
import org.quorate.binding.SectionRecord;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.programme.SectionDefinition.Placement;
import org.quorate.programme.SectionDefinition.Presence;
import org.quorate.programme.SectionDefinition.Records;
import org.quorate.programme.Subject;

/**
 * A section in the making, with its records; each step returns a new one. Unless said otherwise: a required table with the
 * subject's label as its title and sheet.
 */
public record ReturnSection(
        String id,
        Subject subject,
        Kind kind,
        List<ReturnField> fields,
        List<List<String>> exactlyOne,
        List<ReturnRecord> records) {
    public ReturnSection {
        fields = List.copyOf(fields);
        exactlyOne = List.copyOf(exactlyOne);
        records = List.copyOf(records);
    }

    public static ReturnSection table(String id, Subject subject, ReturnField... fields) {
        return new ReturnSection(id, subject, Kind.TABLE, List.of(fields), List.of(), List.of());
    }

    public static ReturnSection form(String id, Subject subject, ReturnField... fields) {
        return new ReturnSection(id, subject, Kind.FORM, List.of(fields), List.of(), List.of());
    }

    public ReturnSection exactlyOne(String... group) {
        List<List<String>> more = new ArrayList<>(exactlyOne);
        more.add(List.of(group));
        return new ReturnSection(id, subject, kind, fields, more, records);
    }

    public ReturnSection with(ReturnRecord... others) {
        return new ReturnSection(id, subject, kind, fields, exactlyOne, Arrays.asList(others));
    }

    public SectionDefinition definition() {
        return new SectionDefinition(
                id,
                subject.label(),
                subject,
                kind,
                new Placement(subject.label(), List.of()),
                new Presence(true, null, List.of()),
                new Records(
                        kind == Kind.FORM ? List.of() : List.of(fields.get(0).id()), null, true, List.of(), exactlyOne),
                fields.stream().map(ReturnField::definition).toList());
    }

    /** The section as it was read: given where it has records, otherwise missing. */
    public SectionReading reading() {
        SectionDefinition definition = definition();
        List<SectionRecord> read =
                records.stream().map(record -> record.in(definition)).toList();
        return read.isEmpty()
                ? new SectionReading(definition, SectionReading.State.MISSING, null, 0, List.of(), List.of(), 0)
                : new SectionReading(
                        definition, SectionReading.State.GIVEN, subject.label(), read.size(), read, List.of(), 0);
    }
}
