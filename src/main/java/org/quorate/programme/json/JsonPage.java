package org.quorate.programme.json;

import java.util.Iterator;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Lays JSON out for people: what fits on a line stands on one, so that a field of a return is a line and not ten. Stateless.
 */
final class JsonPage {
    private static final int WIDTH = 150;
    private static final int STEP = 2;

    private JsonPage() {}

    /** Returns the text, with a line break at its end. */
    static String render(JsonNode node) {
        StringBuilder page = new StringBuilder();
        write(node, 0, 0, page);
        return page.append('\n').toString();
    }

    /**
     * Writes a value.
     *
     * @param indent of the line on which it begins
     * @param before how many characters stand before it on that line
     */
    private static void write(JsonNode node, int indent, int before, StringBuilder page) {
        String line = line(node);
        boolean fits = indent > 0 && before + line.length() < WIDTH;
        if (fits || !node.isContainer() || node.isEmpty()) {
            page.append(line);
        } else if (node.isObject()) {
            writeMembers(node, indent + STEP, page);
        } else {
            writeItems(node, indent + STEP, page);
        }
    }

    private static void writeMembers(JsonNode node, int indent, StringBuilder page) {
        page.append('{');
        Iterator<Map.Entry<String, JsonNode>> members = node.properties().iterator();
        while (members.hasNext()) {
            Map.Entry<String, JsonNode> member = members.next();
            String name = quoted(member.getKey()) + ": ";
            startLine(indent, page).append(name);
            write(member.getValue(), indent, indent + name.length(), page);
            page.append(members.hasNext() ? "," : "");
        }
        startLine(indent - STEP, page).append('}');
    }

    private static void writeItems(JsonNode node, int indent, StringBuilder page) {
        page.append('[');
        for (int i = 0; i < node.size(); i++) {
            startLine(indent, page);
            write(node.get(i), indent, indent, page);
            page.append(i + 1 < node.size() ? "," : "");
        }
        startLine(indent - STEP, page).append(']');
    }

    private static StringBuilder startLine(int indent, StringBuilder page) {
        return page.append('\n').append(" ".repeat(indent));
    }

    private static String line(JsonNode node) {
        if (node.isObject()) {
            StringBuilder line = new StringBuilder("{");
            node.properties()
                    .forEach(member -> line.append(line.length() > 1 ? ", " : "")
                            .append(quoted(member.getKey()))
                            .append(": ")
                            .append(line(member.getValue())));
            return line.append('}').toString();
        }
        if (node.isArray()) {
            StringBuilder line = new StringBuilder("[");
            node.forEach(item -> line.append(line.length() > 1 ? ", " : "").append(line(item)));
            return line.append(']').toString();
        }
        return node.toString();
    }

    private static String quoted(String text) {
        return StringNode.valueOf(text).toString();
    }
}
