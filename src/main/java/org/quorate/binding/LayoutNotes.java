package org.quorate.binding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.quorate.binding.ReturnLayout.HeadingLayout;
import org.quorate.binding.ReturnLayout.SectionLayout;
import org.quorate.binding.ReturnLayout.SheetLayout;
import org.quorate.binding.ReturnLayout.Stray;
import org.quorate.binding.ReturnRecogniser.Recognised;
import org.quorate.submission.CellRange;
import org.quorate.submission.CellRef;
import org.quorate.submission.ExcelTable;
import org.quorate.submission.Sheet;
import org.quorate.submission.Workbook;

/** Notes where the sections of a workbook were found and how their headings are written there. */
final class LayoutNotes {
    private LayoutNotes() {}

    /** Notes it for the sections that were found, in the definition's order. */
    static ReturnLayout of(Workbook workbook, String file, Recognised recognised, StraySheets straySheets) {
        List<SheetLayout> sheets = workbook.sheets().stream()
                .filter(sheet -> !ReceiptSheet.is(sheet))
                .map(sheet -> new SheetLayout(
                        sheet.name(),
                        sheet.visibility() != Sheet.Visibility.VISIBLE,
                        straySheets.guess(sheet.name()).orElse(null)))
                .toList();
        return new ReturnLayout(
                sheets,
                recognised.definition().sections().stream()
                        .flatMap(
                                section -> Stream.ofNullable(recognised.places().get(section.id())))
                        .map(place -> section(file, place))
                        .toList());
    }

    private static SectionLayout section(String file, SectionPlace place) {
        List<HeadingLayout> fields = List.of();
        List<Stray> strays = List.of();
        if (place.layoutOrNull() instanceof HeadingRow heading) {
            fields = headings(place, heading);
            strays = new StrayHeadings(place.section(), heading).on(place.sheet());
        } else if (place.layoutOrNull() instanceof FormLabels labels) {
            fields = labels(place, labels);
            SectionScope scope = new SectionScope(file, place.section(), place.sheet());
            strays = new StrayLabels(FormCells.of(scope, labels)).find();
        }
        List<CellRef> cells = Stream.concat(
                        fields.stream().map(HeadingLayout::cell),
                        strays.stream().map(Stray::cell))
                .map(CellRef::parse)
                .toList();
        return new SectionLayout(
                place.section().id(),
                place.sheet().name(),
                cells.isEmpty() ? "" : around(cells).a1(),
                place.by().words(),
                cells.isEmpty() ? "" : table(place.sheet(), around(cells).first()),
                fields,
                strays);
    }

    private static List<HeadingLayout> headings(SectionPlace place, HeadingRow heading) {
        SortedMap<Integer, List<String>> names = new ColumnNames(
                        place.sheet(),
                        heading.row(),
                        place.section().placement().shape().headingRows())
                .byColumn();
        List<HeadingLayout> found = new ArrayList<>();
        heading.columns()
                .forEach((id, column) -> found.add(new HeadingLayout(
                        id, names.getOrDefault(column, List.of("")).get(0), new CellRef(column, heading.row()).a1())));
        return inReadingOrder(found);
    }

    private static List<HeadingLayout> labels(SectionPlace place, FormLabels labels) {
        List<HeadingLayout> found = new ArrayList<>();
        labels.labels()
                .forEach((id, cell) -> found.add(new HeadingLayout(
                        id, place.sheet().find(cell).map(CellText::of).orElse(""), cell.a1())));
        labels.fixed().forEach((id, cell) -> found.add(new HeadingLayout(id, "", cell.a1())));
        return inReadingOrder(found);
    }

    private static List<HeadingLayout> inReadingOrder(List<HeadingLayout> headings) {
        return headings.stream()
                .sorted(Comparator.comparing((HeadingLayout heading) -> CellRef.parse(heading.cell()))
                        .thenComparing(HeadingLayout::headingId))
                .toList();
    }

    private static CellRange around(List<CellRef> cells) {
        int left = cells.stream().mapToInt(CellRef::column).min().orElse(0);
        int right = cells.stream().mapToInt(CellRef::column).max().orElse(0);
        int top = cells.stream().mapToInt(CellRef::row).min().orElse(1);
        int bottom = cells.stream().mapToInt(CellRef::row).max().orElse(1);
        return new CellRange(new CellRef(left, top), new CellRef(right, bottom));
    }

    private static String table(Sheet sheet, CellRef heading) {
        return sheet.tables().stream()
                .filter(table -> table.range().contains(heading))
                .map(ExcelTable::name)
                .findFirst()
                .orElse("");
    }
}
