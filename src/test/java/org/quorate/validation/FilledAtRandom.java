package org.quorate.validation;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldDefinition.Choice;
import org.quorate.programme.FixedList;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.Scale;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.testing.SentWorkbook;

/** Fills in an issued workbook of any pack, from a seed: 20 records in each table that takes so many, each answer one that can be given. */
final class FilledAtRandom {
    private static final int RECORDS = 20;

    private final Programme programme;
    private final SentWorkbook workbook;
    private final Random random;
    private final long seed;
    private final ReportingPeriod period;
    private final boolean careless;

    private FilledAtRandom(
            Programme programme, SentWorkbook workbook, ReportingPeriod period, long seed, boolean careless) {
        this.programme = programme;
        this.workbook = workbook;
        this.period = period;
        this.random = new Random(seed);
        this.seed = seed;
        this.careless = careless;
    }

    /**
     * Fills in a workbook.
     *
     * @param careless whether some answers are given otherwise than they are read, and some that are required not at all
     */
    static Path fill(
            Programme programme,
            ReturnDefinition definition,
            ReportingPeriod period,
            Path issued,
            long seed,
            boolean careless,
            Path to)
            throws IOException {
        try (SentWorkbook workbook = SentWorkbook.open(issued)) {
            FilledAtRandom filling = new FilledAtRandom(programme, workbook, period, seed, careless);
            for (SectionDefinition section : definition.sections()) {
                if (programme.isDue(section, period)) {
                    filling.fill(section);
                }
            }
            return workbook.save(to);
        }
    }

    private void fill(SectionDefinition section) {
        String sheet = section.placement().sheet();
        List<FieldDefinition> fields = section.fields().stream()
                .filter(field -> section.firstDateOf(field).isEmpty())
                .toList();
        FieldDefinition first = fields.get(0);
        if (section.kind() == Kind.FORM) {
            int row = workbook.rowOf(sheet, 0, first.heading());
            for (int i = 0; i < fields.size(); i++) {
                put(sheet, 1, row + i, section, fields.get(i), i);
            }
            return;
        }
        int heading = workbook.rowOf(sheet, 0, first.heading());
        int rows = section.records()
                .expectedList()
                .flatMap(id -> programme.vocabulary().findList(id))
                .map(list -> list.rows().size())
                .orElseGet(() -> section.fields().stream()
                        .filter(field -> section.records().key().contains(field.id()))
                        .mapToInt(field -> listed(field).size())
                        .filter(size -> size > 0 && section.records().key().size() == 1)
                        .findFirst()
                        .orElse(RECORDS));
        for (int row = 1; row <= rows; row++) {
            for (int i = 0; i < fields.size(); i++) {
                put(sheet, i, heading + row, section, fields.get(i), row);
            }
        }
    }

    private void put(String sheet, int column, int row, SectionDefinition section, FieldDefinition field, int number) {
        if (!workbook.text(sheet, column, row).isEmpty()) {
            return;
        }
        boolean key = section.records().key().contains(field.id());
        boolean blank = !key && random.nextInt(100) < (!field.need().required() ? 30 : careless ? 4 : 0);
        boolean odd = careless && !key && random.nextInt(100) < 6;
        workbook.type(sheet, column, row, odd ? otherwise(field) : blank ? null : value(field, key, number));
    }

    private @Nullable Object otherwise(FieldDefinition field) {
        return switch (field.type()) {
            case TEXT, NARRATIVE, EMAIL -> one(List.of(" Late ", "n/a", "TBC"));
            case INTEGER, DECIMAL, MONEY, PERCENT, SCORE -> one(List.of("n/a", "1,200", "TBC", "-"));
            case DATE -> one(List.of("n/a", "TBC", "1 May 2019"));
            case CHOICE, SCALE -> "tbc";
            default -> null;
        };
    }

    private @Nullable Object value(FieldDefinition field, boolean key, int number) {
        return switch (field.type()) {
            case REFERENCE -> key ? keyOf(field, number) : one(List.of("R1", "R2", "M3"));
            case TEXT, NARRATIVE -> key ? ownKey(number) : one(List.of("Because of delay.", "As planned", "2 x", "G1"));
            case EMAIL -> "office@example.org";
            case INTEGER -> within(field, one(List.of(0, 1, 2, 3)));
            case DECIMAL, MONEY -> within(field, one(List.of(0, 100, 100, 101.5, 250, 1000)));
            case PERCENT -> within(field, one(List.of(0, 0.25, 0.5, 1)));
            case SCORE -> 1 + random.nextInt(5);
            case DATE -> period.start().plusDays(key ? -number : random.nextInt(400) - 200L);
            case TICK -> random.nextBoolean() ? "x" : null;
            case YES_NO -> one(List.of("Yes", "No"));
            case CHOICE ->
                one(field.bounds().choices().stream().map(Choice::label).toList());
            case SCALE ->
                one(programme
                        .vocabulary()
                        .findScale(field.bounds().scale().orElseThrow())
                        .map(Scale::labels)
                        .orElseThrow());
            case PARTY ->
                one(programme.parties().parties().stream().map(Party::name).toList());
            case PERIOD ->
                one(programme.calendar().periods().stream()
                        .map(ReportingPeriod::label)
                        .toList());
            case POSTCODE -> "DN31 3LL";
            case TELEPHONE -> "01472 326289";
        };
    }

    /** No key is one of those that were carried forward. */
    private String ownKey(int number) {
        return "R" + seed + "." + number;
    }

    private String keyOf(FieldDefinition field, int number) {
        List<String> listed = listed(field);
        return listed.isEmpty() ? ownKey(number) : listed.get(number % listed.size());
    }

    private List<String> listed(FieldDefinition field) {
        return field.bounds().target().stream()
                .filter(target -> target.startsWith("list:"))
                .flatMap(target -> programme.vocabulary().findList(target.substring("list:".length())).stream())
                .map(FixedList::keys)
                .findFirst()
                .orElse(List.of());
    }

    private static Object within(FieldDefinition field, Number number) {
        BigDecimal value = new BigDecimal(number.toString());
        List<BigDecimal> bounds = new ArrayList<>(Stream.of(value).toList());
        field.bounds().min().ifPresent(min -> bounds.set(0, bounds.get(0).max(min)));
        field.bounds().max().ifPresent(max -> bounds.set(0, bounds.get(0).min(max)));
        return bounds.get(0).doubleValue();
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
