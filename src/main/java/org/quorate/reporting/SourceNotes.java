package org.quorate.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.quorate.consolidation.SourceRef;
import org.quorate.reporting.Paper.Phrase;

/** Numbers the sources of a paper in the order in which they are first named. */
final class SourceNotes {
    private final Map<SourceRef, Integer> numbers = new LinkedHashMap<>();

    /** Returns the text with the note of its source. */
    Phrase phrase(String text, SourceRef source) {
        return phrase(text, List.of(source));
    }

    /** Returns the text with the notes of its sources. */
    Phrase phrase(String text, List<SourceRef> sources) {
        return new Phrase(
                text,
                sources.stream()
                        .map(source -> numbers.computeIfAbsent(source, any -> numbers.size() + 1))
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** Forgets the sources from that number on, because what they stood behind is not printed. */
    void forgetFrom(int number) {
        numbers.values().removeIf(taken -> taken >= number);
    }

    /** Returns how many sources were named so far. */
    int count() {
        return numbers.size();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        numbers.keySet().forEach(source -> lines.add(source.line()));
        return lines;
    }
}
