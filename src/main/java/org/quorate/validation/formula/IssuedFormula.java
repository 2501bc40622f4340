package org.quorate.validation.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.formula.ptg.DividePtg;
import org.apache.poi.ss.formula.ptg.MissingArgPtg;
import org.apache.poi.ss.formula.ptg.OperationPtg;
import org.apache.poi.ss.formula.ptg.ParenthesisPtg;
import org.apache.poi.ss.formula.ptg.PowerPtg;
import org.apache.poi.ss.formula.ptg.Ref3DPxg;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.validation.IssuedPlaces;
import org.quorate.validation.NamedField;
import org.quorate.validation.NamedField.From;

/**
 * Writes a formula for a workbook that is sent out. Columns there have room for more records than stand in them, so whatever
 * counts rows leaves those out in which no record stands. For one formula, once.
 */
final class IssuedFormula {
    private static final Set<String> NEWER =
            Set.of("IFNA", "IFS", "SWITCH", "CONCAT", "TEXTJOIN", "MAXIFS", "MINIFS", "DAYS");
    /** Functions whose columns belong together row by row. */
    private static final Set<String> ROW_BY_ROW = Set.of(
            "COUNTIFS", "SUMIF", "SUMIFS", "AVERAGEIF", "AVERAGEIFS", "MAXIFS", "MINIFS", "SUMPRODUCT", "XLOOKUP");

    private final Map<String, BookPlan.Target> targets = new HashMap<>();
    private final IssuedPlaces places;
    private final TypedWords words;
    private final Set<String> conditions = new LinkedHashSet<>();

    IssuedFormula(List<BookPlan.Target> targets, IssuedPlaces places, TypedWords words) {
        targets.forEach(target -> this.targets.put(plain(target.address()), target));
        this.places = places;
        this.words = words;
    }

    /**
     * Returns the formula without its equals sign.
     *
     * @throws IssuedRefusedException if it cannot mean there what it means here
     */
    String write(FormulaNode node) throws IssuedRefusedException {
        Optional<BookPlan.Target> target = target(node);
        if (target.isPresent()) {
            return place(target.get());
        }
        if (node.ptg() instanceof MissingArgPtg) {
            return "";
        }
        if (!node.functionOrEmpty().isEmpty()) {
            return call(node);
        }
        if (node.ptg() instanceof ParenthesisPtg) {
            return "(" + write(node.arguments().get(0)) + ")";
        }
        if (node.ptg() instanceof OperationPtg operation) {
            return operation.toFormulaString(all(node.arguments()).toArray(String[]::new));
        }
        return node.ptg().toFormulaString();
    }

    /** Returns what must be TRUE beside, of those rows and columns that the written formulas look at. */
    Set<String> conditions() {
        return conditions;
    }

    private List<String> all(List<FormulaNode> nodes) throws IssuedRefusedException {
        List<String> written = new ArrayList<>();
        for (FormulaNode node : nodes) {
            written.add(write(node));
        }
        return written;
    }

    private String place(BookPlan.Target target) throws IssuedRefusedException {
        BookPlan.Given given = target.givenOrNull();
        if (given != null) {
            return given.find(places)
                    .orElseThrow(() -> new IssuedRefusedException("the workbook does not hold " + given.name()));
        }
        NamedField named = Objects.requireNonNull(target.namedOrNull());
        String place = placeOf(named, places);
        return named.isEarlier() || target.column()
                ? place
                : IssuedAnswer.of(named.field(), place, places, words).value();
    }

    static String placeOf(NamedField named, IssuedPlaces places) throws IssuedRefusedException {
        return places.find(named)
                .orElseThrow(() -> new IssuedRefusedException("the workbook does not hold \""
                        + named.field().heading() + "\"" + (named.isEarlier() ? " of the return before" : "")));
    }

    private String call(FormulaNode node) throws IssuedRefusedException {
        String name = node.functionOrEmpty();
        List<FormulaNode> arguments = node.arguments();
        if (ROW_BY_ROW.contains(name)) {
            requireOneSection(name, arguments);
        }
        return switch (name) {
            case "ROWS" -> rows(arguments.get(0));
            case "COUNTBLANK" -> countBlank(arguments.get(0));
            case "COUNTIF", "COUNTIFS" -> count(name, arguments);
            case "SUMPRODUCT" -> sumProduct(arguments);
            case "XLOOKUP" -> lookUp(arguments);
            case "INDEX" -> index(arguments);
            case "MATCH" -> recordMatched(arguments);
            case "TEXTJOIN" -> textJoin(arguments);
            case "ISEVEN", "ISODD" -> name + "(0+" + write(arguments.get(0)) + ")";
            default -> called(name, all(arguments));
        };
    }

