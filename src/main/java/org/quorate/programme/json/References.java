package org.quorate.programme.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.finding.Location.InText;

/**
 * The names that a pack declares and the places that refer to them, across its files; compared once all files are read. A
 * scope that could not be read completely is silent: what is wrong with it has been told already. Not thread-safe.
 */
final class References {
    private final Map<Scope, Names> declared = new HashMap<>();
    private final Map<Scope, List<String>> narrowed = new HashMap<>();
    private final Map<Scope, Scope> sameAs = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();

    private final List<CheckReference> checks = new ArrayList<>();

    private record CheckReference(@Nullable String returnIdOrNull, List<String> codes, String name, InText at) {}

    private record Reference(Scope scope, String name, InText at) {}

    /** Opens a scope; one that stands twice (a mistake that its owner tells) counts the first time only. */
    Names open(Scope scope, Mistakes mistakes) {
        Names names = new Names(scope.kind().word(), mistakes);
        declared.putIfAbsent(scope, names);
        return names;
    }

    /** Has the names of one scope stand in another too. */
    void link(Scope scope, Scope other) {
        sameAs.putIfAbsent(scope, other);
    }

    /** Puts a name that is declared in the whole scope into a narrower one. */
    void include(Scope narrower, String name) {
        narrowed.computeIfAbsent(narrower, scope -> new ArrayList<>()).add(name);
    }

    /** Notes that the place refers to the name. */
    void refer(Scope scope, String name, InText at) {
        references.add(new Reference(scope, name, at));
    }

    /**
     * Notes that the place refers to a check by its id or to one of the codes.
     *
     * @param returnIdOrNull the return whose check it is, or null: that of any
     */
    void referToCheck(@Nullable String returnIdOrNull, List<String> codes, String name, InText at) {
        checks.add(new CheckReference(returnIdOrNull, codes, name, at));
    }

    private void resolve(CheckReference reference, Mistakes mistakes) {
        List<String> ids = declared.keySet().stream()
                .filter(scope -> scope.kind() == Scope.Kind.CHECK
                        && (reference.returnIdOrNull == null || scope.within().equals(reference.returnIdOrNull)))
                .flatMap(scope -> find(scope).stream())
                .flatMap(List::stream)
                .sorted()
                .toList();
        if (!ids.contains(reference.name)) {
            mistakes.unresolved(
                    reference.at,
                    "check that can be waived",
                    reference.name,
                    Stream.concat(ids.stream(), reference.codes.stream()).toList());
        }
    }

    /** Finds the names of a scope in the order of the pack, if they could all be read. */
    Optional<List<String>> find(Scope scope) {
        Scope whole = sameAs.getOrDefault(scope, scope).whole();
        return Optional.ofNullable(declared.get(whole))
                .filter(Names::areComplete)
                .map(names -> whole.equals(scope) || sameAs.containsKey(scope)
                        ? names.ids()
                        : narrowed.getOrDefault(scope, List.of()));
    }

    /** Tells every reference that refers to nothing. */
    void resolve(Mistakes mistakes) {
        for (Reference reference : references) {
            find(reference.scope)
                    .filter(names -> !names.contains(reference.name))
                    .ifPresent(names -> mistakes.unresolved(
                            reference.at, reference.scope.kind().word(), reference.name, names));
        }
        checks.forEach(reference -> resolve(reference, mistakes));
    }
}
