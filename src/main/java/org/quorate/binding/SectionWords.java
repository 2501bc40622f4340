package org.quorate.binding;

import org.quorate.programme.SectionDefinition;

/** The words that mean something in a section whatever its fields: nil words, and beginnings of rows to be left out. */
final class SectionWords {
    private SectionWords() {}

    /** Returns whether the text declares nothing to report. */
    static boolean areNil(SectionDefinition section, String text) {
        return section.presence().nilWords().stream().anyMatch(nil -> CellText.same(nil, text));
    }

    /** Returns whether the text begins a guidance or total row; "Total" does not begin "Totally". */
    static boolean beginIgnored(SectionDefinition section, String text) {
        for (String beginning : section.records().ignore()) {
            if (begins(text, beginning.strip())) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(String text, String beginning) {
        int length = beginning.length();
        return length > 0
                && text.regionMatches(true, 0, beginning, 0, length)
                && (text.length() == length
                        || !Character.isLetterOrDigit(text.charAt(length))
                        || !Character.isLetterOrDigit(beginning.charAt(length - 1)));
    }
}
