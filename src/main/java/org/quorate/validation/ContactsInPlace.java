package org.quorate.validation;

import java.util.List;
import java.util.regex.Pattern;
import org.quorate.binding.Answer;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldType;
import org.quorate.submission.TextScreen;

/** V10: e-mail addresses and telephone numbers stand where they are asked for, and not within what is said. */
final class ContactsInPlace implements Validator<ReceivedAnswer> {
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");

    /** Ten or eleven digits in all, as British numbers have; within a longer row of digits it is none. */
    private static final Pattern TELEPHONE = Pattern.compile(
            "(?<![\\w.,/])(?:\\+44\\s?(?:\\(0\\))?|\\(?0)[1-9]\\d{1,4}\\)?[\\s-]?\\d{3,4}[\\s-]?\\d{3,4}(?![\\w,/]|\\.\\d)");

    private static final Pattern ASKED_FOR =
            Pattern.compile("contact|e-?mail|phone|\\btel\\b|mobile", Pattern.CASE_INSENSITIVE);
    private static final int FEWEST_DIGITS = 10;

    @Override
    public List<Finding> validate(ReceivedAnswer answer) {
        if (!(answer.answer() instanceof Answer.Words words)
                || !TextScreen.mayHoldContact(words.text())
                || !isSaid(answer.field())) {
            return List.of();
        }
        if (words.text().indexOf('@') >= 0 && EMAIL.matcher(words.text()).find()) {
            return List.of(answer.finding(FindingCode.CONTACT_OUT_OF_PLACE)
                    .with("what", "an e-mail address")
                    .with("seen", Wording.state(answer)));
        }
        return holdsTelephone(words.text())
                ? List.of(answer.finding(FindingCode.CONTACT_OUT_OF_PLACE)
                        .with("what", "a telephone number")
                        .with("seen", Wording.state(answer)))
                : List.of();
    }

    private static boolean isSaid(FieldDefinition field) {
        return (field.type() == FieldType.TEXT || field.type() == FieldType.NARRATIVE)
                && !ASKED_FOR.matcher(field.heading()).find();
    }

    private static boolean holdsTelephone(String text) {
        return TELEPHONE
                .matcher(text)
                .results()
                .anyMatch(found ->
                        found.group().chars().filter(Character::isDigit).count() >= FEWEST_DIGITS);
    }
}
