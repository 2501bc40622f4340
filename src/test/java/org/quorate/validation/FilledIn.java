package org.quorate.validation;

import static org.quorate.testing.ReturnField.field;
import static org.quorate.testing.ReturnSection.form;
import static org.quorate.testing.ReturnSection.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.quorate.finding.Location.InText;
import org.quorate.finding.Severity;
import org.quorate.programme.Check;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldDefinition.Bounds;
import org.quorate.programme.FieldDefinition.Choice;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.Programme;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Subject;
import org.quorate.programme.Tone;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.WorkbookBuilder;
import org.quorate.validation.IssuedReturn.Typed;
import org.quorate.validation.formula.FormulaCompiler;

/** Workbooks of one return, filled in from a seed by people of whom some take care and some do not. */
final class FilledIn {
    private static final int RECORDS = 20;
    private static final int EACH_GAP = 7;
    private static final String LONG = "Long ".repeat(60).strip();

    /** Values of a field: such that stand in a cell as they are read, and others. */
    private record Values(List<@Nullable Object> plain, List<@Nullable Object> nasty) {}

    private static final Map<String, Values> VALUES = Map.ofEntries(
            Map.entry(
                    "name",
                    new Values(
                            some(
                                    "North",
                                    "NORTH",
                                    "norther",
                                    "\u00c9mile caf\u00e9",
                                    "nor?h",
                                    "a*b",
                                    "x~y",
                                    "stra\u00dfe",
                                    LONG,
                                    "a  b",
                                    "O'Brien \"Q\"",
                                    "12 monkeys",
                                    "=x",
                                    "<5",
                                    "<>",
                                    "7",
                                    "Green",
                                    "R3",
                                    "R12"),
                            some(
                                    " North ",
                                    "\u00a0North",
                                    "TBC",
                                    "n/a",
                                    42,
                                    0.5,
                                    WorkbookBuilder.error("#N/A"),
                                    null,
                                    "None"))),
            Map.entry(
                    "code",
                    new Values(
                            some(
                                    null,
                                    "12",
                                    "1,200",
                                    "25%",
                                    "2019-05-03",
                                    "3 May 2019",
                                    "B2",
                                    "b2",
                                    "A*",
                                    "abc",
                                    "1e3",
                                    "-7",
                                    "0"),
                            some(12, " 12 ", "n/a", "nil", "  "))),
            Map.entry(
                    "plan",
                    new Values(
                            some(null, 0, 10, 10, 25, 100.1, 33.335, -5, 50, 12345678.9, 0.1, 7.5),
                            some(
                                    "n/a",
                                    "nil",
                                    "-",
                                    new Typed("1,200"),
                                    new Typed("\u00a35"),
                                    "TBC",
                                    "abc",
                                    "  ",
                                    WorkbookBuilder.error("#DIV/0!")))),
            Map.entry(
                    "forecast",
                    new Values(
                            some(0, 10, 25, 100, 36, -5, 51, 12345678.9), some(null, "n/a", "nil", new Typed("12")))),
            Map.entry(
                    "share",
                    new Values(some(null, 0, 0.1, 0.25, 0.335, 0.9, 1), some("n/a", new Typed("25%"), "quarter"))),
            Map.entry("count", new Values(some(null, 0, 1, 2, 3, 7, 12), some(5000, 2.5, -1, new Typed("3"), "none"))),
            Map.entry(
                    "start",
                    new Values(
                            some(
                                    null,
                                    day("2019-05-03"),
                                    day("2019-05-04"),
                                    day("2019-04-30"),
                                    day("2018-12-31"),
                                    day("2020-02-29"),
                                    day("2019-01-31")),
                            some(
                                    new Typed("03/05/2019"),
                                    "tbc",
                                    day("2019-05-03").atTime(14, 30),
                                    "soon",
                                    "n/a"))),
            Map.entry(
                    "end",
                    new Values(
                            some(null, day("2019-05-03"), day("2019-06-30"), day("2019-07-04"), day("2020-03-01")),
                            some(
                                    new Typed("30 June 2019"),
                                    "-",
                                    day("2019-06-30").atTime(9, 0)))),
            Map.entry(
                    "status",
                    new Values(
                            some("Open", "Closed", "On hold", "OPEN", "closed"),
                            some("Live", " Open ", "shut", "Unknown", "Select one", null, "n/a"))),
            Map.entry("level", new Values(some(null, "Red", "Amber", "Green"), some("r", "G ", "n/a", "Purple"))),
            Map.entry("agreed", new Values(some(null, "Yes", "No"), some("y", "NO ", true, "maybe", "n/a", "TBC"))),
            Map.entry(
                    "shared",
                    new Values(
                            some(null, "x"),
                            some("X", "\u2713", "yes", true, "no", "\u2610", false, "n/a", "maybe", " x "))),
            Map.entry(
                    "comment",
                    new Values(
                            some(null, null, null, "Fine.", "Because of a\nline break", "\u00c9", LONG, "fine.", "0"),
                            some("n/a", "TBC", " ", " Fine. ", 3, "Please select", "none"))),
            Map.entry(
                    "partner",
                    new Values(
                            some(null, "Northern partner", "Southern observer"),
                            some("North", "xn1", "Nobody", "northern partner "))));

    private FilledIn() {}

