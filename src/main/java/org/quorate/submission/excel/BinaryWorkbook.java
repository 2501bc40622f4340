package org.quorate.submission.excel;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.quorate.finding.FindingCode;
import org.quorate.submission.Cell;
import org.quorate.submission.CellComment;
import org.quorate.submission.CellRange;
import org.quorate.submission.CellRef;
import org.quorate.submission.Sheet;
import org.quorate.submission.SheetRow;
import org.quorate.submission.Workbook;
import org.quorate.submission.excel.CellContent.Content;

/** Reads an Excel 97-2003 workbook (BIFF8 in a compound file). Belongs to one file. Not thread-safe. */
final class BinaryWorkbook {
    private static final int WIDEST_WHOLE_NUMBER = 21;

    private final HSSFWorkbook workbook;
    private final DateSystem dates;
    private final Allowance allowance;

    private BinaryWorkbook(HSSFWorkbook workbook, Allowance allowance) {
        this.workbook = workbook;
        this.dates =
                workbook.getInternalWorkbook().isUsing1904DateWindowing() ? DateSystem.FROM_1904 : DateSystem.FROM_1900;
        this.allowance = allowance;
    }

    static ReadWorkbook read(Path file, Allowance allowance, Keys keys) {
        allowance.checkBinarySize(file.toFile().length());
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            BinaryGlobals globals = BinaryGlobals.of(container.getRoot());
            if (globals.hasPassword()) {
                return readProtected(container.getRoot(), allowance, keys);
            }
            try (HSSFWorkbook workbook = new HSSFWorkbook(container.getRoot(), false)) {
                return new BinaryWorkbook(workbook, allowance).read(globals);
            }
        } catch (RefusedFile refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            // The library has an exception of its own for every way in which a file can be malformed, most of them
            // unchecked.
            throw RefusedFile.damaged();
        }
    }

    private static ReadWorkbook readProtected(DirectoryNode root, Allowance allowance, Keys keys) {
        try {
            Keys.Opened<HSSFWorkbook> opened = keys.open(secret -> open(root, secret));
            try (HSSFWorkbook workbook = opened.content()) {
                BinaryGlobals globals = BinaryGlobals.of(workbook.getInternalWorkbook(), root);
                return new BinaryWorkbook(workbook, allowance).read(globals).with(List.of(opened.note()));
            }
        } catch (RefusedFile refused) {
            throw refused;
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw RefusedFile.encrypted();
        }
    }

    /** The library takes the password from the thread. */
    private static @Nullable HSSFWorkbook open(DirectoryNode root, String secret) throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword(secret);
        try {
            return new HSSFWorkbook(root, false);
        } catch (EncryptedDocumentException wrong) {
            return null;
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private ReadWorkbook read(BinaryGlobals globals) {
        if (workbook.getNumberOfSheets() != globals.sheets().size()) {
            throw RefusedFile.unreadable("one of its sheets is missing from the file");
        }
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < globals.sheets().size(); i++) {
            if (globals.sheets().get(i) == BinaryGlobals.SheetKind.WORKSHEET) {
                sheets.add(sheet(i));
            }
        }
        if (sheets.isEmpty()) {
            throw RefusedFile.unreadable("it has no sheet with cells");
        }
        boolean from1904 = dates == DateSystem.FROM_1904;
        return ReadWorkbook.of(
                        new Workbook(sheets, DefinedName.ranges(names(), sheets)),
                        globals.macros(),
                        globals.externalLinks(),
                        globals.embeddedObjects())
                .with(from1904 ? List.of(Note.of(FindingCode.OTHER_DATE_SYSTEM)) : List.of());
    }

    private static List<CellComment> comments(HSSFSheet sheet) {
        return sheet.getCellComments().entrySet().stream()
                .map(comment -> new CellComment(
                        new CellRef(
                                comment.getKey().getColumn(), comment.getKey().getRow() + 1),
                        comment.getValue().getString().getString()))
                .sorted(Comparator.comparing(CellComment::ref))
                .toList();
    }

    private List<DefinedName> names() {
        List<DefinedName> names = new ArrayList<>();
        List<HSSFName> all = workbook.getAllNames();
        for (int i = 0; i < all.size(); i++) {
            HSSFName name = all.get(i);
            boolean own = workbook.getInternalWorkbook().getNameRecord(i).isBuiltInName();
            if (!own && !name.isFunctionName() && !name.isDeleted()) {
                int sheet = name.getSheetIndex();
                names.add(new DefinedName(
                        name.getNameName(),
                        name.getRefersToFormula(),
                        sheet < 0 ? null : workbook.getSheetName(sheet)));
            }
        }
        return names;
    }

    private Sheet sheet(int index) {
        HSSFSheet sheet = workbook.getSheetAt(index);
        List<SheetRow> rows = new ArrayList<>();
        HiddenLines hidden = new HiddenLines();
        for (Row row : sheet) {
            if (row.getZeroHeight()) {
                hidden.rows(row.getRowNum() + 1L, row.getRowNum() + 1L);
            }
            List<Cell> cells = cells(row, sheet.getSheetName());
            if (!cells.isEmpty()) {
                rows.add(new SheetRow(row.getRowNum() + 1, cells));
            }
        }
        for (int column = 0; column <= workbook.getSpreadsheetVersion().getLastColumnIndex(); column++) {
            if (sheet.isColumnHidden(column)) {
                hidden.columns(column, column);
            }
        }
        Sheet.Visibility visibility =
                Sheet.Visibility.valueOf(workbook.getSheetVisibility(index).name());
        return new Sheet(
                sheet.getSheetName(), visibility, rows, merged(sheet), List.of(), hidden.ranges(), comments(sheet));
    }

    private List<CellRange> merged(HSSFSheet sheet) {
        List<CellRange> merged = new ArrayList<>();
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            allowance.spendMergedRange();
            merged.add(new CellRange(
                    new CellRef(range.getFirstColumn(), range.getFirstRow() + 1),
                    new CellRef(range.getLastColumn(), range.getLastRow() + 1)));
        }
        if (MergedRanges.anyOverlap(merged)) {
            throw RefusedFile.unreadableSheet(sheet.getSheetName(), "has merged cells that overlap each other");
        }
        return merged;
    }

    private List<Cell> cells(Row row, String sheet) {
        List<Cell> cells = new ArrayList<>();
        for (org.apache.poi.ss.usermodel.Cell cell : row) {
            boolean calculated = cell.getCellType() == CellType.FORMULA;
            CellType type = calculated ? cell.getCachedFormulaResultType() : cell.getCellType();
            CellRef ref = new CellRef(cell.getColumnIndex(), row.getRowNum() + 1);
            if (type != CellType.BLANK) {
                allowance.spendCell();
                Content content = content(cell, type, sheet, ref);
                cells.add(new Cell(ref, content.value(), content.raw(), calculated ? cell.getCellFormula() : null));
            }
        }
        return cells;
    }

    private Content content(org.apache.poi.ss.usermodel.Cell cell, CellType type, String sheet, CellRef ref) {
        return switch (type) {
            case NUMERIC -> number(cell, sheet, ref);
            case STRING -> CellContent.text(cell.getRichStringCellValue().getString());
            case BOOLEAN -> CellContent.bool(cell.getBooleanCellValue());
            case ERROR ->
                CellContent.errorOf(
                        FormulaError.forInt(cell.getErrorCellValue()).getString());
            default -> throw RefusedFile.unreadableCell(sheet, ref.a1(), "is of a kind that Excel does not have");
        };
    }

    private Content number(org.apache.poi.ss.usermodel.Cell cell, String sheet, CellRef ref) {
        double value = cell.getNumericCellValue();
        if (!Double.isFinite(value)) {
            throw RefusedFile.unreadableCell(sheet, ref.a1(), "holds what is no number");
        }
        BigDecimal number = shortest(value);
        int format = cell.getCellStyle().getDataFormat();
        NumberShown shown = format < CellStyles.FIRST_CUSTOM
                ? NumberShown.ofBuiltIn(format)
                : NumberShown.ofFormat(cell.getCellStyle().getDataFormatString());
        return CellContent.number(number, number.toString(), shown, dates);
    }

    /** The shortest decimal number that means this very double; the file has no digits. */
    private static BigDecimal shortest(double value) {
        BigDecimal number = BigDecimal.valueOf(value).stripTrailingZeros();
        boolean whole = number.scale() < 0 && number.precision() - number.scale() <= WIDEST_WHOLE_NUMBER;
        return whole ? number.setScale(0) : number;
    }
}
