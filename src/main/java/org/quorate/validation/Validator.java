package org.quorate.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.quorate.finding.Finding;
import org.quorate.finding.Location;
import org.quorate.finding.Severity;

/**
 * Says what is wrong with a subject. Pure: it changes, logs and throws nothing, and gives the same findings for the same
 * subject. Validators are put together with {@link #all}, {@link #seq}, {@link #each}, {@link #firstToTell} and {@link #firstAtEachPlace}, whose
 * names say how the parts depend on each other:
 *
 * <pre>{@code
 * Validator<Order> policy = all(new Signed(), each(Order::lines, seq(new Priced(), new WithinBudget())));
 * }</pre>
 *
 * @param <T> what is judged
 */
@FunctionalInterface
@SuppressWarnings("varargs") // The arrays of parts are only ever copied.
public interface Validator<T> {
    /**
     * Judges the subject.
     *
     * @return the findings, in the order in which they were found; empty where nothing is wrong; never modified afterwards
     */
    List<Finding> validate(T subject);

    /** Returns a validator for parts that do not depend on each other: every one judges, in the order given. */
    @SafeVarargs
    static <T> Validator<T> all(Validator<? super T>... parts) {
        List<Validator<? super T>> ordered = List.of(parts);
        // No streams here: they would cost more than most of the parts, for each record and answer.
        return subject -> {
            List<Finding> findings = new ArrayList<>();
            for (Validator<? super T> part : ordered) {
                add(findings, part.validate(subject));
            }
            return kept(findings);
        };
    }

    /**
     * Returns a validator for parts of which each relies on those before it: they judge in the order given, up to and
     * including the first that finds an error or worse.
     */
    @SafeVarargs
    static <T> Validator<T> seq(Validator<? super T>... parts) {
        List<Validator<? super T>> ordered = List.of(parts);
        return subject -> {
            List<Finding> findings = new ArrayList<>();
            for (Validator<? super T> part : ordered) {
                List<Finding> found = part.validate(subject);
                add(findings, found);
                if (!found.isEmpty()
                        && found.stream().anyMatch(finding -> finding.severity().isAtLeast(Severity.ERROR))) {
                    break;
                }
            }
            return kept(findings);
        };
    }

    /** Returns a validator that judges every element of the subject, in the elements' order. */
    static <T, E> Validator<T> each(
            Function<? super T, ? extends Collection<? extends E>> elements, Validator<? super E> part) {
        return subject -> {
            List<Finding> findings = new ArrayList<>();
            for (E element : elements.apply(subject)) {
                add(findings, part.validate(element));
            }
            return kept(findings);
        };
    }

    /** Nearly all parts find nothing, and then nothing is copied. */
    private static void add(List<Finding> findings, List<Finding> more) {
        if (!more.isEmpty()) {
            findings.addAll(more);
        }
    }

    private static List<Finding> kept(Collection<Finding> findings) {
        return findings.isEmpty() ? List.of() : List.copyOf(findings);
    }

    /**
     * Returns a validator for parts that may complain of the same place for several reasons: every part judges, in the order
     * given, but of the findings at one location only the first is kept. This is how a blank required cell silences what
     * follows from it.
     */
    @SafeVarargs
    static <T> Validator<T> firstAtEachPlace(Validator<? super T>... parts) {
        List<Validator<? super T>> ordered = List.of(parts);
        return subject -> {
            Map<Location, Finding> first = new LinkedHashMap<>();
            for (Validator<? super T> part : ordered) {
                for (Finding finding : part.validate(subject)) {
                    first.putIfAbsent(finding.location(), finding);
                }
            }
            return kept(first.values());
        };
    }

    /** Returns a validator for parts of which only the first that finds anything has the word. */
    @SafeVarargs
    static <T> Validator<T> firstToTell(Validator<? super T>... parts) {
        List<Validator<? super T>> ordered = List.of(parts);
        return subject -> ordered.stream()
                .map(part -> part.validate(subject))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
