package org.quorate.ledger.jdbc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.Answer;
import org.quorate.binding.FieldAnswer;

/**
 * A record's answers as the texts of a line. Stateless.
 *
 * <p>Version 1: {@code 1}, then for each answer field, cell, answer and raw text, all joined as {@link EscapedText}. An answer
 * is a letter for its kind and its text: {@code w}ords, {@code c}hoice, {@code a}mount, {@code d}ay, {@code y}es (1) or no (0),
 * {@code m}issing, {@code u}nreadable. A raw text stands behind {@code :}; one that repeats the answer's text is {@code =}, as
 * most do, which halves what is stored.
 */
final class RecordText {
    private static final String VERSION = "1";
    private static final String REPEATED = "=";

    private RecordText() {}

    /** Appends the answers to the line. */
    static void append(List<FieldAnswer> answers, LineJoiner line) {
        line.text(VERSION);
        for (FieldAnswer answer : answers) {
            String text = text(answer.answer());
            line.tab().text(answer.field()).tab().text(answer.cell());
            line.tab().letter(kind(answer.answer())).text(text).tab();
            if (answer.raw().equals(text)) {
                line.text(REPEATED);
            } else {
                line.letter(':').text(answer.raw());
            }
        }
    }

    /** Parses records, of which most have the same fields in the same order. For one thread. */
    static final class Parser {
        /** What stood at each place last; null where it may not be taken over. */
        private final List<JoinedLines.@Nullable Known> fields = new ArrayList<>();

        /**
         * Parses what {@link #append} gave, from the text at which the lines stand to the end of the line.
         *
         * @throws IllegalArgumentException if the text is of another version or broken
         */
        List<FieldAnswer> parse(JoinedLines lines) {
            if (!lines.is(VERSION)) {
                throw notOfThisVersion(lines);
            }
            List<FieldAnswer> answers = new ArrayList<>(fields.size());
            while (lines.hasNext()) {
                String field = field(lines, answers.size());
                move(lines);
                String cell = lines.text();
                move(lines);
                char kind = lines.first();
                String text = kind == '\t' ? "" : lines.textFrom(1);
                move(lines);
                answers.add(new FieldAnswer(
                        field, cell, parseAnswer(kind, text), lines.is(REPEATED) ? text : lines.textFrom(1)));
            }
            return answers;
        }

        private String field(JoinedLines lines, int place) {
            JoinedLines.Known known = place < fields.size() ? fields.get(place) : null;
            if (known != null && lines.nextIf(known)) {
                return known.text();
            }
            lines.next();
            JoinedLines.Known met = lines.known();
            if (place < fields.size()) {
                fields.set(place, met);
            } else {
                fields.add(met);
            }
            return met == null ? lines.text() : met.text();
        }
    }

    private static void move(JoinedLines lines) {
        if (!lines.hasNext()) {
            throw notOfThisVersion(lines);
        }
        lines.next();
    }

    private static IllegalArgumentException notOfThisVersion(JoinedLines lines) {
        return new IllegalArgumentException("the record's text is not of version " + VERSION + ": " + lines.line());
    }

    private static char kind(Answer answer) {
        if (answer instanceof Answer.Words) {
            return 'w';
        }
        if (answer instanceof Answer.Choice) {
            return 'c';
        }
        if (answer instanceof Answer.Amount) {
            return 'a';
        }
        if (answer instanceof Answer.Day) {
            return 'd';
        }
        if (answer instanceof Answer.YesNo) {
            return 'y';
        }
        return answer instanceof Answer.Absent ? 'm' : 'u';
    }

    private static String text(Answer answer) {
        if (answer instanceof Answer.Amount amount) {
            // Not the plain form: that of 1E+5 would come back with another scale.
            return amount.number().toString();
        }
        if (answer instanceof Answer.YesNo yesNo) {
            return yesNo.yes() ? "1" : "0";
        }
        if (answer instanceof Answer.Absent absent) {
            return absent.why().name();
        }
        return answer.text();
    }

    private static Answer parseAnswer(char kind, String text) {
        return switch (kind) {
            case 'w' -> new Answer.Words(text);
            case 'c' -> new Answer.Choice(text);
            case 'a' -> new Answer.Amount(new BigDecimal(text));
            case 'd' -> new Answer.Day(parseDay(text));
            case 'y' -> new Answer.YesNo(text.equals("1"));
            case 'm' -> new Answer.Absent(Answer.Missing.valueOf(text));
            case 'u' -> new Answer.Unreadable(text);
            default -> throw new IllegalArgumentException("no such kind of answer: " + kind + text);
        };
    }

    private static LocalDate parseDay(String text) {
        // Of years of four digits, as all days are that people write; Java's parser takes many times as long.
        if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            return LocalDate.of(
                    Integer.parseInt(text, 0, 4, 10),
                    Integer.parseInt(text, 5, 7, 10),
                    Integer.parseInt(text, 8, 10, 10));
        }
        return LocalDate.parse(text);
    }
}
