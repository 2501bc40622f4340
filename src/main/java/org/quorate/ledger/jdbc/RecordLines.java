package org.quorate.ledger.jdbc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.Explanation;
import org.quorate.binding.Explanation.Settled;
import org.quorate.binding.SectionRecord;

/**
 * The records of a section as portions of text, each small enough for any column and not so small that there are many. Stateless.
 *
 * <p>A portion holds one line a record: the sheet's row, the key as {@link EscapedText} and the answers as {@link RecordText},
 * joined by tabs. An explanation of the record stands in a line of its own below it: {@code e}, field, cell, words, period, then for each
 * finding that it has answered the finding and its fields (joined by blanks), as {@link EscapedText} joined by tabs. A ledger of before
 * there were explanations has no such lines.
 */
final class RecordLines {
    /** H2 takes a million characters at most; a single record is never divided. */
    private static final int LENGTH = 100_000;

    private static final String EXPLANATION = "e";
    /** Where in the parts of an explanation's line the findings begin that it has answered. */
    private static final int SETTLED = 5;

    private RecordLines() {}

    /** Returns the records in portions, in the order of their rows, and of equals as they come. */
    static List<String> render(List<SectionRecord> records) {
        List<String> portions = new ArrayList<>();
        StringBuilder portion = new StringBuilder();
        List<SectionRecord> ordered = records.stream()
                .sorted(Comparator.comparingInt(SectionRecord::row))
                .toList();
        for (SectionRecord record : ordered) {
            String lines = lines(record);
            if (portion.length() + lines.length() > LENGTH && !portion.isEmpty()) {
                portions.add(portion.toString());
                portion.setLength(0);
            }
            portion.append(portion.isEmpty() ? "" : "\n").append(lines);
        }
        if (!portion.isEmpty()) {
            portions.add(portion.toString());
        }
        return portions;
    }

    private static String lines(SectionRecord record) {
        StringBuilder lines = new StringBuilder()
                .append(record.row())
                .append('\t')
                .append(EscapedText.escape(record.key()))
                .append('\t')
                .append(RecordText.render(record.answers()));
        record.explanations().forEach(explanation -> lines.append('\n').append(render(explanation)));
        return lines.toString();
    }

    private static String render(Explanation explanation) {
        List<String> parts = new ArrayList<>(List.of(
                EXPLANATION, explanation.field(), explanation.cell(), explanation.words(), explanation.since()));
        explanation.settled().forEach(settled -> {
            parts.add(settled.finding());
            parts.add(String.join(" ", settled.fields()));
        });
        return EscapedText.join(parts);
    }

    /**
     * Parses one portion that {@link #render} gave, record by record.
     *
     * @throws IllegalArgumentException if a line is of another form
     */
    static void parse(String portion, Consumer<SectionRecord> consumer) {
        SectionRecord record = null;
        List<Explanation> explanations = new ArrayList<>();
        int from = 0;
        while (from <= portion.length()) {
            int end = portion.indexOf('\n', from);
            end = end < 0 ? portion.length() : end;
            String line = portion.substring(from, end);
            from = end + 1;
            if (record != null && line.startsWith(EXPLANATION + "\t")) {
                explanations.add(parseExplanation(line));
            } else {
                pass(record, explanations, consumer);
                record = parseLine(line);
            }
        }
        pass(record, explanations, consumer);
    }

    private static void pass(
            @Nullable SectionRecord recordOrNull, List<Explanation> explanations, Consumer<SectionRecord> consumer) {
        if (recordOrNull != null) {
            consumer.accept(explanations.isEmpty() ? recordOrNull : recordOrNull.explainedBy(explanations));
            explanations.clear();
        }
    }

    private static Explanation parseExplanation(String line) {
        List<String> parts = EscapedText.split(line);
        if (parts.size() < SETTLED || (parts.size() - SETTLED) % 2 != 0) {
            throw new IllegalArgumentException("no explanation is in the line: " + line);
        }
        List<Settled> settled = new ArrayList<>();
        for (int i = SETTLED; i < parts.size(); i += 2) {
            settled.add(new Settled(parts.get(i), fields(parts.get(i + 1))));
        }
        return new Explanation(parts.get(1), parts.get(2), parts.get(3), parts.get(4), settled);
    }

    private static List<String> fields(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(" ", -1));
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
