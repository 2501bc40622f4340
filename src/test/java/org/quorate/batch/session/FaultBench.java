package org.quorate.batch.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.quorate.batch.BatchConfiguration;
import org.quorate.batch.PackRequest;
import org.quorate.batch.PackResult;
import org.quorate.batch.RunListener;
import org.quorate.batch.disk.Hash;
import org.quorate.batch.disk.Moments;
import org.quorate.batch.night.NightRequest;
import org.quorate.batch.night.PeriodNight;
import org.quorate.batch.workplace.Workplace;
import org.quorate.ledger.Ledger;
import org.quorate.programme.Installation;
import org.quorate.programme.json.PackReader;
import org.quorate.testing.ShortPaper;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * A pack, a ledger and outputs, on which runs are made that something befalls at a named moment. Runs are those of the program, but
 * on one thread, so that the disk stands still while a moment lasts: what a kill leaves behind is then what can be copied.
 */
final class FaultBench {
    private static final String PERIOD = "2019-20-Q1";
    private static final Path SAMPLE = Path.of("input-samples", "north-east-lincolnshire");

    private static final AtomicReference<Moments> MOMENTS = new AtomicReference<>(Moments.PASS);
    private static final AtomicReference<Consumer<String>> HISTORY = new AtomicReference<>(word -> {});
    private static final AtomicReference<Consumer<String>> LEDGER = new AtomicReference<>(word -> {});
    private static final AtomicReference<Consumer<String>> MADE = new AtomicReference<>(name -> {});
    private static final AtomicReference<Clock> CLOCK = new AtomicReference<>(at("2019-09-01T09:00:00Z"));

    private final Path pack;
    private final Path place;

    private FaultBench(Path pack, Path place) {
        this.pack = pack;
        this.place = place;
    }

