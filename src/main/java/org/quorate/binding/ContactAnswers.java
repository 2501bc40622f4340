package org.quorate.binding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.finding.FindingCode;
import org.quorate.programme.FieldType;

/** Parses postcodes and telephone numbers; where the field takes several, each of them. */
final class ContactAnswers {
    private static final Pattern SEPARATOR = Pattern.compile("[,;\\n]");
    private static final Pattern POSTCODE = Pattern.compile(
            "(GIR|[A-PR-UWYZ](?:\\d{1,2}|\\d[A-HJKPSTUW]|[A-HK-Y]\\d{1,2}|[A-HK-Y]\\d[ABEHMNPRVWXY]))"
                    + "\\s*(\\d[ABD-HJLNP-UW-Z]{2})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TELEPHONE = Pattern.compile(
            "\\+?[\\d\\s().\\-/]{6,30}(?:\\s*(?:x|ext\\.?|extension)\\s*\\d{1,6})?", Pattern.CASE_INSENSITIVE);
    private static final int FEWEST_DIGITS = 6;
    private static final int MOST_DIGITS = 21;
    private static final int LONGEST = 500;

    private ContactAnswers() {}

    static Parsed parse(FieldCell at, String text) {
        boolean postcode = at.field().type() == FieldType.POSTCODE;
        List<String> read = new ArrayList<>();
        for (String part : parts(at, text)) {
            Optional<String> one = postcode ? postcode(part) : telephone(part);
            if (one.isEmpty()) {
                FindingCode code = postcode ? FindingCode.POSTCODE_UNREADABLE : FindingCode.TELEPHONE_UNREADABLE;
                return Parsed.unreadable(at, at.finding(code).with("seen", CellText.quoted(part)));
            }
            read.add(one.get());
        }
        return Parsed.clean(new Answer.Words(String.join(", ", read)));
    }

    private static List<String> parts(FieldCell at, String text) {
        if (!at.field().entry().several()) {
            return List.of(text);
        }
        List<String> parts = Arrays.stream(SEPARATOR.split(text))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? List.of(text) : parts;
    }

    private static Optional<String> postcode(String text) {
        Matcher matcher = POSTCODE.matcher(text);
        return text.length() <= LONGEST && matcher.matches()
                ? Optional.of((matcher.group(1) + " " + matcher.group(2)).toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    private static Optional<String> telephone(String text) {
        long digits = text.chars().filter(c -> c >= '0' && c <= '9').count();
        return text.length() <= LONGEST
                        && digits >= FEWEST_DIGITS
                        && digits <= MOST_DIGITS
                        && TELEPHONE.matcher(text).matches()
                ? Optional.of(text)
                : Optional.empty();
    }
}
