package org.quorate.finding;

/** How many of a thing, as a sentence says it. Stateless. */
public final class Plural {
    private Plural() {}

    /** Returns the number with the thing, as in "1 row" and "3 rows"; for words that take an s. */
    public static String of(long number, String one) {
        return of(number, one, one + "s");
    }

    /** Returns the number with the words that go with it, as in "1 query", "3 queries" and "0 are". */
    public static String of(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
