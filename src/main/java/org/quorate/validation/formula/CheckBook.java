package org.quorate.validation.formula;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.EvaluationWorkbook;
import org.apache.poi.ss.formula.FormulaParsingWorkbook;
import org.apache.poi.ss.formula.SheetIdentifier;
import org.apache.poi.ss.formula.atp.AnalysisToolPak;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.formula.udf.AggregatingUDFFinder;
import org.apache.poi.ss.formula.udf.UDFFinder;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Table;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** The book that the engine believes in: no cell of it exists before it is asked for. For one thread. */
final class CheckBook implements EvaluationWorkbook, FormulaParsingWorkbook {
    private final BookPlan plan;
    private final List<BookSheet> sheets = new ArrayList<>();
    private final ColumnIndexes indexes;
    private final UDFFinder functions = new AggregatingUDFFinder(new OwnFunctions(), AnalysisToolPak.instance);

    CheckBook(BookPlan plan, BookValues values) {
        this.plan = plan;
        this.indexes = new ColumnIndexes(values);
        for (int i = 0; i < plan.sheets(); i++) {
            sheets.add(new BookSheet(i, values));
        }
    }

    ColumnIndexes indexes() {
        return indexes;
    }

    BookSheet sheet(int index) {
        return sheets.get(index);
    }

    @Override
    public String getSheetName(int index) {
        return BookPlan.nameOf(index);
    }

    @Override
    public int getSheetIndex(EvaluationSheet sheet) {
        return ((BookSheet) sheet).index();
    }

    @Override
    public int getSheetIndex(String name) {
        return BookPlan.sheetOf(name);
    }

    @Override
    public EvaluationSheet getSheet(int index) {
        return sheets.get(index);
    }

    @Override
    public @Nullable ExternalSheet getExternalSheet(int index) {
        return null;
    }

    /** Without a sheet's name a function is meant, and the engine must not look for it in another book. */
    @Override
    public @Nullable ExternalSheet getExternalSheet(@Nullable String first, @Nullable String last, int workbook) {
        return first == null ? null : new ExternalSheet(null, first);
    }

    @Override
    public int convertFromExternSheetIndex(int index) {
        return index;
    }

    @Override
    public @Nullable ExternalName getExternalName(int sheet, int name) {
        return null;
    }

    @Override
    public @Nullable ExternalName getExternalName(String name, String sheet, int workbook) {
        return null;
    }

    @Override
    public @Nullable EvaluationName getName(NamePtg name) {
        return null;
    }

    @Override
    public @Nullable EvaluationName getName(String name, int sheet) {
        return null;
    }

    @Override
    public String resolveNameXText(NameXPtg name) {
        return name.toFormulaString();
    }

    @Override
    public Ptg[] getFormulaTokens(EvaluationCell cell) {
        return ((FormulaCell) cell).formula();
    }

    @Override
    public UDFFinder getUDFFinder() {
        return functions;
    }

    @Override
    public SpreadsheetVersion getSpreadsheetVersion() {
        return SpreadsheetVersion.EXCEL2007;
    }

    @Override
    public void clearAllCachedResultValues() {
        // A book is made for one return, and none of its values changes but those of the record that is judged.
    }

    @Override
    public Name createName() {
        throw new UnsupportedOperationException("a check defines no names");
    }

    @Override
    public @Nullable Table getTable(String name) {
        return null;
    }

    /** A name that is none of the engine's own functions is one of the add-in's or ours. */
    @Override
    public Ptg getNameXPtg(String name, SheetIdentifier sheet) {
        return new NameXPxg(name);
    }

    @Override
    public Ptg get3DReferencePtg(CellReference cell, SheetIdentifier sheet) {
        return new Ref3DPxg(sheet, cell);
    }

    @Override
    public Ptg get3DReferencePtg(AreaReference area, SheetIdentifier sheet) {
        return new Area3DPxg(sheet, area);
    }

    @Override
    public int getExternalSheetIndex(String name) {
        return BookPlan.sheetOf(name);
    }

    @Override
    public int getExternalSheetIndex(String workbook, String name) {
        throw new UnsupportedOperationException("a check sees no other book");
    }

    BookPlan plan() {
        return plan;
    }
}
