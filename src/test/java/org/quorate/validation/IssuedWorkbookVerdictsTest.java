package org.quorate.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.binding.Return;
import org.quorate.binding.ReturnBinder;
import org.quorate.binding.SectionRecord;
import org.quorate.comparison.EarlierReturn;
import org.quorate.finding.Outcome;
import org.quorate.programme.Check;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.json.PackReader;
import org.quorate.submission.ReadSettings;
import org.quorate.submission.ReceivedFile;
import org.quorate.submission.Workbook;
import org.quorate.submission.excel.SpreadsheetReader;
import org.quorate.template.CarriedForward;
import org.quorate.template.Layouts;
import org.quorate.template.Prefill;
import org.quorate.template.TemplateComposer;
import org.quorate.template.excel.ExcelTemplateWriter;
import org.quorate.testing.LaidOutPlaces;
import org.quorate.testing.LibreOffice;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.SentWorkbook;
import org.quorate.validation.ValidatorsVerdicts.Place;
import org.quorate.validation.formula.FormulaCompiler;

/**
 * The workbooks that partners are sent are written, filled in, worked out by LibreOffice and read as a return: what their checks say
 * is what the validator says of the very same workbook.
 */
class IssuedWorkbookVerdictsTest {
    private static final int FIRST_LINE = 5;
    private static final String NORTH_EAST_LINCOLNSHIRE = "north-east-lincolnshire";

    @Test
    void ofManyChecksAreThoseOfTheValidator(@TempDir Path folder) throws IOException {
        assumeTrue(LibreOffice.isThere(), "soffice is not installed, so that no verdicts are compared");
        Map<String, IssuedReturn> returns = new TreeMap<>(IssuedVerdictsTest.returns());
        returns.keySet().retainAll(List.of("careful-3", "careful-5", "careless-2"));
        List<Path> filled = new ArrayList<>();
        for (Map.Entry<String, IssuedReturn> one : returns.entrySet()) {
            filled.add(filledIn(one.getValue(), folder.resolve(one.getKey() + ".xlsx")));
        }
        for (Path workedOut : LibreOffice.recalculated(folder, filled)) {
            String name = workedOut.getFileName().toString();
            IssuedReturn what = returns.get(name.replace(".xlsx", ""));
            Map<Place, String> said = WorkbooksVerdicts.of(workedOut, what.compiled(), FIRST_LINE);
            Map<Place, String> validator = ValidatorsVerdicts.of(
                    what.programme(),
                    what.checks(),
                    received(
                            what.programme(),
                            what.programme().calendar().periods().get(1),
                            workedOut),
                    what.earlier(),
                    FIRST_LINE);

            assertThat(said).as("verdicts").hasSizeGreaterThan(2500);
            assertThat(IssuedVerdictsTest.described(what, lines(said)))
                    .as(name)
                    .isEqualTo(IssuedVerdictsTest.described(what, IssuedVerdictsTest.expected(what, lines(validator))));
        }
    }

    /**
     * A return of a sample pack, of the party that owes it, for the last period for which it is owed.
     *
     * @param earlierOrNull the return of the period before, filled in likewise
     */
    private record Sample(
            Programme programme,
            CompiledChecks checks,
            ReturnDefinition definition,
            Party party,
            ReportingPeriod period,
            @Nullable EarlierReturn earlierOrNull) {}

