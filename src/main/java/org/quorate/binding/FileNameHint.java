package org.quorate.binding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.Words;

/** What a file's name tells of party, return and period, where the cover tells nothing. */
final class FileNameHint {
    private final String words;

    FileNameHint(String fileName) {
        int extension = fileName.lastIndexOf('.');
        words = Words.fold(extension < 0 ? fileName : fileName.substring(0, extension));
    }

    /** There may be thousands of parties, so they are not gone through. */
    Optional<Party> party(Programme programme) {
        return only(programme.parties().namedIn(words).entrySet().stream()
                .map(named -> new Named<>(named.getKey(), named.getValue()))
                .toList());
    }

    Optional<ReturnDefinition> definition(Programme programme) {
        return only(programme.returns(), definition -> Stream.of(definition.id(), definition.title()));
    }

    Optional<ReportingPeriod> period(Programme programme) {
        return only(
                programme.calendar().periods(),
                period -> Stream.concat(Stream.of(period.id(), period.label()), period.aliases().stream()));
    }

    private <T> Optional<T> only(Collection<T> candidates, Function<T, Stream<String>> names) {
        List<Named<T>> named = new ArrayList<>();
        for (T candidate : candidates) {
            names.apply(candidate)
                    .map(Words::fold)
                    .filter(name -> !name.isEmpty() && spaced(words).contains(spaced(name)))
                    .max(Comparator.comparingInt(String::length))
                    .ifPresent(name -> named.add(new Named<>(candidate, name)));
        }
        return only(named);
    }

    /** Finds the only one of the candidates that is named; a name inside another's longer name does not count. */
    private static <T> Optional<T> only(List<Named<T>> named) {
        List<T> left = named.stream()
                .filter(one -> named.stream().noneMatch(other -> one.isInside(other)))
                .map(Named::candidate)
                .toList();
        return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
    }

    private static String spaced(String words) {
        return " " + words + " ";
    }

    private record Named<T>(T candidate, String name) {
        boolean isInside(Named<T> other) {
            return other.name.length() > name.length() && spaced(other.name).contains(spaced(name));
        }
    }
}
