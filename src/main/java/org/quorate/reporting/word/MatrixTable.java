package org.quorate.reporting.word;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTextDirection;
import org.quorate.consolidation.RiskGrid;
import org.quorate.programme.Tone;
import org.quorate.reporting.Chart;

/** Writes matrices as tables: a sign and a shade in each cell, and what the signs mean below. */
final class MatrixTable {
    private static final int LABEL_PERCENT = 26;
    /** Headings of more signs stand upright where there are many columns. */
    private static final int LEVEL_SIGNS = 3;

    private static final int LEVEL_COLUMNS = 4;
    private static final int HIGHEST_HEADING = 2700;
    private static final int UPRIGHT_SIGN = 100;
    private static final int UPRIGHT_LETTERS = 8;

    private final Manuscript manuscript;

    MatrixTable(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    void write(Chart.Matrix matrix, String name, String alternative) {
        boolean grouped =
                matrix.columns().stream().anyMatch(column -> !column.group().isEmpty());
        int first = grouped ? 1 : 0;
        XWPFTable table =
                table(matrix.rows().size() + 1 + first, matrix.columns().size(), name, alternative);
        heading(table.getRow(first), matrix);
        for (int row = 0; row < matrix.rows().size(); row++) {
            Chart.MatrixRow line = matrix.rows().get(row);
            XWPFTableRow written = table.getRow(row + 1 + first);
            written.setCantSplitRow(true);
            Lines.append(TableShape.next(written.getCell(0), "TableText"), line.label());
            for (int at = 0; at < line.cells().size(); at++) {
                Chart.Cell cell = line.cells().get(at);
                sign(written.getCell(at + 1), cell.sign().isEmpty() ? "–" : cell.sign(), cell.tone());
            }
        }
        if (grouped) {
            groups(table.getRow(0), matrix.columns());
        }
        if (matrix.key().isEmpty()) {
            return;
        }
        Lines.append(
                manuscript.paragraph("TableText"),
                matrix.key().stream()
                        .map(cell -> (cell.sign().isEmpty() ? "–" : cell.sign()) + " " + cell.words())
                        .collect(Collectors.joining(" · ")));
    }

    private static void heading(XWPFTableRow row, Chart.Matrix matrix) {
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        Lines.append(TableShape.next(row.getCell(0), "TableHeading"), matrix.corner());
        int longest = matrix.columns().stream()
                .mapToInt(column -> column.label().length())
                .max()
                .orElse(0);
        boolean upright = matrix.columns().size() > LEVEL_COLUMNS && longest > LEVEL_SIGNS;
        if (upright) {
            row.setHeight(Math.min(HIGHEST_HEADING, longest * UPRIGHT_SIGN + 200));
        }
        for (int at = 0; at < matrix.columns().size(); at++) {
            XWPFTableCell cell = row.getCell(at + 1);
            XWPFRun words = Lines.append(
                    TableShape.next(cell, "TableHeading"),
                    matrix.columns().get(at).label());
            if (upright) {
                words.setFontSize(UPRIGHT_LETTERS);
                cell.getCTTc().getTcPr().addNewTextDirection().setVal(STTextDirection.BT_LR);
            }
        }
    }

    /** What neighbours share stands over all of them. */
    private static void groups(XWPFTableRow row, List<Chart.Column> columns) {
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        TableShape.next(row.getCell(0), "TableHeading");
        int cell = 1;
        int start = 0;
        while (start < columns.size()) {
            String group = columns.get(start).group();
            int end = start + 1;
            while (end < columns.size() && columns.get(end).group().equals(group)) {
                row.removeCell(cell + 1);
                end++;
            }
            XWPFTableCell over = row.getCell(cell);
            over.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(end - start));
            Lines.append(TableShape.next(over, "TableHeading"), group);
            cell++;
            start = end;
        }
    }

    void write(Chart.RiskMatrices matrices, String name, String alternative) {
        List<Chart.Column> columns = new ArrayList<>();
        for (String when : List.of("Before", "Now")) {
            for (int consequence = 1; consequence <= RiskGrid.SIDE; consequence++) {
                columns.add(new Chart.Column(when + ", by consequence", Integer.toString(consequence)));
            }
        }
        List<Chart.MatrixRow> rows = new ArrayList<>();
        for (int likelihood = RiskGrid.SIDE; likelihood > 0; likelihood--) {
            List<Chart.Cell> cells = new ArrayList<>();
            for (RiskGrid grid : List.of(matrices.before(), matrices.now())) {
                for (int consequence = 1; consequence <= RiskGrid.SIDE; consequence++) {
                    cells.add(new Chart.Cell(
                            count(grid.at(likelihood, consequence)), "", matrices.tone(likelihood, consequence)));
                }
            }
            rows.add(new Chart.MatrixRow(Integer.toString(likelihood), cells));
        }
        write(new Chart.Matrix("Likelihood", columns, rows, List.of()), name, alternative);
    }

    private static String count(int risks) {
        return risks == 0 ? "–" : Integer.toString(risks);
    }

    private XWPFTable table(int rows, int columns, String name, String alternative) {
        XWPFTable table = manuscript.table(rows, columns + 1);
        List<Integer> shares = new ArrayList<>(List.of(LABEL_PERCENT));
        for (int at = 0; at < columns; at++) {
            shares.add((100 - LABEL_PERCENT) / columns);
        }
        TableShape.of("PaperTable", manuscript.textWidth(), shares)
                .describe(name, alternative)
                .applyTo(table);
        return table;
    }

    private static void sign(XWPFTableCell target, String sign, Tone tone) {
        XWPFParagraph paragraph = TableShape.next(target, "TableText");
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        if (tone != Tone.NEUTRAL) {
            target.setColor(ToneColour.of(tone).fill());
        }
        Lines.append(paragraph, sign).setBold(true);
    }
}