    @Test
    void ofTheSamplePacksAreThoseOfTheValidator(@TempDir Path folder) throws IOException {
        assumeTrue(LibreOffice.isThere(), "soffice is not installed, so that no verdicts are compared");
        Map<String, Sample> samples = new TreeMap<>();
        List<Path> filled = new ArrayList<>();
        for (String pack : packs()) {
            Programme programme = new PackReader()
                    .read(Path.of("input-samples", pack))
                    .value()
                    .orElseThrow();
            CompiledChecks checks =
                    new FormulaCompiler().compile(programme).value().orElseThrow();
            for (ReturnDefinition definition : programme.returns()) {
                if (checks.of(definition).isEmpty()
                        || Layouts.obstacle(definition).isPresent()) {
                    continue;
                }
                String of = pack + "-" + definition.id();
                Sample sample = sample(programme, checks, definition, folder.resolve("before-" + of));
                Path issued = issued(sample, folder.resolve("issued-" + of));
                for (boolean careless : pack.equals(NORTH_EAST_LINCOLNSHIRE) ? List.of(false, true) : List.of(false)) {
                    String name = of + (careless ? "-careless" : "") + ".xlsx";
                    samples.put(name, sample);
                    filled.add(FilledAtRandom.fill(
                            programme,
                            definition,
                            sample.period,
                            issued,
                            name.length(),
                            careless,
                            folder.resolve(name)));
                }
            }
        }
        Map<String, Set<String>> verdicts = new TreeMap<>();
        Map<String, String> differences = new TreeMap<>();
        for (Path workedOut : LibreOffice.recalculated(folder, filled)) {
            String name = workedOut.getFileName().toString();
            Sample sample = samples.get(name);
            List<CompiledCheck> checks = sample.checks.of(sample.definition);
            Map<Place, String> said = WorkbooksVerdicts.of(workedOut, checks, 0);
            Map<Place, String> validator = ValidatorsVerdicts.of(
                    sample.programme,
                    sample.checks,
                    received(sample.programme, sample.period, workedOut),
                    sample.earlierOrNull,
                    0);
            validator.keySet().removeIf(place -> isInShadow(checks, place));

            if (name.endsWith("careless.xlsx")) {
                // What stands otherwise than it is read, the one or the other may leave open.
                validator.replaceAll((place, verdict) ->
                        IssuedCheck.NOT_CHECKED.equals(said.get(place)) || verdict.equals(IssuedCheck.NOT_CHECKED)
                                ? said.getOrDefault(place, "nothing")
                                : verdict);
            }
            differences(said, validator)
                    .forEach((place, difference) -> differences.put(name + " " + place, difference));
            said.forEach((place, verdict) -> verdicts.computeIfAbsent(
                            name.replace("-careless", "") + " " + place.check(), none -> new TreeSet<>())
                    .add(verdict));
        }
        assertThat(differences).isEmpty();
        assertThat(verdicts).as("checks").hasSizeGreaterThan(35);
        assertThat(verdicts.entrySet())
                .as("a check on which the workbook never decides proves nothing")
                .noneMatch(one -> one.getValue().equals(Set.of(IssuedCheck.NOT_CHECKED)));
        assertThat(verdicts.values().stream()
                        .filter(seen -> seen.contains(IssuedCheck.OK) && seen.contains(ValidatorsVerdicts.FAILED)))
                .as("checks that came out both ways")
                .hasSizeGreaterThan(25);
    }

