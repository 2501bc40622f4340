package org.quorate.ledger.jdbc;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Remembers what was fetched from sources. Thread-safe, in one program and among several. */
public final class FetchedItems {
    private final JdbcTemplate jdbc;
    private final Clock clock;

    /**
     * Opens the memory of a ledger whose tables are there.
     *
     * @param clock tells when something was fetched
     */
    public FetchedItems(DataSource dataSource, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.clock = clock;
    }

    /** Returns the items of the source that were fetched before. */
    public Set<String> of(String source) {
        return jdbc
                .queryForList(
                        "SELECT item FROM ledger_fetched WHERE source = ?", String.class, EscapedText.escape(source))
                .stream()
                .map(EscapedText::unescape)
                .collect(Collectors.toSet());
    }

    /** Returns whether that content was fetched from the source before, as whatever item. */
    public boolean hasContent(String source, String sha256) {
        return !jdbc.queryForList(
                        "SELECT item FROM ledger_fetched WHERE source = ? AND sha256 = ?",
                        String.class,
                        EscapedText.escape(source),
                        sha256)
                .isEmpty();
    }

    /** Notes that an item was fetched; one that was noted stays as it is. */
    public void note(String source, String item, String sha256) {
        try {
            jdbc.update(
                    "INSERT INTO ledger_fetched (source, item, sha256, fetched_at) VALUES (?, ?, ?, ?)",
                    EscapedText.escape(source),
                    EscapedText.escape(item),
                    sha256,
                    Timestamps.toColumn(clock.instant()));
        } catch (DuplicateKeyException alreadyThere) {
            // Another program was first; what it noted stands.
        }
    }
}
