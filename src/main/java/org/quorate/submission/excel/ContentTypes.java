package org.quorate.submission.excel;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * What each part of a container is. Immutable.
 *
 * @param ofParts the types of single parts, by the part's name
 * @param ofExtensions the types of all other parts, by the ending of the part's name
 */
record ContentTypes(Map<String, String> ofParts, Map<String, String> ofExtensions) {
    ContentTypes {
        ofParts = Map.copyOf(ofParts);
        ofExtensions = Map.copyOf(ofExtensions);
    }

    static ContentTypes parse(XmlPart xml) throws XMLStreamException {
        Map<String, String> parts = new HashMap<>();
        Map<String, String> extensions = new HashMap<>();
        int root = xml.depth();
        while (xml.nextChildOf(root)) {
            String type = xml.attribute("ContentType");
            switch (xml.name()) {
                case "Override" -> put(parts, PartName.resolve("", nothingIfNull(xml.attribute("PartName"))), type);
                case "Default" -> put(extensions, nothingIfNull(xml.attribute("Extension")), type);
                default -> {}
            }
        }
        return new ContentTypes(parts, extensions);
    }

    /** Returns the type of a part in lower case; empty where the container does not say. */
    String of(String part) {
        String extension = part.substring(part.lastIndexOf('.') + 1);
        return ofParts.getOrDefault(part, ofExtensions.getOrDefault(extension, ""));
    }

    private static void put(Map<String, String> types, String name, @Nullable String type) {
        types.put(name.toLowerCase(Locale.ROOT), nothingIfNull(type).toLowerCase(Locale.ROOT));
    }

    private static String nothingIfNull(@Nullable String text) {
        return text == null ? "" : text;
    }
}
