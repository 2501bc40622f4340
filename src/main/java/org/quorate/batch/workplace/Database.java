package org.quorate.batch.workplace;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.machine.Machine;
import org.quorate.batch.machine.Secrets;

/**
 * Where the tables of a ledger are: in a file of the ledger folder, by H2, or in a database of a PostgreSQL server. Immutable; what it says
 * of itself holds no password.
 */
public final class Database {
    /** The tables are in a file of the ledger folder. */
    public static final Database IN_LEDGER_FOLDER = new Database(null);

    /** The environment variable that names a database of a PostgreSQL server. */
    public static final String ADDRESS = "QUORATE_DATABASE";

    /** The environment variable that names the user of that database; without it, the address's, or else {@code quorate}. */
    public static final String USER = "QUORATE_DATABASE_USER";

    /** The environment variable that holds the password of that user. */
    public static final String PASSWORD = "QUORATE_DATABASE_PASSWORD";

    /** The environment variable that names a file whose first line is that password. */
    public static final String PASSWORD_FILE = "QUORATE_DATABASE_PASSWORD_FILE";

    private static final String DEFAULT_USER = "quorate";
    private static final String LIKE = "write it like postgresql://server.example:5432/quorate";

    /** Whoever listens to a command line or a log would know it then. */
    private static final Pattern SECRET = Pattern.compile("(?i)(^|&)(user|password|sslpassword)=");

    private static final long CONNECTION_SECONDS = 5;

    /** H2 would take a sixteenth of the heap, and fill it with records that each pass over them reads once. */
    private static final int CACHE_KILOBYTES = 2 * 1024;

    /** Longer than any statement of ours takes, so that a server which has gone silent is noticed. */
    private static final long ANSWER_SECONDS = 600;

    private final @Nullable Server server;

    private Database(@Nullable Server server) {
        this.server = server;
    }

    private record Server(
            String url, String name, String user, @Nullable String password) {}

    /**
     * Returns the database of an address, or that of the environment, or else that in the ledger folder.
     *
     * @param addressOrNull like {@code postgresql://server:5432/quorate}, also with {@code jdbc:} before it; null or blank for none
     * @param environment looks variables up; null for one that is not set
     * @throws RunFailure if the address is none, or holds a password, or the password's file cannot be read
     */
    public static Database of(@Nullable String addressOrNull, UnaryOperator<@Nullable String> environment) {
        String address =
                value(addressOrNull).or(() -> value(environment.apply(ADDRESS))).orElse("");
        return address.isEmpty() ? IN_LEDGER_FOLDER : new Database(server(address, environment));
    }

    private static Server server(String address, UnaryOperator<@Nullable String> environment) {
        URI uri = uri(address);
        String host = Optional.ofNullable(uri.getHost()).orElse("");
        String path = Optional.ofNullable(uri.getRawPath()).orElse("");
        String parameters = Optional.ofNullable(uri.getRawQuery()).orElse("");
        String userInfo = Optional.ofNullable(uri.getUserInfo()).orElse("");
        if (userInfo.contains(":") || SECRET.matcher(parameters).find()) {
            throw RunFailure.failed(
                    "The database's address must hold no password, and a user only before an @: put them into %s and %s, or a file that %s names."
                            .formatted(USER, PASSWORD, PASSWORD_FILE),
                    null);
        }
        if (host.isEmpty() || path.length() < 2 || path.indexOf('/', 1) >= 0) {
            throw RunFailure.failed("\"%s\" names no server and database; %s.".formatted(address, LIKE), null);
        }
        String place = host + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        return new Server(
                "jdbc:postgresql://" + place + path + (parameters.isEmpty() ? "" : "?" + parameters),
                "%s on the server %s".formatted(uri.getPath().substring(1), place),
                value(environment.apply(USER)).orElse(userInfo.isEmpty() ? DEFAULT_USER : userInfo),
                password(environment));
    }

    private static URI uri(String address) {
        try {
            URI uri = new URI(address.startsWith("jdbc:") ? address.substring("jdbc:".length()) : address);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (scheme.equals("postgresql") || scheme.equals("postgres")) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Told below without the address, which may hold a password where it is not understood.
        }
        throw RunFailure.failed("The database's address is not understood; %s.".formatted(LIKE), null);
    }

