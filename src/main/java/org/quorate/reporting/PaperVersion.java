package org.quorate.reporting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.consolidation.SourceRef;
import org.quorate.reporting.PaperState.Kind;
import org.quorate.reporting.PaperState.Statement;

/**
 * Which version of its period's paper one is (glossary: version). Immutable.
 *
 * @param number from 1
 * @param sinceOrNull the earlier version with which it is compared, or null where there is none to compare with
 * @param changes what differs from that one, by kind, in the order of the later one; what is gone, last
 */
public record PaperVersion(int number, @Nullable Since sinceOrNull, List<Change> changes) {
    /** The only version so far. */
    public static final PaperVersion FIRST = new PaperVersion(1, null, List.of());

    public PaperVersion {
        changes = List.copyOf(changes);
    }

    /**
     * An earlier version.
     *
     * @param circulatedAtOrNull when it was circulated, as the programme's clocks showed it; null where somebody edited it, and it
     *     was not circulated
     */
    public record Since(
            int version, LocalDate asAt, @Nullable LocalDateTime circulatedAtOrNull) {
        /** Returns when it was circulated. */
        public Optional<LocalDateTime> circulatedAt() {
            return Optional.ofNullable(circulatedAtOrNull);
        }
    }

    /**
     * Something that the two versions state differently.
     *
     * @param before what the earlier one says; empty where it says nothing
     * @param now what the later one says; empty where it says nothing
     * @param sources where what is said now, or else what was said, comes from; none for a count of many things
     */
    public record Change(Kind kind, String subject, String before, String now, List<SourceRef> sources) {
        public Change {
            sources = List.copyOf(sources);
        }
    }

    /** Returns the earlier version with which it is compared. */
    public Optional<Since> since() {
        return Optional.ofNullable(sinceOrNull);
    }

    /** Returns what changed of one kind. */
    public List<Change> changes(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /** Returns the version that states something else than an earlier one. */
    public static PaperVersion after(PaperState earlier, @Nullable LocalDateTime circulatedAtOrNull, PaperState now) {
        List<Change> changes = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (Statement statement : of(kind, now)) {
                Optional<Statement> before = find(statement, earlier);
                if (before.filter(statement::saysTheSameAs).isEmpty()) {
                    changes.add(new Change(
                            kind,
                            statement.subject(),
                            before.map(Statement::value).orElse(""),
                            statement.value(),
                            statement.sources()));
                }
            }
            for (Statement statement : of(kind, earlier)) {
                if (find(statement, now).isEmpty()) {
                    changes.add(new Change(kind, statement.subject(), statement.value(), "", statement.sources()));
                }
            }
        }
        return new PaperVersion(
                now.version(),
                new Since(earlier.version(), LocalDate.parse(earlier.asAt()), circulatedAtOrNull),
                changes);
    }

    private static List<Statement> of(Kind kind, PaperState state) {
        return state.statements().stream()
                .filter(statement -> statement.kind() == kind)
                .toList();
    }

    private static Optional<Statement> find(Statement statement, PaperState state) {
        return state.statements().stream().filter(statement::isAboutTheSameAs).findFirst();
    }
}
