package org.quorate.batch;

import java.util.List;
import java.util.Map;
import org.quorate.batch.disk.Moments;
import org.quorate.ledger.Arrival;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.jdbc.FileArchive;
import org.quorate.submission.excel.SpreadsheetReader;
import org.quorate.validation.formula.FormulaCompiler;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Makes parts of the jobs for tests of what takes part in them from other packages. */
public final class JobParts {
    private JobParts() {}

    public static PartitionWork partitionWork(Judges judges, Ledger ledger, FileArchive archive) {
        return new PartitionWork(judges, ledger, archive, Moments.PASS);
    }

    public static Checking checking(Ledger ledger) {
        return new Checking(new SpreadsheetReader(), new FormulaCompiler(), ledger);
    }

    public static Map<String, ExecutionContext> partitions(List<Arrival> contents) {
        return Contents.partitions(contents, contents.size());
    }
}
