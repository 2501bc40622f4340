package org.quorate.programme;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * On what terms the programme's files are read, as far as they are not the usual ones. Immutable.
 *
 * @param limits what else is allowed, each in the limit's unit and at least 1; limits that are absent are as usual
 * @param passwords where passwords for protected workbooks are found, in the order in which they are tried
 */
public record ReadingTerms(Map<ReadLimit, Integer> limits, List<PasswordSource> passwords) {
    /** The usual ones: no limit is changed, and there is no password. */
    public static final ReadingTerms USUAL = new ReadingTerms(Map.of(), List.of());

    public ReadingTerms {
        Map<ReadLimit, Integer> inOrder = new EnumMap<>(ReadLimit.class);
        inOrder.putAll(limits);
        limits = Collections.unmodifiableMap(inOrder);
        passwords = List.copyOf(passwords);
    }

    /** Returns these terms where the others say nothing: a limit of theirs goes before, and so do their passwords. */
    public ReadingTerms under(ReadingTerms others) {
        Map<ReadLimit, Integer> both = new EnumMap<>(ReadLimit.class);
        both.putAll(limits);
        both.putAll(others.limits);
        return new ReadingTerms(
                both,
                Stream.concat(others.passwords.stream(), passwords.stream())
                        .distinct()
                        .toList());
    }
}
