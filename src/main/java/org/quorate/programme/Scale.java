package org.quorate.programme;

import java.util.List;
import java.util.Optional;

/**
 * An ordered set of levels with the words that stand for each: RAG, assurance levels, confidence. Levels are compared by
 * their ordinal and never averaged (model.md section 4).
 *
 * @param levels worst first
 */
public record Scale(String id, String title, List<Level> levels) {
    public Scale {
        levels = List.copyOf(levels);
    }

    /**
     * One level.
     *
     * @param ordinal the larger the better; equal ordinals are neither better nor worse
     */
    public record Level(String label, int ordinal, Tone tone, List<String> aliases) {
        public Level {
            aliases = List.copyOf(aliases);
        }
    }

    /** Finds the level that the word stands for, whatever its case and punctuation. */
    public Optional<Level> find(String word) {
        return Words.fold(word).isEmpty()
                ? Optional.empty()
                : levels.stream()
                        .filter(level -> Words.same(level.label(), word)
                                || level.aliases().stream().anyMatch(alias -> Words.same(alias, word)))
                        .findFirst();
    }

    /** Returns the labels in order, worst first. */
    public List<String> labels() {
        return levels.stream().map(Level::label).toList();
    }
}
