package org.quorate.submission.excel;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An OpenDocument spreadsheet written by hand. */
final class RawOpenDocument {
    private static final String NAMESPACES = " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private RawOpenDocument(String styles, String spreadsheet) {
        part("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        part("META-INF/manifest.xml", "<manifest/>");
        part(
                "content.xml",
                "<office:document-content" + NAMESPACES + "><office:automatic-styles>" + styles
                        + "</office:automatic-styles><office:body><office:spreadsheet>" + spreadsheet
                        + "</office:spreadsheet></office:body></office:document-content>");
    }

    static RawOpenDocument of(String styles, String spreadsheet) {
        return new RawOpenDocument(styles, spreadsheet);
    }

    /** One sheet called Risks of the given columns and rows. */
    static RawOpenDocument ofRows(String rows) {
        return of("", "<table:table table:name=\"Risks\">" + rows + "</table:table>");
    }

    /** One sheet called Risks of one row of the given cells. */
    static RawOpenDocument ofCells(String cells) {
        return ofRows("<table:table-row>" + cells + "</table:table-row>");
    }

    RawOpenDocument part(String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Map<String, byte[]> parts() {
        return new LinkedHashMap<>(parts);
    }

    byte[] toBytes() {
        return RawWorkbook.zip(parts);
    }
}
