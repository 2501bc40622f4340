package org.quorate.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.Repeat;
import org.quorate.programme.SectionDefinition;
import org.quorate.submission.Cell;
import org.quorate.submission.CellRef;
import org.quorate.submission.Sheet;
import org.quorate.submission.SheetRow;

/** Cuts the part of a sheet on which a section repeats into its blocks. */
final class Blocks {
    /** How many columns to the right of its title a block's name is looked for. */
    private static final int REACH = 4;

    private final SectionDefinition section;
    private final Sheet sheet;
    private final List<Title> titles;

    private record Title(CellRef ref, TitlePattern.Match match) {}

    private record Start(int row, @Nullable Title titleOrNull) {}

    /**
     * A block.
     *
     * @param number 1-based, as its title numbers it, else one more than the block before
     * @param name what it is for; empty where nothing tells
     * @param nameCell the cell that tells, in A1 form; empty where none does
     */
    record Block(Sheet sheet, int number, String name, String nameCell) {}

    private Blocks(SectionDefinition section, Sheet sheet, Repeat repeat) {
        this.section = section;
        this.sheet = sheet;
        TitlePattern pattern = new TitlePattern(repeat.title());
        this.titles = sheet.rows().stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> pattern.find(CellText.of(cell)).map(match -> new Title(cell.ref(), match)).stream())
                .toList();
    }

    /** Returns the blocks from top to bottom. A table whose title is lost still begins one by its headings. */
    static List<Block> of(SectionDefinition section, Sheet sheet, Layout layout, Repeat repeat) {
        return new Blocks(section, sheet, repeat).blocks(layout);
    }

    private List<Block> blocks(Layout layout) {
        List<Start> starts = layout instanceof HeadingRow heading
                ? starts(heading.everywhere(section, sheet))
                : startsAtTitles(titles);
        List<Block> blocks = new ArrayList<>();
        int number = 0;
        for (int i = 0; i < starts.size(); i++) {
            Start start = starts.get(i);
            int last = i + 1 < starts.size() ? starts.get(i + 1).row() - 1 : CellRef.MAX_ROW;
            Title title = start.titleOrNull();
            number = title == null ? number + 1 : title.match().number().orElse(number + 1);
            blocks.add(block(Stretch.rows(sheet, start.row(), last), number, title));
        }
        return blocks;
    }

    private static List<Start> startsAtTitles(List<Title> titles) {
        return titles.stream().map(title -> new Start(title.ref().row(), title)).toList();
    }

    private List<Start> starts(List<HeadingRow> headings) {
        List<Start> starts = new ArrayList<>();
        int previous = 0;
        for (HeadingRow heading : headings) {
            int above = previous;
            List<Title> between = titles.stream()
                    .filter(title -> title.ref().row() > above && title.ref().row() < heading.top())
                    .toList();
            if (between.isEmpty()) {
                starts.add(new Start(heading.top(), null));
            }
            starts.addAll(startsAtTitles(between));
            previous = heading.row();
        }
        int last = previous;
        starts.addAll(startsAtTitles(
                titles.stream().filter(title -> title.ref().row() > last).toList()));
        return starts;
    }

    private Block block(Sheet part, int number, @Nullable Title title) {
        if (title == null) {
            return new Block(part, number, "", "");
        }
        if (!title.match().name().isEmpty()) {
            return new Block(part, number, title.match().name(), title.ref().a1());
        }
        Optional<Cell> name = beside(title.ref());
        return new Block(
                part,
                number,
                name.map(CellText::of).orElse(""),
                name.map(Cell::ref).orElse(title.ref()).a1());
    }

    private Optional<Cell> beside(CellRef title) {
        return sheet.find(title.row()).map(SheetRow::cells).orElse(List.of()).stream()
                .filter(cell ->
                        cell.ref().column() > title.column() && cell.ref().column() <= title.column() + REACH)
                .filter(cell -> !CellText.isBlank(cell))
                .findFirst();
    }
}
