package org.quorate.ledger.jdbc;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

class H2NightBookTest extends JdbcNightBookContract {
    H2NightBookTest() {
        super(H2LedgerTest.migrated("mem:" + UUID.randomUUID()));
    }

    @AfterEach
    void shutDown() {
        H2LedgerTest.shutDown(database());
    }
}