    private static String called(String name, List<String> arguments) {
        return (NEWER.contains(name) ? "_xlfn." : "") + name + "(" + String.join(",", arguments) + ")";
    }

    private String rows(FormulaNode column) throws IssuedRefusedException {
        if (!column.isColumn()) {
            return "1";
        }
        Optional<String> filled = filled(column);
        return filled.isPresent() ? "SUM(" + filled.get() + ")" : "ROWS(" + write(column) + ")";
    }

    private String countBlank(FormulaNode column) throws IssuedRefusedException {
        if (!column.isColumn()) {
            return "IF(" + write(column) + "=\"\",1,0)";
        }
        String counted = "COUNTBLANK(" + write(column) + ")";
        Optional<String> filled = filled(column);
        return filled.isPresent() ? "(" + counted + "-" + empty(filled.get()) + ")" : counted;
    }

    /** What an empty row would count for is what an empty cell counts for. */
    private String count(String name, List<FormulaNode> arguments) throws IssuedRefusedException {
        List<String> onBlank = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (i % 2 == 0 && !arguments.get(i).isColumn()) {
                throw new IssuedRefusedException(name + " is given one value for a column");
            }
            onBlank.add(i % 2 == 0 ? places.blank() : write(arguments.get(i)));
        }
        String counted = called(name, all(arguments));
        Optional<String> filled = filled(arguments.get(0));
        return filled.isPresent()
                ? "(" + counted + "-" + empty(filled.get()) + "*" + called(name, onBlank) + ")"
                : counted;
    }

    private static String empty(String filled) {
        return "(ROWS(" + filled + ")-SUM(" + filled + "))";
    }

    private String sumProduct(List<FormulaNode> arguments) throws IssuedRefusedException {
        for (FormulaNode argument : arguments) {
            requireNoFaultOnBlanks(argument);
        }
        List<String> factors = all(arguments);
        Optional<FormulaNode> column = columns(arguments).stream().findFirst();
        if (column.isPresent()) {
            filled(column.get()).ifPresent(factors::add);
        }
        return called("SUMPRODUCT", factors);
    }

    private static void requireNoFaultOnBlanks(FormulaNode node) throws IssuedRefusedException {
        int harmless = node.ptg() instanceof DividePtg ? 1 : node.ptg() instanceof PowerPtg ? 0 : Integer.MAX_VALUE;
        if (!columns(node.arguments().stream().skip(harmless).toList()).isEmpty()) {
            throw new IssuedRefusedException(
                    "SUMPRODUCT would divide, or raise to a power, in rows in which no record stands");
        }
        for (FormulaNode argument : node.arguments()) {
            requireNoFaultOnBlanks(argument);
        }
    }

    /** As MATCH, which older programs have too; it would take wildcards, and a blank for 0. */
    private String lookUp(List<FormulaNode> arguments) throws IssuedRefusedException {
        String value = write(arguments.get(0));
        String lookedIn = write(arguments.get(1));
        Optional<String> filled = filled(arguments.get(1));
        if (filled.isPresent()) {
            conditions.add("NOT(AND(ISBLANK(" + value + "),COUNTBLANK(" + lookedIn + ")>" + empty(filled.get()) + "))");
        }
        String itself = "SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(" + value + ",\"~\",\"~~\"),\"*\",\"~*\"),\"?\",\"~?\")";
        String found = "INDEX(" + write(arguments.get(2)) + ",MATCH(IF(ISTEXT(" + value + ")," + itself + ",IF(ISBLANK("
                + value + "),\"\"," + value + "))," + lookedIn + ",0))";
        return arguments.size() > 3 ? "_xlfn.IFNA(" + found + "," + write(arguments.get(3)) + ")" : found;
    }

    /** The number of the record, which is that of the row less the empty rows before it. */
    private String recordMatched(List<FormulaNode> arguments) throws IssuedRefusedException {
        Optional<String> filled = filled(arguments.get(1));
        String row = match(arguments);
        return filled.isPresent() ? "SUM(INDEX(" + filled.get() + ",1):INDEX(" + filled.get() + "," + row + "))" : row;
    }

    private String match(List<FormulaNode> arguments) throws IssuedRefusedException {
        String value = write(arguments.get(0));
        return "MATCH(IF(ISBLANK(" + value + "),0," + value + ")," + write(arguments.get(1)) + ",0)";
    }

    /** The row that MATCH found in the same section is the row of the record, also where empty rows stand between. */
    private String index(List<FormulaNode> arguments) throws IssuedRefusedException {
        FormulaNode column = arguments.get(0);
        FormulaNode row = arguments.get(1).bare();
        if (row.functionOrEmpty().equals("MATCH")
                && sectionOf(column).equals(sectionOf(row.arguments().get(1)))) {
            return "INDEX(" + write(column) + "," + match(row.arguments()) + ")";
        }
        requireNoGaps(column);
        String number = write(arguments.get(1));
        conditions.add(number + ">=1");
        return "INDEX(" + upToLast(column) + "," + number + ")";
    }

    private String textJoin(List<FormulaNode> arguments) throws IssuedRefusedException {
        List<String> written = new ArrayList<>();
        for (FormulaNode argument : arguments) {
            requireNoGaps(argument);
            written.add(upToLast(argument));
        }
        return called("TEXTJOIN", written);
    }

    private String upToLast(FormulaNode node) throws IssuedRefusedException {
        Optional<String> filled = filled(node);
        String written = write(node);
        return filled.isPresent()
                ? "INDEX(" + written + ",1):INDEX(" + written + ",MAX(1,SUM(" + filled.get() + ")))"
                : written;
    }

    private void requireNoGaps(FormulaNode node) throws IssuedRefusedException {
        filled(node)
                .ifPresent(filled -> conditions.add("SUM(INDEX(" + filled + ",1):INDEX(" + filled + ",MAX(1,SUM("
                        + filled + "))))=SUM(" + filled + ")"));
    }

    private void requireOneSection(String name, List<FormulaNode> arguments) throws IssuedRefusedException {
        Set<String> sections = columns(arguments).stream().map(this::sectionOf).collect(Collectors.toSet());
        if (sections.size() > 1) {
            throw new IssuedRefusedException(
                    name + " takes columns of several sections, which have room for different numbers of records");
        }
    }

    /** Those that the nodes give row by row: a function within gives one value. */
    private static List<FormulaNode> columns(List<FormulaNode> nodes) {
        List<FormulaNode> columns = new ArrayList<>();
        for (FormulaNode node : nodes) {
            if (node.isColumn()) {
                columns.add(node);
            }
            if (node.functionOrEmpty().isEmpty()) {
                columns.addAll(columns(node.arguments()));
            }
        }
        return columns;
    }

    /** Returns what tells the sheet of a column; empty for anything but a column. */
    private String sectionOf(FormulaNode node) {
        String address = node.bare().ptg().toFormulaString();
        return node.bare().isColumn() ? address.substring(0, address.indexOf('!')) : "";
    }

    /** Finds the column that says in which rows records stand, if the node is a column of a table. */
    private Optional<String> filled(FormulaNode node) throws IssuedRefusedException {
        Optional<NamedField> named = target(node.bare())
                .filter(BookPlan.Target::column)
                .flatMap(target -> Optional.ofNullable(target.namedOrNull()));
        return named.isPresent() ? Optional.of(filled(named.get(), places)) : Optional.empty();
    }

    /** The engine writes some addresses with dollar signs and some without. */
    private static String plain(String address) {
        return address.replace("$", "");
    }

    private Optional<BookPlan.Target> target(FormulaNode node) {
        return node.isColumn() || node.ptg() instanceof Ref3DPxg
                ? Optional.ofNullable(targets.get(plain(node.ptg().toFormulaString())))
                : Optional.empty();
    }

    static String filled(NamedField column, IssuedPlaces places) throws IssuedRefusedException {
        SectionDefinition section = column.section();
        return places.filled(section, column.from() == From.EARLIER_COLUMN)
                .orElseThrow(
                        () -> new IssuedRefusedException("the workbook does not hold \"" + section.title() + "\""));
    }

    static boolean isColumnOfTable(NamedField named) {
        return (named.from() == From.COLUMN || named.from() == From.EARLIER_COLUMN)
                && named.section().kind() == Kind.TABLE;
    }
}
