package org.quorate.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.quorate.ledger.NightBook;
import org.quorate.ledger.PostedMessage;
import org.quorate.ledger.PostedMessage.Way;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the book of nights and the memory of what was fetched keep to in every database. A subclass gives the database. */
abstract class JdbcNightBookContract {
    private static final Instant NIGHT = Instant.parse("2019-07-09T03:15:00Z");

    private final DataSource database;
    private final JdbcTransactionManager transactions;
    private final NightBook book;
    private final FetchedItems fetched;

    /**
     * Tests with that database.
     *
     * @param database a pool of connections; the ledger's tables are there and hold nothing
     */
    JdbcNightBookContract(DataSource database) {
        this.database = database;
        transactions = new JdbcTransactionManager(database);
        book = new JdbcNightBook(database, transactions);
        fetched = new FetchedItems(database, Clock.fixed(NIGHT, ZoneOffset.UTC));
    }

    final DataSource database() {
        return database;
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
    void keepsItsCallersTransactionWhereAMessageWasNotedBefore() {
        book.note(message("2019-20-Q1", "receipt|1", Way.SENT));

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            book.note(message("2019-20-Q1", "receipt|1", Way.SENT));
            book.note(message("2019-20-Q1", "receipt|2", Way.SENT));
        });

        assertThat(book.messages("alliance", "2019-20-Q1"))
                .extracting(PostedMessage::key)
                .containsExactly("receipt|1", "receipt|2");
    }

    @Test
    void knowsWithWhichPeriodsNightsHaveFinished() {
        book.finish("alliance", "2019-20-Q1", NIGHT);
        book.finish("alliance", "2019-20-Q1", NIGHT.plusSeconds(1));

        assertThat(book.isFinished("alliance", "2019-20-Q1")).isTrue();
        assertThat(book.isFinished("alliance", "2019-20-Q2")).isFalse();
        assertThat(book.isFinished("other", "2019-20-Q1")).isFalse();
    }

    @Test
    void remembersWhatWasFetchedOfEachSourceWhateverItIsCalled() {
        String odd = "7/new\nline\0 \uD83D\uDE91.xlsx";
        fetched.note("the folder a", odd, "a".repeat(64));
        fetched.note("the folder a", odd, "b".repeat(64));
        fetched.note("the folder b", "8", "c".repeat(64));

        assertThat(fetched.of("the folder a")).containsExactly(odd);
        assertThat(fetched.of("the folder c")).isEmpty();
        assertThat(fetched.hasContent("the folder a", "a".repeat(64))).isTrue();
        assertThat(fetched.hasContent("the folder a", "b".repeat(64)))
                .as("what was noted first stands")
                .isFalse();
        assertThat(fetched.hasContent("the folder a", "c".repeat(64))).isFalse();
    }
}
