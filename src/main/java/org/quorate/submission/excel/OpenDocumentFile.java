package org.quorate.submission.excel;

/** A container that holds an OpenDocument file (ODF 1.0 and later). */
final class OpenDocumentFile {
    private static final String CONTENT = "content.xml";
    private static final String MANIFEST = "meta-inf/manifest.xml";
    private static final String ANY = "application/vnd.oasis.opendocument.";
    private static final String SPREADSHEET = ANY + "spreadsheet";

    private OpenDocumentFile() {}

    /** Returns whether the container says so, or is built so. */
    static boolean isOne(Container container) {
        return container.beginning("mimetype").startsWith(ANY) || (container.has(CONTENT) && container.has(MANIFEST));
    }

    /**
     * Reads its sheets.
     *
     * @throws RefusedFile if it is no spreadsheet, has a password, is damaged or over a limit
     */
    static ReadWorkbook read(Container container, Allowance allowance) {
        String type = container.beginning("mimetype");
        if (!type.isEmpty() && !type.startsWith(SPREADSHEET)) {
            throw RefusedFile.unsupported(FileKind.OPEN_DOCUMENT_OTHER);
        }
        if (container.has("encrypted-package") || container.mentions(MANIFEST, "encryption-data")) {
            throw RefusedFile.encrypted();
        }
        OpenDocumentContent content = container.read(
                CONTENT, "its content", "document-content", xml -> OpenDocumentContent.parse(xml, allowance));
        return ReadWorkbook.of(
                content.workbook(),
                container.hasPartIn("/basic/") || container.hasPartIn("/scripts/"),
                content.externalLinks(),
                container.mentions(MANIFEST, "application/vnd.sun.star.oleobject"));
    }
}
