package org.quorate.submission.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The directory of an OLE 2 compound file, the container of Office before 2007 and of encrypted workbooks since. Its entries
 * are records of 128 bytes at multiples of 128, wherever its sectors lie; so they are found without following chains that
 * may be broken or endless.
 */
final class OleDirectory {
    private static final int ENTRY = 128;
    private static final int NAME_LENGTH_AT = 64;
    private static final int LONGEST_NAME = 64;

    private static final Map<String, FileKind> KINDS = Map.of(
            "EncryptedPackage", FileKind.ENCRYPTED,
            "EncryptionInfo", FileKind.ENCRYPTED,
            "Workbook", FileKind.EXCEL_97,
            "Book", FileKind.EXCEL_95,
            "WordDocument", FileKind.WORD,
            "PowerPoint Document", FileKind.POWERPOINT,
            "__properties_version1.0", FileKind.OUTLOOK);

    private OleDirectory() {}

    /** Tells what a compound file is, from its beginning and all that comes after; what weighs most comes first in the kinds. */
    static FileKind kind(byte[] head, InputStream rest) throws IOException {
        Set<FileKind> found = new HashSet<>();
        for (int at = 0; at + ENTRY <= head.length; at += ENTRY) {
            note(head, at, found);
        }
        byte[] record = new byte[ENTRY];
        while (rest.readNBytes(record, 0, ENTRY) == ENTRY) {
            note(record, 0, found);
        }
        return found.stream().min(Enum::compareTo).orElse(FileKind.OLD_OFFICE);
    }

    private static void note(byte[] bytes, int at, Set<FileKind> found) {
        int length = (bytes[at + NAME_LENGTH_AT] & 0xFF) | (bytes[at + NAME_LENGTH_AT + 1] & 0xFF) << 8;
        // The length counts the two zero bytes at the end.
        if (length > 2 && length <= LONGEST_NAME) {
            FileKind kind = KINDS.get(new String(bytes, at, length - 2, StandardCharsets.UTF_16LE));
            if (kind != null) {
                found.add(kind);
            }
        }
    }
}
