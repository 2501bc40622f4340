package org.quorate.binding;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.ReturnLayout.HeadingLayout;
import org.quorate.binding.ReturnLayout.SectionLayout;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.programme.AcceptedHeading;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Placement;

/** The words of one party that were accepted for what its workbook does not have under the template's own words. */
record AcceptedWords(List<AcceptedHeading> accepted) {
    static final AcceptedWords NONE = new AcceptedWords(List.of());

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    AcceptedWords {
        accepted = List.copyOf(accepted);
    }

    /** Returns those that the workbook needs, as far as it was understood without them. */
    static AcceptedWords wanted(Programme programme, Party party, ReturnRecogniser.Recognised recognised) {
        return new AcceptedWords(programme.accepted().stream()
                .filter(one -> one.isFor(party.id(), recognised.definition().id(), one.sectionId()))
                .filter(one -> isWanted(one, recognised.places().get(one.sectionId())))
                .toList());
    }

    private static boolean isWanted(AcceptedHeading one, @Nullable SectionPlace placeOrNull) {
        if (placeOrNull == null) {
            return true;
        }
        return one.fieldId()
                .filter(field -> placeOrNull
                        .layout()
                        .map(layout -> !layout.found().contains(field))
                        .orElse(true))
                .isPresent();
    }

    boolean isEmpty() {
        return accepted.isEmpty();
    }

    /** Returns the definition with the words among the other names of its fields and sheets. */
    ReturnDefinition addedTo(ReturnDefinition definition) {
        return new ReturnDefinition(
                definition.id(),
                definition.title(),
                definition.version(),
                definition.accepts(),
                definition.rejectOnError(),
                definition.sections().stream().map(this::addedTo).toList(),
                definition.otherSheets(),
                definition.checks(),
                definition.role());
    }

    private SectionDefinition addedTo(SectionDefinition section) {
        Placement placement = section.placement();
        return new SectionDefinition(
                section.id(),
                section.title(),
                section.subject(),
                section.kind(),
                new Placement(
                        placement.sheet(),
                        with(placement.aliases(), ofSheet(section)),
                        placement.locate(),
                        placement.shape()),
                section.presence(),
                section.records(),
                section.fields().stream()
                        .map(field -> addedTo(field, of(section, field.id())))
                        .toList());
    }

    private static FieldDefinition addedTo(FieldDefinition field, List<AcceptedHeading> words) {
        return new FieldDefinition(
                field.id(),
                field.heading(),
                with(field.aliases(), words),
                field.type(),
                field.meaning(),
                field.need(),
                field.bounds(),
                field.guidance(),
                field.entry());
    }

    private static List<String> with(List<String> aliases, List<AcceptedHeading> words) {
        List<String> all = new ArrayList<>(aliases);
        words.forEach(one -> all.add(one.words()));
        return all;
    }

    private List<AcceptedHeading> ofSheet(SectionDefinition section) {
        return accepted.stream()
                .filter(one ->
                        one.sectionId().equals(section.id()) && one.fieldId().isEmpty())
                .toList();
    }

    private List<AcceptedHeading> of(SectionDefinition section, String fieldId) {
        return accepted.stream()
                .filter(one -> one.sectionId().equals(section.id())
                        && one.fieldId().filter(fieldId::equals).isPresent())
                .toList();
    }

    /** Returns by what a sheet of that name was recognised as the section's, if its name was accepted. */
    Optional<String> how(SectionDefinition section, String sheet) {
        return ofSheet(section).stream()
                .filter(one -> CellText.comparable(one.words()).equals(CellText.comparable(sheet)))
                .map(one -> "its name, as accepted on %s by %s".formatted(DAY.format(one.on()), one.by()))
                .findFirst();
    }

    /** Returns a note for each heading of the section that was read as accepted. */
    List<Finding> findings(String file, SectionDefinition section, SectionLayout layout) {
        return section.fields().stream()
                .flatMap(field -> layout.find(field.id()).stream()
                        .flatMap(heading -> by(section, heading)
                                .map(one -> finding(file, section, field, layout.sheet(), heading, one))))
                .toList();
    }

    /** Where several words were accepted for one field, those that stand there count. */
    private Stream<AcceptedHeading> by(SectionDefinition section, HeadingLayout heading) {
        List<AcceptedHeading> words = of(section, heading.headingId());
        return Stream.concat(
                        words.stream()
                                .filter(one ->
                                        CellText.comparable(one.words()).equals(CellText.comparable(heading.words()))),
                        words.stream())
                .limit(1);
    }

    private static Finding finding(
            String file,
            SectionDefinition section,
            FieldDefinition field,
            String sheet,
            HeadingLayout heading,
            AcceptedHeading one) {
        return Finding.of(FindingCode.HEADING_ACCEPTED, Location.cell(file, sheet, heading.cell()))
                .with("section", section.title())
                .with("field", field.heading())
                .with("seen", CellText.quoted(heading.words()))
                .with("on", DAY.format(one.on()))
                .with("by", one.by());
    }
}
