package org.quorate.template;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quorate.programme.FixedList;
import org.quorate.programme.Party;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.validation.IssuedPlaces;
import org.quorate.validation.NamedField;

/**
 * Where checks find in the workbook what they name. What they ask for and what nobody fills in, such as a column of a fixed list or
 * of the last return, is added to the sheets that are laid out afterwards. For one workbook, once.
 */
final class WorkbookPlaces {
    private final Party party;
    private final ReportingPeriod period;
    private final Map<String, AnswersPlace> sections;
    private final ChoiceLists lists;
    private final LastAnswers last;
    private final Set<String> counted = new HashSet<>();

    WorkbookPlaces(Draft draft, List<AnswersPlace> sections, ChoiceLists lists, LastAnswers last) {
        this.party = draft.party();
        this.period = draft.period();
        this.sections = sections.stream()
                .collect(Collectors.toMap(place -> place.section().id(), Function.identity()));
        this.lists = lists;
        this.last = last;
    }

    private WorkbookPlaces(WorkbookPlaces other) {
        this.party = other.party;
        this.period = other.period;
        this.sections = other.sections;
        this.lists = other.lists.copy();
        this.last = other.last.copy();
        this.counted.addAll(other.counted);
    }

    /** Returns the same places, at which may be asked for anything without its being added to the workbook. */
    WorkbookPlaces trial() {
        return new WorkbookPlaces(this);
    }

    /** Finds where a section stands; empty for one that is not due. */
    Optional<AnswersPlace> find(SectionDefinition section) {
        return Optional.ofNullable(sections.get(section.id()));
    }

    /** Returns whether there is an earlier return to compare with. */
    boolean hasEarlier() {
        return last.isThere();
    }

    /** Returns whether a check counts the section's records, so that it must be said which rows are any. */
    boolean isCounted(SectionDefinition section) {
        return counted.contains(section.id());
    }

    /**
     * Returns the places for a check in a row of its own section's table.
     *
     * @param row 1-based
     */
    IssuedPlaces in(int row) {
        return new InRow(row);
    }

    /** Returns the places for a check that is made once. */
    IssuedPlaces once() {
        return new InRow(0);
    }

    private final class InRow implements IssuedPlaces {
        private final int row;

        InRow(int row) {
            this.row = row;
        }

        @Override
        public Optional<String> find(NamedField named) {
            SectionDefinition section = named.section();
            Optional<AnswersPlace> place = WorkbookPlaces.this.find(section);
            boolean form = section.kind() == Kind.FORM;
            return switch (named.from()) {
                case RECORD -> place.flatMap(at -> form ? at.answers(named.field()) : at.answer(named.field(), row));
                case COLUMN -> place.flatMap(at -> at.answers(named.field()));
                case EARLIER_COLUMN -> last.answers(section, named.field());
                case EARLIER_RECORD ->
                    form
                            ? last.answers(section, named.field())
                            : place.flatMap(at -> last.answer(section, named.field(), at.key(row)));
            };
        }

        @Override
        public Optional<String> filled(SectionDefinition section, boolean earlier) {
            if (earlier) {
                return last.records(section);
            }
            Optional<AnswersPlace> place = WorkbookPlaces.this.find(section);
            place.ifPresent(at -> counted.add(section.id()));
            return place.map(AnswersPlace::countedRows);
        }

        @Override
        public String filledRow(SectionDefinition section) {
            return WorkbookPlaces.this.find(section).orElseThrow().isRecord(row);
        }

        @Override
        public Optional<String> party(String word) {
            return switch (word) {
                case "id" -> text(party.id());
                case "name" -> text(party.name());
                case "code" -> text(Optional.ofNullable(party.odsCodeOrNull()).orElse(""));
                case "role" -> text(party.role());
                case "type" -> text(party.type());
                case "status" ->
                    text(party.statusOn(period.end())
                            .name()
                            .toLowerCase(Locale.ROOT)
                            .replace('_', '-'));
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<String> period(String word) {
            return switch (word) {
                case "id" -> text(period.id());
                case "label" -> text(period.label());
                case "kind" -> text(period.kind().label());
                case "part" -> text(period.part());
                case "start" -> Optional.of(date(period.start()));
                case "end" -> Optional.of(date(period.end()));
                case "due" -> Optional.of(moment(period.due()));
                case "closes" -> Optional.of(moment(period.closes()));
                default -> Optional.empty();
            };
        }

        private Optional<String> text(String text) {
            return Optional.of(text.isEmpty() ? blank() : ExcelText.text(text));
        }

        private String date(LocalDate date) {
            return ExcelText.date(date);
        }

        private String moment(LocalDateTime moment) {
            return "(" + ExcelText.date(moment.toLocalDate()) + "+TIME(" + moment.getHour() + "," + moment.getMinute()
                    + "," + moment.getSecond() + "))";
        }

        @Override
        public Optional<String> list(FixedList list, String column) {
            return Optional.of(lists.cells(list, column));
        }

        @Override
        public String blank() {
            return Checklist.emptyCell();
        }
    }
}
