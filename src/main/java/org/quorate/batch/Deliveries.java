package org.quorate.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quorate.ledger.Carrier;
import org.quorate.ledger.Desk;
import org.quorate.ledger.Ledger;
import org.quorate.submission.Delivery;
import org.quorate.submission.ReceivedFile;

/** In which bundles and messages the files of a period came. Immutable. */
final class Deliveries {
    private final Map<List<String>, Delivery> byFile;

    private Deliveries(Map<List<String>, Delivery> byFile) {
        this.byFile = byFile;
    }

    /** Returns those that the ledger has; of several carriers of one file under one name the first counts. */
    static Deliveries of(Ledger ledger, Desk desk) {
        Map<List<String>, Delivery> byFile = new HashMap<>();
        for (Carrier carrier : ledger.carriers(desk)) {
            for (Carrier.Enclosed enclosed : carrier.enclosed()) {
                byFile.putIfAbsent(
                        List.of(enclosed.fileName(), enclosed.sha256()),
                        new Delivery(carrier.file().fileName(), carrier.message(), enclosed.senders()));
            }
        }
        return new Deliveries(byFile);
    }

    /** Returns the file with how it came. */
    ReceivedFile with(ReceivedFile file) {
        Delivery delivery = byFile.get(List.of(file.name(), file.sha256()));
        return delivery == null
                ? file
                : new ReceivedFile(file.path(), file.name(), file.size(), file.sha256(), file.receivedAt(), delivery);
    }
}
