package org.quorate.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.binding.SectionPlace.RecognisedBy;
import org.quorate.binding.SectionReading.State;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.finding.Outcome;
import org.quorate.programme.FixedList;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.programme.Subject;

/**
 * Tells how each section of one return came: given, nil, blank, missing, not due or waived.
 *
 * @param nilDeclared whether the cover declares the whole return nil
 * @param accepted words of the party by which headings and sheets were recognised
 * @param straySheets sheets that are like a section that was not found
 */
record SectionBinder(
        Programme programme,
        String file,
        ReturnDefinition definition,
        Party party,
        ReportingPeriod period,
        boolean nilDeclared,
        AcceptedWords accepted,
        StraySheets straySheets) {
    /** Settles a section that was read from its place. */
    Outcome<SectionReading> settle(SectionPlace place, Outcome<SectionReading> read) {
        SectionReading reading = read.orNull();
        if (reading == null) {
            return missing(place.section());
        }
        List<Finding> findings = new ArrayList<>();
        if (place.by() != RecognisedBy.NAME) {
            findings.add(renamed(place));
        }
        if (reading.state() == State.EMPTY) {
            State state = absence(place.section(), State.EMPTY);
            if (state == State.EMPTY || reading.rowsRead() > 0) {
                findings.addAll(ofItsRows(place.section(), read.findings()));
            }
            return Outcome.of(in(state, reading), findings);
        }
        if (reading.state() == State.GIVEN && isDeclaredNil(place.section()) && isPrefilledOnly(reading)) {
            return Outcome.of(withoutRecords(reading), findings);
        }
        findings.addAll(ofItsRows(place.section(), read.findings()));
        if (reading.state() == State.GIVEN && nilDeclared && place.section().kind() == Kind.TABLE) {
            findings.add(new SectionScope(file, place.section(), place.sheet())
                    .atSheet(FindingCode.NIL_CONTRADICTED)
                    .with("seen", Integer.toString(reading.records().size())));
        }
        return Outcome.of(reading, findings);
    }

    /** Leaves out the rows of a fixed list that are missing because they are other parties'. */
    private List<Finding> ofItsRows(SectionDefinition section, List<Finding> findings) {
        Optional<FixedList> list = section.records()
                .expectedList()
                .flatMap(id -> programme.vocabulary().findList(id));
        if (list.isEmpty()) {
            return findings;
        }
        String count = Integer.toString(list.get().rowsFor(party.id()).size());
        return findings.stream()
                .filter(finding -> finding.code() != FindingCode.EXPECTED_ROW_MISSING
                        || list.get()
                                .find(finding.arg("record"))
                                .filter(row -> row.isFor(party.id()))
                                .isPresent())
                .map(finding ->
                        finding.code() == FindingCode.EXPECTED_ROW_MISSING ? finding.with("expected", count) : finding)
                .toList();
    }

    /** Settles a section that was found on no sheet. */
    Outcome<SectionReading> missing(SectionDefinition section) {
        State state = absence(section, State.MISSING);
        SectionReading reading = new SectionReading(section, state, null, 0, List.of(), List.of(), 0);
        if (state != State.MISSING || !section.presence().required()) {
            return Outcome.of(reading, List.of());
        }
        Finding finding = Finding.of(FindingCode.SECTION_MISSING, Location.file(file))
                .with("section", section.title())
                .with("expected", section.placement().sheet())
                .with("suggestion", straySheets.suggestionFor(section));
        return Outcome.of(reading, List.of(finding));
    }

    /** Returns why the section may be without content, or else what that makes it. */
    private State absence(SectionDefinition section, State otherwise) {
        if (isDeclaredNil(section)) {
            return State.NIL;
        }
        if (!programme.isDue(section, period)) {
            return State.NOT_DUE;
        }
        return programme
                        .governance()
                        .waiverFor(
                                party.id(),
                                definition.id(),
                                section.id(),
                                period.closes().toLocalDate())
                        .isPresent()
                ? State.WAIVED
                : otherwise;
    }

    /** A section without nil words may not be nil, whatever the cover says. */
    private boolean isDeclaredNil(SectionDefinition section) {
        return nilDeclared
                && section.subject() != Subject.COVER
                && !section.presence().nilWords().isEmpty();
    }

    private static boolean isPrefilledOnly(SectionReading reading) {
        SectionDefinition section = reading.section();
        return section.records().expectedList().isPresent()
                && reading.records().stream()
                        .flatMap(record -> record.answers().stream())
                        .noneMatch(answer -> section.find(answer.field())
                                .filter(field -> !section.isPrefilled(field) && RecordDraft.isFilled(field, answer))
                                .isPresent());
    }

    private Finding renamed(SectionPlace place) {
        return new SectionScope(file, place.section(), place.sheet())
                .atSheet(FindingCode.SHEET_RENAMED)
                .with("seen", place.sheet().name())
                .with("expected", place.section().placement().sheet())
                .with(
                        "how",
                        accepted.how(place.section(), place.sheet().name())
                                .orElse(place.by().words()));
    }

    private static SectionReading in(State state, SectionReading reading) {
        return new SectionReading(
                reading.section(),
                state,
                reading.sheetOrNull(),
                reading.rowsRead(),
                reading.records(),
                reading.refusals(),
                reading.nilRows());
    }

    private static SectionReading withoutRecords(SectionReading reading) {
        return new SectionReading(
                reading.section(),
                State.NIL,
                reading.sheetOrNull(),
                reading.rowsRead(),
                List.of(),
                reading.refusals(),
                reading.nilRows() + reading.records().size());
    }
}
