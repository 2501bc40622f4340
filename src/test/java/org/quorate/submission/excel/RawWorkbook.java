package org.quorate.submission.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, for what no library would write. One sheet called Risks unless a part says otherwise. */
final class RawWorkbook {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private RawWorkbook() {
        part("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                </Types>""");
        part("_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")));
        sheets("<sheet name=\"Risks\" sheetId=\"1\" r:id=\"rId1\"/>");
        workbookRelationships(relationship("rId1", "worksheet", "worksheets/sheet1.xml")
                + relationship("rId2", "sharedStrings", "sharedStrings.xml")
                + relationship("rId3", "styles", "styles.xml"));
        strings("<si><t>Ref</t></si>");
        formats();
        rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>");
    }

    static RawWorkbook workbook() {
        return new RawWorkbook();
    }

    /** A workbook of the given rows. */
    static RawWorkbook ofRows(String rows) {
        return workbook().rows(rows);
    }

    RawWorkbook rows(String rows) {
        return sheet("<sheetData>" + rows + "</sheetData>");
    }

    RawWorkbook sheet(String inside) {
        return part(SHEET, "<worksheet xmlns=\"" + MAIN + "\">" + inside + "</worksheet>");
    }

    RawWorkbook strings(String items) {
        return part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>");
    }

    /** Number formats; the first becomes style 1, for style 0 is General. */
    RawWorkbook formats(String... codes) {
        StringBuilder formats = new StringBuilder("<numFmts>");
        StringBuilder styles = new StringBuilder("<cellXfs><xf numFmtId=\"0\"/>");
        for (int i = 0; i < codes.length; i++) {
            String code = codes[i].replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
            formats.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(164 + i, code));
            styles.append("<xf numFmtId=\"%d\"/>".formatted(164 + i));
        }
        return part(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\">" + formats + "</numFmts>" + styles + "</cellXfs></styleSheet>");
    }

    RawWorkbook sheets(String sheets) {
        return workbookPart("<sheets>" + sheets + "</sheets>");
    }

    RawWorkbook workbookPart(String inside) {
        return part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONSHIPS + "\">" + inside + "</workbook>");
    }

    RawWorkbook workbookRelationships(String relationships) {
        return part("xl/_rels/workbook.xml.rels", relationships(relationships));
    }

    static String relationship(String id, String kind, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, RELATIONSHIPS, kind, target);
    }

    static String relationships(String inside) {
        return "<Relationships xmlns=\"" + PACKAGE + "\">" + inside + "</Relationships>";
    }

    /** Adds a part, or puts it in place of the one of that name. */
    RawWorkbook part(String name, String xml) {
        return part(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    RawWorkbook part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    RawWorkbook without(String name) {
        parts.remove(name);
        return this;
    }

    /** Replaces text in every part that holds it. */
    RawWorkbook replace(String text, String other) {
        parts.replaceAll((name, bytes) ->
                new String(bytes, StandardCharsets.UTF_8).replace(text, other).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Map<String, byte[]> parts() {
        return new LinkedHashMap<>(parts);
    }

    byte[] toBytes() {
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                    zip.closeEntry();
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
