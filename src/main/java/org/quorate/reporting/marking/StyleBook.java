package org.quorate.reporting.marking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The styles of a workbook, to which looks are added; none that is there is changed. Not thread-safe. */
final class StyleBook {
    /** In the order that the schema wants. */
    private static final List<String> COLLECTIONS =
            List.of("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs");

    private static final String PLAIN =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<styleSheet xmlns=\"%s\"><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs></styleSheet>";

    private final SmallPart part;
    private final Map<String, Integer> marked = new HashMap<>();
    private final int graveFill;
    private final int queryFill;

    StyleBook(SmallPart part) {
        this.part = part;
        graveFill = addFill("FFF8B4B4");
        queryFill = addFill("FFFFE08A");
    }

    /** Returns the styles of a workbook that has none. */
    static StyleBook plain(String namespace) {
        return new StyleBook(SmallPart.parse(PLAIN.formatted(namespace)));
    }

    /** Returns the style that looks like the given one and is marked, grave or not. */
    int marked(int style, boolean grave) {
        return marked.computeIfAbsent(
                style + (grave ? "!" : "?"), key -> addMarked(style, grave ? graveFill : queryFill));
    }

    private int addMarked(int style, int fill) {
        int styles = collection("cellXfs");
        List<Integer> known = part.children(styles, "xf");
        if (known.isEmpty()) {
            return addStyle(
                    "numFmtId=\"0\" fontId=\"0\" fillId=\"%s\" borderId=\"0\" applyFill=\"1\"".formatted(fill), "");
        }
        int original = known.get(style < known.size() ? style : 0);
        Markup tag = part.at(original);
        Markup filled = tag.with("fillId", Integer.toString(fill)).with("applyFill", "1");
        String rest = part.text(original).substring(tag.text().length());
        return add("cellXfs", "xf", filled.text() + rest);
    }

    int addFont(String content) {
        return add("fonts", "font", element("font", "", content));
    }

    /** Adds a plain fill of a colour, written as {@code AARRGGBB}. */
    int addFill(String colour) {
        String p = part.prefix();
        return add(
                "fills",
                "fill",
                element(
                        "fill",
                        "",
                        "<%spatternFill patternType=\"solid\"><%sfgColor rgb=\"%s\"/><%sbgColor indexed=\"64\"/></%spatternFill>"
                                .formatted(p, p, colour, p, p)));
    }

    /** Adds a border of a thin line below. */
    int addRule(String colour) {
        String p = part.prefix();
        return add(
                "borders",
                "border",
                element(
                        "border",
                        "",
                        "<%sleft/><%sright/><%stop/><%sbottom style=\"thin\"><%scolor rgb=\"%s\"/></%sbottom><%sdiagonal/>"
                                .formatted(p, p, p, p, p, colour, p, p)));
    }

    /** Adds a style of a cell. */
    int addStyle(String attributes, String content) {
        return add("cellXfs", "xf", element("xf", " " + attributes, content));
    }

    /** Returns the prefix of the part's elements, with its colon. */
    String prefix() {
        return part.prefix();
    }

    byte[] bytes() {
        return part.bytes();
    }

    private String element(String name, String attributes, String content) {
        String p = part.prefix();
        return content.isEmpty()
                ? "<%s%s%s/>".formatted(p, name, attributes)
                : "<%s%s%s>%s</%s%s>".formatted(p, name, attributes, content, p, name);
    }

    /** Adds an entry to a collection and returns its index. */
    private int add(String collection, String entry, String markup) {
        int place = collection(collection);
        int index = part.children(place, entry).size();
        part.append(place, markup);
        part.replace(place, part.at(place).with("count", Integer.toString(index + 1)));
        return index;
    }

    private int collection(String name) {
        Optional<Integer> found = part.child(part.root(), name);
        if (found.isPresent()) {
            return found.get();
        }
        List<String> before = COLLECTIONS.subList(0, COLLECTIONS.indexOf(name));
        int place = part.children(part.root()).stream()
                .filter(child -> before.contains(part.at(child).localName()))
                .reduce((first, last) -> last)
                .map(part::after)
                .orElse(part.root() + 1);
        part.insert(place, "<%s%s/>".formatted(part.prefix(), name));
        return collection(name);
    }
}
