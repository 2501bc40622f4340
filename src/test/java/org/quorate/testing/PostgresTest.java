package org.quorate.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class PostgresTest {
    private final Postgres server = Postgres.orSkip();

    @Test
    void givesEachTestADatabaseOfItsOwn() throws SQLException {
        Postgres.Place one = server.fresh();
        Postgres.Place other = server.fresh();
        execute(one, "CREATE TABLE kept (id INTEGER)");

        assertThatThrownBy(() -> execute(other, "INSERT INTO kept VALUES (1)")).isInstanceOf(SQLException.class);
    }

    @Test
    void keepsWhatIsCommittedThroughACrash() throws SQLException {
        Postgres.Place place = server.fresh();
        execute(place, "CREATE TABLE kept (id INTEGER)");
        execute(place, "INSERT INTO kept VALUES (7)");

        server.crash();
        assertThatThrownBy(place::connect).isInstanceOf(SQLException.class);
        server.start();

        try (Connection connection = place.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(7);
        }
    }

    private static void execute(Postgres.Place place, String sql) throws SQLException {
        try (Connection connection = place.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