    private static List<String> packs() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("input-samples"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("programme.json")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static Map<Place, String> differences(Map<Place, String> said, Map<Place, String> validator) {
        Map<Place, String> differences = new LinkedHashMap<>();
        Set<Place> all = new HashSet<>(said.keySet());
        all.addAll(validator.keySet());
        for (Place place : all) {
            String workbook = said.getOrDefault(place, "nothing");
            String ours = validator.getOrDefault(place, "nothing");
            if (!workbook.equals(ours)) {
                differences.put(place, "the workbook says " + workbook + ", the validator " + ours);
            }
        }
        return differences;
    }

    private static boolean isInShadow(List<CompiledCheck> checks, Place place) {
        return checks.stream()
                .filter(compiled -> compiled.check().id().equals(place.check()))
                .anyMatch(compiled -> compiled.check().stage() == Check.Stage.SHADOW);
    }

    private static Sample sample(Programme programme, CompiledChecks checks, ReturnDefinition definition, Path before)
            throws IOException {
        List<ReportingPeriod> periods = programme.calendar().periods();
        Party party = programme.parties().parties().stream()
                .filter(one -> periods.stream().anyMatch(period -> programme.owes(one, definition, period)))
                .findFirst()
                .orElseThrow();
        List<ReportingPeriod> owed = periods.stream()
                .filter(period -> programme.owes(party, definition, period))
                .toList();
        ReportingPeriod last = owed.get(owed.size() - 1);
        if (owed.size() < 2) {
            return new Sample(programme, checks, definition, party, last, null);
        }
        Sample first = new Sample(programme, checks, definition, party, owed.get(owed.size() - 2), null);
        Path filled = FilledAtRandom.fill(
                programme,
                definition,
                first.period,
                issued(first, before),
                1,
                false,
                before.resolveSibling("was.xlsx"));
        Map<String, List<SectionRecord>> sections = new HashMap<>();
        received(programme, first.period, filled)
                .value()
                .orElseThrow()
                .sections()
                .forEach(reading -> sections.put(reading.section().id(), reading.records()));
        return new Sample(programme, checks, definition, party, last, EarlierReturn.of(first.period, sections));
    }

    private static Path issued(Sample sample, Path file) {
        new ExcelTemplateWriter()
                .write(
                        new TemplateComposer(sample.programme, sample.checks)
                                .compose(
                                        sample.definition,
                                        sample.party,
                                        sample.period,
                                        sample.earlierOrNull == null
                                                ? Prefill.NONE
                                                : new CarriedForward(
                                                        sample.earlierOrNull, sample.programme.vocabulary()),
                                        sample.earlierOrNull),
                        file);
        return file;
    }

    /** The rows of what was typed are others than those of the workbook. */
    private static Map<Place, String> lines(Map<Place, String> verdicts) {
        Map<Place, String> lines = new LinkedHashMap<>();
        verdicts.forEach((place, verdict) ->
                lines.put(new Place(place.check(), place.row() - FIRST_LINE + LaidOutPlaces.FIRST), verdict));
        return lines;
    }

    private static Path filledIn(IssuedReturn what, Path file) throws IOException {
        Programme programme = what.programme();
        Path issued = file.resolveSibling("issued-" + file.getFileName());
        new ExcelTemplateWriter()
                .write(
                        new TemplateComposer(programme, what.checks())
                                .compose(
                                        what.definition(),
                                        ReturnProgramme.OWING,
                                        programme.calendar().periods().get(1),
                                        Prefill.NONE,
                                        what.earlier()),
                        issued);
        try (SentWorkbook workbook = SentWorkbook.open(issued)) {
            List<FieldDefinition> cover = what.section("cover").fields();
            int firstAnswer = workbook.rowOf("cover", 0, cover.get(0).heading());
            for (int i = 0; i < cover.size(); i++) {
                workbook.type(
                        "cover",
                        1,
                        firstAnswer + i,
                        what.cover().get(cover.get(i).id()));
            }
            List<FieldDefinition> fields = what.section("lines").fields();
            assertThat(workbook.rowOf("lines", 0, fields.get(0).heading())).isEqualTo(FIRST_LINE - 1);
            for (int line = 0; line < what.lines().size(); line++) {
                for (int i = 0; i < fields.size(); i++) {
                    workbook.type(
                            "lines",
                            i,
                            FIRST_LINE + line,
                            IssuedReturn.inCell(
                                    what.lines().get(line).get(fields.get(i).id())));
                }
            }
            return workbook.save(file);
        }
    }

    private static Outcome<Return> received(Programme programme, ReportingPeriod period, Path file) throws IOException {
        ReceivedFile received = new ReceivedFile(
                file,
                file.getFileName().toString(),
                Files.size(file),
                "0".repeat(64),
                Instant.parse("2019-07-03T09:00:00Z"));
        Workbook workbook = new SpreadsheetReader()
                .read(received, ReadSettings.STANDARD)
                .value()
                .orElseThrow();
        return new ReturnBinder(programme).bind(workbook, received.name(), period);
    }
}
