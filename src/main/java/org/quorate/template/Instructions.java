package org.quorate.template;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.quorate.binding.IssuedParts;
import org.quorate.programme.Check;
import org.quorate.programme.CheckText;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.template.IssuedCell.Content;
import org.quorate.validation.IssuedCheck;

/** The sheet that says how to fill in the others. */
final class Instructions {
    private static final int TOPIC_WIDTH = 30;
    private static final int TEXT_WIDTH = 110;

    private final Draft draft;
    private final List<List<IssuedCell>> rows = new ArrayList<>();

    private Instructions(Draft draft) {
        this.draft = draft;
    }

    static IssuedSheet sheet(Draft draft, List<SectionDefinition> sections, IssuedChecks own) {
        Instructions instructions = new Instructions(draft);
        instructions.write(sections, own);
        return new IssuedSheet(
                IssuedParts.INSTRUCTIONS,
                IssuedParts.title(IssuedParts.INSTRUCTIONS, "how to fill in this workbook"),
                List.of(draft.definition().title() + ", template version "
                        + draft.definition().version() + "."),
                List.of(
                        new IssuedColumn("Topic", "", IssuedColumn.Part.TEXT, TOPIC_WIDTH),
                        new IssuedColumn("What to know", "", IssuedColumn.Part.TEXT, TEXT_WIDTH)),
                instructions.rows,
                "");
    }

    private void write(List<SectionDefinition> sections, IssuedChecks own) {
        add(
                "Required",
                "The word Required stands above a column or beside a question, and its cells are shaded. \"Required if\" says when.");
        add(
                "Check",
                "The column Check says of each row \"OK\", or what is wrong with it in words. It is worked out; please write nothing there.");
        add(
                "Checklist",
                "The sheet Checklist lists everything there is to complete. Its first row says Yes when all of it is.");
        add(
                "Already filled in",
                "References, descriptions, owners and first dates come from your last return. Put them right where they have changed.");
        add(
                "Last quarter",
                "Grey columns \"Last quarter: …\" show what you answered last. They are for reference only: please answer anew beside them.");
        add(
                IssuedParts.EXPLANATION,
                "If a query is about something that is right as it stands, say why in the column \"%s\", in the same row. It then stays quiet while the value is unchanged. An error cannot be explained away."
                        .formatted(IssuedParts.EXPLANATION));
        nil(sections);
        add(
                "Pasting",
                "Paste values only (Paste Special, Values), so that drop-down lists and checks stay. A pasted answer that is not in a list is told in Check.");
        add(
                "Rows and columns",
                "Nothing is locked. Use a row for one record, leave the headings as they are, and merge no cells. To remove a record, delete its row.");
        add("Dates and numbers", "Write dates as day/month/year, and numbers alone, without words or signs.");
        for (SectionDefinition section : sections) {
            add("Sheet " + section.placement().sheet(), purpose(section));
        }
        own(own);
    }

    private void own(IssuedChecks own) {
        if (!own.all().isEmpty()) {
            add(
                    "Checks of the programme",
                    "After what is missing, the column Check tells the first check of the programme that a row fails, and the columns \"Check: …\" to the right what each of them says. "
                            + "An error must be put right. A warning may be right as it stands: say why. What is on trial is new and stops nothing yet. "
                            + "\"Not checked\" means that an answer is missing, or not written as its column asks.");
        }
        own.all()
                .forEach(
                        compiled -> add(IssuedParts.ONE_CHECK + compiled.check().id(), meaning(compiled.check())));
        if (!own.onReceipt().isEmpty()) {
            add(
                    "Checked on receipt",
                    "These checks cannot stand in a workbook and are made when yours has come back: "
                            + own.onReceipt().stream()
                                    .map(compiled -> compiled.check().id())
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
    }

    private String meaning(Check check) {
        String text = IssuedCheck.lead(check) + check.message() + " " + check.fix();
        return CheckText.fill(
                text,
                name -> "\""
                        + check.sectionId()
                                .flatMap(draft.definition()::find)
                                .flatMap(section -> CheckText.find(section, name))
                                .map(FieldDefinition::heading)
                                .orElse(name)
                        + "\"");
    }

    private void nil(List<SectionDefinition> sections) {
        List<String> mayBeNil = sections.stream()
                .filter(section -> !section.presence().nilWords().isEmpty())
                .map(section -> section.placement().sheet())
                .toList();
        if (!mayBeNil.isEmpty()) {
            add(
                    "Nothing to report",
                    "Where there is nothing to report, write the words that the sheet names into its first column, alone. That may be done on: "
                            + String.join(", ", mayBeNil) + "."
                            + (draft.nilReturn().isPresent()
                                    ? " If there is nothing at all, answer Yes on the cover to the question whether it is a nil return."
                                    : ""));
        }
    }

    private String purpose(SectionDefinition section) {
        String asked = String.join(
                ", ",
                section.fields().stream()
                        .filter(field -> field.need().required())
                        .map(field -> field.heading())
                        .toList());
        return section.title() + "." + (asked.isEmpty() ? "" : " Required: " + asked + ".");
    }

    private void add(String topic, String text) {
        rows.add(List.of(new IssuedCell(new Content.Title(topic), false, null), IssuedCell.words(text)));
    }
}
