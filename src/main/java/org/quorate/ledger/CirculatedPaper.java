package org.quorate.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A version of a period's paper that was sent to those who read it (glossary: circulated). Immutable.
 *
 * @param version from 1
 * @param files the names of its files with the hashes of what they held at that moment, edited or not
 */
public record CirculatedPaper(int version, Instant circulatedAt, SortedMap<String, String> files) {
    public CirculatedPaper {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }
}
