package org.quorate.validation.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with Excel's wildcards, in any case: ? for one character, * for any number, ~ before one that is meant as it stands.
 * Its work grows with the length of the texts alone, because a pattern may be what somebody wrote into a cell; a regular
 * expression of many stars would never come to an end. Immutable.
 */
final class Wildcards {
    private static final char ANY = '\uFFFF';

    /** What stands between the stars; at least one. */
    private final List<String> parts;

    private Wildcards(List<String> parts) {
        this.parts = List.copyOf(parts);
    }

    static Wildcards of(String pattern) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '~' && i + 1 < pattern.length()) {
                i++;
                part.append(pattern.charAt(i));
            } else if (c == '*') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c == '?' ? ANY : c);
            }
        }
        parts.add(part.toString());
        return new Wildcards(parts);
    }

    /** Returns whether there are any. */
    static boolean isIn(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('~') >= 0;
    }

    /** Returns whether the whole text is of this form. */
    boolean matches(String text) {
        String first = parts.get(0);
        if (parts.size() == 1) {
            return text.length() == first.length() && standsAt(first, text, 0);
        }
        String last = parts.get(parts.size() - 1);
        int end = text.length() - last.length();
        if (!standsAt(first, text, 0) || end < first.length() || !standsAt(last, text, end)) {
            return false;
        }
        int after = following(text, first.length(), parts.size() - 1);
        return after >= 0 && after <= end;
    }

    /** Returns the 0-based first place, from the given one on, at which the text goes on in this form; -1 for none. */
    int find(String text, int from) {
        String first = parts.get(0);
        int at = place(first, text, from);
        return at >= 0 && following(text, at + first.length(), parts.size()) >= 0 ? at : -1;
    }

    /** Returns the place after the parts from the second to the given one, each as early as can be; -1 for none. */
    private int following(String text, int from, int endPart) {
        int at = from;
        for (String part : parts.subList(1, endPart)) {
            int found = place(part, text, at);
            if (found < 0) {
                return -1;
            }
            at = found + part.length();
        }
        return at;
    }

    private static int place(String part, String text, int from) {
        for (int at = from; at <= text.length() - part.length(); at++) {
            if (standsAt(part, text, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean standsAt(String part, String text, int at) {
        if (at + part.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) != ANY && fold(part.charAt(i)) != fold(text.charAt(at + i))) {
                return false;
            }
        }
        return true;
    }

    private static char fold(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
