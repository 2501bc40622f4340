package org.quorate.batch.worker;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.quorate.batch.Basis;
import org.quorate.batch.Checking;
import org.quorate.batch.Jobs;
import org.quorate.batch.Judge;
import org.quorate.batch.Judges;
import org.quorate.batch.RunListener;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.machine.Program;
import org.quorate.batch.machine.Secrets;
import org.quorate.ledger.Desk;
import org.quorate.ledger.SubmissionCheck;
import org.quorate.programme.PasswordSource;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.submission.ReadSettings;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;

/**
 * The judges of a worker, which learns from each partition of what run it is: by the pack that is kept under the hash the run names, and on
 * the run's terms, with the passwords that this machine has. One that would not come to the run's own basis judges nothing. Thread-safe.
 */
final class WorkerJudges implements Judges {
    /** So many bases are remembered: more packs than a night's runs have at once. */
    private static final int REMEMBERED = 16;

    private final KeptPacks packs;
    private final Checking checking;
    private final Secrets secrets;
    private final Path secretsFolder;
    private final Map<String, Known> known = new LinkedHashMap<>();

    private record Known(Programme programme, SubmissionCheck check) {}

    /** Makes them; the paths of password files lead from {@code secretsFolder}. */
    WorkerJudges(KeptPacks packs, Checking checking, Secrets secrets, Path secretsFolder) {
        this.packs = packs;
        this.checking = checking;
        this.secrets = secrets;
        this.secretsFolder = secretsFolder;
    }

    @Override
    public Judge of(StepExecution partition) {
        JobParameters run = partition.getJobParameters();
        String basis = String.valueOf(run.getString(Jobs.BASIS));
        String periodId = String.valueOf(run.getString(Jobs.PERIOD));
        Known found = known(basis, RunTerms.of(partition.getJobExecution().getExecutionContext()));
        ReportingPeriod period = found.programme
                .calendar()
                .find(periodId)
                .orElseThrow(() -> new IllegalStateException("the run's own pack lacks its period " + periodId));
        return new Judge(new Desk(found.programme.id(), period.id(), basis), period, found.check, RunListener.SILENT);
    }

    /** One thread makes what the others of the same run wait for. */
    private synchronized Known known(String basis, RunTerms terms) {
        Known found = known.get(basis);
        if (found == null) {
            found = make(basis, terms);
            if (known.size() == REMEMBERED) {
                known.remove(known.keySet().iterator().next());
            }
            known.put(basis, found);
        }
        return found;
    }

    private Known make(String basis, RunTerms terms) {
        if (!terms.program().equals(Program.VERSION)) {
            throw RunFailure.failed(
                    "This worker is %s and the run is of version %s; use the same program on every machine."
                            .formatted(Program.nameAndVersion(), terms.program()),
                    null);
        }
        Programme programme = packs.find(terms.packHash())
                .orElseThrow(() -> RunFailure.failed(
                        "This worker's ledger folder does not hold the run's pack; give it the ledger folder of the run with --ledger.",
                        null))
                .readOn(terms.reading());
        ReadSettings settings = secrets.settings(programme.reading(), secretsFolder);
        if (!Basis.of(programme, settings).equals(basis)) {
            throw RunFailure.failed(
                    "This worker has other passwords than the run, or lacks one: see %s."
                            .formatted(programme.reading().passwords().stream()
                                    .map(PasswordSource::words)
                                    .collect(Collectors.joining(", "))),
                    null);
        }
        return new Known(programme, checking.of(programme, basis, checking.compile(programme), settings));
    }
}
