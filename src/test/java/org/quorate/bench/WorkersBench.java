package org.quorate.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.testing.Postgres;

/**
 * Measures how collecting gets faster with workers, over a PostgreSQL server of its own. Arguments: an empty folder, the number of workbooks,
 * the milliseconds that are waited before each workbook where there is a wait.
 *
 * <p>Each worker is a process with one thread, ready before the run begins; the run itself only waits. What is measured is the step
 * {@code checkReturns}, as its run noted it. Without a wait the work is the processor's; with one it is that of a slow share, which shows what
 * database and scheduling carry on a machine of few processors.
 */
public final class WorkersBench {
    private static final List<Integer> WORKERS = List.of(1, 2, 4);
    private static final long PATIENCE_SECONDS = 60;

    /** Twice the workers that make it less than so much faster: it does not scale any further. */
    private static final double SCALES = 1.5;

    private final PrintStream out;
    private final Path folder;
    private final Path pack;
    private int number;

    private WorkersBench(PrintStream out, Path folder) {
        this.out = out;
        this.folder = folder;
        this.pack = folder.resolve("pack");
    }

    private record Measured(double seconds, double databaseCpu, double statements) {}

    /** Measures everything. */
    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int workbooks = Integer.parseInt(args[1]);
        WorkersBench bench = new WorkersBench(out, Path.of(args[0]));
        BenchPack.write(bench.pack, workbooks);
        out.printf(
                Locale.ROOT,
                "%d processors, Java %s, %d workbooks, PostgreSQL on the same machine, one thread a worker%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                workbooks);
        bench.measure(workbooks, 0);
        bench.measure(workbooks, Integer.parseInt(args[2]));
    }

    private void measure(int workbooks, int wait) throws IOException, InterruptedException, SQLException {
        out.printf(
                "%n%s%n", wait == 0 ? "Work of the processor" : "With a wait of " + wait + " ms before each workbook");
        out.println("  workers   seconds   times faster   database: CPU s   of all processors   statements s");
        double first = Double.NaN;
        double before = Double.NaN;
        String stops = "not before " + WORKERS.get(WORKERS.size() - 1) + " workers";
        boolean scales = true;
        for (int workers : WORKERS) {
            Measured measured = measure(workers, wait, workbooks);
            if (Double.isNaN(first)) {
                first = measured.seconds;
            } else if (scales && before / measured.seconds < SCALES) {
                scales = false;
                stops = "at " + workers + " workers";
            }
            before = measured.seconds;
            out.printf(
                    Locale.ROOT,
                    "  %7d   %7.1f   %12.2f   %15.1f   %15.0f %%   %12.1f%n",
                    workers,
                    measured.seconds,
                    first / measured.seconds,
                    measured.databaseCpu,
                    100
                            * measured.databaseCpu
                            / measured.seconds
                            / Runtime.getRuntime().availableProcessors(),
                    measured.statements);
        }
        out.println("  It stops getting faster (by half again with twice the workers) " + stops + ".");
    }

    private Measured measure(int workers, int wait, int workbooks)
            throws IOException, InterruptedException, SQLException {
        Path place = Files.createDirectories(folder.resolve("run-" + ++number));
        Postgres.Place database = Postgres.orSkip().fresh();
        List<Process> started = new ArrayList<>();
        try {
            for (int i = 0; i < workers; i++) {
                Path said = place.resolve("worker-" + i + ".txt");
                Process worker = start(
                        database,
                        said,
                        List.of(
                                "-Dquorate.bench.wait=" + wait,
                                "org.quorate.batch.worker.SlowShare",
                                place.resolve("ledger").toString()));
                started.add(worker);
                awaitReady(worker, said);
            }
            double cpu = databaseCpu(database);
            Process run = start(
                    database,
                    place.resolve("run.txt"),
                    List.of(
                            "org.quorate.QuorateApplication",
                            "run",
                            pack.toString(),
                            "--quiet",
                            "--workers",
                            "--ledger",
                            place.resolve("ledger").toString(),
                            "--output",
                            place.resolve("output").toString()));
            started.add(run);
            if (run.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(place.resolve("run.txt")));
            }
            int recorded = (int) number(database, "SELECT COUNT(*) FROM ledger_submission");
            if (recorded != workbooks) {
                throw new IllegalStateException(recorded + " workbooks were recorded");
            }
            return new Measured(
                    number(
                            database,
                            "SELECT EXTRACT(EPOCH FROM end_time - start_time) FROM batch_step_execution"
                                    + " WHERE step_name = 'checkReturns'"),
                    databaseCpu(database) - cpu,
                    number(
                            database,
                            "SELECT active_time / 1000 FROM pg_stat_database WHERE datname = current_database()"));
        } finally {
            started.forEach(Process::destroyForcibly);
        }
    }

    private static Process start(Postgres.Place database, Path said, List<String> command) throws IOException {
        List<String> java = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        java.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(java).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment()
                .putAll(Map.of(
                        "QUORATE_DATABASE",
                        database.url(),
                        "QUORATE_DATABASE_USER",
                        database.user(),
                        "QUORATE_DATABASE_PASSWORD",
                        database.password(),
                        // Of the run; a worker has its own number.
                        "QUORATE_WORKERS_THREADS",
                        "0",
                        "QUORATE_WORKERS_POLL",
                        "100ms"));
        return builder.start();
    }

    private static void awaitReady(Process worker, Path said) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000;
        while (!Files.readString(said).contains("ready")) {
            if (!worker.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("A worker does not start: " + Files.readString(said));
            }
            Thread.sleep(20);
        }
    }

    private static double number(Postgres.Place database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getDouble(1);
        }
    }

    /** CPU seconds of the server and all its processes, those that have ended too; not a number where the system does not tell. */
    private static double databaseCpu(Postgres.Place database) throws SQLException, IOException {
        ProcessHandle server = server(database);
        if (server == null) {
            return Double.NaN;
        }
        double ticks = ticks(server, 4);
        for (ProcessHandle child : server.children().toList()) {
            ticks += ticks(child, 2);
        }
        return ticks / 100;
    }

    /** Null where the system does not tell. Asked while the connection is open: the process that answers ends with it. */
    private static @Nullable ProcessHandle server(Postgres.Place database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElse(null);
        }
    }

    /** The first so many of: user, system, and the same of children that have ended; in hundredths of a second. */
    private static double ticks(ProcessHandle process, int fields) throws IOException {
        Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        if (!Files.isReadable(stat)) {
            return 0;
        }
        String text = Files.readString(stat);
        String[] afterName = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
        double ticks = 0;
        for (int i = 0; i < fields; i++) {
            ticks += Double.parseDouble(afterName[11 + i]);
        }
        return ticks;
    }
}
