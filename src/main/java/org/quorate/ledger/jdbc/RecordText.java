package org.quorate.ledger.jdbc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.quorate.binding.Answer;
import org.quorate.binding.FieldAnswer;

/**
 * A record's answers as one line of text. Stateless.
 *
 * <p>Version 1: {@code 1}, then for each answer field, cell, answer and raw text, all joined as {@link EscapedText}. An answer
 * is a letter for its kind and its text: {@code w}ords, {@code c}hoice, {@code a}mount, {@code d}ay, {@code y}es (1) or no (0),
 * {@code m}issing, {@code u}nreadable. A raw text stands behind {@code :}; one that repeats the answer's text is {@code =}, as
 * most do, which halves what is stored.
 */
final class RecordText {
    private static final String VERSION = "1";
    private static final int PARTS = 4;
    private static final String REPEATED = "=";

    private RecordText() {}

    /** Returns the answers as text. */
    static String render(List<FieldAnswer> answers) {
        List<String> parts = new ArrayList<>(1 + PARTS * answers.size());
        parts.add(VERSION);
        for (FieldAnswer answer : answers) {
            String rendered = render(answer.answer());
            parts.add(answer.field());
            parts.add(answer.cell());
            parts.add(rendered);
            parts.add(answer.raw().equals(rendered.substring(1)) ? REPEATED : ":" + answer.raw());
        }
        return EscapedText.join(parts);
    }

    /**
     * Parses what {@link #render} gave.
     *
     * @throws IllegalArgumentException if the text is of another version or broken
     */
    static List<FieldAnswer> parse(String text) {
        List<String> parts = EscapedText.split(text);
        if (!parts.get(0).equals(VERSION) || parts.size() % PARTS != 1) {
            throw new IllegalArgumentException("the record's text is not of version " + VERSION + ": " + text);
        }
        List<FieldAnswer> answers = new ArrayList<>(parts.size() / PARTS);
        for (int i = 1; i < parts.size(); i += PARTS) {
            String rendered = parts.get(i + 2);
            String raw = parts.get(i + 3);
            answers.add(new FieldAnswer(
                    parts.get(i),
                    parts.get(i + 1),
                    parseAnswer(rendered),
                    raw.equals(REPEATED) ? rendered.substring(1) : raw.substring(1)));
        }
        return answers;
    }

    private static String render(Answer answer) {
        if (answer instanceof Answer.Words words) {
            return "w" + words.text();
        }
        if (answer instanceof Answer.Choice choice) {
            return "c" + choice.label();
        }
        if (answer instanceof Answer.Amount amount) {
            // Not the plain form: that of 1E+5 would come back with another scale.
            return "a" + amount.number();
        }
        if (answer instanceof Answer.Day day) {
            return "d" + day.date();
        }
        if (answer instanceof Answer.YesNo yesNo) {
            return yesNo.yes() ? "y1" : "y0";
        }
        if (answer instanceof Answer.Absent absent) {
            return "m" + absent.why().name();
        }
        return "u" + ((Answer.Unreadable) answer).text();
    }

    private static Answer parseAnswer(String rendered) {
        String text = rendered.substring(1);
        return switch (rendered.charAt(0)) {
            case 'w' -> new Answer.Words(text);
            case 'c' -> new Answer.Choice(text);
            case 'a' -> new Answer.Amount(new BigDecimal(text));
            case 'd' -> new Answer.Day(LocalDate.parse(text));
            case 'y' -> new Answer.YesNo(text.equals("1"));
            case 'm' -> new Answer.Absent(Answer.Missing.valueOf(text));
            case 'u' -> new Answer.Unreadable(text);
            default -> throw new IllegalArgumentException("no such kind of answer: " + rendered);
        };
    }
}
