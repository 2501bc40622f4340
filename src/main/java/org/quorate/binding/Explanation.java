package org.quorate.binding;

import java.util.List;

/**
 * What a party says of a record: why something in it that looks wrong is right. Immutable.
 *
 * @param field the id of the field beside whose answer it stands; empty where it is about the whole record
 * @param cell in A1 form; empty where it was taken over from an earlier return
 * @param words as they stood
 * @param since the id of the period in which it was said; empty where this return says it
 * @param settled what it has answered, as far as the return has been judged
 */
public record Explanation(String field, String cell, String words, String since, List<Settled> settled) {
    public Explanation {
        settled = List.copyOf(settled);
    }

    /**
     * A finding that was answered.
     *
     * @param finding the id of the programme's own check, or else the code's word
     * @param fields the ids of the fields at whose answers it was found, in the definition's order
     */
    public record Settled(String finding, List<String> fields) {
        public Settled {
            fields = List.copyOf(fields);
        }
    }

    /** Makes one that this return gives and that has answered nothing yet. */
    static Explanation at(String field, String cell, String words) {
        return new Explanation(field, cell, words, "", List.of());
    }

    /** Returns whether this return gives it. */
    public boolean isOwn() {
        return since.isEmpty();
    }

    /** Returns whether words are a placeholder that explains nothing, such as "n/a", "see above" or a dash. */
    public static boolean saysNothing(String words) {
        return MissingWords.explainNothing(words);
    }
}
