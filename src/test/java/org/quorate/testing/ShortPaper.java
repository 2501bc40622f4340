package org.quorate.testing;

import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the papers of a pack short: most of a run's time is its paper, and no fault depends on its length. */
public final class ShortPaper {
    private ShortPaper() {}

    /** Leaves one section and no appendices in the paper of a pack that nobody else uses. */
    public static void in(Path pack) {
        Path paper = pack.resolve("paper.json");
        ObjectNode whole = (ObjectNode) JsonMapper.shared().readTree(paper);
        whole.remove("appendices");
        ArrayNode sections = (ArrayNode) whole.path("sections");
        while (sections.size() > 1) {
            sections.remove(0);
        }
        JsonMapper.shared().writeValue(paper, whole);
    }
}
