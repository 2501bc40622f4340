package org.quorate.ledger.jdbc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.Explanation;
import org.quorate.binding.Explanation.Settled;
import org.quorate.binding.FieldAnswer;
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
    /** Where in the parts behind an explanation's letter the findings begin that it has answered. */
    private static final int SETTLED = 4;

    private RecordLines() {}

    /** Returns the records in portions, in the order of their rows, and of equals as they come. */
    static List<String> render(List<SectionRecord> records) {
        List<String> portions = new ArrayList<>();
        StringBuilder portion = new StringBuilder();
        List<SectionRecord> ordered = records.stream()
                .sorted(Comparator.comparingInt(SectionRecord::row))
                .toList();
        for (SectionRecord record : ordered) {
            int before = portion.length();
            portion.append(before == 0 ? "" : "\n");
            int begin = portion.length();
            append(record, portion);
            if (before > 0 && portion.length() - 1 > LENGTH) {
                portions.add(portion.substring(0, before));
                portion.delete(0, begin);
            }
        }
        if (!portion.isEmpty()) {
            portions.add(portion.toString());
        }
        return portions;
    }

    private static void append(SectionRecord record, StringBuilder lines) {
        lines.append(record.row()).append('\t');
        EscapedText.append(record.key(), lines);
        lines.append('\t');
        RecordText.append(record.answers(), lines);
        record.explanations().forEach(explanation -> lines.append('\n').append(render(explanation)));
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
        JoinedLines lines = new JoinedLines(portion);
        while (lines.nextLine()) {
            if (record != null && lines.is(EXPLANATION) && lines.hasNext()) {
                explanations.add(parseExplanation(lines));
            } else {
                pass(record, explanations, consumer);
                record = parseRecord(lines, record == null ? List.of() : record.answers());
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

    private static Explanation parseExplanation(JoinedLines lines) {
        List<String> parts = lines.rest();
        if (parts.size() < SETTLED || (parts.size() - SETTLED) % 2 != 0) {
            throw new IllegalArgumentException("no explanation is in the line: " + lines.line());
        }
        List<Settled> settled = new ArrayList<>();
        for (int i = SETTLED; i < parts.size(); i += 2) {
            settled.add(new Settled(parts.get(i), fields(parts.get(i + 1))));
        }
        return new Explanation(parts.get(0), parts.get(1), parts.get(2), parts.get(3), settled);
    }

    private static List<String> fields(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(" ", -1));
    }

    /** Also takes the answers of the record before, whose fields are most likely the same. */
    private static SectionRecord parseRecord(JoinedLines lines, List<FieldAnswer> before) {
        int row = Integer.parseInt(lines.text());
        String key = next(lines).text();
        return new SectionRecord(row, key, RecordText.parse(next(lines), before));
    }

    private static JoinedLines next(JoinedLines lines) {
        if (!lines.hasNext()) {
            throw new IllegalArgumentException("no record is in the line: " + lines.line());
        }
        lines.next();
        return lines;
    }
}
