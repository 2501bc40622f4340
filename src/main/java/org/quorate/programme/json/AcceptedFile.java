package org.quorate.programme.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quorate.finding.Location.InText;
import org.quorate.programme.AcceptedHeading;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;

/** What accepted-headings.json says. One for each file; it remembers which words it has read. */
final class AcceptedFile {
    static final List<String> PROPERTIES = List.of("$schema", "accepted");
    static final List<String> HEADING_PROPERTIES = List.of("party", "return", "section", "field", "words", "on", "by");

    private final Map<String, ReturnDefinition> returns;
    private final List<AcceptedHeading> earlier = new ArrayList<>();

    private AcceptedFile(Map<String, ReturnDefinition> returns) {
        this.returns = returns;
    }

    /**
     * Reads the file.
     *
     * @param returns the pack's return definitions by id, those that could be read
     */
    static Optional<List<AcceptedHeading>> read(Json json, Reading reading, Map<String, ReturnDefinition> returns) {
        AcceptedFile file = new AcceptedFile(returns);
        return ObjectCursor.open(json, PROPERTIES, reading).map(object -> {
            object.optional("$schema", Values::text);
            return object.required("accepted", ValueType.list(file::heading)).orElse(List.of());
        });
    }

    private Optional<AcceptedHeading> heading(Json json, Reading reading) {
        return ObjectCursor.open(json, HEADING_PROPERTIES, reading).map(object -> {
            String returnId = object.required("return", Ids.referenceTo(Scope.of(Scope.Kind.RETURN)))
                    .orElse("");
            String sectionId = object.required("section", Ids.referenceTo(Scope.in(returnId, Scope.Kind.SECTION)))
                    .orElse("");
            AcceptedHeading heading = new AcceptedHeading(
                    object.required("party", Ids.referenceTo(Scope.of(Scope.Kind.PARTY)))
                            .orElse(""),
                    returnId,
                    sectionId,
                    object.optional("field", field(returnId, sectionId)).orElse(null),
                    object.required("words", Values::name).orElse(""),
                    object.required("on", Values::date).orElse(LocalDate.EPOCH),
                    object.text("by"));
            tellAgain(heading, object.at("words"), reading);
            return heading;
        });
    }

    /** The id of a field of the section; of one that could not be read, or that stands twice, nothing is said here. */
    private ValueType<String> field(String returnId, String sectionId) {
        return (json, reading) -> {
            Optional<String> id = Values.text(json, reading);
            List<SectionDefinition> sections = Optional.ofNullable(returns.get(returnId)).stream()
                    .flatMap(definition -> definition.sections().stream())
                    .filter(section -> section.id().equals(sectionId))
                    .toList();
            Optional.of(sections)
                    .filter(found -> found.size() == 1)
                    .map(found -> found.get(0).fields().stream()
                            .map(FieldDefinition::id)
                            .toList())
                    .filter(fields -> id.isPresent() && !fields.contains(id.get()))
                    .ifPresent(fields ->
                            reading.mistakes().unresolved(json.at(), Scope.Kind.FIELD.word(), id.orElse(""), fields));
            return id;
        };
    }

    private void tellAgain(AcceptedHeading heading, InText at, Reading reading) {
        if (!heading.words().isEmpty() && earlier.stream().anyMatch(heading::isOfSameWordsAs)) {
            reading.mistakes().duplicate(at, "accepted heading", heading.words());
        }
        earlier.add(heading);
    }
}