    @Configuration(proxyBeanMethods = false)
    @Import(BatchConfiguration.class)
    static class Wiring {
        @Bean
        static BeanPostProcessor faults() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessBeforeInitialization(Object bean, String name) {
                    if (bean instanceof ThreadPoolTaskExecutor workers) {
                        workers.setCorePoolSize(1);
                    }
                    if (bean instanceof SimpleAsyncTaskExecutor) {
                        return new SyncTaskExecutor();
                    }
                    if (bean instanceof Moments) {
                        return (Moments) (moment, what) -> MOMENTS.get().reached(moment, what);
                    }
                    return bean instanceof Clock ? CLOCK.get() : bean;
                }

                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    MADE.get().accept(name);
                    if (bean instanceof Ledger) {
                        return watched(Ledger.class, bean, LEDGER);
                    }
                    return bean instanceof JobRepository ? watched(JobRepository.class, bean, HISTORY) : bean;
                }
            };
        }

        private static Object watched(Class<?> port, Object bean, AtomicReference<Consumer<String>> calls) {
            return java.lang.reflect.Proxy.newProxyInstance(
                    FaultBench.class.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                        calls.get().accept(method.getName());
                        try {
                            return method.invoke(bean, arguments);
                        } catch (java.lang.reflect.InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    });
        }
    }

    /** Lays out the sample pack, with a paper of few pages, with returns of the last period, and no ledger. */
    static FaultBench with(Path root, String... returns) {
        FaultBench bench = new FaultBench(root.resolve("pack"), root.resolve("place"));
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                copyFile(file, bench.pack.resolve(SAMPLE.relativize(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ShortPaper.in(bench.pack);
        bench.receive("received.csv");
        for (String sent : returns) {
            bench.receive(sent);
        }
        return bench;
    }

    /** Returns the same pack with a ledger and outputs of its own that are as these are on the disk now: what a kill would leave. */
    FaultBench asKilledNow(Path root) {
        FaultBench killed = new FaultBench(pack, root);
        if (Files.exists(place)) {
            // The database writes a moment behind what it has confirmed.
            query("CHECKPOINT SYNC");
            copy(place, root);
        }
        return killed;
    }

    /** Returns the same pack with no ledger and no outputs yet. */
    FaultBench withLedgerOfItsOwn(Path root) {
        return new FaultBench(pack, root);
    }

    void receive(String sample) {
        copyFile(SAMPLE.resolve("inbox").resolve(PERIOD).resolve(sample), inbox().resolve(sample));
    }

    /** Lets a sample lie in the inbox under another name, with other bytes that mean the same: a comment of the container. */
    void receiveAs(String sample, String name) {
        try {
            byte[] content =
                    Files.readAllBytes(SAMPLE.resolve("inbox").resolve(PERIOD).resolve(sample));
            byte[] comment = name.getBytes(StandardCharsets.UTF_8);
            content[content.length - 2] = (byte) comment.length;
            content[content.length - 1] = (byte) (comment.length >> 8);
            Files.write(inbox().resolve(name), content);
            Files.write(inbox().resolve(name), comment, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path pack() {
        return pack;
    }

    Path inbox() {
        return pack.resolve("inbox").resolve(PERIOD);
    }

    Path ledger() {
        return place.resolve("ledger");
    }

    Path outputRoot() {
        return place.resolve("output");
    }

    Path output(String file) {
        return outputRoot().resolve("north-east-lincolnshire").resolve(PERIOD).resolve(file);
    }

    /** Runs the pack undisturbed. */
    PackResult run() {
        return run(Moments.PASS);
    }

    /** Runs the pack; the moments are told as they come. */
    PackResult run(Moments moments) {
        return run(moments, null);
    }

    PackResult run(Moments moments, @org.jspecify.annotations.Nullable LocalDate asAt) {
        MOMENTS.set(moments);
        try (RunSession session = open()) {
            return session.run(
                    new PackRequest(pack, null, asAt),
                    new PackReader().read(pack).value().orElseThrow(),
                    RunListener.SILENT);
        } finally {
            MOMENTS.set(Moments.PASS);
        }
    }

    /** Does what is due at night; the moments are told as they come. */
    List<PeriodNight> night(Moments moments, LocalDate asAt, Installation installation) {
        MOMENTS.set(moments);
        try (RunSession session =
                RunSession.open(new Workplace(ledger(), outputRoot()), Wiring.class, NightConfiguration.class)) {
            return session.night(
                    new NightRequest(pack.resolveSibling(""), pack, installation, asAt),
                    new PackReader().read(pack).value().orElseThrow(),
                    RunListener.SILENT);
        } finally {
            MOMENTS.set(Moments.PASS);
        }
    }

    RunSession open() {
        return RunSession.open(new Workplace(ledger(), outputRoot()), Wiring.class);
    }

    /** Runs the pack; told before each call of the history of jobs, by the name of its method. */
    PackResult runTellingHistory(Consumer<String> call) {
        HISTORY.set(call);
        try {
            return run();
        } finally {
            HISTORY.set(word -> {});
        }
    }

    /** Does something, and returns which methods of the ledger were called meanwhile, in order. */
    static List<String> ledgerCalls(Runnable work) {
        List<String> calls = Collections.synchronizedList(new ArrayList<>());
        LEDGER.set(calls::add);
        try {
            work.run();
        } finally {
            LEDGER.set(word -> {});
        }
        return List.copyOf(calls);
    }

    /** Does something, and returns the names of the parts of the wiring that were made for it, in order. */
    static List<String> partsMade(Runnable work) {
        List<String> made = Collections.synchronizedList(new ArrayList<>());
        MADE.set(made::add);
        try {
            work.run();
        } finally {
            MADE.set(name -> {});
        }
        return List.copyOf(made);
    }

    /** Opens the ledger and closes it. */
    void open(Moments moments) {
        MOMENTS.set(moments);
        try {
            open().close();
        } finally {
            MOMENTS.set(Moments.PASS);
        }
    }

    /** Makes the ledger as a program did that knew no more than the tables of that version. */
    void makeOldLedger(String version) {
        try {
            Files.createDirectories(ledger());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Flyway.configure()
                .dataSource(address(), "quorate", "")
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private String address() {
        return "jdbc:h2:file:" + ledger().toAbsolutePath().resolve("quorate") + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
    }

    /** Sets the clock of the runs to come. */
    static void clock(Clock clock) {
        CLOCK.set(clock);
    }

    static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    /** Returns the hash of every file under the outputs, hidden ones and folders that lie about too, by path. */
    SortedMap<String, String> outputs() {
        SortedMap<String, String> outputs = new TreeMap<>();
        try (Stream<Path> found = Files.walk(outputRoot())) {
            for (Path path : found.toList()) {
                outputs.put(
                        outputRoot().relativize(path).toString(), Files.isDirectory(path) ? "folder" : Hash.of(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return outputs;
    }

    /** Returns the one number that a query of the ledger gives. */
    int count(String sql) {
        return query(sql);
    }

    int query(String sql) {
        try (Connection connection = DriverManager.getConnection(address(), "quorate", "");
                Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                try (ResultSet rows = statement.getResultSet()) {
                    rows.next();
                    return rows.getInt(1);
                }
            }
            return 0;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns how many things stand in the journal more than once, but for the moment at which they were written. */
    int journalledTwice() {
        return count("SELECT COUNT(*) FROM (SELECT desk_id, what, detail FROM ledger_journal"
                + " GROUP BY desk_id, what, detail HAVING COUNT(*) > 1)");
    }

    /** The lock's files are left out: a process that reads a file which it has locked lets go of the lock. */
    private static void copy(Path source, Path target) {
        try (Stream<Path> found = Files.walk(source)) {
            for (Path path : found.toList()) {
                Path copy = target.resolve(source.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else if (!path.getFileName().toString().startsWith("run.")) {
                    Files.copy(path, copy, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyFile(Path source, Path target) {
        try {
            Files.createDirectories(target.resolveSibling(""));
            Files.copy(source, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
