package org.quorate.binding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.finding.Outcome;
import org.quorate.programme.Programme;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.Words;
import org.quorate.submission.Sheet;
import org.quorate.submission.SheetRow;
import org.quorate.submission.Workbook;

/** Recognises which return a workbook is: by its title, and by how many of a definition's sections are in it. */
final class ReturnRecogniser {
    private static final int TITLE_ROWS = 5;
    private static final int LONGEST_TITLE = 300;
    private static final int SHEETS_NAMED = 8;
    private static final Comparator<Recognised> BY_EVIDENCE = Comparator.comparing(
                    (Recognised recognised) -> recognised.places().size())
            .thenComparing(recognised -> -recognised.definition().sections().size());

    private final Programme programme;

    ReturnRecogniser(Programme programme) {
        this.programme = programme;
    }

    /** A definition and where its sections stand in the workbook, by section id. */
    record Recognised(ReturnDefinition definition, Map<String, SectionPlace> places) {}

    Outcome<Recognised> recognise(Workbook workbook, String file) {
        List<String> tops = workbook.sheets().stream()
                .flatMap(sheet -> topsOf(sheet).stream())
                .toList();
        Map<Boolean, List<ReturnDefinition>> byTitle = programme.returns().stream()
                .collect(Collectors.partitioningBy(definition -> isTitled(definition, tops)));
        // A title outweighs all else, so that the others need not be looked for where one is found.
        List<Recognised> ranked = ranked(byTitle.getOrDefault(true, List.of()), workbook);
        if (ranked.isEmpty()) {
            ranked = ranked(byTitle.getOrDefault(false, List.of()), workbook);
        }
        if (ranked.isEmpty()) {
            return unrecognised(file, sheetsOf(workbook));
        }
        Recognised best = ranked.get(0);
        if (ranked.size() > 1 && BY_EVIDENCE.compare(best, ranked.get(1)) == 0) {
            return unrecognised(
                    file,
                    "it fits \"" + best.definition().title() + "\" and \""
                            + ranked.get(1).definition().title() + "\" equally well");
        }
        return Outcome.of(best, List.of());
    }

    private static List<Recognised> ranked(List<ReturnDefinition> definitions, Workbook workbook) {
        return definitions.stream()
                .map(definition -> new Recognised(definition, SectionLocator.locate(definition, workbook)))
                .filter(recognised -> !recognised.places().isEmpty())
                .sorted(BY_EVIDENCE.reversed())
                .toList();
    }

    private Outcome<Recognised> unrecognised(String file, String why) {
        String titles =
                programme.returns().stream().map(ReturnDefinition::title).collect(Collectors.joining(", "));
        Finding finding = Finding.of(FindingCode.RETURN_NOT_RECOGNISED, Location.file(file))
                .with("seen", why)
                .with("expected", titles);
        return Outcome.none(List.of(finding));
    }

    private static String sheetsOf(Workbook workbook) {
        List<Sheet> sheets = workbook.sheets();
        if (sheets.isEmpty()) {
            return "it has no sheets";
        }
        String names = sheets.stream()
                .limit(SHEETS_NAMED)
                .map(sheet -> "\"" + sheet.name() + "\"")
                .collect(Collectors.joining(", "));
        return "its sheets are " + names + (sheets.size() > SHEETS_NAMED ? " and others" : "");
    }

    private static boolean isTitled(ReturnDefinition definition, List<String> tops) {
        String title = Words.fold(definition.title());
        return !title.isEmpty() && tops.stream().anyMatch(text -> text.contains(" " + title + " "));
    }

    /** Returns what stands in the first filled rows, {@linkplain Words#fold folded}, between spaces. */
    private static List<String> topsOf(Sheet sheet) {
        return sheet.rows().stream()
                .filter(row -> !CellText.filled(row).isEmpty())
                .limit(TITLE_ROWS)
                .map(SheetRow::cells)
                .flatMap(List::stream)
                .map(CellText::of)
                .filter(text -> text.length() <= LONGEST_TITLE)
                .map(text -> " " + Words.fold(text) + " ")
                .toList();
    }
}