    private static @Nullable String password(UnaryOperator<@Nullable String> environment) {
        Optional<String> told = value(environment.apply(PASSWORD));
        Optional<String> file = value(environment.apply(PASSWORD_FILE));
        if (told.isPresent() || file.isEmpty()) {
            return told.orElse(null);
        }
        return Secrets.firstLine(Path.of(file.get()))
                .orElseThrow(() -> RunFailure.failed(
                        "The file %s, which %s names, cannot be read or its first line is empty."
                                .formatted(file.get(), PASSWORD_FILE),
                        null));
    }

    private static Optional<String> value(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Returns whether it is on a server, so that several machines can reach it. */
    public boolean isOnServer() {
        return server != null;
    }

    /**
     * Returns a pool of connections, which has tried one; whoever asked closes it.
     *
     * @param ledgerFolder holds the file where the database is none of a server's
     * @throws RuntimeException if that one could not be had; what it means, {@link org.quorate.batch.failure.FailureSentence} says
     */
    public HikariDataSource pool(Path ledgerFolder) {
        HikariConfig pool = new HikariConfig();
        if (server == null) {
            pool.setJdbcUrl("jdbc:h2:file:" + ledgerFolder.toAbsolutePath().resolve("quorate")
                    // Without a delay: what is committed is on the disk, and a killed run loses nothing.
                    + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;CACHE_SIZE=" + CACHE_KILOBYTES);
            pool.setUsername(DEFAULT_USER);
        } else {
            pool.setJdbcUrl(url());
            properties("quorate").forEach((name, value) -> pool.addDataSourceProperty((String) name, value));
        }
        pool.setPoolName("ledger");
        // One for each worker, one for the thread that starts the steps, and some to spare.
        pool.setMaximumPoolSize(Machine.workerCount() + 4);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(CONNECTION_SECONDS * 1000);
        return new HikariDataSource(pool);
    }

    /**
     * Opens a connection of its own to the server.
     *
     * @param application what the server calls the connection
     * @throws RunFailure if there is none to be had; the sentence says why
     */
    Connection connect(String application) {
        try {
            return DriverManager.getConnection(url(), properties(application));
        } catch (SQLException e) {
            throw RunFailure.failed(refusal(onServer(), e), e);
        }
    }

    /** Returns where the driver finds it; of one on a server. */
    String url() {
        return onServer().url;
    }

    /** Returns what the driver needs besides; of one on a server. Holds the password. */
    Properties properties(String application) {
        Server place = onServer();
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "user",
                place.user,
                "ApplicationName",
                application,
                "connectTimeout",
                Long.toString(CONNECTION_SECONDS),
                "loginTimeout",
                Long.toString(CONNECTION_SECONDS),
                "socketTimeout",
                Long.toString(ANSWER_SECONDS),
                "tcpKeepAlive",
                "true"));
        if (place.password != null) {
            properties.setProperty("password", place.password);
        }
        return properties;
    }

    private Server onServer() {
        return Optional.ofNullable(server).orElseThrow();
    }

    /** By the state, since the server says it in its own language. */
    private static String refusal(Server server, SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        return switch (state) {
            case "3D000" -> "There is no database %s; have it created.".formatted(server.name);
            case "28P01", "28000", "08004" ->
                ("The database %s does not let the user %s in; see %s, and %s or %s, and whether"
                                + " the server allows that user from this machine.")
                        .formatted(server.name, server.user, USER, PASSWORD, PASSWORD_FILE);
            case "53300" ->
                "The database %s has no connection free; try again later, or allow more.".formatted(server.name);
            case "57P03" ->
                "The server of the database %s is just starting or ending; try again later.".formatted(server.name);
            default ->
                state.startsWith("08")
                        ? "The server of the database %s does not answer; see whether the address is right and the server runs."
                                .formatted(server.name)
                        : "The database %s cannot be opened: %s"
                                .formatted(
                                        server.name,
                                        String.valueOf(refused.getMessage())
                                                .lines()
                                                .findFirst()
                                                .orElse(state));
        };
    }

    /** Returns what an operator calls it. */
    @Override
    public String toString() {
        return server == null ? "quorate.mv.db in the ledger folder" : server.name;
    }
}
