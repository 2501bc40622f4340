package org.quorate.submission.excel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What parts the columns of a text table. What comes first wins where two would do. */
enum TextSeparator {
    TAB('\t', "tabs"),
    SEMICOLON(';', "semicolons"),
    COMMA(',', "commas"),
    BAR('|', "vertical bars");

    private final char character;
    private final String words;

    TextSeparator(char character, String words) {
        this.character = character;
        this.words = words;
    }

    char character() {
        return character;
    }

    /** Returns what a person calls a separator, in the plural. */
    static String words(char character) {
        return Arrays.stream(values())
                .filter(one -> one.character == character)
                .map(one -> one.words)
                .findFirst()
                .orElse("the character \"" + character + "\"");
    }

    /**
     * Finds the character that stands equally often, and most often, in the first lines outside quotation marks. None does
     * where fewer than half of the lines that hold text agree: then it is prose.
     */
    static Optional<TextSeparator> of(String beginning) {
        TextSeparator best = null;
        int bestAgreeing = 0;
        for (TextSeparator one : values()) {
            List<Integer> counts = one.countsByLine(beginning);
            int agreeing = mostAlike(counts);
            if (agreeing * 2 >= counts.size() && agreeing > bestAgreeing) {
                best = one;
                bestAgreeing = agreeing;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int mostAlike(List<Integer> counts) {
        Map<Integer, Integer> lines = new HashMap<>();
        for (int count : counts) {
            if (count > 0) {
                lines.merge(count, 1, Integer::sum);
            }
        }
        return lines.isEmpty() ? 0 : Collections.max(lines.values());
    }

    /** How often it stands in each line that is not blank; a line break inside quotation marks ends no line. */
    private List<Integer> countsByLine(String text) {
        List<Integer> counts = new ArrayList<>();
        boolean quoted = false;
        boolean blank = true;
        int count = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if ((c == '\n' || c == '\r') && (!quoted || i == text.length())) {
                if (!blank) {
                    counts.add(count);
                }
                blank = true;
                count = 0;
            } else {
                quoted ^= c == '"';
                count += !quoted && c == character ? 1 : 0;
                blank &= Character.isWhitespace(c);
            }
        }
        return counts;
    }
}
