package org.quorate.submission.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.util.LittleEndian;

/**
 * What the first records of an Excel 97-2003 workbook say of it, looked at before anything else is read: whether it has a
 * password, and what its sheets are. Immutable.
 *
 * @param sheets in the order of their tabs; none where a password hides them
 */
record BinaryGlobals(
        List<SheetKind> sheets, boolean macros, boolean externalLinks, boolean embeddedObjects, boolean hasPassword) {
    private static final int BOF = 0x0809;
    private static final int EOF = 0x000A;
    private static final int FILE_PASS = 0x002F;
    private static final int BOUND_SHEET = 0x0085;
    private static final int VBA_PROJECT = 0x00D3;
    private static final int LINKED_BOOK = 0x01AE;
    private static final int BIFF8 = 0x0600;
    private static final int HEADER = 4;
    /** A linked book that is this workbook itself, or its functions, is four bytes long. */
    private static final int LINK_TO_ITSELF = 4;

    BinaryGlobals {
        sheets = List.copyOf(sheets);
    }

    /** What stands below a tab. */
    enum SheetKind {
        WORKSHEET,
        MACROS,
        OTHER
    }

    /**
     * Reads the records of the workbook as a whole.
     *
     * @throws RefusedFile if the workbook is older than Excel 97, or is cut short
     */
    static BinaryGlobals of(DirectoryNode root) throws IOException {
        boolean embedded = hasEmbedded(root);
        List<SheetKind> sheets = new ArrayList<>();
        boolean macros = false;
        boolean links = false;
        try (DocumentInputStream records = root.createDocumentInputStream(HSSFWorkbook.getWorkbookDirEntryName(root))) {
            checkVersion(records);
            byte[] header = new byte[HEADER];
            while (records.read(header) == HEADER && LittleEndian.getUShort(header, 0) != EOF) {
                byte[] record = records.readNBytes(LittleEndian.getUShort(header, 2));
                switch (LittleEndian.getUShort(header, 0)) {
                    case FILE_PASS -> {
                        // All that follows is encrypted.
                        return new BinaryGlobals(List.of(), false, false, embedded, true);
                    }
                    case BOUND_SHEET -> sheets.add(kind(record));
                    case VBA_PROJECT -> macros = true;
                    case LINKED_BOOK -> links |= record.length != LINK_TO_ITSELF;
                    default -> {}
                }
            }
        }
        return new BinaryGlobals(sheets, macros || sheets.contains(SheetKind.MACROS), links, embedded, false);
    }

    /** Takes from a workbook that was opened with a password what its own records do not tell before. */
    static BinaryGlobals of(InternalWorkbook opened, DirectoryNode root) {
        List<SheetKind> sheets = new ArrayList<>();
        boolean macros = false;
        boolean links = false;
        for (Record record : opened.getRecords()) {
            switch (record.getSid()) {
                case BOUND_SHEET -> sheets.add(kind(content(record)));
                case VBA_PROJECT -> macros = true;
                case LINKED_BOOK -> links |= content(record).length != LINK_TO_ITSELF;
                default -> {}
            }
        }
        return new BinaryGlobals(sheets, macros || sheets.contains(SheetKind.MACROS), links, hasEmbedded(root), true);
    }

    private static byte[] content(Record record) {
        byte[] whole = record.serialize();
        return Arrays.copyOfRange(whole, HEADER, whole.length);
    }

    private static boolean hasEmbedded(DirectoryNode root) {
        return root.getEntryNames().stream().anyMatch(name -> name.startsWith("MBD"));
    }

    private static void checkVersion(DocumentInputStream records) throws IOException {
        byte[] header = records.readNBytes(HEADER);
        if (header.length < HEADER || LittleEndian.getUShort(header, 0) != BOF) {
            throw RefusedFile.damaged();
        }
        byte[] record = records.readNBytes(LittleEndian.getUShort(header, 2));
        if (LittleEndian.getUShort(record, 0) != BIFF8) {
            throw RefusedFile.unsupported(FileKind.EXCEL_95);
        }
    }

    private static SheetKind kind(byte[] record) {
        return switch (record[5]) {
            case 0 -> SheetKind.WORKSHEET;
            case 1 -> SheetKind.MACROS;
            default -> SheetKind.OTHER;
        };
    }
}
