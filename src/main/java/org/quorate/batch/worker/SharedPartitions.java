package org.quorate.batch.worker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.batch.Contents;
import org.quorate.batch.Judge;
import org.quorate.batch.RunContext;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.machine.Machine;
import org.quorate.ledger.Arrival;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.partition.StepExecutionSplitter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Shares the partitions of {@code checkReturns} with workers on other machines, and waits until all are done. The manager works on
 * them too, unless it was told not to, so that it finishes where there is no worker.
 */
final class SharedPartitions implements PartitionHandler {
    /** Contents make the partitions; how many workers there are does not matter. */
    private static final int ANY_GRID = 1;

    private final RunContext run;
    private final JobRepository repository;
    private final KeptPacks packs;
    private final PartitionRequests requests;
    private final ClusterSettings settings;

    SharedPartitions(
            RunContext run,
            JobRepository repository,
            KeptPacks packs,
            PartitionRequests requests,
            ClusterSettings settings) {
        this.run = run;
        this.repository = repository;
        this.packs = packs;
        this.requests = requests;
        this.settings = settings;
    }

    @Override
    public Collection<StepExecution> handle(StepExecutionSplitter splitter, StepExecution step)
            throws JobExecutionException, InterruptedException {
        RunContext.Collecting collecting = run.collecting();
        packs.keep(collecting.pack(), collecting.programme());
        JobExecution job = step.getJobExecution();
        RunTerms.of(collecting.programme()).put(job.getExecutionContext());
        repository.updateExecutionContext(job);
        Set<StepExecution> partitions = splitter.split(step, ANY_GRID);
        requests.put(partitions);
        requests.start();
        return await(partitions, collecting.judge());
    }

    private List<StepExecution> await(Set<StepExecution> partitions, Judge judge) throws InterruptedException {
        Map<String, StepExecution> open = new LinkedHashMap<>();
        partitions.forEach(partition -> open.put(PartitionRequests.text(partition), partition));
        List<StepExecution> ended = new ArrayList<>();
        long begun = Machine.ticks();
        long progress = begun;
        while (!open.isEmpty()) {
            Map<String, Optional<String>> waiting = requests.waiting();
            List<StepExecution> answered = new ArrayList<>();
            open.forEach((request, partition) -> {
                if (!waiting.containsKey(request)) {
                    ended(partition).ifPresent(answered::add);
                }
            });
            ended.addAll(answered);
            for (StepExecution partition : answered) {
                open.remove(PartitionRequests.text(partition));
                Contents.of(partition.getExecutionContext()).stream()
                        .map(Arrival::fileName)
                        .forEach(judge.listener()::read);
            }
            if (run.isStopped()) {
                open.values().forEach(this::giveUp);
                run.unlessStopped();
            }
            long now = Machine.ticks();
            if (!answered.isEmpty()) {
                progress = now;
            } else if (now - progress > settings.patience().toNanos()
                    || now - begun > settings.longest().toNanos()) {
                open.values().forEach(this::giveUp);
                throw tooLong(open.keySet(), partitions.size(), waiting);
            } else {
                Thread.sleep(settings.poll().toMillis());
            }
        }
        return ended;
    }

    /** Returns the partition as it has ended; asks again if it has not and its request was lost. */
    private Optional<StepExecution> ended(StepExecution asked) {
        StepExecution now = inRepository(asked);
        if (now.getStatus().isRunning()) {
            requests.putAgain(asked);
            return Optional.empty();
        }
        if (now.getStatus() != BatchStatus.COMPLETED) {
            // What failed on another machine is known here by its sentence alone.
            asked.addFailureException(RunFailure.failed(now.getExitStatus().getExitDescription(), null));
        }
        return Optional.of(now);
    }

    private StepExecution inRepository(StepExecution partition) {
        return Objects.requireNonNull(repository.getStepExecution(partition.getId()));
    }

    /** Declares a partition to have failed unless it has ended meanwhile: a worker that still has it is not to end it later. */
    private void giveUp(StepExecution partition) {
        boolean over = false;
        while (!over) {
            StepExecution now = inRepository(partition);
            over = !now.getStatus().isRunning() || fail(now);
        }
    }

    private boolean fail(StepExecution partition) {
        partition.setStatus(BatchStatus.FAILED);
        partition.setEndTime(Machine.historyTime());
        try {
            repository.update(partition);
            return true;
        } catch (OptimisticLockingFailureException aWorkerWasFaster) {
            return false;
        }
    }

    private RunFailure tooLong(Set<String> open, int all, Map<String, Optional<String>> waiting) {
        String workers = open.stream()
                .flatMap(request -> waiting.getOrDefault(request, Optional.empty()).stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        String who = workers.isEmpty()
                ? "no worker has taken them; start one with \"quorate worker\" and run again"
                : "the last who took them: " + workers + "; see whether they still work, and run again";
        return RunFailure.failed(
                "The run was ended because it got no further: %d of %d partitions are left, and %s."
                        .formatted(open.size(), all, who),
                null);
    }
}
