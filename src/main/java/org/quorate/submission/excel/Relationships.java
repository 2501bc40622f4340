package org.quorate.submission.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * What one part refers to, from its {@code .rels} part. Immutable.
 *
 * @param list in the order of the file
 */
record Relationships(List<Relationship> list) {
    private static final Set<String> BASES = Set.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
            "http://purl.oclc.org/ooxml/officeDocument/relationships/",
            "http://schemas.microsoft.com/office/2006/relationships/");

    Relationships {
        list = List.copyOf(list);
    }

    /**
     * One reference.
     *
     * @param kind what stands there, such as {@code worksheet}; the same word in the transitional and the strict form
     * @param target as written: relative to the part that refers, or from the root of the container with a leading slash
     * @param external whether the target lies outside the file
     */
    record Relationship(String id, String kind, String target, boolean external) {}

    static Relationships parse(XmlPart xml) throws XMLStreamException {
        List<Relationship> list = new ArrayList<>();
        int root = xml.depth();
        while (xml.nextChildOf(root)) {
            String id = xml.attribute("Id");
            String type = xml.attribute("Type");
            String target = xml.attribute("Target");
            if (xml.name().equals("Relationship") && id != null && type != null && target != null) {
                list.add(new Relationship(id, kind(type), target, "External".equals(xml.attribute("TargetMode"))));
            }
        }
        return new Relationships(list);
    }

    Optional<Relationship> find(String id) {
        return list.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    Optional<Relationship> findKind(String kind) {
        return list.stream().filter(one -> one.kind().equals(kind)).findFirst();
    }

    private static String kind(String type) {
        int word = type.lastIndexOf('/') + 1;
        return BASES.contains(type.substring(0, word)) ? type.substring(word) : type;
    }
}
