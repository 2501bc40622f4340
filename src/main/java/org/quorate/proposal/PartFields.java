package org.quorate.proposal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldDefinition.Entry;
import org.quorate.programme.FieldDefinition.Need;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.Words;
import org.quorate.proposal.SheetPart.Column;
import org.quorate.proposal.SheetPart.Form;
import org.quorate.proposal.SheetPart.Label;
import org.quorate.proposal.SheetPart.Table;
import org.quorate.submission.Cell;
import org.quorate.submission.CellRef;
import org.quorate.submission.DropDown;
import org.quorate.submission.Sheet;
import org.quorate.submission.Workbook;

/** Makes fields of the headings of a table, or the labels of a form. Not thread-safe: one for each part of a sheet. */
final class PartFields {
    private static final int LONGEST_HEADING = 400;
    private static final Pattern PERIOD = Pattern.compile(
            ".*\\b(q[1-4]|qtr [1-4]|quarter [1-4]|h[12]|\\d{4} \\d{2,4}|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \\d{2,4}|20\\d\\d)\\b.*");
    private static final int PERIODS_WORTH_TELLING = 3;

    private final Workbook workbook;
    private final DropDowns dropDowns;
    private final Sheet sheet;
    private final Remarks remarks;
    private final Slugs ids = Slugs.ofFields();
    private final Set<String> taken = new HashSet<>();

    PartFields(Workbook workbook, DropDowns dropDowns, Sheet sheet, Remarks remarks) {
        this.workbook = workbook;
        this.dropDowns = dropDowns;
        this.sheet = sheet;
        this.remarks = remarks;
    }

    /** Returns a field for each column that can be named. */
    List<FieldDefinition> columns(TableRows rows) {
        Table table = rows.table();
        List<FieldDefinition> fields = new ArrayList<>();
        List<String> periods = new ArrayList<>();
        for (Column column : table.columns()) {
            String heading = column.heading();
            if (!isName(heading)) {
                continue;
            }
            if (PERIOD.matcher(Words.fold(heading)).matches()) {
                periods.add(heading);
            }
            boolean required = CellWords.isRequired(heading)
                    || rows.hint(column).filter(CellWords::isRequired).isPresent();
            fields.add(new FieldGuess(
                            heading,
                            rows.answers(column),
                            choices(new CellRef(column.index(), table.headingRow() + 1), heading),
                            required)
                    .field(ids.idFor(lastWords(heading)), remarks));
        }
        if (periods.size() >= PERIODS_WORTH_TELLING) {
            remarks.guessed(
                    "%s columns look like periods, from \"%s\" on; each is a field of its own. \"periods\" would make a record a period of them."
                            .formatted(periods.size(), periods.get(0)));
        }
        return fields;
    }

    private static String lastWords(String path) {
        return path.substring(path.lastIndexOf('>') + 1);
    }

    /** Returns a field for each label that can be named. */
    List<FieldDefinition> labels(Form form) {
        List<FieldDefinition> fields = new ArrayList<>();
        for (Label label : form.labels()) {
            if (isName(label.text())) {
                List<Cell> answers = sheet.find(label.answer())
                        .filter(cell -> !CellWords.of(cell).isEmpty())
                        .map(List::of)
                        .orElse(List.of());
                fields.add(identity(new FieldGuess(
                                label.text(),
                                answers,
                                choices(label.answer(), label.text()),
                                CellWords.isRequired(label.text()))
                        .field(ids.idFor(label.text()), remarks)));
            }
        }
        return fields;
    }

    /** A label that can only mean whose return it is, or for which period, says so. */
    private static FieldDefinition identity(FieldDefinition field) {
        Meaning meaning = HeadingSense.identity(field.heading());
        if (meaning == Meaning.NONE || field.type() == FieldType.CHOICE) {
            return field;
        }
        return new FieldDefinition(
                field.id(),
                field.heading(),
                field.aliases(),
                meaning == Meaning.PARTY ? FieldType.PARTY : FieldType.PERIOD,
                meaning,
                Need.REQUIRED,
                FieldDefinition.Bounds.NONE,
                field.guidance(),
                Entry.byHand(field.entry().placeholders()));
    }

    private boolean isName(String heading) {
        String words = Words.fold(heading);
        String why = words.isEmpty()
                ? "has no letters"
                : heading.length() > LONGEST_HEADING
                        ? "is too long for a heading"
                        : taken.add(words) ? "" : "stands there twice";
        if (!why.isEmpty()) {
            remarks.leftOut("\"%s\" %s.".formatted(Remarks.shortened(heading), why));
        }
        return why.isEmpty();
    }

    private List<String> choices(CellRef cell, String heading) {
        Optional<DropDown> list = dropDowns.find(sheet.name(), cell);
        List<String> words = list.map(found -> DropDowns.words(workbook, sheet.name(), found))
                .orElse(List.of());
        if (list.isPresent() && words.isEmpty()) {
            remarks.leftOut("\"%s\" has a drop-down list whose words could not be looked up (%s)."
                    .formatted(
                            Remarks.shortened(heading),
                            Remarks.shortened(list.get().source())));
        }
        return words;
    }
}
