package org.quorate.binding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.programme.Meaning;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Words;

/**
 * Reads from a cover whose return it is, for which period and on which template; where the cover does not tell, from the
 * file's name and last from the folder. Not thread-safe: one for each workbook.
 */
final class CoverIdentity {
    private static final Pattern VERSION_WORD = Pattern.compile("^v(?:ersion)?[.\\s]*", Pattern.CASE_INSENSITIVE);
    private static final Set<Meaning> IDENTIFYING =
            Set.of(Meaning.PROGRAMME, Meaning.PARTY, Meaning.PERIOD, Meaning.TEMPLATE_VERSION);
    private static final Set<FindingCode> SAID_BETTER_HERE =
            Set.of(FindingCode.CHOICE_UNKNOWN, FindingCode.PLACEHOLDER_TEXT, FindingCode.PLACEHOLDER_REQUIRED);

    private final Programme programme;
    private final ReturnDefinition definition;
    private final String file;
    private final @Nullable SectionReading coverOrNull;
    private final List<SectionReading> forms;
    private final FileNameHint hint;
    private final List<Finding> findings = new ArrayList<>();

    private CoverIdentity(
            Programme programme,
            ReturnDefinition definition,
            String file,
            @Nullable SectionReading coverOrNull,
            List<SectionReading> forms) {
        this.programme = programme;
        this.definition = definition;
        this.file = file;
        this.coverOrNull = coverOrNull;
        this.forms = forms;
        this.hint = new FileNameHint(file);
    }

    /** What was read; party and period are null where nothing tells them. */
    record Identity(
            @Nullable Party partyOrNull,
            @Nullable ReportingPeriod periodOrNull,
            String templateVersion,
            List<Finding> findings) {}

    /** Reads it from the first of the forms that asks for it; the cover, where there is one, comes first. */
    static Identity read(
            Programme programme,
            ReturnDefinition definition,
            String file,
            @Nullable SectionReading coverOrNull,
            List<SectionReading> forms,
            @Nullable ReportingPeriod expectedPeriod) {
        CoverIdentity cover = new CoverIdentity(programme, definition, file, coverOrNull, forms);
        cover.checkProgramme();
        Party party = cover.party().orElse(null);
        ReportingPeriod period = cover.period(expectedPeriod).orElse(null);
        String version = cover.version();
        return new Identity(party, period, version, List.copyOf(cover.findings));
    }

    /**
     * Leaves out what the identity says in its own words: an unknown party is no unknown choice.
     *
     * @param forms the forms that may tell whose return it is, in the order in which they are asked
     * @param section the section that the findings are about; of another one all are kept
     */
    static List<Finding> withoutIdentity(
            List<SectionReading> forms, SectionDefinition section, List<Finding> findings) {
        List<String> cells = IDENTIFYING.stream()
                .flatMap(meaning -> first(forms, meaning)
                        .filter(form -> form.section().id().equals(section.id()))
                        .flatMap(form -> answer(form, meaning))
                        .stream())
                .map(FieldAnswer::cell)
                .toList();
        return findings.stream()
                .filter(finding -> !SAID_BETTER_HERE.contains(finding.code())
                        || finding.location().cells().stream().noneMatch(cells::contains))
                .toList();
    }

    private void checkProgramme() {
        if (!asks(Meaning.PROGRAMME)) {
            return;
        }
        String stated = stated(Meaning.PROGRAMME);
        String name = programme.identity().name();
        if (stated.isEmpty()) {
            add(FindingCode.PROGRAMME_NOT_STATED, Meaning.PROGRAMME, "", name);
        } else if (!Words.same(stated, name) && !Words.same(stated, programme.id())) {
            add(FindingCode.WRONG_PROGRAMME, Meaning.PROGRAMME, stated, name);
        }
    }

    private Optional<Party> party() {
        String stated = stated(Meaning.PARTY);
        Optional<Party> known = programme.parties().find(stated);
        if (known.isPresent()) {
            return known;
        }
        Optional<Party> hinted = hint.party(programme);
        if (!stated.isEmpty()) {
            List<String> names =
                    programme.parties().parties().stream().map(Party::name).toList();
            add(FindingCode.PARTY_UNKNOWN, Meaning.PARTY, stated, oneOf(stated, names));
        } else if (hinted.isEmpty()) {
            add(FindingCode.PARTY_NOT_STATED, Meaning.PARTY, "", "");
        }
        hinted.ifPresent(party -> addHint(Meaning.PARTY, "partner", "the file's name", party.name()));
        return hinted;
    }

    private Optional<ReportingPeriod> period(@Nullable ReportingPeriod expected) {
        Optional<ReportingPeriod> period = periodAsTold(expected);
        period.filter(told -> expected != null && !told.id().equals(expected.id()))
                .ifPresent(told -> add(
                        FindingCode.WRONG_PERIOD,
                        Meaning.PERIOD,
                        told.label(),
                        expected == null ? "" : expected.label()));
        return period;
    }

