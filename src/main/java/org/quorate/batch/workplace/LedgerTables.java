package org.quorate.batch.workplace;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.sql.DataSource;
import org.quorate.batch.disk.Durable;
import org.quorate.batch.disk.Moment;
import org.quorate.batch.disk.Moments;
import org.quorate.ledger.jdbc.LedgerMigration;

/**
 * Opens the tables of a ledger, made or brought to the form of this program as a whole. A server does so in one transaction. H2 ends its
 * transaction with each table, and what a program leaves that is killed in between, no program can go on with: so the file is kept as it was
 * until all is done, and what finds it kept puts it back.
 */
public final class LedgerTables {
    private static final String FILE = "quorate.mv.db";

    /** The file as it was; empty where there was none. */
    private static final String BEFORE = "quorate.mv.db.before";

    private LedgerTables() {}

    /**
     * Returns connections to the tables; whoever asked closes them.
     *
     * @param moments are told before tables are made and after
     * @throws IOException if the file of the database cannot be kept as it was, or put back
     * @throws RuntimeException if the database cannot be opened, or its tables not be made
     */
    public static HikariDataSource open(Workplace workplace, Moments moments) throws IOException {
        return workplace.database().isOnServer()
                ? openServer(workplace, moments)
                : openFile(workplace, workplace.ledgerFolder().resolve(FILE), moments);
    }

    /** One program after the other: two that find no tables at once would each begin to make them, and one of them would fail. */
    private static HikariDataSource openServer(Workplace workplace, Moments moments) {
        DatabaseLock alone = DatabaseLock.awaitForTables(workplace.database());
        try {
            return made(workplace, moments);
        } finally {
            alone.close();
        }
    }

    private static HikariDataSource openFile(Workplace workplace, Path file, Moments moments) throws IOException {
        Path before = file.resolveSibling(BEFORE);
        putBack(before, file);
        if (Files.exists(file)) {
            HikariDataSource pool = workplace.database().pool(workplace.ledgerFolder());
            if (isMade(pool)) {
                return pool;
            }
            pool.close();
            Durable.copy(file, before);
        } else {
            Files.createFile(before);
        }
        HikariDataSource pool = made(workplace, moments);
        Files.delete(before);
        // Or else, after a power failure, it would be put back over all that was recorded since.
        Durable.ownNamesToDisk(workplace.ledgerFolder());
        return pool;
    }

    private static void putBack(Path before, Path file) throws IOException {
        if (!Files.exists(before)) {
            return;
        }
        if (Files.size(before) == 0) {
            Files.deleteIfExists(file);
            Files.delete(before);
        } else {
            Files.move(before, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean isMade(HikariDataSource pool) {
        try {
            if (LedgerMigration.isDone(pool)) {
                BatchTables.create(pool);
                return true;
            }
            return false;
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static HikariDataSource made(Workplace workplace, Moments moments) {
        HikariDataSource pool = workplace.database().pool(workplace.ledgerFolder());
        try {
            moments.reached(Moment.MAKING_TABLES, FILE);
            make(pool);
            moments.reached(Moment.TABLES_MADE, FILE);
            return pool;
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static void make(DataSource pool) {
        LedgerMigration.migrate(pool);
        BatchTables.create(pool);
    }
}
