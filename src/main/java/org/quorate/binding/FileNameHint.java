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
        words = " " + Words.fold(extension < 0 ? fileName : fileName.substring(0, extension)) + " ";
    }

    Optional<Party> party(Programme programme) {
        return only(programme.parties().parties(), Party::names);
    }

    Optional<ReturnDefinition> definition(Programme programme) {
        return only(programme.returns(), definition -> Stream.of(definition.id(), definition.title()));
    }

    Optional<ReportingPeriod> period(Programme programme) {
        return only(
                programme.calendar().periods(),
                period -> Stream.concat(Stream.of(period.id(), period.label()), period.aliases().stream()));
    }

    /** Finds the only one of the candidates that is named; a name inside another's longer name does not count. */
    private <T> Optional<T> only(Collection<T> candidates, Function<T, Stream<String>> names) {
        List<Named<T>> named = new ArrayList<>();
        for (T candidate : candidates) {
            names.apply(candidate)
                    .map(name -> " " + Words.fold(name) + " ")
                    .filter(name -> !name.isBlank() && words.contains(name))
                    .max(Comparator.comparingInt(String::length))
                    .ifPresent(name -> named.add(new Named<>(candidate, name)));
        }
        List<T> left = named.stream()
                .filter(one -> named.stream().noneMatch(other -> one.isInside(other)))
                .map(Named::candidate)
                .toList();
        return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
    }

    private record Named<T>(T candidate, String name) {
        boolean isInside(Named<T> other) {
            return other.name.length() > name.length() && other.name.contains(name);
        }
    }
}
