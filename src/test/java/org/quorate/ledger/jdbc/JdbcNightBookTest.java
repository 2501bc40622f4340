package org.quorate.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quorate.ledger.NightBook;
import org.quorate.ledger.PostedMessage;
import org.quorate.ledger.PostedMessage.Way;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

class JdbcNightBookTest {
    private static final Instant NIGHT = Instant.parse("2019-07-09T03:15:00Z");

    private final DataSource database = H2LedgerTest.migrated("mem:" + UUID.randomUUID());
    private final NightBook book = new JdbcNightBook(database, new JdbcTransactionManager(database));

    @AfterEach
    void shutDown() {
        new JdbcTemplate(database).execute("SHUTDOWN");
    }

    private static PostedMessage message(String period, String key, Way way) {
        return new PostedMessage("alliance", period, key, "north", "a".repeat(64), way, NIGHT);
    }

    @Test
    void notesWhatBecameOfEachMessageOnce() {
        PostedMessage unsent = message("2019-20-Q1", "receipt|1", Way.UNSENT);
        PostedMessage sent = message("2019-20-Q1", "receipt|1", Way.SENT);
        book.note(unsent);
        book.note(sent);
        book.note(sent);
        book.note(message("2019-20-Q2", "receipt|2", Way.DRAFT));

        assertThat(book.messages("alliance", "2019-20-Q1")).containsExactly(unsent, sent);
        assertThat(book.messages("other", "2019-20-Q1")).isEmpty();
    }

    @Test
    void knowsWithWhichPeriodsNightsHaveFinished() {
        book.finish("alliance", "2019-20-Q1", NIGHT);
        book.finish("alliance", "2019-20-Q1", NIGHT.plusSeconds(1));

        assertThat(book.isFinished("alliance", "2019-20-Q1")).isTrue();
        assertThat(book.isFinished("alliance", "2019-20-Q2")).isFalse();
        assertThat(book.isFinished("other", "2019-20-Q1")).isFalse();
    }
}
