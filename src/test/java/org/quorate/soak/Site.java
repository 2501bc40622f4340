package org.quorate.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.testing.Postgres;
import org.quorate.testing.ShortPaper;

/** A copy of the sample pack, with a short paper, with as many returns as wanted, a ledger and outputs, on which the program is started as a process. */
final class Site {
    private static final Path SAMPLE = Path.of("input-samples", "north-east-lincolnshire");
    private static final String PERIOD = "2019-20-Q1";
    private static final List<String> RETURNS = List.of(
            "Acute provider Workplan Q1 v2 FINAL.xlsx",
            "Ambulance service Assurance Q1.xlsx",
            "Panacea Assurance Q1.xlsx",
            "Community provider Workplan Q1.xlsx");

    private final Path root;
    private final Postgres.@Nullable Place databaseOrNull;

    Site(Path root, Postgres.@Nullable Place databaseOrNull) throws IOException {
        this.root = root;
        this.databaseOrNull = databaseOrNull;
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                Path copy = root.resolve("pack").resolve(SAMPLE.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling(""));
                Files.copy(file, copy);
            }
        }
        ShortPaper.in(root.resolve("pack"));
    }

    /** Lets so many returns lie in the inbox: samples, each with bytes of its own. */
    void receive(int count) throws IOException {
        Path inbox = root.resolve("pack/inbox").resolve(PERIOD);
        Files.createDirectories(inbox);
        StringBuilder received = new StringBuilder("file,received\n");
        for (int i = 0; i < count; i++) {
            String name = "return " + (1000 + i) + ".xlsx";
            received.append(name).append(",2019-07-0").append(1 + i % 5).append("T10:00:00\n");
            if (!Files.exists(inbox.resolve(name))) {
                byte[] sample = Files.readAllBytes(
                        SAMPLE.resolve("inbox").resolve(PERIOD).resolve(RETURNS.get(i % RETURNS.size())));
                byte[] comment = name.getBytes(StandardCharsets.UTF_8);
                // The comment of the container: other bytes that mean the same.
                sample[sample.length - 2] = (byte) comment.length;
                byte[] content = java.util.Arrays.copyOf(sample, sample.length + comment.length);
                System.arraycopy(comment, 0, content, sample.length, comment.length);
                Files.write(inbox.resolve(name), content);
            }
        }
        Files.writeString(inbox.resolve("received.csv"), received);
    }

    /** Starts a run, shared with workers where there is a server. */
    Process run() throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                root.resolve("pack").toString(),
                "--output",
                root.resolve("output").toString(),
                "--ledger",
                ledger().toString()));
        if (databaseOrNull != null) {
            arguments.add("--workers");
        }
        return start("run", arguments);
    }

    /** Starts a worker. */
    Process worker(int number) throws IOException {
        return start("worker-" + number, List.of("worker", "--threads", "1", "--ledger", ledger().toString()));
    }

    /** Starts the program of the folder that the launcher has built, or else the one that this is compiled with. */
    private Process start(String name, List<String> arguments) throws IOException {
        String app = System.getProperty("quorate.soak.app", "");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Xlog:disable"));
        command.addAll(
                app.isEmpty()
                        ? List.of("-cp", System.getProperty("java.class.path"), "org.quorate.QuorateApplication")
                        : List.of("-XX:SharedArchiveFile=" + app + "/quorate.jsa", "-jar", app + "/quorate.jar"));
        command.addAll(arguments);
        ProcessBuilder program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said(name).toFile());
        if (databaseOrNull != null) {
            program.environment()
                    .putAll(Map.of(
                            "QUORATE_DATABASE",
                            databaseOrNull.url(),
                            "QUORATE_DATABASE_USER",
                            databaseOrNull.user(),
                            "QUORATE_DATABASE_PASSWORD",
                            databaseOrNull.password(),
                            "QUORATE_WORKERS_POLL",
                            "100ms",
                            "QUORATE_WORKERS_HEARTBEAT",
                            "500ms"));
        }
        return program.start();
    }

    private Path ledger() {
        return root.resolve("ledger");
    }

    private Path said(String name) {
        return root.resolve(name + ".txt");
    }

    /** Returns what the run that was started last has printed. */
    String said() throws IOException {
        return Files.readString(said("run")).strip();
    }

    /** Returns how many lines the log has. */
    int logged() throws IOException {
        return log().size();
    }

    /** Returns the lines of the log from that one on, 0-based. */
    List<String> logged(int from) throws IOException {
        List<String> log = log();
        return log.subList(Math.min(from, log.size()), log.size());
    }

    private List<String> log() throws IOException {
        Path log = ledger().resolve("quorate.log");
        return Files.isRegularFile(log) ? Files.readAllLines(log) : List.of();
    }

    /** Returns the hash of every file under the outputs, and every folder, hidden ones too, by path. */
    SortedMap<String, String> outputs() throws IOException {
        SortedMap<String, String> outputs = new TreeMap<>();
        Path folder = root.resolve("output");
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.toList()) {
                outputs.put(folder.relativize(path).toString(), Files.isDirectory(path) ? "a folder" : hash(path));
            }
        }
        return outputs;
    }

    /** Returns what is in the hidden folders beside the outputs, in which they are put together. */
    List<Path> hidden() throws IOException {
        Path folder = root.resolve("output");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(path -> folder.relativize(path).toString().contains("." + PERIOD + "."))
                    .toList();
        }
    }

    private static String hash(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns what is wrong with the ledger after so many publications of so many returns; empty where nothing is. */
    List<String> wrongInLedger(int returns, int publications) throws IOException, SQLException {
        List<String> wrong = new ArrayList<>();
        expect(wrong, returns, "submissions", "SELECT COUNT(*) FROM ledger_submission");
        expect(wrong, publications, "publications", "SELECT COUNT(*) FROM ledger_publication");
        expect(
                wrong,
                0,
                "lines of the journal twice",
                "SELECT COUNT(*) FROM (SELECT what, detail FROM ledger_journal GROUP BY what, detail"
                        + " HAVING COUNT(*) > 1) AS twice");
        expect(
                wrong,
                0,
                "executions of jobs still running",
                "SELECT COUNT(*) FROM batch_job_execution WHERE status IN ('STARTING', 'STARTED', 'STOPPING')");
        try (Stream<Path> files = Files.walk(ledger())) {
            files.filter(path ->
                            path.toString().endsWith(".part") || path.toString().endsWith(".before"))
                    .forEach(path -> wrong.add("left about: " + path));
        }
        return wrong;
    }

    private void expect(List<String> wrong, int expected, String what, String sql) throws SQLException {
        try (Connection connection = databaseOrNull == null
                        ? DriverManager.getConnection(
                                "jdbc:h2:file:" + ledger().toAbsolutePath().resolve("quorate"), "quorate", "")
                        : databaseOrNull.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            if (rows.getInt(1) != expected) {
                wrong.add("%d %s instead of %d".formatted(rows.getInt(1), what, expected));
            }
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
