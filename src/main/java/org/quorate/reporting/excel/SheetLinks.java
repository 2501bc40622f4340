package org.quorate.reporting.excel;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The links of one sheet as markup of its part and of that part's relationships, made when they are written and not kept. The library
 * would hold an object with a document of its own for each: there is one for each workbook on each sheet.
 *
 * <p>Links that lead to files have relationships, numbered from those on that the sheet has already.
 */
final class SheetLinks {
    private static final String BEFORE = "<pageMargins";
    private static final String END_OF_RELATIONSHIPS = "</Relationships>";
    private static final Pattern RELATIONSHIP = Pattern.compile("<Relationship Id=\"([^\"]+)\"[^>]*/>");
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

    private final List<LinkRuns.Run> runs;
    private final int relationships;

    /**
     * Makes the links of a sheet.
     *
     * @param runs at least one
     * @param relationships how many the sheet has besides
     */
    SheetLinks(List<LinkRuns.Run> runs, int relationships) {
        this.runs = List.copyOf(runs);
        this.relationships = relationships;
    }

    /** Returns the part of the sheet with the links in it. */
    String inSheet(String part) {
        StringBuilder links = new StringBuilder("<hyperlinks>");
        int id = relationships;
        for (LinkRuns.Run run : runs) {
            if (run.target().file()) {
                links.append("<hyperlink ref=\"")
                        .append(run.cells())
                        .append("\" r:id=\"rId")
                        .append(++id);
            } else {
                links.append("<hyperlink location=\"")
                        .append(attribute(Naming.quoted(run.target().place()) + "!A1"))
                        .append("\" ref=\"")
                        .append(run.cells());
            }
            links.append("\"/>");
        }
        int at = place(part, BEFORE);
        return new StringBuilder(part.length() + links.length() + 13)
                .append(part, 0, at)
                .append(links)
                .append("</hyperlinks>")
                .append(part, at, part.length())
                .toString();
    }

    /** Returns the relationships of the sheet with those of the links, in the order of their ids as words. */
    String inRelationships(String part) {
        Map<String, String> byId = new TreeMap<>();
        Matcher known = RELATIONSHIP.matcher(part);
        int begin = part.length();
        while (known.find()) {
            begin = Math.min(begin, known.start());
            byId.put(known.group(1), known.group());
        }
        if (byId.size() != relationships) {
            throw new IllegalStateException(
                    "A sheet has " + byId.size() + " relationships instead of " + relationships + ".");
        }
        List<String> files = new ArrayList<>();
        for (LinkRuns.Run run : runs) {
            if (run.target().file()) {
                files.add(run.target().place());
                byId.put("rId" + (relationships + files.size()), "");
            }
        }
        StringBuilder all = new StringBuilder(part.substring(0, begin));
        byId.forEach((id, element) -> {
            if (!element.isEmpty()) {
                all.append(element);
                return;
            }
            String path = files.get(Integer.parseInt(id.substring("rId".length())) - relationships - 1);
            all.append("<Relationship Id=\"")
                    .append(id)
                    .append("\" Target=\"")
                    .append(attribute(address(path)))
                    .append("\" TargetMode=\"External\" Type=\"" + TYPE + "\"/>");
        });
        return all.append(part, place(part, END_OF_RELATIONSHIPS), part.length())
                .toString();
    }

    private static int place(String part, String markup) {
        int at = part.indexOf(markup);
        if (at < 0) {
            throw new IllegalStateException("A part has no " + markup + ".");
        }
        return at;
    }

    private static String address(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("A link leads to no path of a file: " + path, e);
        }
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