    private Optional<ReportingPeriod> periodAsTold(@Nullable ReportingPeriod expected) {
        String stated = stated(Meaning.PERIOD);
        Optional<ReportingPeriod> known = programme.calendar().find(stated);
        if (known.isPresent()) {
            return known;
        }
        Optional<ReportingPeriod> named = hint.period(programme);
        if (!stated.isEmpty()) {
            List<String> labels = programme.calendar().periods().stream()
                    .map(ReportingPeriod::label)
                    .toList();
            add(FindingCode.PERIOD_UNKNOWN, Meaning.PERIOD, stated, oneOf(stated, labels));
        } else if (named.isEmpty() && expected == null) {
            add(FindingCode.PERIOD_NOT_STATED, Meaning.PERIOD, "", "");
        }
        named.ifPresent(period -> addHint(Meaning.PERIOD, "reporting period", "the file's name", period.label()));
        if (named.isEmpty() && expected != null) {
            addHint(Meaning.PERIOD, "reporting period", "the folder it was put in", expected.label());
        }
        return named.or(() -> Optional.ofNullable(expected));
    }

    private String version() {
        if (!asks(Meaning.TEMPLATE_VERSION)) {
            return "";
        }
        String stated = VERSION_WORD.matcher(stated(Meaning.TEMPLATE_VERSION)).replaceFirst("");
        if (isVersion(stated, List.of(definition.version()))) {
            return stated;
        }
        if (isVersion(stated, definition.accepts())) {
            add(FindingCode.TEMPLATE_SUPERSEDED, Meaning.TEMPLATE_VERSION, stated, definition.version());
        } else {
            add(
                    FindingCode.TEMPLATE_UNKNOWN,
                    Meaning.TEMPLATE_VERSION,
                    stated.isEmpty() ? "(none)" : stated,
                    definition.version());
        }
        return stated;
    }

    /** Excel turns a typed 2.0 into the number 2, so that versions that are the same number are the same. */
    private boolean isVersion(String stated, List<String> versions) {
        if (versions.contains(stated)) {
            return true;
        }
        boolean exactElsewhere =
                definition.version().equals(stated) || definition.accepts().contains(stated);
        return !exactElsewhere
                && versions.stream()
                        .flatMap(version -> number(version).stream())
                        .anyMatch(version -> number(stated)
                                .filter(number -> number.compareTo(version) == 0)
                                .isPresent());
    }

    private static Optional<BigDecimal> number(String version) {
        return version.matches("\\d{1,9}(?:\\.\\d{1,9})?") ? Optional.of(new BigDecimal(version)) : Optional.empty();
    }

    private boolean asks(Meaning meaning) {
        return definition.cover().flatMap(cover -> cover.find(meaning)).isPresent();
    }

    private Optional<FieldAnswer> answer(Meaning meaning) {
        return form(meaning).flatMap(form -> answer(form, meaning));
    }

    private static Optional<FieldAnswer> answer(SectionReading form, Meaning meaning) {
        return form.records().stream()
                .flatMap(record -> record.find(form.section(), meaning).stream())
                .findFirst();
    }

    private Optional<SectionReading> form(Meaning meaning) {
        return first(forms, meaning);
    }

    private static Optional<SectionReading> first(List<SectionReading> forms, Meaning meaning) {
        return forms.stream()
                .filter(form -> form.section().find(meaning).isPresent())
                .findFirst();
    }

    /** Returns what the cover says; empty where it says nothing or shows an error. */
    private String stated(Meaning meaning) {
        return answer(meaning)
                .map(FieldAnswer::answer)
                .filter(answer -> !(answer instanceof Answer.Absent))
                .map(answer -> CellText.clean(answer.text()))
                .filter(text -> !text.startsWith("#"))
                .orElse("");
    }

    private static String oneOf(String stated, List<String> names) {
        return "One of: " + String.join(", ", names) + "." + Suggestion.of(stated, names);
    }

    private void addHint(Meaning meaning, String what, String how, String seen) {
        findings.add(Finding.of(FindingCode.IDENTIFIED_BY_FILE_NAME, location(meaning))
                .with("what", what)
                .with("how", how)
                .with("seen", seen));
    }

    private void add(FindingCode code, Meaning meaning, String seen, String expected) {
        findings.add(Finding.of(code, location(meaning))
                .with("seen", CellText.quoted(seen))
                .with("expected", expected));
    }

    private Location location(Meaning meaning) {
        Optional<String> sheet =
                form(meaning).or(() -> Optional.ofNullable(coverOrNull)).flatMap(SectionReading::sheet);
        if (sheet.isEmpty()) {
            return Location.file(file);
        }
        return answer(meaning)
                .map(FieldAnswer::cell)
                .filter(cell -> !cell.isEmpty())
                .map(cell -> Location.cell(file, sheet.get(), cell))
                .orElseGet(() -> Location.sheet(file, sheet.get()));
    }
}
