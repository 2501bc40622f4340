package org.quorate.template;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quorate.binding.IssuedParts;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FixedList;
import org.quorate.programme.Governance.Waiver;
import org.quorate.programme.Meaning;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.programme.Subject;
import org.quorate.template.IssuedCell.Content;

/**
 * A workbook that is being composed: for whom, and what its sheets have in common. For one workbook, once.
 *
 * @param filled puts answers into cells
 */
record Draft(
        Programme programme,
        ReturnDefinition definition,
        Party party,
        ReportingPeriod period,
        Prefill prefill,
        InputRules rules,
        Filled filled) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK);
    private static final Pattern NOT_IN_A_MARK = Pattern.compile("[^A-Za-z0-9]");

    /** Returns the name of the section's rows, which no other range has and which is no address of a cell. */
    String mark(SectionDefinition section) {
        return "q_" + NOT_IN_A_MARK.matcher(section.id()).replaceAll("_");
    }

    LiveChecks checks(SectionDefinition section) {
        return new LiveChecks(programme, section, rules, period.end());
    }

    InputRule explanation() {
        return new InputRule(
                new InputRule.Allowed.Text(32_767), IssuedParts.EXPLANATION, TableSheet.EXPLANATION_PROMPT);
    }

    /** Returns the rows of the section's fixed list on which the party reports; none where it has none. */
    List<FixedList.Item> fixedRows(SectionDefinition section) {
        return fixedList(section).map(list -> list.rowsFor(party.id())).orElse(List.of());
    }

    Optional<FixedList> fixedList(SectionDefinition section) {
        return section.records()
                .expectedList()
                .flatMap(id -> programme.vocabulary().findList(id));
    }

    Optional<Waiver> waiver(SectionDefinition section) {
        return programme
                .governance()
                .waiverFor(
                        party.id(),
                        definition.id(),
                        section.id(),
                        period.closes().toLocalDate());
    }

    /** Returns the condition that the cover declares the whole return nil; empty where no cover asks. */
    Optional<String> nilReturn() {
        return definition
                .cover()
                .filter(cover -> programme.isDue(cover, period))
                .flatMap(cover -> cover.find(Meaning.NIL_RETURN)
                        .flatMap(FormSheet.place(this, cover)::answers)
                        .map(answer -> ExcelText.isOne(answer, List.of("Yes"))));
    }

    /** Finds what the cover says of the return itself. */
    Optional<Content> identity(FieldDefinition field) {
        return switch (field.meaning()) {
            case PROGRAMME -> words(programme.identity().name());
            case PARTY -> words(party.name());
            case PERIOD -> words(period.label());
            case TEMPLATE_VERSION -> words(definition.version());
            default -> Optional.empty();
        };
    }

    private static Optional<Content> words(String text) {
        return Optional.of(new Content.Words(text));
    }

    /** Returns the sentences below the title of the section's sheet. */
    List<String> notes(SectionDefinition section) {
        List<String> notes = new ArrayList<>();
        if (section.subject() == Subject.COVER) {
            if (programme.identity().synthetic()) {
                notes.add("Synthetic example: this programme's answers are invented.");
            }
            notes.add(definition.title() + " of " + party.name() + " for " + period.label() + ".");
            notes.add("Due: " + MOMENT.format(period.due()) + ". Send it to " + sendTo() + ".");
        } else {
            notes.add(description(section));
        }
        return notes;
    }

    String sendTo() {
        return programme.identity().sendTo().orElse(programme.identity().commissioner() + ", who sent it to you");
    }

    private String description(SectionDefinition section) {
        StringBuilder text = new StringBuilder();
        waiver(section)
                .ifPresent(waiver -> text.append("You need not fill this in: ")
                        .append(waiver.reason())
                        .append(" (until ")
                        .append(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK)
                                .format(waiver.until()))
                        .append("). "));
        if (section.kind() == Kind.FORM) {
            text.append("Answer each question in the column beside it.");
        } else if (section.records().expectedList().isEmpty()) {
            text.append("One row for each record; the blank rows are yours to use.");
        } else {
            text.append("Complete each row that is there");
            text.append(section.records().extraRows() ? ", and add your own below." : "; please add none.");
        }
        List<String> nil = section.presence().nilWords();
        if (!nil.isEmpty() && section.kind() == Kind.TABLE) {
            text.append(" Nothing to report? Write \"").append(nil.get(0)).append("\" into the first column, alone.");
        }
        if (section.kind() == Kind.TABLE) {
            text.append(" Shaded cells are required, as the words above the headings say.");
        }
        return text.toString();
    }
}
