package org.quorate.reporting.marking;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The relationships of one part, to which some can be added. Not thread-safe. */
final class Relations {
    private static final String EMPTY =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";

    private final String owner;
    private final SmallPart part;
    private boolean changed;

    /** Takes the relationships of the part {@code owner} (empty for the package itself). */
    Relations(String owner, SmallPart part) {
        this.owner = owner;
        this.part = part;
    }

    static Relations none(String owner) {
        return new Relations(owner, SmallPart.parse(EMPTY));
    }

    /** Returns the name of the part that holds the relationships of another. */
    static String partOf(String owner) {
        int name = owner.lastIndexOf('/') + 1;
        return owner.substring(0, name) + "_rels/" + owner.substring(name) + ".rels";
    }

    /** Finds the part to which the first relationship of a kind leads, such as {@code comments}. */
    Optional<String> findKind(String kind) {
        return part.children(part.root()).stream()
                .map(part::at)
                .filter(tag -> tag.attribute("Type").orElse("").endsWith("/" + kind))
                .findFirst()
                .map(this::target);
    }

    /** Finds the type of a relationship of a kind, in full. */
    Optional<String> findType(String kind) {
        return part.children(part.root()).stream()
                .map(place -> part.at(place).attribute("Type").orElse(""))
                .filter(type -> type.endsWith("/" + kind))
                .findFirst();
    }

    /** Finds the part to which a relationship leads. */
    Optional<String> find(String id) {
        return tag(id).map(this::target);
    }

    /** Returns whether a relationship is of a kind. */
    boolean isKind(String id, String kind) {
        return tag(id).flatMap(tag -> tag.attribute("Type"))
                .filter(type -> type.endsWith("/" + kind))
                .isPresent();
    }

    private Optional<Markup> tag(String id) {
        return part.children(part.root()).stream()
                .map(part::at)
                .filter(tag -> tag.attribute("Id").filter(id::equals).isPresent())
                .findFirst();
    }

    private String target(Markup tag) {
        if (tag.attribute("TargetMode").filter("External"::equals).isPresent()) {
            throw new UnmarkableException("a part that is kept outside the file");
        }
        String target = tag.attribute("Target").orElse("").replace('\\', '/');
        String whole = target.startsWith("/") ? target : owner.substring(0, owner.lastIndexOf('/') + 1) + target;
        Deque<String> folders = new ArrayDeque<>();
        for (String folder : whole.split("/", -1)) {
            if (folder.equals("..")) {
                folders.pollLast();
            } else if (!folder.isEmpty() && !folder.equals(".")) {
                folders.addLast(folder);
            }
        }
        return String.join("/", folders);
    }

    /** Adds a relationship and returns its id. */
    String add(String type, String target) {
        Set<String> taken = new HashSet<>();
        part.children(part.root())
                .forEach(place ->
                        taken.add(part.at(place).attribute("Id").orElse("").toLowerCase(Locale.ROOT)));
        int number = taken.size() + 1;
        while (taken.contains("rid" + number)) {
            number++;
        }
        String id = "rId" + number;
        part.append(
                part.root(),
                "<%sRelationship Id=\"%s\" Type=\"%s\" Target=\"/%s\"/>"
                        .formatted(part.prefix(), id, type, XmlText.escape(target)));
        changed = true;
        return id;
    }

    boolean changed() {
        return changed;
    }

    byte[] bytes() {
        return part.bytes();
    }
}
