package org.quorate.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.quorate.reporting.ReportColumn.Kind;
import org.quorate.reporting.ReportColumn.Total;
import org.quorate.reporting.ReportSheet.ContentsPage;
import org.quorate.reporting.ReportSheet.Line;
import org.quorate.reporting.ReportSheet.TablePage;
import org.quorate.reporting.ReportSheet.TextPage;
import org.quorate.submission.TextScreen;

/**
 * Makes of sheets to work with sheets to publish. Columns that are marked as internal, totals, charts and links to receipts are left
 * out; what looks like an e-mail address or a telephone number is withheld; nothing is left blank; units stand in the headings; and
 * notes are numbered on a sheet of their own.
 */
final class Publication {
    /** Stands where nothing was given. */
    static final String NOT_GIVEN = "[x]";

    private static final ReportValue NOTHING_GIVEN = new ReportValue.Text(NOT_GIVEN);

    /** Stands where there is nothing to give. */
    static final String NOT_APPLICABLE = "[z]";

    /** Stands in place of what could be contact details. */
    static final String WITHHELD = "[c]";

    private static final String SHORTHAND = NOT_GIVEN + ": nothing was given. " + NOT_APPLICABLE
            + ": there is nothing to give. " + WITHHELD + ": withheld, because it could be contact details.";

    private static final Pattern CONTACT = Pattern.compile(
            "[\\w.+'-]+@[\\w-]+(?:\\.[\\w-]+)+|(?<![\\w.,/-])(?:\\+44|0)[ ()-]?\\d(?:[ ()-]{0,2}\\d){8,9}(?![\\w/-])");

    /** Which note, by its first words, belongs to which sheet. */
    private static final Map<String, String> MARKED = Map.of(
            OverviewPages.COMPLETENESS, "Denominators",
            OverviewPages.BY_SECTION, "Accepted:",
            OverviewPages.ATTENTION, "Overdue:");

    private final List<String> notes = new ArrayList<>();

    /**
     * Makes it with the notes of the workbook.
     *
     * @param words what the notes say, in order; headings are left out
     */
    Publication(TextPage words) {
        notes.add(SHORTHAND);
        words.lines().stream().filter(line -> !line.heading()).map(Line::text).forEach(notes::add);
    }

    /** Returns the sheet of notes. */
    TablePage notes() {
        List<List<ReportValue>> rows = IntStream.range(0, notes.size())
                .mapToObj(at -> List.<ReportValue>of(
                        new ReportValue.Text(mark(at)), new ReportValue.Text(withheld(notes.get(at)))))
                .toList();
        return new TablePage(
                "Notes",
                "Notes: what the words and figures of this workbook mean",
                below("The other sheets name these notes by their numbers."),
                "T_notes",
                List.of(ReportColumn.of("Note", Kind.TEXT, 12), ReportColumn.of("What it says", Kind.LONG_TEXT, 110)),
                ReportRows.of(rows),
                null);
    }

    private static String mark(int at) {
        return "[note " + (at + 1) + "]";
    }

    /** Returns the sheet as it is published. */
    ReportSheet of(ReportSheet sheet) {
        if (sheet instanceof TablePage page) {
            return table(page);
        }
        return sheet instanceof TextPage page ? text(page) : contents((ContentsPage) sheet);
    }

    /** Has its first line directly below the description. */
    private static TextPage text(TextPage page) {
        List<Line> lines = page.lines().stream()
                .map(line -> new Line(withheld(line.text()), line.heading()))
                .toList();
        return new TextPage(
                page.name(),
                page.title(),
                page.description() + "\n" + lines.get(0).text(),
                lines.subList(1, lines.size()));
    }

    private static ContentsPage contents(ContentsPage page) {
        return new ContentsPage(page.name(), page.title(), below(page.description()), page.table());
    }

    private static String below(String description) {
        return description + "\nThis sheet has one table.";
    }

    private TablePage table(TablePage page) {
        List<Integer> kept = IntStream.range(0, page.columns().size())
                .filter(at -> !page.columns().get(at).internal())
                .boxed()
                .toList();
        List<ReportColumn> columns =
                kept.stream().map(at -> published(page.columns().get(at))).toList();
        return new TablePage(
                page.name(),
                page.title(),
                withheld(below(page.description())) + " " + SHORTHAND + " " + mark(0) + marks(page),
                page.table(),
                columns,
                visitor -> rows(page, kept, visitor),
                null);
    }

    private String marks(TablePage page) {
        String begins = MARKED.getOrDefault(page.name(), "");
        return IntStream.range(0, notes.size())
                .filter(at -> !begins.isEmpty() && notes.get(at).startsWith(begins))
                .mapToObj(at -> " " + mark(at))
                .findFirst()
                .orElse("");
    }

    private static ReportColumn published(ReportColumn column) {
        String unit = column.kind() == Kind.MONEY ? "£" : column.kind() == Kind.PERCENT ? "%" : "";
        String heading = unit.isEmpty() || column.heading().contains(unit)
                ? column.heading()
                : column.heading() + " (" + unit + ")";
        Kind kind = column.kind() == Kind.LINK ? Kind.TEXT : column.kind();
        return new ReportColumn(heading, kind, column.width(), Total.NONE, column.tones(), null, false);
    }

    private static void rows(TablePage page, List<Integer> kept, Consumer<List<ReportValue>> visitor) {
        boolean[] any = new boolean[1];
        page.rows().forEach(row -> {
            any[0] = true;
            List<ReportValue> published = new ArrayList<>(kept.size());
            for (int at : kept) {
                published.add(published(row.get(at)));
            }
            visitor.accept(published);
        });
        if (!any[0]) {
            visitor.accept(kept.stream()
                    .<ReportValue>map(at -> new ReportValue.Text(NOT_APPLICABLE))
                    .toList());
        }
    }

    private static ReportValue published(ReportValue value) {
        if (value instanceof ReportValue.Blank) {
            return NOTHING_GIVEN;
        }
        if (value instanceof ReportValue.Text text) {
            return TextScreen.mayHoldContact(text.text()) ? new ReportValue.Text(withheld(text.text())) : text;
        }
        return value instanceof ReportValue.FileLink link ? new ReportValue.Text(link.text()) : value;
    }

    private static String withheld(String text) {
        return TextScreen.mayHoldContact(text) ? CONTACT.matcher(text).replaceAll(WITHHELD) : text;
    }
}
