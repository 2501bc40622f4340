package org.quorate.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Consolidator;
import org.quorate.consolidation.Frame;
import org.quorate.ledger.Arrival;
import org.quorate.ledger.Ledger;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.reporting.ManifestFile;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** Runs one pack: collects what is new of every period up to the one asked for, then publishes that one. Not thread-safe. */
public final class PackRun {
    private final RunContext run;
    private final Jobs jobs;
    private final Ledger ledger;
    private final ManifestFile manifests;
    private final Clock clock;
    private final Job collectReturns;
    private final Job publishReports;
    private final Path outputRoot;

    PackRun(
            RunContext run,
            Jobs jobs,
            Ledger ledger,
            ManifestFile manifests,
            Clock clock,
            Job collectReturns,
            Job publishReports,
            Path outputRoot) {
        this.run = run;
        this.jobs = jobs;
        this.ledger = ledger;
        this.manifests = manifests;
        this.clock = clock;
        this.collectReturns = collectReturns;
        this.publishReports = publishReports;
        this.outputRoot = outputRoot;
    }

    /**
     * Runs the pack.
     *
     * @param programme the pack, loaded
     * @throws RunFailure if the work cannot be done; what was done stays, and the next run goes on from there
     */
    public PackResult run(PackRequest request, Programme programme, RunListener listener) {
        try {
            jobs.recover(CollectReturns.JOB);
            jobs.recover(PublishReports.JOB);
            ReportingPeriod period = period(request, programme);
            Frame frame = frame(request, programme, period);
            int newFiles = 0;
            for (ReportingPeriod earlier : upTo(programme, period)) {
                newFiles +=
                        collect(request.pack(), new Frame(programme, earlier, frame.asAt(), frame.basis()), listener);
            }
            OutputFolder output = output(frame);
            output.recover();
            String fingerprint = fingerprint(frame);
            boolean publish = !output.holds(fingerprint);
            if (publish) {
                publish(request.pack(), frame, output, fingerprint, listener);
            }
            return new PackResult(
                    new Consolidator(ledger).consolidate(frame),
                    newFiles,
                    publish,
                    output.path(),
                    remarks(request, programme, output));
        } catch (IOException | RuntimeException e) {
            throw FailureSentence.of(e);
        }
    }

    /** Returns how a period stands by the ledger; collects and publishes nothing. */
    public Consolidation status(PackRequest request, Programme programme) {
        return new Consolidator(ledger).consolidate(frame(request, programme, period(request, programme)));
    }

    private static ReportingPeriod period(PackRequest request, Programme programme) {
        if (request.periodOrNull() != null) {
            return programme
                    .calendar()
                    .find(request.periodOrNull())
                    .orElseThrow(() -> RunFailure.wrongUse("There is no reporting period \"%s\" in the pack; it has %s."
                            .formatted(
                                    request.periodOrNull(),
                                    String.join(
                                            ", ",
                                            programme.calendar().periods().stream()
                                                    .map(ReportingPeriod::id)
                                                    .toList()))));
        }
        List<ReportingPeriod> periods = programme.calendar().periods();
        for (int i = periods.size() - 1; i >= 0; i--) {
            if (Inbox.of(request.pack(), periods.get(i)).hasFiles()) {
                return periods.get(i);
            }
        }
        throw RunFailure.wrongUse("The pack %s has no returns: put them into %s."
                .formatted(
                        request.pack(),
                        request.pack()
                                .resolve("inbox")
                                .resolve(periods.get(periods.size() - 1).id())));
    }

    private static List<ReportingPeriod> upTo(Programme programme, ReportingPeriod last) {
        return programme.calendar().periods().stream()
                .filter(period -> !period.start().isAfter(last.start()))
                .toList();
    }

    private Frame frame(PackRequest request, Programme programme, ReportingPeriod period) {
        LocalDate asAt = request.asAt().orElseGet(() -> {
            LocalDate today =
                    LocalDate.ofInstant(clock.instant(), programme.identity().timeZone());
            LocalDate closes = period.closes().toLocalDate();
            return today.isBefore(closes) ? today : closes;
        });
        return new Frame(programme, period, asAt, Hash.of(List.of(Program.VERSION, programme.packHash())));
    }

    private int collect(Path pack, Frame frame, RunListener listener) {
        Inbox inbox = Inbox.of(pack, frame.period());
        List<Arrival> looked = inbox.look(frame.programme());
        List<Arrival> known = ledger.arrivals(frame.desk());
        boolean allNoted = looked.stream()
                .allMatch(arrival -> known.stream()
                        .anyMatch(other -> other.fileName().equals(arrival.fileName())
                                && other.sha256().equals(arrival.sha256())));
        long unread = java.util.stream.Stream.concat(looked.stream(), known.stream())
                .map(Arrival::sha256)
                .distinct()
                .filter(sha256 -> !ledger.has(frame.desk(), sha256))
                .count();
        if (allNoted && unread == 0) {
            return 0;
        }
        run.set(new RunContext.Current(frame, inbox, looked, output(frame), "", listener));
        jobs.run(
                collectReturns,
                identity(frame)
                        .addString(
                                "inbox",
                                Hash.of(looked.stream()
                                        .flatMap(arrival ->
                                                java.util.stream.Stream.of(arrival.fileName(), arrival.sha256()))
                                        .toList()))
                        .toJobParameters());
        return (int) unread;
    }

    private void publish(Path pack, Frame frame, OutputFolder output, String fingerprint, RunListener listener)
            throws IOException {
        run.set(new RunContext.Current(
                frame, Inbox.of(pack, frame.period()), List.of(), output, fingerprint, listener));
        JobParameters parameters = identity(frame)
                .addString("asAt", frame.asAt().toString())
                .addString("fingerprint", fingerprint)
                .toJobParameters();
        if (!jobs.isUnfinished(publishReports, parameters)) {
            output.discardStaging();
        }
        jobs.run(publishReports, parameters);
    }

    private static JobParametersBuilder identity(Frame frame) {
        return new JobParametersBuilder()
                .addString("programme", frame.programme().id())
                .addString("period", frame.period().id())
                .addString("basis", frame.basis());
    }

    /** Everything that the outputs are made from: pack and program, dates, and what came in for this period and the one before. */
    private String fingerprint(Frame frame) {
        List<String> parts = new ArrayList<>(
                List.of(frame.basis(), frame.period().id(), frame.asAt().toString()));
        Optional<ReportingPeriod> previous = frame.programme().calendar().previous(frame.period());
        ledger.arrivals(frame.desk()).forEach(arrival -> add(parts, arrival));
        previous.ifPresent(period -> {
            parts.add(period.id());
            ledger.arrivals(frame.desk(period)).forEach(arrival -> add(parts, arrival));
        });
        return Hash.of(parts);
    }

    private static void add(List<String> parts, Arrival arrival) {
        parts.add(arrival.fileName());
        parts.add(arrival.sha256());
        parts.add(arrival.receivedAt().toString());
    }

    private OutputFolder output(Frame frame) {
        return new OutputFolder(
                outputRoot, frame.programme().id(), frame.period().id(), manifests);
    }

    private static List<String> remarks(PackRequest request, Programme programme, OutputFolder output)
            throws IOException {
        List<String> remarks = new ArrayList<>();
        Inbox.strayFolders(request.pack(), programme)
                .forEach(name -> remarks.add(
                        "The inbox folder \"%s\" belongs to no reporting period and was left alone.".formatted(name)));
        for (Path edited : output.edited()) {
            remarks.add("%s was changed by hand and is kept.".formatted(edited));
        }
        return remarks;
    }
}
