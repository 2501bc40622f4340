package org.quorate.batch.publishing;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the files of a paper's versions are named: {@code paper.docx} is the first one's, {@code paper-v2.docx} the second one's. A
 * name stays its version's for ever, so that a link or a mail that names it never comes to mean another paper. Stateless.
 */
public final class PaperFiles {
    private static final String STEM = "paper";
    private static final Pattern NAME = Pattern.compile(STEM + "(?:-v([1-9]\\d{0,5}))?\\.[a-z]+");

    private PaperFiles() {}

    /** Returns the name that a file of the first version has in another one. */
    static String name(String first, int version) {
        return version == 1 ? first : STEM + "-v" + version + first.substring(STEM.length());
    }

    /** Returns the version of which a file with that name is, without folders; empty where it is no paper's. */
    public static OptionalInt version(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        String number = matcher.group(1);
        return OptionalInt.of(number == null ? 1 : Integer.parseInt(number));
    }
}
