package org.quorate.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quorate.consolidation.SourceRef;
import org.quorate.reporting.PaperState.Kind;
import org.quorate.reporting.PaperState.Statement;
import org.quorate.reporting.PaperState.Statements;
import org.quorate.reporting.PaperVersion.Change;
import org.quorate.reporting.PaperVersion.Since;

class PaperVersionTest {
    private static final SourceRef EARLY = new SourceRef("North", "north.xlsx", "Risks", "C5", "a".repeat(64));
    private static final SourceRef LATE = new SourceRef("North", "north v2.xlsx", "Risks", "C6", "b".repeat(64));
    private static final LocalDateTime AT = LocalDateTime.of(2019, 8, 5, 10, 0);

    private static PaperState state(int version, Statement... statements) {
        return new PaperState(version, "2019-08-0" + version, "c".repeat(64), List.of(statements)::forEach);
    }

    private static Statement risk(String value, SourceRef source) {
        return new Statement(Kind.RISK, "North, R1", value, "", List.of(source));
    }

    @Test
    void tellsWhatIsOtherWhatIsNewAndWhatIsGoneByKind() {
        Statement same = new Statement(Kind.FIGURE, "Milestones", "12", "", List.of());
        Statement decision = new Statement(Kind.DECISION, "North, D1", "Wanted", "", List.of(EARLY));
        Statement missing = new Statement(Kind.RETURN, "South", "Missing", "", List.of());
        Statement received = new Statement(Kind.RETURN, "South", "Accepted", "d".repeat(64), List.of(LATE));
        Statement newRisk = new Statement(Kind.RISK, "North, R2", "20 Extreme", "", List.of(LATE));

        PaperVersion version = PaperVersion.after(
                state(1, missing, decision, same, risk("15 High", EARLY)),
                AT,
                state(2, received, same, risk("16 Extreme", LATE), newRisk));

        assertThat(version.number()).isEqualTo(2);
        assertThat(version.since()).hasValue(new Since(1, LocalDate.of(2019, 8, 1), AT));
        assertThat(version.changes())
                .containsExactly(
                        new Change(Kind.RETURN, "South", "Missing", "Accepted", List.of(LATE)),
                        new Change(Kind.DECISION, "North, D1", "Wanted", "", List.of(EARLY)),
                        new Change(Kind.RISK, "North, R1", "15 High", "16 Extreme", List.of(LATE)),
                        new Change(Kind.RISK, "North, R2", "", "20 Extreme", List.of(LATE)));
    }

    @Test
    void tellsOfAReturnThatCameAgainThoughItSaysTheSame() {
        Statement first = new Statement(Kind.RETURN, "South", "Accepted", "d".repeat(64), List.of(EARLY));
        Statement again = new Statement(Kind.RETURN, "South", "Accepted", "e".repeat(64), List.of(LATE));

        assertThat(PaperVersion.after(state(1, first), AT, state(2, again)).changes())
                .containsExactly(new Change(Kind.RETURN, "South", "Accepted", "Accepted", List.of(LATE)));
    }

    @Test
    void tellsOfOneThingTwiceWhereTwoKindsSayItOfTheSame() {
        Statement received = new Statement(Kind.RETURN, "South: Workplan", "Accepted", "", List.of(LATE));
        Statement found = new Statement(Kind.FINDING, "South: Workplan", "Errors 0, warnings 1", "", List.of(LATE));

        assertThat(PaperVersion.after(state(1, found), AT, state(2, received)).changes())
                .containsExactly(
                        new Change(Kind.RETURN, "South: Workplan", "", "Accepted", List.of(LATE)),
                        new Change(Kind.FINDING, "South: Workplan", "Errors 0, warnings 1", "", List.of(LATE)));
    }

    @Test
    void goesThroughWhatTheyStateOnceOrTwiceHoweverMuchItIs() {
        List<Statement> many = IntStream.range(0, 1000)
                .mapToObj(i -> new Statement(Kind.RISK, "North, R" + i, "12 High", "", List.of(EARLY)))
                .toList();
        AtomicInteger visited = new AtomicInteger();
        Statements counted = visitor -> many.forEach(statement -> {
            visited.incrementAndGet();
            visitor.accept(statement);
        });

        PaperVersion version = PaperVersion.after(
                new PaperState(1, "2019-08-01", "c".repeat(64), counted),
                AT,
                new PaperState(2, "2019-08-02", "d".repeat(64), counted));

        assertThat(version.changes()).isEmpty();
        assertThat(visited).hasValueLessThanOrEqualTo(3 * many.size());
    }

    @Test
    void tellsNothingOfWhatOnlyStandsInAnotherPlace() {
        assertThat(PaperVersion.after(state(1, risk("15 High", EARLY)), null, state(2, risk("15 High", LATE)))
                        .changes())
                .isEmpty();
    }
}
