package org.quorate.ledger.jdbc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.quorate.binding.SectionRecord;

/**
 * The records of a section as portions of text, each small enough for any column and not so small that there are many. Stateless.
 *
 * <p>A portion holds one line a record: the sheet's row, the key as {@link EscapedText} and the answers as {@link RecordText},
 * joined by tabs.
 */
final class RecordLines {
    /** H2 takes a million characters at most; a single record is never divided. */
    private static final int LENGTH = 100_000;

    private RecordLines() {}

    /** Returns the records in portions, in the order of their rows, and of equals as they come. */
    static List<String> render(List<SectionRecord> records) {
        List<String> portions = new ArrayList<>();
        StringBuilder portion = new StringBuilder();
        List<SectionRecord> ordered = records.stream()
                .sorted(Comparator.comparingInt(SectionRecord::row))
                .toList();
        for (SectionRecord record : ordered) {
            String answers = RecordText.render(record.answers());
            if (portion.length() + answers.length() > LENGTH && !portion.isEmpty()) {
                portions.add(portion.toString());
                portion.setLength(0);
            }
            portion.append(portion.isEmpty() ? "" : "\n")
                    .append(record.row())
                    .append('\t')
                    .append(EscapedText.escape(record.key()))
                    .append('\t')
                    .append(answers);
        }
        if (!portion.isEmpty()) {
            portions.add(portion.toString());
        }
        return portions;
    }

    /**
     * Parses one portion that {@link #render} gave, record by record.
     *
     * @throws IllegalArgumentException if a line is of another form
     */
    static void parse(String portion, Consumer<SectionRecord> consumer) {
        int from = 0;
        while (from <= portion.length()) {
            int end = portion.indexOf('\n', from);
            end = end < 0 ? portion.length() : end;
            consumer.accept(parseLine(portion.substring(from, end)));
            from = end + 1;
        }
    }

    private static SectionRecord parseLine(String line) {
        int row = line.indexOf('\t');
        int key = line.indexOf('\t', row + 1);
        if (row < 0 || key < 0) {
            throw new IllegalArgumentException("no record is in the line: " + line);
        }
        return new SectionRecord(
                Integer.parseInt(line, 0, row, 10),
                EscapedText.unescape(line.substring(row + 1, key)),
                RecordText.parse(line.substring(key + 1)));
    }
}
