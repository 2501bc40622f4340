package org.quorate.submission.excel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * What one part refers to, from its {@code .rels} part. Immutable.
 *
 * @param byId each by the name under which the part refers to it; in the order of the file
 */
record Relationships(Map<String, Relationship> byId) {
    static final Relationships NONE = new Relationships(Map.of());

    private static final Set<String> BASES = Set.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
            "http://purl.oclc.org/ooxml/officeDocument/relationships/",
            "http://schemas.microsoft.com/office/2006/relationships/");

    Relationships {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    }

    /**
     * One reference.
     *
     * @param kind what stands there, such as {@code worksheet}; the same word in the transitional and the strict form
     * @param target as written: relative to the part that refers, or from the root of the container with a leading slash
     * @param external whether the target lies outside the file
     */
    record Relationship(String kind, String target, boolean external) {}

    static Relationships parse(XmlPart xml) throws XMLStreamException {
        Map<String, Relationship> byId = new LinkedHashMap<>();
        int root = xml.depth();
        while (xml.nextChildOf(root)) {
            String id = xml.attribute("Id");
            String type = xml.attribute("Type");
            String target = xml.attribute("Target");
            if (xml.name().equals("Relationship") && id != null && type != null && target != null) {
                Relationship one = new Relationship(kind(type), target, "External".equals(xml.attribute("TargetMode")));
                if (byId.put(id, one) != null) {
                    throw RefusedFile.unreadable("the list of its parts is damaged");
                }
            }
        }
        return new Relationships(byId);
    }

    Optional<Relationship> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Finds the first of a kind. */
    Optional<Relationship> findKind(String kind) {
        return byId.values().stream().filter(one -> one.kind().equals(kind)).findFirst();
    }

    /** Returns all of a kind, in the order of the file. */
    List<Relationship> allOfKind(String kind) {
        return byId.values().stream().filter(one -> one.kind().equals(kind)).toList();
    }

    private static String kind(String type) {
        int word = type.lastIndexOf('/') + 1;
        return BASES.contains(type.substring(0, word)) ? type.substring(word) : type;
    }
}
