package org.quorate.submission.excel;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a file is, told by its content and never by its name. */
enum FileKind {
    EMPTY("an empty file", Remedy.SEND_WORKBOOK),
    ZIP("a compressed archive (.zip) without a workbook in it", Remedy.UNPACK),
    ENCRYPTED("a workbook protected with a password", Remedy.SAVE_IN_EXCEL),
    EXCEL_BINARY("an Excel binary workbook (.xlsb)", Remedy.SAVE_IN_EXCEL),
    EXCEL_97("an old Excel 97-2003 workbook (.xls)", Remedy.SAVE_IN_EXCEL),
    EXCEL_95("an Excel 95 or older workbook (.xls)", Remedy.SAVE_IN_EXCEL),
    EXCEL_XML("an XML Spreadsheet 2003 (.xml)", Remedy.SAVE_IN_EXCEL),
    NUMBERS("an Apple Numbers spreadsheet (.numbers)", Remedy.EXPORT_FROM_NUMBERS),
    OPEN_DOCUMENT_OTHER("an OpenDocument file that is no spreadsheet", Remedy.SEND_WORKBOOK),
    SYLK("a symbolic link spreadsheet (.slk)", Remedy.SAVE_IN_EXCEL),
    WORD("a Word document", Remedy.SEND_WORKBOOK),
    POWERPOINT("a PowerPoint presentation", Remedy.SEND_WORKBOOK),
    OUTLOOK("an Outlook message (.msg)", Remedy.SEND_ATTACHMENT),
    OLD_OFFICE("a file of an old Office program", Remedy.SAVE_IN_EXCEL),
    PDF("a PDF document", Remedy.SEND_WORKBOOK),
    WEB_PAGE("a web page (.html)", Remedy.SAVE_IN_EXCEL),
    WEB_ARCHIVE("a web page or message in one file (.mht)", Remedy.SAVE_IN_EXCEL),
    XML("an XML file", Remedy.SAVE_IN_EXCEL),
    RICH_TEXT("a rich text document (.rtf)", Remedy.SEND_WORKBOOK),
    PICTURE("a picture", Remedy.SEND_WORKBOOK),
    ARCHIVE("a compressed archive", Remedy.UNPACK),
    PLAIN_TEXT("a plain text file without columns", Remedy.SEND_WORKBOOK),
    UNKNOWN("of a kind that is not known", Remedy.SEND_WORKBOOK);

    /** What the sender can do, each a whole sentence. */
    private static final class Remedy {
        static final String SAVE_IN_EXCEL =
                "Open the file in Excel, save it as \"Excel Workbook (*.xlsx)\" and send that file.";
        static final String EXPORT_FROM_NUMBERS =
                "In Numbers choose File, Export To, Excel, and send the file that this makes.";
        static final String UNPACK = "Unpack the archive and send the workbook that is in it.";
        static final String SEND_ATTACHMENT = "Save the workbook that is attached to the message and send that file.";
        static final String SEND_WORKBOOK = "Fill in the workbook that was sent to you, save it and send that file.";
    }

    private static final int HEAD = 4096;

    /** Bytes with which a file of the kind begins, in Latin 1. */
    private record Magic(String bytes, FileKind kind) {}

    private static final List<Magic> MAGIC = List.of(
            new Magic("PK\u0003\u0004", ZIP),
            new Magic("PK\u0005\u0006", ZIP),
            new Magic("%PDF-", PDF),
            new Magic("\t\0\u0004\0", EXCEL_95),
            new Magic("\t\u0002\u0006\0", EXCEL_95),
            new Magic("\t\u0004\u0006\0", EXCEL_95),
            new Magic("\t\b\b\0", EXCEL_95),
            new Magic("ID;", SYLK),
            new Magic("{\\rtf", RICH_TEXT),
            new Magic("\u0089PNG", PICTURE),
            new Magic("\u00FF\u00D8\u00FF", PICTURE),
            new Magic("GIF8", PICTURE),
            new Magic("7z\u00BC\u00AF", ARCHIVE),
            new Magic("Rar!", ARCHIVE),
            new Magic("\u001F\u008B", ARCHIVE));

    private static final String OLE_MAGIC = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    private final String words;
    private final String remedy;

    FileKind(String words, String remedy) {
        this.words = words;
        this.remedy = remedy;
    }

    /** Returns what the sender can do, in a sentence. */
    String remedy() {
        return remedy;
    }

    /** Returns what a person calls such a file, with its article. */
    String words() {
        return words;
    }

    /**
     * Tells what a file is. A zip container is not looked into.
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    static FileKind of(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] head = bytes.readNBytes(HEAD);
            String text = new String(head, StandardCharsets.ISO_8859_1);
            if (text.isEmpty()) {
                return EMPTY;
            }
            if (text.startsWith(OLE_MAGIC)) {
                return OleDirectory.kind(head, new BufferedInputStream(bytes, 1 << 16));
            }
            return MAGIC.stream()
                    .filter(magic -> text.startsWith(magic.bytes()))
                    .findFirst()
                    .map(Magic::kind)
                    .orElseGet(() -> ofText(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileKind ofText(String text) {
        // Without the marks and zero bytes of UTF-8 and UTF-16, whose letters then read as ASCII.
        String plain = text.replace("\u00EF\u00BB\u00BF", "")
                .replace("\u00FF\u00FE", "")
                .replace("\u00FE\u00FF", "")
                .replace("\0", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (plain.startsWith("<") && plain.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return EXCEL_XML;
        }
        if (plain.startsWith("<") && (plain.contains("<html") || plain.contains("<table"))) {
            return WEB_PAGE;
        }
        if (plain.startsWith("mime-version:")) {
            return WEB_ARCHIVE;
        }
        if (plain.startsWith("<")) {
            return XML;
        }
        return !plain.isEmpty() && plain.chars().noneMatch(FileKind::isControl) ? PLAIN_TEXT : UNKNOWN;
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    }

    /** Tells what a zip container holds by the content type of its main part. */
    static FileKind ofMainContentType(String contentType) {
        if (contentType.contains("ms-excel.sheet.binary")) {
            return EXCEL_BINARY;
        }
        if (contentType.contains("wordprocessingml") || contentType.contains("ms-word")) {
            return WORD;
        }
        return contentType.contains("presentationml") || contentType.contains("ms-powerpoint") ? POWERPOINT : ZIP;
    }
}