    private static List<@Nullable Object> some(@Nullable Object... values) {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    /** Returns whether the value stands in a cell of the lines otherwise than it is read. */
    static boolean isNasty(FieldDefinition field, @Nullable Object value) {
        Values values = VALUES.get(field.id());
        return values != null && value != null && values.nasty.contains(value);
    }

    /** Returns a programme with one return, whose checks are these formulas over its lines. */
    static Programme programme(List<String> formulas) {
        Programme whole = ReturnProgramme.programme();
        List<Check> checks = new ArrayList<>();
        formulas.forEach(formula -> checks.add(check(checks.size(), formula)));
        ReturnDefinition definition = new ReturnDefinition(
                "assurance",
                "Quarterly assurance return",
                "2.0",
                List.of(),
                false,
                List.of(cover(), lines()),
                List.of(),
                checks);
        return new Programme(
                whole.identity(),
                whole.parties(),
                whole.calendar(),
                whole.vocabulary(),
                whole.governance(),
                List.of(definition),
                whole.paper(),
                whole.packHash());
    }

    private static Check check(int number, String formula) {
        return new Check(
                "C-" + number,
                "lines",
                formula,
                Severity.ERROR,
                "It is wrong.",
                "Put it right.",
                Check.Stage.ON,
                null,
                null,
                new InText("returns/assurance.json", 12, 7, "/checks/" + number + "/formula"));
    }

    private static SectionDefinition cover() {
        return form(
                        "cover",
                        Subject.COVER,
                        field("programme").meaning(Meaning.PROGRAMME).required(),
                        field("partner")
                                .of(FieldType.PARTY)
                                .meaning(Meaning.PARTY)
                                .required(),
                        field("period")
                                .headed("Reporting period")
                                .of(FieldType.PERIOD)
                                .meaning(Meaning.PERIOD)
                                .required(),
                        field("version")
                                .headed("Template version")
                                .meaning(Meaning.TEMPLATE_VERSION)
                                .required(),
                        field("total").of(FieldType.MONEY),
                        field("agreed").of(FieldType.TICK),
                        field("remark"))
                .titled("cover")
                .definition();
    }

    private static SectionDefinition lines() {
        SectionDefinition made = table(
                        "lines",
                        Subject.OTHER,
                        field("ref").of(FieldType.REFERENCE).required(),
                        field("name"),
                        field("code"),
                        field("plan").of(FieldType.MONEY),
                        field("forecast").of(FieldType.MONEY).required(),
                        field("share").of(FieldType.PERCENT),
                        field("count").of(FieldType.INTEGER),
                        field("start").of(FieldType.DATE),
                        field("end").of(FieldType.DATE),
                        field("status").of(FieldType.CHOICE).required(),
                        field("level").scale("rag"),
                        field("agreed").of(FieldType.YES_NO),
                        field("shared").of(FieldType.TICK),
                        field("comment").of(FieldType.NARRATIVE).requiredIf("status", "Closed"),
                        field("partner").of(FieldType.PARTY))
                .titled("lines")
                .definition();
        return new SectionDefinition(
                made.id(),
                made.title(),
                made.subject(),
                made.kind(),
                made.placement(),
                made.presence(),
                made.records(),
                made.fields().stream().map(FilledIn::bounded).toList());
    }

    private static FieldDefinition bounded(FieldDefinition field) {
        Bounds bounds = switch (field.id()) {
            case "status" ->
                new Bounds(
                        List.of(
                                new Choice("Open", Tone.NEUTRAL, List.of("Live")),
                                new Choice("Closed", Tone.NEUTRAL, List.of("Shut")),
                                new Choice("On hold", Tone.NEUTRAL, List.of())),
                        null,
                        null,
                        null,
                        null,
                        0);
            case "count" -> new Bounds(List.of(), null, null, BigDecimal.ZERO, BigDecimal.valueOf(1000), 0);
            default -> field.bounds();
        };
        return new FieldDefinition(
                field.id(), field.heading(), List.of(), field.type(), field.meaning(), field.need(), bounds, "");
    }

    /**
     * Fills the workbook in.
     *
     * @param nasty out of ten answers so many that stand otherwise than they are read
     * @param gaps whether some rows are left empty between records
     */
    static IssuedReturn with(
            Programme programme, long seed, int nasty, boolean gaps, @Nullable IssuedReturn earlierOrNull) {
        Random random = new Random(seed);
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int number = 1; number <= RECORDS; number++) {
            if (gaps && number % EACH_GAP == 3) {
                lines.add(Map.of());
            }
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("ref", "R" + number);
            for (FieldDefinition field : lines().fields()) {
                Values values = VALUES.get(field.id());
                if (values != null) {
                    List<@Nullable Object> from = random.nextInt(10) < nasty ? values.nasty : values.plain;
                    Object value = from.get(random.nextInt(from.size()));
                    if (value != null) {
                        line.put(field.id(), value);
                    }
                }
            }
            if (nasty == 0 && seed % 2 == 0 && "closed".equalsIgnoreCase(String.valueOf(line.get("status")))) {
                line.putIfAbsent("comment", "Done.");
            }
            lines.add(line);
        }
        Map<String, Object> cover = new LinkedHashMap<>(Map.of(
                "programme",
                "Toy programme",
                "partner",
                "Northern partner",
                "period",
                "Q1 2019/20",
                "version",
                "2.0",
                "total",
                500));
        if (nasty > 0) {
            cover.put("agreed", "x");
            cover.put("remark", "n/a");
        }
        return new IssuedReturn(
                programme, new FormulaCompiler().compile(programme).value().orElseThrow(), cover, lines, earlierOrNull);
    }
}
