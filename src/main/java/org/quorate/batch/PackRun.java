package org.quorate.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.disk.Hash;
import org.quorate.batch.disk.Scratch;
import org.quorate.batch.failure.FailureSentence;
import org.quorate.batch.inbox.Inbox;
import org.quorate.batch.machine.Secrets;
import org.quorate.batch.publishing.Artefact;
import org.quorate.batch.publishing.Consolidated;
import org.quorate.batch.publishing.Fingerprint;
import org.quorate.batch.publishing.OutputFolder;
import org.quorate.batch.publishing.PaperVersions;
import org.quorate.consolidation.Consolidator;
import org.quorate.consolidation.Frame;
import org.quorate.consolidation.Review;
import org.quorate.ledger.Arrival;
import org.quorate.ledger.CirculatedPaper;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.Publication;
import org.quorate.ledger.jdbc.FileArchive;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.reporting.ManifestFile;
import org.quorate.reporting.PaperStateFile;
import org.quorate.reporting.json.JsonSummaryReader;
import org.quorate.validation.CompiledChecks;
import org.springframework.batch.core.job.Job;

/** Runs one pack: collects what is new of every period up to the one asked for, then publishes that one. Not thread-safe. */
public final class PackRun {
    private final RunContext run;
    private final Jobs jobs;
    private final Ledger ledger;
    private final ManifestFile manifests;
    private final Clock clock;
    private final Secrets secrets;
    private final Supplier<Job> publishReports;
    private final LedgerUpdate update;
    private final Checking checking;
    private final Consolidated consolidated;
    private final Path outputRoot;
    private final FileArchive archive;
    private final PaperStateFile paperStates;

    PackRun(
            RunContext run,
            Jobs jobs,
            Ledger ledger,
            ManifestFile manifests,
            Clock clock,
            Secrets secrets,
            Supplier<Job> publishReports,
            LedgerUpdate update,
            Checking checking,
            Consolidated consolidated,
            Path outputRoot,
            FileArchive archive,
            PaperStateFile paperStates) {
        this.run = run;
        this.jobs = jobs;
        this.ledger = ledger;
        this.manifests = manifests;
        this.clock = clock;
        this.secrets = secrets;
        this.publishReports = publishReports;
        this.update = update;
        this.checking = checking;
        this.consolidated = consolidated;
        this.outputRoot = outputRoot;
        this.archive = archive;
        this.paperStates = paperStates;
    }

    /**
     * Runs the pack.
     *
     * @param programme the pack, loaded
     * @throws org.quorate.batch.failure.RunFailure if the work cannot be done; what was done stays, and the next run goes on from there
     */
    public PackResult run(PackRequest request, Programme programme, RunListener listener) {
        try {
            jobs.recover(CollectReturns.JOB, PublishReports.JOB);
            ReportingPeriod period = request.periodOf(programme);
            Frame frame = frame(request, programme, period);
            List<String> remarks = new ArrayList<>();
            int newFiles = update.upTo(request.pack(), frame, listener, (of, remark) -> remarks.add(remark));
            OutputFolder output = output(frame);
            output.recover();
            PaperVersions papers = papers(frame, output);
            String fingerprint = Fingerprint.of(ledger, frame);
            boolean publish = !output.holds(fingerprint) || papers.isUntold();
            if (publish) {
                publish(frame, output, papers, fingerprint, listener);
            } else {
                output.discardStagings();
                noteIfKilledBefore(frame, output, fingerprint);
            }
            return new PackResult(
                    publish ? consolidated.get().standing() : new Consolidator(ledger).standing(frame),
                    publish ? consolidated.get().highlights().attention().size() : attention(frame, output),
                    newFiles,
                    publish,
                    output.path(),
                    publish ? consolidated.written() : List.of(),
                    Stream.concat(remarks.stream(), remarks(request, programme, output, papers).stream())
                            .toList());
        } catch (IOException | RuntimeException e) {
            throw FailureSentence.of(e);
        }
    }

    /**
     * Collects what is new of every period up to the one asked for; publishes nothing.
     *
     * @param request with a period
     * @param remarks is told what was left of the inbox of a period, and why, each in a sentence
     * @return how many files were read that had not been read before
     * @throws org.quorate.batch.failure.RunFailure if the work cannot be done; what was done stays
     */
    public int collect(
            PackRequest request,
            Programme programme,
            RunListener listener,
            BiConsumer<ReportingPeriod, String> remarks) {
        jobs.recover(CollectReturns.JOB);
        return update.upTo(request.pack(), frame(request, programme, request.periodOf(programme)), listener, remarks);
    }

    /**
     * Returns how a period stands by the ledger; collects and publishes nothing, and visits no records.
     *
     * @throws org.quorate.batch.failure.RunFailure if the period is not in the pack, or there are no returns
     */
    public PeriodStatus status(PackRequest request, Programme programme) {
        try (Scratch scratch = new Scratch()) {
            Frame frame = frame(request, programme, request.periodOf(programme));
            List<Arrival> looked = update.look(request.pack(), frame, scratch).arrivals();
            return new PeriodStatus(
                    new Consolidator(ledger).standing(frame),
                    update.unread(frame, looked.stream()).size());
        } catch (RuntimeException e) {
            throw FailureSentence.of(e);
        }
    }

    /**
     * Returns how many things of a period need attention by the ledger; collects and publishes nothing.
     *
     * @throws org.quorate.batch.failure.RunFailure if the period is not in the pack, or there are no returns
     */
    public int attention(PackRequest request, Programme programme) {
        try {
            Frame frame = frame(request, programme, request.periodOf(programme));
            OutputFolder output = output(frame);
            return output.holds(Fingerprint.of(ledger, frame))
                    ? attention(frame, output)
                    : consolidatedAttention(frame);
        } catch (RuntimeException e) {
            throw FailureSentence.of(e);
        }
    }

