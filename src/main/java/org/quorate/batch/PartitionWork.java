package org.quorate.batch;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.quorate.batch.disk.Moment;
import org.quorate.batch.disk.Moments;
import org.quorate.batch.inbox.Received;
import org.quorate.batch.machine.Machine;
import org.quorate.ledger.Arrival;
import org.quorate.ledger.CheckedSubmission;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.jdbc.FileArchive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.step.StepExecution;

/**
 * Judges and records the contents of a partition. Each content is a transaction of its own: what was read before a kill need not be
 * read again. Thread-safe, in one program and among several.
 */
public final class PartitionWork {
    private static final Logger LOG = LoggerFactory.getLogger(PartitionWork.class);

    private final Judges judges;
    private final Ledger ledger;
    private final FileArchive archive;
    private final Moments moments;

    PartitionWork(Judges judges, Ledger ledger, FileArchive archive, Moments moments) {
        this.judges = judges;
        this.ledger = ledger;
        this.archive = archive;
        this.moments = moments;
    }

    /**
     * Does the partition, from where it was left.
     *
     * @param stop is asked before each content
     * @return whether it is done; false if it was stopped
     * @throws org.quorate.batch.failure.RunFailure if it cannot be judged here, or the archive has lost a file
     */
    public boolean carryOut(StepExecution partition, BooleanSupplier stop) {
        Judge judge = judges.of(partition);
        Deliveries deliveries = Deliveries.of(ledger, judge.desk());
        List<Arrival> contents = Contents.of(partition.getExecutionContext());
        for (int i = 0; i < contents.size(); i++) {
            Arrival arrival = contents.get(i);
            if (stop.getAsBoolean()) {
                return false;
            }
            if (!ledger.has(judge.desk(), arrival.sha256())) {
                long began = Machine.CLOCK.millis();
                CheckedSubmission checked =
                        judge.check().check(deliveries.with(Received.archived(archive, arrival)), judge.period());
                moments.reached(Moment.CHECKED, arrival.fileName());
                ledger.record(judge.desk(), checked);
                moments.reached(Moment.RECORDED, arrival.fileName());
                LOG.info(
                        "Recorded {}: {}",
                        arrival.fileName(),
                        checked.submission().decision().label());
                Contents.took(partition.getExecutionContext(), i, Math.max(0, Machine.CLOCK.millis() - began));
                judge.listener().read(arrival.fileName());
            }
        }
        return true;
    }
}
