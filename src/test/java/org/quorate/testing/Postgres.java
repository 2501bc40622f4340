package org.quorate.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A PostgreSQL server of the tests' own, one for each Java machine, from the programs that are installed. Its data is in a temporary
 * folder, it listens on this machine alone, and ends with the Java machine, however that ends. It does not wait for the disk: what it has
 * written is there when it crashes, and no test crashes the machine.
 *
 * <pre>{@code
 * Postgres.Place place = Postgres.orSkip().fresh();
 * }</pre>
 */
public final class Postgres {
    private static final String NONE =
            "There is no PostgreSQL on this machine: initdb and postgres are neither on the PATH nor under"
                    + " /usr/lib/postgresql, or this is root and there is neither a user \"postgres\" nor one \"nobody\" to run it as.";

    /** Ends the server as a crash would as soon as the pipe from the Java machine is closed, which the system does if nobody else. */
    private static final String ENDS_WITH_ITS_STARTER = "\"$@\" & read -r nothing; kill -QUIT $!; wait $!";

    /** The system property of those who measure: the server waits for the disk, as a real one does. */
    private static final String TO_DISK = "quorate.postgres.to-disk";

    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "quorate";
    private static final String WHO_NEEDS_A_PASSWORD = """
            host all %s all trust
            host all all all scram-sha-256
            """.formatted(OWNER);
    private static final long PATIENCE_SECONDS = 300;

    private final Path programs;
    private final List<String> asUser;
    private final Path folder;
    private final int port;
    private final String password = UUID.randomUUID().toString();
    private final AtomicInteger databases = new AtomicInteger();
    private @Nullable Process server;

    private Postgres(Path programs, Optional<String> user) throws IOException {
        this.programs = programs;
        this.asUser = user.map(
                        name -> List.of("setpriv", "--reuid=" + name, "--regid=" + group(name), "--clear-groups"))
                .orElse(List.of());
        this.folder = Files.createTempDirectory("quorate-postgres");
        this.port = FreePort.find();
        Path passwordFile = Files.writeString(folder.resolve("password"), password);
        if (user.isPresent()) {
            for (Path path : List.of(passwordFile, folder)) {
                Files.setOwner(
                        path,
                        path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user.get()));
            }
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        List<String> command = new ArrayList<>(asUser);
        command.addAll(List.of(
                programs.resolve("initdb").toString(),
                "--pgdata=" + folder.resolve("data"),
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync"));
        Tool.run(command, folder, Redirect.DISCARD, PATIENCE_SECONDS);
        Files.writeString(folder.resolve("data").resolve("pg_hba.conf"), WHO_NEEDS_A_PASSWORD);
        start();
        administer("CREATE ROLE " + OWNER + " LOGIN PASSWORD '" + password + "'");
    }

    /**
     * Where a database is. The server lets its user in without the password, since commands of this process cannot be told one.
     *
     * @param url for {@link DriverManager}; holds neither user nor password
     */
    public record Place(String url, String user, String password) {
        /** Returns it as the option {@code --database} takes it. */
        public String address() {
            return url.substring("jdbc:".length()).replace("//", "//" + user + "@");
        }

        /** Returns a new connection to it. */
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }
    }

    /** Returns the server, running; where there is none on this machine, skips the test and says so. */
    public static Postgres orSkip() {
        Assumptions.assumeTrue(Holder.SERVER.isPresent(), NONE);
        Postgres server = Holder.SERVER.orElseThrow();
        server.start();
        return server;
    }

    /** Returns a new database in which there is nothing. Its user owns it and may do nothing else on the server. */
    public Place fresh() {
        String name = "test_" + databases.incrementAndGet();
        administer("CREATE DATABASE " + name + " OWNER " + OWNER + " TEMPLATE template0");
        return place(name);
    }

    /** Returns the place of a database that may not be there. */
    public Place place(String database) {
        return new Place(url(database), OWNER, password);
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    private Place administration() {
        return new Place(url("postgres"), SUPERUSER, password);
    }

    private void administer(String sql) {
        try (Connection connection = administration().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the server in the middle of whatever it does, as a crash would; what is committed is there when it starts again. */
    public synchronized void crash() {
        Process running = server;
        if (running == null) {
            return;
        }
        server = null;
        try {
            running.getOutputStream().close();
            if (!running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("PostgreSQL does not end: " + log());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts the server again at the same place, unless it runs; returns when it takes connections. */
    public synchronized void start() {
        if (server != null && server.isAlive()) {
            return;
        }
        List<String> command = new ArrayList<>(List.of("sh", "-c", ENDS_WITH_ITS_STARTER, "postgres"));
        command.addAll(asUser);
        command.addAll(List.of(
                programs.resolve("postgres").toString(),
                "-D",
                folder.resolve("data").toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=localhost",
                "-c",
                "unix_socket_directories=",
                "-c",
                "shared_buffers=32MB",
                "-c",
                "fsync=" + (Boolean.getBoolean(TO_DISK) ? "on" : "off")));
        try {
            server = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            Redirect.appendTo(folder.resolve("server.log").toFile()))
                    .start();
            awaitConnections(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitConnections(Process starting) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (starting.isAlive() && System.nanoTime() < until) {
            try (Connection connection = administration().connect()) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new IllegalStateException("PostgreSQL does not start: " + log());
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("server.log"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void end() {
        crash();
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String group(String user) {
        return user.equals("nobody") ? "65534" : user;
    }

    private static final class Holder {
        static final Optional<Postgres> SERVER = find();

        private static Optional<Postgres> find() {
            boolean root = "root".equals(System.getProperty("user.name"));
            Optional<String> user =
                    Stream.of("postgres", "nobody").filter(Holder::isUser).findFirst();
            if (root && user.isEmpty()) {
                return Optional.empty();
            }
            return programs().map(programs -> {
                try {
                    return new Postgres(programs, root ? user : Optional.empty());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        private static boolean isUser(String name) {
            try {
                Path.of("").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
                return true;
            } catch (UserPrincipalNotFoundException e) {
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Of several versions the newest; those of Debian are not on the PATH. */
        private static Optional<Path> programs() {
            List<Path> folders = new ArrayList<>();
            for (String folder :
                    Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1)) {
                folders.add(Path.of(folder));
            }
            Path installed = Path.of("/usr/lib/postgresql");
            if (Files.isDirectory(installed)) {
                try (Stream<Path> versions = Files.list(installed)) {
                    versions.sorted(Comparator.comparing((Path version) ->
                                            version.getFileName().toString().length())
                                    .thenComparing(Comparator.naturalOrder())
                                    .reversed())
                            .map(version -> version.resolve("bin"))
                            .forEach(folders::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return folders.stream()
                    .filter(folder -> Files.isExecutable(folder.resolve("initdb"))
                            && Files.isExecutable(folder.resolve("postgres")))
                    .findFirst();
        }
    }
}
