package org.quorate.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes one workbook of many rows, with 20 columns of numbers, dates and shared texts in turn. */
public final class LargeWorkbook {
    /** How many columns each row has. */
    public static final int COLUMNS = 20;

    private static final int TEXTS = 5_000;
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private LargeWorkbook() {}

    /** Writes so many rows. */
    public static void write(Path file, int rows) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
                Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16)) {
            part(zip, out, "[Content_Types].xml", contentTypes());
            part(zip, out, "_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")));
            part(
                    zip,
                    out,
                    "xl/_rels/workbook.xml.rels",
                    relationships(relationship("rId1", "worksheet", "worksheets/sheet1.xml")
                            + relationship("rId2", "styles", "styles.xml")
                            + relationship("rId3", "sharedStrings", "sharedStrings.xml")));
            part(
                    zip,
                    out,
                    "xl/workbook.xml",
                    "<workbook" + MAIN + " xmlns:r=\"" + OFFICE
                            + "\"><sheets><sheet name=\"Activity\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(zip, out, "xl/styles.xml", styles());
            part(zip, out, "xl/sharedStrings.xml", texts());
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            out.write(HEAD + "<worksheet" + MAIN + "><sheetData>");
            Sentences random = new Sentences(rows);
            for (int row = 1; row <= rows; row++) {
                row(out, row, random);
            }
            out.write("</sheetData></worksheet>");
            out.flush();
            zip.closeEntry();
        }
    }

    private static void row(Writer out, int row, Sentences random) throws IOException {
        out.write("<row r=\"" + row + "\">");
        for (int column = 0; column < COLUMNS; column++) {
            String address = " r=\"" + (char) ('A' + column) + row + "\"";
            switch (column % 4) {
                case 0 -> out.write("<c" + address + " t=\"s\"><v>" + random.number(TEXTS) + "</v></c>");
                case 1 -> out.write("<c" + address + " s=\"1\"><v>" + (43_000 + random.number(1_000)) + "</v></c>");
                default -> out.write("<c" + address + "><v>" + random.number(1_000_000) / 100.0 + "</v></c>");
            }
        }
        out.write("</row>");
    }

    private static void part(ZipOutputStream zip, Writer out, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        out.write(HEAD + content);
        out.flush();
        zip.closeEntry();
    }

    private static String contentTypes() {
        return "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + override("/xl/workbook.xml", "sheet.main+xml")
                + override("/xl/worksheets/sheet1.xml", "worksheet+xml")
                + override("/xl/styles.xml", "styles+xml")
                + override("/xl/sharedStrings.xml", "sharedStrings+xml")
                + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + SHEET_TYPE + type + "\"/>";
    }

    private static String relationships(String each) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + each + "</Relationships>";
    }

    private static String relationship(String id, String kind, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + kind + "\" Target=\"" + target + "\"/>";
    }

    private static String styles() {
        return "<styleSheet" + MAIN + "><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills>"
                + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                + "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs>"
                + "</styleSheet>";
    }

    private static String texts() {
        Sentences sentences = new Sentences(TEXTS);
        StringBuilder texts = new StringBuilder("<sst" + MAIN + " uniqueCount=\"" + TEXTS + "\">");
        for (int i = 0; i < TEXTS; i++) {
            texts.append("<si><t>").append(sentences.of(6)).append("</t></si>");
        }
        return texts.append("</sst>").toString();
    }
}
