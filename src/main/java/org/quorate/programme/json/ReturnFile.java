package org.quorate.programme.json;

import java.util.List;
import java.util.Optional;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.ReturnDefinition.Role;
import org.quorate.programme.SectionDefinition;

/** A return definition, returns/ID.json. */
final class ReturnFile {
    static final List<String> PROPERTIES = List.of(
            "$schema", "id", "title", "role", "version", "accepts", "onErrors", "sections", "otherSheets", "checks");

    private ReturnFile() {}

    /** What becomes of a return that holds errors. */
    enum OnErrors {
        ACCEPT_WITH_QUERIES,
        REJECT
    }

    /** Reads the definition from the file that is named for the id. */
    static Optional<ReturnDefinition> read(Json json, Reading reading, String fileId) {
        return ObjectCursor.open(json, PROPERTIES, reading).map(object -> {
            object.optional("$schema", Values::text);
            object.required("id", Ids::slug)
                    .filter(id -> !id.equals(fileId))
                    .ifPresent(id -> object.wrong("id", "\"" + fileId + "\", as the file is named."));
            Role role = object.optional("role", Values.word(Role.class)).orElse(Role.RETURN);
            List<SectionDefinition> sections = object.required(
                            "sections",
                            ValueType.filled(ValueType.parts(
                                    Scope.in(fileId, Scope.Kind.SECTION), new SectionPart(fileId, role)::read)))
                    .orElse(List.of());
            return new ReturnDefinition(
                    fileId,
                    object.text("title"),
                    object.text("version"),
                    object.optional("accepts", ValueType.distinct("version", Values::text))
                            .orElse(List.of()),
                    object.required("onErrors", Values.word(OnErrors.class))
                            .filter(OnErrors.REJECT::equals)
                            .isPresent(),
                    sections,
                    object.optional("otherSheets", ValueType.distinct("sheet name", Values::name))
                            .orElse(List.of()),
                    object.optional(
                                    "checks",
                                    ValueType.parts(
                                            Scope.in(fileId, Scope.Kind.CHECK), new CheckPart(fileId, sections)::read))
                            .orElse(List.of()),
                    role);
        });
    }
}
