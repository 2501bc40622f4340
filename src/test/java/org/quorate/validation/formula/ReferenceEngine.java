package org.quorate.validation.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.EvaluationWorkbook;
import org.apache.poi.ss.formula.IStabilityClassifier;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.atp.AnalysisToolPak;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.functions.FreeRefFunction;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.udf.AggregatingUDFFinder;
import org.apache.poi.ss.formula.udf.UDFFinder;
import org.jspecify.annotations.Nullable;

/**
 * The whole evaluator of Apache POI over the same values: what {@link Terms} are held to. Its functions are the same; what differs is
 * everything between them. For one thread.
 */
final class ReferenceEngine {
    private final ReferenceSheet checks;
    private final WorkbookEvaluator evaluator;

    /** The sheets are those of a plan. */
    ReferenceEngine(BookValues values, int sheets) {
        Book book = new Book(values, sheets);
        this.checks = book.sheets.get(BookPlan.CHECK);
        this.evaluator = new WorkbookEvaluator(book, IStabilityClassifier.TOTALLY_IMMUTABLE, null);
    }

    /**
     * Returns what a parsed formula comes to; throws whatever the evaluator throws.
     *
     * @param array whether it is worked out as an array formula, without which POI takes no operator over columns
     */
    ValueEval value(Ptg[] formula, boolean array) {
        ReferenceCell cell = new ReferenceCell(checks, CheckBook.CHECK_ROW, formula, array);
        checks.put(cell);
        evaluator.clearAllCachedResultValues();
        return evaluator.evaluate(cell);
    }

    /** A function of ours as POI takes it. */
    private record Ours(ColumnIndexes indexes) implements UDFFinder {
        @Override
        public @Nullable FreeRefFunction findFunction(String name) {
            String known = name.toUpperCase(Locale.ROOT);
            return known.startsWith(AllowedFunction.OURS)
                    ? OwnFunctions.find(known.substring(AllowedFunction.OURS.length()))
                            .<FreeRefFunction>map(function -> (arguments, context) ->
                                    OwnFunctions.value(function, new Arguments(arguments, indexes)))
                            .orElse(null)
                    : null;
        }
    }

    private static final class Book implements EvaluationWorkbook {
        private final List<ReferenceSheet> sheets = new ArrayList<>();
        private final UDFFinder functions;

        Book(BookValues values, int count) {
            functions = new AggregatingUDFFinder(new Ours(new ColumnIndexes(values)), AnalysisToolPak.instance);
            for (int i = 0; i < count; i++) {
                sheets.add(new ReferenceSheet(i, values));
            }
        }

        @Override
        public String getSheetName(int index) {
            return BookPlan.nameOf(index);
        }

        @Override
        public int getSheetIndex(EvaluationSheet sheet) {
            return ((ReferenceSheet) sheet).index();
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
            return ((ReferenceCell) cell).formula();
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
    }
}
