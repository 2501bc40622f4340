package org.quorate.programme.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.quorate.programme.Words;

/** The simple values of a pack: texts, words, names, dates and numbers. */
final class Values {
    private static final String TIME_ZONE = "A time zone such as \"Europe/London\".";
    private static final List<String> TIME_ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().toList();

    private Values() {}

    /** Text of any kind, also of none. */
    static Optional<String> anyText(Json json, Reading reading) {
        if (json instanceof Json.Text text) {
            return Optional.of(text.text());
        }
        reading.mistakes().wrong(json, "Text in quotes.");
        return Optional.empty();
    }

    /** Text that is not blank. */
    static Optional<String> text(Json json, Reading reading) {
        return anyText(json, reading).filter(text -> holds(!text.isBlank(), json, reading, "Text that is not blank."));
    }

    /** Words by which people recognise something; without a letter or a digit they could not. */
    static Optional<String> name(Json json, Reading reading) {
        return text(json, reading)
                .filter(text ->
                        holds(!Words.fold(text).isEmpty(), json, reading, "Text with a letter or a digit in it."));
    }

    /** True or false. */
    static Optional<Boolean> truth(Json json, Reading reading) {
        if (json instanceof Json.Truth truth) {
            return Optional.of(truth.holds());
        }
        reading.mistakes().wrong(json, "true or false, without quotes.");
        return Optional.empty();
    }

    /** A number of any size. */
    static Optional<BigDecimal> number(Json json, Reading reading) {
        return parsed(
                json instanceof Json.Numeral numeral ? numeral.digits() : "",
                json,
                reading,
                BigDecimal::new,
                "A number, without quotes.");
    }

    /** A whole number within bounds, both included. */
    static ValueType<Integer> wholeNumber(int least, int most) {
        String expected = "A whole number from " + least + " to " + most + ", without quotes.";
        return (json, reading) -> {
            Optional<Integer> number = wholeNumber(json).filter(n -> n >= least && n <= most);
            if (number.isEmpty()) {
                reading.mistakes().wrong(json, expected);
            }
            return number;
        };
    }

    private static Optional<Integer> wholeNumber(Json json) {
        try {
            return json instanceof Json.Numeral numeral
                    ? Optional.of(new BigDecimal(numeral.digits()).intValueExact())
                    : Optional.empty();
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A day in ISO form. */
    static Optional<LocalDate> date(Json json, Reading reading) {
        return parsed(textOf(json), json, reading, LocalDate::parse, "A date such as \"2019-06-30\".");
    }

    /** A day and a time of day in ISO form. */
    static Optional<LocalDateTime> dateTime(Json json, Reading reading) {
        return parsed(
                textOf(json), json, reading, LocalDateTime::parse, "A date and a time such as \"2019-07-08T12:00\".");
    }

    /** A time zone by the name of its region. */
    static Optional<ZoneId> timeZone(Json json, Reading reading) {
        Optional<String> zone = anyText(json, reading);
        zone.filter(text -> !TIME_ZONES.contains(text))
                .ifPresent(text -> Words.nearest(text, TIME_ZONES)
                        .ifPresentOrElse(
                                near -> reading.mistakes().wrongBut(json, TIME_ZONE, near),
                                () -> reading.mistakes().wrong(json, TIME_ZONE)));
        return zone.filter(TIME_ZONES::contains).map(ZoneId::of);
    }

    /** One of the constants, in lower case and with hyphens. */
    static <E extends Enum<E>> ValueType<E> word(Class<E> type) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        List<String> words = constants.stream().map(Values::wordOf).toList();
        return (json, reading) -> {
            int index = json instanceof Json.Text text ? words.indexOf(text.text()) : -1;
            if (index < 0) {
                reading.mistakes().notOneOf(json, words);
                return Optional.empty();
            }
            return Optional.of(constants.get(index));
        };
    }

    /** Returns the word of a constant. */
    static String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> Optional<T> parsed(
            String text, Json json, Reading reading, Function<String, T> parse, String expected) {
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeException | NumberFormatException e) {
            reading.mistakes().wrong(json, expected);
            return Optional.empty();
        }
    }

    private static String textOf(Json json) {
        return json instanceof Json.Text text ? text.text() : "";
    }

    private static boolean holds(boolean condition, Json json, Reading reading, String expected) {
        if (!condition) {
            reading.mistakes().wrong(json, expected);
        }
        return condition;
    }
}
