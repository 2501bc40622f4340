package org.quorate.reporting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.consolidation.SourceRef;
import org.quorate.reporting.PaperState.Kind;
import org.quorate.reporting.PaperState.Statement;
import org.quorate.reporting.PaperState.Statements;

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

    /**
     * Returns the version that states something else than an earlier one. What either states is gone through once or twice; what is held is
     * what differs, and two numbers for each of the other statements.
     */
    public static PaperVersion after(PaperState earlier, @Nullable LocalDateTime circulatedAtOrNull, PaperState now) {
        return new PaperVersion(
                now.version(),
                new Since(earlier.version(), LocalDate.parse(earlier.asAt()), circulatedAtOrNull),
                new Differences(earlier.statements(), now.statements()).byKind());
    }

    /** What two versions state differently. */
    private static final class Differences {
        private final ShortDigests digests = new ShortDigests();

        /** What the later one says and the earlier one does not, by what it is about. */
        private final Map<Long, Statement> said = new LinkedHashMap<>();

        /** What the earlier one says of the same. */
        private final Map<Long, String> before = new HashMap<>();

        private final List<Statement> gone = new ArrayList<>();

        Differences(Statements earlier, Statements now) {
            Map<Long, Long> left = new HashMap<>();
            earlier.visit(statement -> left.put(about(statement), says(statement)));
            now.visit(statement -> {
                long about = about(statement);
                Long unchanged = left.remove(about);
                if (unchanged == null || unchanged != says(statement)) {
                    said.put(about, statement);
                }
            });
            earlier.visit(statement -> {
                long about = about(statement);
                if (left.containsKey(about)) {
                    gone.add(statement);
                } else if (said.containsKey(about)) {
                    before.put(about, statement.value());
                }
            });
        }

        private long about(Statement statement) {
            return digests.of(statement.kind().name(), statement.subject());
        }

        private long says(Statement statement) {
            return digests.of(statement.value(), statement.mark());
        }

        List<Change> byKind() {
            List<Change> changes = new ArrayList<>();
            for (Kind kind : Kind.values()) {
                said.forEach((about, statement) -> {
                    if (statement.kind() == kind) {
                        changes.add(new Change(
                                kind,
                                statement.subject(),
                                before.getOrDefault(about, ""),
                                statement.value(),
                                statement.sources()));
                    }
                });
                for (Statement statement : gone) {
                    if (statement.kind() == kind) {
                        changes.add(new Change(kind, statement.subject(), statement.value(), "", statement.sources()));
                    }
                }
            }
            return changes;
        }
    }
}
