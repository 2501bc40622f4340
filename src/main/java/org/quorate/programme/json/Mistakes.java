package org.quorate.programme.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.finding.Location.InText;
import org.quorate.programme.Words;

/** What is wrong with a pack, as far as it has been read. Not thread-safe. */
final class Mistakes {
    private static final Comparator<Finding> AS_READ = Comparator.<Finding>comparingInt(
                    finding -> rank(finding.location().file()))
            .thenComparing(finding -> finding.location().file())
            .thenComparingInt(finding -> finding.location() instanceof InText text ? text.line() : 0)
            .thenComparingInt(finding -> finding.location() instanceof InText text ? text.column() : 0);

    private final List<Finding> findings = new ArrayList<>();

    /** Returns whether nothing is wrong so far. */
    boolean isEmpty() {
        return findings.isEmpty();
    }

    /** Returns the findings as a person reads the pack: the programme first, the paper last, each from top to bottom. */
    List<Finding> inOrder() {
        return findings.stream().sorted(AS_READ).toList();
    }

    void noFile(Location at, String file) {
        findings.add(Finding.of(FindingCode.PACK_FILE_MISSING, at).with("expected", file));
    }

    void notJson(InText at, String reason) {
        findings.add(Finding.of(FindingCode.PACK_NOT_JSON, at).with("seen", reason));
    }

    /** Tells that an object cannot have the property; returns the one that is probably meant. */
    Optional<String> unknownProperty(InText at, String name, Collection<String> known) {
        Optional<String> meant = Words.nearest(name, known);
        findings.add(Finding.of(FindingCode.PACK_PROPERTY_UNKNOWN, at)
                .with("seen", name)
                .with("suggestion", meant.map(Mistakes::suggestion).orElse(""))
                .with("expected", String.join(", ", known)));
        return meant;
    }

    void missingProperty(InText at, String name) {
        findings.add(Finding.of(FindingCode.PACK_PROPERTY_MISSING, at).with("expected", name));
    }

    /** Tells that the value cannot stand where it stands; {@code expected} is a sentence. */
    void wrong(Json value, String expected) {
        wrong(value.at(), value.shown(), expected);
    }

    /** Tells that what is seen cannot stand there; {@code expected} is a sentence. */
    void wrong(InText at, String seen, String expected) {
        wrong(at, seen, expected, "");
    }

    /** Tells that the value is none of the words, the nearest of which is suggested. */
    void notOneOf(Json value, Collection<String> words) {
        wrong(value.at(), value.shown(), "One of: " + String.join(", ", words) + ".", nearest(value.shown(), words));
    }

    /** Tells that the value cannot stand where it stands, and suggests the nearest of the words; {@code expected} is a sentence. */
    void wrongButNearest(Json value, String expected, Collection<String> words) {
        wrong(value.at(), value.shown(), expected, nearest(value.shown(), words));
    }

    /** Tells that the value cannot stand where it stands, and offers another; {@code expected} is a sentence. */
    void wrongBut(Json value, String expected, String offer) {
        wrong(value.at(), value.shown(), expected, suggestion(offer));
    }

    void duplicate(InText at, String what, String name) {
        findings.add(
                Finding.of(FindingCode.PACK_DUPLICATE, at).with("what", what).with("seen", name));
    }

    void unresolved(InText at, String what, String name, Collection<String> known) {
        findings.add(Finding.of(FindingCode.PACK_REFERENCE_UNRESOLVED, at)
                .with("what", what)
                .with("seen", name)
                .with("suggestion", nearest(name, known))
                .with("expected", known.isEmpty() ? "none so far" : String.join(", ", known)));
    }

    private void wrong(InText at, String seen, String expected, String suggestion) {
        findings.add(Finding.of(FindingCode.PACK_VALUE_WRONG, at)
                .with("seen", seen)
                .with("suggestion", suggestion)
                .with("expected", expected));
    }

    private static String nearest(String seen, Collection<String> words) {
        return Words.nearest(seen, words).map(Mistakes::suggestion).orElse("");
    }

    private static String suggestion(String word) {
        return " Did you mean \"" + word + "\"?";
    }

    private static int rank(String file) {
        return switch (file) {
            case PackFiles.PROGRAMME -> 0;
            case PackFiles.PAPER -> 2;
            default -> 1;
        };
    }
}
