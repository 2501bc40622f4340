package org.quorate.ledger.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.Explanation;
import org.quorate.binding.Explanation.Settled;
import org.quorate.binding.SectionRecord;

/**
 * The records of a section as portions in UTF-8, each small enough for any column and not so small that there are many. Stateless.
 *
 * <p>A portion holds one line a record: the sheet's row, the key as {@link EscapedText} and the answers as {@link RecordText},
 * joined by tabs. An explanation of the record stands in a line of its own below it: {@code e}, field, cell, words, period, then for each
 * finding that it has answered the finding and its fields (joined by blanks), as {@link EscapedText} joined by tabs. A ledger of before
 * there were explanations has no such lines.
 *
 * <p>A record that is larger than a column of H2 may be is divided at any byte: a portion that begins with a line feed goes on, behind it,
 * where the one before ended.
 */
final class RecordLines {
    /** In bytes; a portion of more holds a single record. */
    private static final int LENGTH = 100_000;
    /** In bytes; H2 takes 1,048,576. */
    private static final int MOST = 1_000_000;

    private static final byte CONTINUED = '\n';

    private static final String EXPLANATION = "e";
    /** Where in the parts behind an explanation's letter the findings begin that it has answered. */
    private static final int SETTLED = 4;

    private RecordLines() {}

    /** Returns the records in portions, in the order of their rows, and of equals as they come. */
    static List<byte[]> render(List<SectionRecord> records) {
        List<byte[]> portions = new ArrayList<>();
        LineJoiner portion = new LineJoiner();
        LineJoiner lines = new LineJoiner();
        List<SectionRecord> ordered = records.stream()
                .sorted(Comparator.comparingInt(SectionRecord::row))
                .toList();
        for (SectionRecord record : ordered) {
            append(record, lines);
            if (portion.length() > 0 && portion.length() + lines.length() >= LENGTH) {
                divide(portion.take(), portions);
            }
            if (portion.length() > 0) {
                portion.nextLine();
            }
            portion.append(lines.take());
        }
        if (portion.length() > 0) {
            divide(portion.take(), portions);
        }
        return portions;
    }

    private static void divide(byte[] portion, List<byte[]> portions) {
        portions.add(portion.length <= MOST ? portion : Arrays.copyOf(portion, MOST));
        for (int from = MOST; from < portion.length; from += MOST) {
            int length = Math.min(MOST, portion.length - from);
            byte[] further = new byte[1 + length];
            further[0] = CONTINUED;
            System.arraycopy(portion, from, further, 1, length);
            portions.add(further);
        }
    }

    private static void append(SectionRecord record, LineJoiner lines) {
        lines.text(Integer.toString(record.row())).tab().text(record.key()).tab();
        RecordText.append(record.answers(), lines);
        record.explanations().forEach(explanation -> append(explanation, lines.nextLine()));
    }

    private static void append(Explanation explanation, LineJoiner line) {
        line.text(EXPLANATION).tab().text(explanation.field()).tab().text(explanation.cell());
        line.tab().text(explanation.words()).tab().text(explanation.since());
        explanation
                .settled()
                .forEach(settled -> line.tab().text(settled.finding()).tab().text(String.join(" ", settled.fields())));
    }

    /**
     * Parses all portions that {@link #render} gave, in their order, record by record.
     *
     * @throws IllegalArgumentException if a line is of another form
     */
    static void parse(List<byte[]> portions, Consumer<SectionRecord> consumer) {
        int at = 0;
        while (at < portions.size()) {
            byte[] whole = portions.get(at++);
            while (at < portions.size() && portions.get(at)[0] == CONTINUED) {
                whole = joined(whole, portions.get(at++));
            }
            parse(whole, consumer);
        }
    }

    private static byte[] joined(byte[] begun, byte[] further) {
        byte[] joined = Arrays.copyOf(begun, begun.length + further.length - 1);
        System.arraycopy(further, 1, joined, begun.length, further.length - 1);
        return joined;
    }

    private static void parse(byte[] portion, Consumer<SectionRecord> consumer) {
        SectionRecord record = null;
        List<Explanation> explanations = new ArrayList<>();
        JoinedLines lines = new JoinedLines(portion);
        RecordText.Parser answers = new RecordText.Parser();
        while (lines.nextLine()) {
            if (record != null && lines.is(EXPLANATION) && lines.hasNext()) {
                explanations.add(parseExplanation(lines));
            } else {
                pass(record, explanations, consumer);
                record = parseRecord(lines, answers);
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

    private static SectionRecord parseRecord(JoinedLines lines, RecordText.Parser answers) {
        int row = Integer.parseInt(lines.text());
        String key = next(lines).text();
        return new SectionRecord(row, key, answers.parse(next(lines)));
    }

    private static JoinedLines next(JoinedLines lines) {
        if (!lines.hasNext()) {
            throw new IllegalArgumentException("no record is in the line: " + lines.line());
        }
        lines.next();
        return lines;
    }
}
