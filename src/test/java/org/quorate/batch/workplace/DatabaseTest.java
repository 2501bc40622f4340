package org.quorate.batch.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.batch.failure.RunFailure;

class DatabaseTest {
    private final Path folder;

    DatabaseTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void isInTheLedgerFolderUnlessOneIsNamed() {
        assertThat(of(null, Map.of()).isOnServer()).isFalse();
        assertThat(of(" ", Map.of(Database.ADDRESS, "")).isOnServer()).isFalse();
        try (HikariDataSource pool = Database.IN_LEDGER_FOLDER.pool(folder)) {
            assertThat(pool.getJdbcUrl()).startsWith("jdbc:h2:file:" + folder.resolve("quorate"));
        }
    }

    @Test
    void takesTheOptionBeforeTheEnvironment() {
        Map<String, String> environment = Map.of(Database.ADDRESS, "postgresql://one.example/first");

        assertThat(of(null, environment)).hasToString("first on the server one.example");
        assertThat(of("postgresql://two.example:5433/second", environment))
                .hasToString("second on the server two.example:5433");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://db.example:5433/our%20ledger?sslmode=require",
                "postgres://db.example:5433/our%20ledger?sslmode=require",
                "jdbc:postgresql://db.example:5433/our%20ledger?sslmode=require"
            })
    void understandsWhatOthersWriteToo(String address) {
        Database database = of(address, Map.of());

        assertThat(database).hasToString("our ledger on the server db.example:5433");
        assertThat(database.url()).isEqualTo("jdbc:postgresql://db.example:5433/our%20ledger?sslmode=require");
    }

    @Test
    void takesTheUserFromTheEnvironmentThenFromTheAddress() {
        Map<String, String> environment = Map.of(Database.USER, "lead");

        assertThat(properties(of("postgresql://clerk@db.example/q", environment)))
                .containsEntry("user", "lead");
        assertThat(properties(of("postgresql://clerk@db.example/q", Map.of()))).containsEntry("user", "clerk");
        assertThat(properties(of("postgresql://db.example/q", Map.of()))).containsEntry("user", "quorate");
    }

    @Test
    void takesThePasswordFromTheEnvironmentOrTheFirstLineOfAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), "in the file\nand more");
        Map<String, String> named = Map.of(Database.PASSWORD_FILE, file.toString());

        assertThat(properties(of("postgresql://db.example/q", named))).containsEntry("password", "in the file");
        assertThat(properties(of("postgresql://db.example/q", Map.of(Database.PASSWORD, "told"))))
                .containsEntry("password", "told");
        assertThat(properties(of("postgresql://db.example/q", Map.of()))).doesNotContainKey("password");
    }

    @Test
    void tellsThatThereIsNoPasswordInTheFile() {
        assertRefused(
                "postgresql://db.example/q",
                Map.of(Database.PASSWORD_FILE, "/nowhere/secret"),
                "The file /nowhere/secret, which QUORATE_DATABASE_PASSWORD_FILE names, cannot be read or its first line is empty.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://quorate:hunter2@db.example/q",
                "postgresql://db.example/q?password=hunter2",
                "postgresql://db.example/q?ssl=true&Password=hunter2"
            })
    void takesNoPasswordInTheAddressAndDoesNotRepeatIt(String address) {
        assertRefused(
                address,
                Map.of(),
                "The database's address must hold no password, and a user only before an @: put them into QUORATE_DATABASE_USER and"
                        + " QUORATE_DATABASE_PASSWORD, or a file that QUORATE_DATABASE_PASSWORD_FILE names.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quorate", "mysql://db.example/q", "jdbc:h2:mem:x", "postgresql://hunter2 @db/q"})
    void tellsHowAnAddressIsWritten(String address) {
        assertRefused(
                address,
                Map.of(),
                "The database's address is not understood; write it like postgresql://server.example:5432/quorate.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"postgresql://db.example", "postgresql://db.example/", "postgresql:///q", "postgresql://a/b/c"})
    void wantsAServerAndADatabase(String address) {
        assertRefused(
                address,
                Map.of(),
                "\"%s\" names no server and database; write it like postgresql://server.example:5432/quorate."
                        .formatted(address));
    }

    private static Database of(@Nullable String address, Map<String, String> environment) {
        return Database.of(address, environment::get);
    }

    private static Properties properties(Database database) {
        return database.properties("test");
    }

    private static void assertRefused(String address, Map<String, String> environment, String sentence) {
        assertThatThrownBy(() -> of(address, environment))
                .isInstanceOfSatisfying(
                        RunFailure.class, failure -> assertThat(failure.kind()).isEqualTo(RunFailure.Cause.FAILED))
                .hasMessage(sentence);
    }
}
