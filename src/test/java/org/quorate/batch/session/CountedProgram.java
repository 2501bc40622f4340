package org.quorate.batch.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.BatchConfiguration;
import org.quorate.batch.PackRequest;
import org.quorate.batch.PackResult;
import org.quorate.batch.RunListener;
import org.quorate.batch.disk.Moment;
import org.quorate.batch.disk.Moments;
import org.quorate.batch.publishing.Consolidated;
import org.quorate.batch.workplace.Workplace;
import org.quorate.bench.BenchPack;
import org.quorate.binding.SectionReading;
import org.quorate.binding.SectionRecord;
import org.quorate.consolidation.Consolidation;
import org.quorate.ledger.CheckedSubmission;
import org.quorate.ledger.Desk;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.Submission;
import org.quorate.programme.Programme;
import org.quorate.programme.json.PackReader;
import org.quorate.testing.ForwardingLedger;
import org.quorate.testing.ShortPaper;
import org.quorate.testing.StatementLog;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The program over generated workbooks, with everything counted that it asks of its database and its ledger. On one thread, so that it
 * does the same each time. Not thread-safe.
 */
final class CountedProgram {
    /** Whose context is being started, by this thread. */
    private static final ThreadLocal<CountedProgram> STARTING = new ThreadLocal<>();

    private final Path root;
    private final int workbooks;
    private @Nullable StatementLog statements;
    private @Nullable CountedLedger ledger;
    private @Nullable Consolidated consolidated;
    private Consumer<Consolidation> whenConsolidated = consolidation -> {};

    private CountedProgram(Path root, int workbooks) {
        this.root = root;
        this.workbooks = workbooks;
    }

    /** Lays out a pack of so many providers, each with a small return, and no ledger. */
    static CountedProgram with(Path root, int workbooks) {
        CountedProgram program = new CountedProgram(root, workbooks);
        try {
            BenchPack.write(program.pack(), workbooks, 10, 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ShortPaper.in(program.pack());
        return program;
    }

    @Configuration(proxyBeanMethods = false)
    @Import(BatchConfiguration.class)
    static class Wiring {
        @Bean
        static BeanPostProcessor counting() {
            CountedProgram program = STARTING.get();
            return new BeanPostProcessor() {
                @Override
                public Object postProcessBeforeInitialization(Object bean, String name) {
                    if (bean instanceof SimpleAsyncTaskExecutor) {
                        return new SyncTaskExecutor();
                    }
                    if (bean instanceof ThreadPoolTaskExecutor workers) {
                        workers.setCorePoolSize(1);
                    }
                    return bean;
                }

                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return program.counted(bean);
                }
            };
        }
    }

    private Object counted(Object bean) {
        if (bean instanceof DataSource source) {
            statements = new StatementLog(source);
            return statements;
        }
        if (bean instanceof Ledger asked) {
            ledger = new CountedLedger(asked);
            return ledger;
        }
        if (bean instanceof Consolidated made) {
            consolidated = made;
        }
        return bean instanceof Moments ? (Moments) this::reached : bean;
    }

    private void reached(Moment moment, String what) {
        if (moment == Moment.CONSOLIDATED) {
            whenConsolidated.accept(
                    Optional.ofNullable(consolidated).orElseThrow().get());
        }
    }

    /** A ledger that counts records: those that it takes and those that it hands on. */
    static final class CountedLedger extends ForwardingLedger {
        private long recorded;
        private long visited;
        private long charactersInJavasOwnWords;

        private CountedLedger(Ledger ledger) {
            super(ledger);
        }

        @Override
        public void record(Desk desk, CheckedSubmission checked) {
            for (SectionReading section : checked.sections()) {
                recorded += section.records().size();
                section.records()
                        .forEach(record ->
                                charactersInJavasOwnWords += record.toString().length());
            }
            super.record(desk, checked);
        }

        @Override
        public void visitRecords(
                Desk desk,
                List<Submission> submissions,
                String sectionId,
                BiConsumer<Submission, SectionRecord> visitor) {
            super.visitRecords(desk, submissions, sectionId, (submission, record) -> {
                visited++;
                visitor.accept(submission, record);
            });
        }

        long recorded() {
            return recorded;
        }

        long visited() {
            return visited;
        }

        long charactersInJavasOwnWords() {
            return charactersInJavasOwnWords;
        }
    }

    /** Does something with an open ledger, and counts from when it is open. */
    <T> T with(Function<RunSession, T> work) {
        STARTING.set(this);
        try (RunSession session =
                RunSession.open(new Workplace(root.resolve("ledger"), root.resolve("output")), Wiring.class)) {
            statements().reset();
            return work.apply(session);
        } finally {
            STARTING.remove();
        }
    }

    PackResult run() {
        return with(session -> session.run(new PackRequest(pack(), null, null), programme(), RunListener.SILENT));
    }

    /** Runs, and does something once the consolidation is made of which all outputs are made. */
    PackResult run(Consumer<Consolidation> whenConsolidated) {
        this.whenConsolidated = whenConsolidated;
        return run();
    }

    /** Tells how the period stands, and returns the statements for it. */
    List<StatementLog.Executed> status() {
        return with(session -> {
            session.status(new PackRequest(pack(), null, null), programme());
            return statements().executed();
        });
    }

    /** Connects to the ledger, which no run may have open. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + root.resolve("ledger").resolve("quorate").toAbsolutePath(), "quorate", "");
    }

    private Programme programme() {
        return new PackReader().read(pack()).value().orElseThrow();
    }

    int workbooks() {
        return workbooks;
    }

    Path pack() {
        return root.resolve("pack");
    }

    /** Returns where an output is. */
    Path output(String output) {
        return root.resolve("output")
                .resolve("north-east-lincolnshire")
                .resolve(BenchPack.PERIOD)
                .resolve(output);
    }

    StatementLog statements() {
        return Optional.ofNullable(statements).orElseThrow();
    }

    CountedLedger ledger() {
        return Optional.ofNullable(ledger).orElseThrow();
    }
}
