package org.quorate.testing;

import org.quorate.ledger.Ledger;
import org.quorate.ledger.LedgerContract;

class InMemoryLedgerTest extends LedgerContract {
    @Override
    protected Ledger empty() {
        return new InMemoryLedger();
    }
}
