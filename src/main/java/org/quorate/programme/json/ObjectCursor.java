package org.quorate.programme.json;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.finding.Location.InText;

/**
 * One object of a pack, asked property by property. Properties that the object cannot have are told when it is opened; one
 * that is missing or wrong is told when it is asked for. Where a value was wrong, a stand-in takes its place: no programme
 * is made of it, and the rest of the object can still be read.
 */
final class ObjectCursor {
    private final Json.Struct struct;
    private final Collection<String> properties;
    private final Reading reading;
    private final Set<String> misspelt = new HashSet<>();

    private ObjectCursor(Json.Struct struct, Collection<String> properties, Reading reading) {
        this.struct = struct;
        this.properties = properties;
        this.reading = reading;
    }

    /** Opens an object that can have these properties; empty, with the mistake told, where the value is no object. */
    static Optional<ObjectCursor> open(Json json, Collection<String> properties, Reading reading) {
        if (!(json instanceof Json.Struct struct)) {
            reading.mistakes().wrong(json, "An object in braces.");
            return Optional.empty();
        }
        ObjectCursor object = new ObjectCursor(struct, properties, reading);
        object.tellUnknown();
        return Optional.of(object);
    }

    private void tellUnknown() {
        struct.members().forEach((name, member) -> {
            if (!properties.contains(name)) {
                reading.mistakes()
                        .unknownProperty(member.at(), name, properties)
                        .ifPresent(misspelt::add);
            }
        });
    }

    /** Opens a named thing; where the value is no object, its name is missed. */
    static Optional<ObjectCursor> open(Json json, Collection<String> properties, Reading reading, Names names) {
        Optional<ObjectCursor> object = open(json, properties, reading);
        if (object.isEmpty()) {
            names.miss();
        }
        return object;
    }

    /** Returns the value of a property that must be there; empty, with the mistake told, where it is missing or wrong. */
    <T> Optional<T> required(String property, ValueType<T> type) {
        if (!has(property)) {
            missing(property);
        }
        return optional(property, type);
    }

    /** Returns the value of a property; empty where there is none, and, with the mistake told, where it is wrong. */
    <T> Optional<T> optional(String property, ValueType<T> type) {
        return member(property).flatMap(member -> type.read(member.value(), reading));
    }

    /** Returns the value of a property; empty where there is none or {@code null}, and where it is wrong. */
    <T> Optional<T> optionalOrNull(String property, ValueType<T> type) {
        return member(property)
                        .filter(member -> member.value() instanceof Json.Nothing)
                        .isPresent()
                ? Optional.empty()
                : optional(property, type);
    }

    /** Returns the text of a property that must be there and not be blank. */
    String text(String property) {
        return required(property, Values::text).orElse("");
    }

    /** Returns the id of a named thing, and declares it. */
    String id(String property, ValueType<String> type, Names names) {
        Optional<String> id = required(property, type);
        id.ifPresentOrElse(name -> names.declare(name, at(property)), names::miss);
        return id.orElse("");
    }

    /** Returns the text of a property by which the thing is recognised too. */
    String alsoCalled(String property, Names names) {
        return required(property, names.alias()).orElse("");
    }

    /** Returns the other names by which the thing is recognised; none where they are left out. */
    List<String> aliases(Names names) {
        return optional("aliases", ValueType.list(names.alias())).orElse(List.of());
    }

    /** Returns whether the object has the property, whatever its value. */
    boolean has(String property) {
        return member(property).isPresent();
    }

    /** Tells that a property must be there, unless it is told already as one that is misspelt. */
    void missing(String property) {
        if (!misspelt.contains(property)) {
            reading.mistakes().missingProperty(at(), property);
        }
    }

    /** Tells where there is not exactly one of the properties. */
    void either(String... alternatives) {
        List<String> there = Arrays.stream(alternatives).filter(this::has).toList();
        if (there.isEmpty() && misspelt.isEmpty()) {
            missing(String.join(" or ", alternatives));
        }
        if (there.size() > 1) {
            refuse(
                    "Either \"" + String.join("\" or \"", there) + "\".",
                    there.subList(1, there.size()).toArray(String[]::new));
        }
    }

    /** Tells of each of the properties, where it is there, that it cannot be; {@code expected} is a sentence. */
    void refuse(String expected, String... refused) {
        Arrays.stream(refused)
                .forEach(property -> member(property)
                        .ifPresent(member -> reading.mistakes().wrong(member.at(), property, expected)));
    }

    /** Tells that a property is wrong in the light of others; {@code expected} is a sentence. */
    void wrong(String property, String expected) {
        member(property).ifPresent(member -> reading.mistakes().wrong(member.value(), expected));
    }

    /** Returns where the object begins. */
    InText at() {
        return struct.at();
    }

    /** Returns where the value of a property begins; of one that is missing, where the object begins. */
    InText at(String property) {
        return member(property).map(member -> member.value().at()).orElse(at());
    }

    private Optional<Json.Member> member(String property) {
        if (!properties.contains(property)) {
            throw new IllegalArgumentException("not among the object's properties: " + property);
        }
        return Optional.ofNullable(struct.members().get(property));
    }
}
