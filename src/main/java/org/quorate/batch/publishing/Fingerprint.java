package org.quorate.batch.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.batch.disk.Hash;
import org.quorate.consolidation.Frame;
import org.quorate.ledger.Arrival;
import org.quorate.ledger.Ledger;
import org.quorate.programme.ReportingPeriod;

/**
 * What tells whether outputs that are there are of what pack and ledger hold now: 64 lower-case hexadecimal digits, the same where
 * everything that they are made from is the same.
 */
public final class Fingerprint {
    private Fingerprint() {}

    /** Returns that of everything that the outputs of a period are made from: pack and program, dates, and what came in for it and those before. */
    public static String of(Ledger ledger, Frame frame) {
        List<String> parts = new ArrayList<>();
        ledger.arrivals(frame.desk()).forEach(arrival -> add(parts, arrival));
        parts.add(before(ledger, frame));
        return Hash.of(parts);
    }

    /** Returns that of what is made before anything came in for the period: all of that but what came in for it. */
    public static String before(Ledger ledger, Frame frame) {
        List<String> parts = new ArrayList<>(
                List.of(frame.basis(), frame.period().id(), frame.asAt().toString()));
        Optional<ReportingPeriod> previous = frame.programme().calendar().previous(frame.period());
        while (previous.isPresent()) {
            ReportingPeriod period = previous.get();
            parts.add(period.id());
            ledger.arrivals(frame.desk(period)).forEach(arrival -> add(parts, arrival));
            previous = frame.programme().calendar().previous(period);
        }
        return Hash.of(parts);
    }

    private static void add(List<String> parts, Arrival arrival) {
        parts.add(arrival.fileName());
        parts.add(arrival.sha256());
        parts.add(arrival.receivedAt().toString());
    }
}