    /** Outputs of the same say what would be counted from every record. */
    private int attention(Frame frame, OutputFolder output) {
        OptionalInt told = output.asWritten(Artefact.SUMMARY.fileName())
                .map(JsonSummaryReader::attention)
                .orElse(OptionalInt.empty());
        return told.orElseGet(() -> consolidatedAttention(frame));
    }

    private int consolidatedAttention(Frame frame) {
        return new Consolidator(ledger)
                .consolidate(frame)
                .highlights()
                .attention()
                .size();
    }

    /**
     * Notes that a version of the period's paper was circulated.
     *
     * @param request with a period
     * @param version empty for the last
     * @param atOrNull when, by the programme's clocks, or null for now
     * @throws org.quorate.batch.failure.RunFailure if the period is not in the pack, or there is no such version
     */
    public CirculatedPaper circulate(
            PackRequest request, Programme programme, OptionalInt version, @Nullable LocalDateTime atOrNull) {
        try {
            Frame frame = frame(request, programme, request.periodOf(programme));
            Instant at = atOrNull == null
                    ? clock.instant().truncatedTo(ChronoUnit.SECONDS)
                    : atOrNull.atZone(programme.identity().timeZone()).toInstant();
            return papers(frame, output(frame)).circulate(version, at);
        } catch (IOException | RuntimeException e) {
            throw FailureSentence.of(e);
        }
    }

    /**
     * Brings the ledger up to date for every period before one.
     *
     * @return the frame of that period, as at its first day, for which nothing was collected
     */
    Frame collectBefore(PackRequest request, Programme programme, ReportingPeriod period, RunListener listener) {
        jobs.recover(CollectReturns.JOB);
        Frame frame = new Frame(
                programme,
                period,
                period.start(),
                Basis.of(programme, secrets.settings(programme.reading(), request.pack())));
        update.before(request.pack(), frame, listener);
        return frame;
    }

    /**
     * Returns the programme's own checks.
     *
     * @throws org.quorate.batch.failure.RunFailure if one of their formulas cannot be used
     */
    CompiledChecks checks(Programme programme) {
        return checking.compile(programme);
    }

    /** Returns what parties were asked in the period before the frame's and before that, as far as it was not taken up. */
    List<Review.Asked> asked(Frame frame) {
        Programme programme = frame.programme();
        return programme.reviews().isEmpty()
                ? List.of()
                : programme
                        .calendar()
                        .previous(frame.period())
                        .map(before -> new Consolidator(ledger)
                                .consolidate(new Frame(programme, before, frame.asAt(), frame.basis()))
                                .highlights()
                                .stillAsked())
                        .orElse(List.of());
    }

    /** Returns what a run of the request would be of: its period, its as-at date, and the basis with the passwords that are there now. */
    public Frame frame(PackRequest request, Programme programme, ReportingPeriod period) {
        LocalDate asAt = request.asAt().orElseGet(() -> {
            LocalDate today =
                    LocalDate.ofInstant(clock.instant(), programme.identity().timeZone());
            LocalDate closes = period.closes().toLocalDate();
            return today.isBefore(closes) ? today : closes;
        });
        return new Frame(
                programme, period, asAt, Basis.of(programme, secrets.settings(programme.reading(), request.pack())));
    }

    private void publish(
            Frame frame, OutputFolder output, PaperVersions papers, String fingerprint, RunListener listener)
            throws IOException {
        List<String> kept = papers.ingredients();
        String edition = kept.isEmpty()
                ? fingerprint
                : Hash.of(Stream.concat(Stream.of(fingerprint), kept.stream()).toList());
        output.discardOtherStagings(edition);
        run.set(new RunContext.Publishing(frame, output, papers, fingerprint, edition, listener));
        jobs.run(
                publishReports.get(),
                Jobs.of(frame)
                        .addString("asAt", frame.asAt().toString())
                        .addString("fingerprint", edition)
                        .toJobParameters());
    }

    private PaperVersions papers(Frame frame, OutputFolder output) {
        return new PaperVersions(frame, output, ledger, archive, paperStates);
    }

    /** The ledger learns of a publication after it is in place; a run that was killed in between has not told it. */
    private void noteIfKilledBefore(Frame frame, OutputFolder output, String fingerprint) throws IOException {
        boolean noted = ledger.lastPublication(frame.desk(), frame.asAt())
                .filter(last -> last.fingerprint().equals(fingerprint))
                .isPresent();
        if (!noted) {
            output.manifestHash()
                    .ifPresent(hash -> ledger.note(
                            frame.desk(), new Publication(frame.asAt(), fingerprint, hash, clock.instant())));
        }
    }

    private OutputFolder output(Frame frame) {
        return output(frame.programme(), frame.period());
    }

    /** Returns where the outputs of the period are, or will be. */
    public OutputFolder output(Programme programme, ReportingPeriod period) {
        return new OutputFolder(outputRoot, programme.id(), period.id(), manifests);
    }

    private static List<String> remarks(
            PackRequest request, Programme programme, OutputFolder output, PaperVersions papers) throws IOException {
        List<String> remarks = new ArrayList<>();
        Inbox.strayFolders(request.pack(), programme)
                .forEach(folder -> remarks.add(
                        "The folder %s belongs to no reporting period and was left alone.".formatted(folder)));
        for (Path edited : output.edited()) {
            remarks.add("%s was changed by hand and is kept.".formatted(edited));
        }
        remarks.addAll(papers.remarks());
        return remarks;
    }
}
