package org.quorate.batch.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.batch.PackResult;
import org.quorate.consolidation.AttentionItem;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Counted;
import org.quorate.consolidation.Risks;
import org.quorate.reporting.PaperState.Kind;
import org.quorate.reporting.PaperState.Statement;
import org.quorate.reporting.PaperStatements;
import org.quorate.testing.CostLimit;
import org.quorate.testing.Reachable;

/** What a run holds in memory for each more workbook while outputs are made of its consolidation, by counts of objects. */
class KeptCostTest {
    private static final int FEW = 4;
    private static final int MANY = 12;

    /** Of what is being read and judged a thread may still hold the last, so only the classes of what is kept are counted. */
    private static final Pattern OURS = Pattern.compile("org\\.quorate\\.(?:consolidation|ledger|reporting)\\.");

    @TempDir
    private Path folder;

    private static long objects() {
        return Reachable.objectsOf(OURS);
    }

    private static long andInMemory(Consolidation consolidation) {
        List<AttentionItem> attention = List.copyOf(consolidation.highlights().attention());
        List<Counted> things = new ArrayList<>();
        consolidation.highlights().counted().visit(things::add);
        List<Risks.Item> risks = List.copyOf(consolidation.highlights().risks().notable());
        try {
            return objects();
        } finally {
            Reference.reachabilityFence(attention);
            Reference.reachabilityFence(risks);
            Reference.reachabilityFence(things);
        }
    }

    /** How many objects can be reached when the last kind of what the paper states has begun to be told. */
    private static long whileStatementsAreTold(Consolidation consolidation, Consumer<Statement> visitor) {
        AtomicLong counted = new AtomicLong();
        PaperStatements.of(consolidation).visit(statement -> {
            visitor.accept(statement);
            if (statement.kind() == Kind.FINDING && counted.get() == 0) {
                counted.set(objects());
            }
        });
        return counted.get();
    }

    private static long withStatementsInMemory(Consolidation consolidation) {
        List<Statement> statements = new ArrayList<>();
        return whileStatementsAreTold(consolidation, statements::add);
    }

    /** What a run leaves behind is still there in the next, so both are measured after one of the same size. */
    private double aWorkbook(String name, ToLongFunction<Consolidation> count) {
        counted(name + " before", FEW, count);
        long few = counted(name, FEW, count);
        return (double) (counted(name, MANY, count) - few) / (MANY - FEW);
    }

    private long counted(String name, int workbooks, ToLongFunction<Consolidation> count) {
        AtomicLong counted = new AtomicLong();
        PackResult result = CountedProgram.with(folder.resolve(name + workbooks), workbooks)
                .run(consolidation -> counted.set(count.applyAsLong(consolidation)));
        assertThat(result.newFiles()).isEqualTo(workbooks);
        return counted.get();
    }

    @Test
    void keepsLittleOfAWorkbookWhileOutputsAreMade() {
        CostLimit.OBJECTS_KEPT_A_WORKBOOK.holds(aWorkbook("kept", consolidation -> objects()));
        CostLimit.OBJECTS_KEPT_A_WORKBOOK.tells(aWorkbook("in memory", KeptCostTest::andInMemory));
    }

    @Test
    void keepsNoneOfWhatThePaperStatesWhileItIsTold() {
        CostLimit.OBJECTS_KEPT_A_WORKBOOK.holds(
                aWorkbook("told", consolidation -> whileStatementsAreTold(consolidation, statement -> {})));
        CostLimit.OBJECTS_KEPT_A_WORKBOOK.tells(aWorkbook("told in memory", KeptCostTest::withStatementsInMemory));
    }
}
