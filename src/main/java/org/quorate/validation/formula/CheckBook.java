package org.quorate.validation.formula;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaParsingWorkbook;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.SheetIdentifier;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Table;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** The book that the engine's parser believes in; the sheets of {@link BookPlan} are all it knows of it. Stateless. */
final class CheckBook implements FormulaParsingWorkbook {
    /** Far below every record, so that a column could not be taken for the value of a row by accident. */
    static final int CHECK_ROW = 999_999;

    private static final Pattern WRONG_ARITY = Pattern.compile("arguments to function '([^']+)'");

    /**
     * Parses the engine's text of a formula.
     *
     * @throws FormulaRefusedException if the engine does not understand it
     */
    Ptg[] parse(String text) throws FormulaRefusedException {
        try {
            return FormulaParser.parse(text, this, FormulaType.CELL, BookPlan.CHECK, CHECK_ROW);
        } catch (FormulaParseException | IllegalStateException | IllegalArgumentException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    private static FormulaRefusedException refused(String message) {
        Matcher arity = WRONG_ARITY.matcher(message);
        Optional<AllowedFunction> function = arity.find() ? AllowedFunction.find(arity.group(1)) : Optional.empty();
        return function.map(Vetting::wrongArity)
                .orElseGet(() -> FormulaScanner.doesNotParse("an operator, a comma or a parenthesis is out of place"));
    }

    @Override
    public @Nullable EvaluationName getName(String name, int sheet) {
        return null;
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

    @Override
    public SpreadsheetVersion getSpreadsheetVersion() {
        return SpreadsheetVersion.EXCEL2007;
    }
}
