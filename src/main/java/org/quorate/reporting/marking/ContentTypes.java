package org.quorate.reporting.marking;

import java.util.Locale;

/** The part that says what each part of a container is. Not thread-safe. */
final class ContentTypes {
    static final String PART = "[Content_Types].xml";
    static final String WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    static final String STYLES = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
    static final String COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    static final String DRAWING = "application/vnd.openxmlformats-officedocument.vmlDrawing";
    static final String RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml";

    private final SmallPart part;

    ContentTypes(SmallPart part) {
        this.part = part;
    }

    /** Says what one part is. */
    void add(String name, String type) {
        part.append(
                part.root(),
                "<%sOverride PartName=\"/%s\" ContentType=\"%s\"/>"
                        .formatted(part.prefix(), XmlText.escape(name), type));
    }

    /** Says what all parts with an ending are, unless that is said already. */
    void addEnding(String ending, String type) {
        boolean known = part.children(part.root(), "Default").stream()
                .map(part::at)
                .anyMatch(tag -> tag.attribute("Extension")
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .equals(ending));
        if (!known) {
            part.prepend(
                    part.root(),
                    "<%sDefault Extension=\"%s\" ContentType=\"%s\"/>".formatted(part.prefix(), ending, type));
        }
    }

    byte[] bytes() {
        return part.bytes();
    }
}
