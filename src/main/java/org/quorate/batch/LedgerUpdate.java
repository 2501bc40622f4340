package org.quorate.batch;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.batch.disk.Hash;
import org.quorate.batch.disk.Scratch;
import org.quorate.batch.inbox.Inbox;
import org.quorate.batch.inbox.Look;
import org.quorate.batch.machine.Secrets;
import org.quorate.consolidation.Frame;
import org.quorate.ledger.Arrival;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.jdbc.FileArchive;
import org.quorate.programme.ReportingPeriod;
import org.quorate.submission.ReadSettings;
import org.quorate.validation.CompiledChecks;
import org.springframework.batch.core.job.Job;

/** Brings the ledger up to date with what lies in the inboxes of a pack, and tells what of it is new. Not thread-safe. */
final class LedgerUpdate {
    private final RunContext run;
    private final Jobs jobs;
    private final Supplier<Job> collectReturns;
    private final Ledger ledger;
    private final FileArchive archive;
    private final Checking checking;
    private final Secrets secrets;
    private final Clock clock;
    private final RunRecorder recorder;

    LedgerUpdate(
            RunContext run,
            Jobs jobs,
            Supplier<Job> collectReturns,
            Ledger ledger,
            FileArchive archive,
            Checking checking,
            Secrets secrets,
            Clock clock,
            RunRecorder recorder) {
        this.run = run;
        this.jobs = jobs;
        this.collectReturns = collectReturns;
        this.ledger = ledger;
        this.archive = archive;
        this.checking = checking;
        this.secrets = secrets;
        this.clock = clock;
        this.recorder = recorder;
    }

    /**
     * Collects what is new of every period up to that of the frame.
     *
     * @param remarks is told what was left of the inbox of a period, and why, each in a sentence
     * @return how many files were read that had not been read before
     */
    int upTo(Path pack, Frame frame, RunListener listener, BiConsumer<ReportingPeriod, String> remarks) {
        return collect(pack, frame, frame.programme().calendar().upTo(frame.period()), listener, remarks);
    }

    /** Collects what is new of every period before that of the frame. */
    void before(Path pack, Frame frame, RunListener listener) {
        List<ReportingPeriod> earlier = frame.programme().calendar().upTo(frame.period()).stream()
                .filter(period -> !period.equals(frame.period()))
                .toList();
        collect(pack, frame, earlier, listener, (period, remark) -> {});
    }

    private int collect(
            Path pack,
            Frame frame,
            List<ReportingPeriod> periods,
            RunListener listener,
            BiConsumer<ReportingPeriod, String> remarks) {
        recorder.of(frame);
        CompiledChecks checks = checking.compile(frame.programme());
        int newFiles = 0;
        for (ReportingPeriod period : periods) {
            newFiles += collect(
                    pack,
                    new Frame(frame.programme(), period, frame.asAt(), frame.basis()),
                    checks,
                    listener,
                    remark -> remarks.accept(period, remark));
        }
        return newFiles;
    }

    private int collect(Path pack, Frame frame, CompiledChecks checks, RunListener listener, Consumer<String> remarks) {
        try (Scratch scratch = new Scratch()) {
            Look look = look(pack, frame, scratch);
            look.remarks().forEach(remarks);
            return collect(pack, frame, look, checks, listener, remarks);
        }
    }

    private int collect(
            Path pack, Frame frame, Look look, CompiledChecks checks, RunListener listener, Consumer<String> remarks) {
        List<Arrival> looked = look.arrivals();
        List<Arrival> known = ledger.arrivals(frame.desk());
        Set<String> unread = unread(frame, Stream.concat(looked.stream(), known.stream()));
        if (unread.isEmpty() && look.opened().isEmpty() && names(known).containsAll(names(looked))) {
            return 0;
        }
        recorder.collecting(frame, unread);
        AtomicInteger left = new AtomicInteger();
        ReadSettings settings = secrets.settings(frame.programme().reading(), pack);
        run.set(new RunContext.Collecting(
                frame.programme(),
                pack,
                look,
                remark -> {
                    left.incrementAndGet();
                    remarks.accept(remark);
                },
                new Judge(
                        frame.desk(),
                        frame.period(),
                        checking.of(frame.programme(), frame.basis(), checks, settings),
                        listener)));
        jobs.run(
                collectReturns.get(),
                Jobs.of(frame)
                        .addString(
                                "inbox",
                                Hash.of(Stream.concat(
                                                looked.stream(),
                                                look.opened().stream()
                                                        .map(opened ->
                                                                opened.carrier().file()))
                                        .flatMap(arrival -> Stream.of(arrival.fileName(), arrival.sha256()))
                                        .toList()))
                        .toJobParameters());
        return unread.size() - left.get();
    }

    /** Looks at what lies in the inbox of the frame's period. */
    Look look(Path pack, Frame frame, Scratch scratch) {
        return Inbox.of(pack, frame.period(), clock)
                .look(frame.programme(), Inbox.Known.of(ledger, frame.desk(), archive), scratch);
    }

    /** Returns the hashes of those contents that are not recorded for the frame's period. */
    Set<String> unread(Frame frame, Stream<Arrival> arrivals) {
        Set<String> unread = arrivals.map(Arrival::sha256).collect(Collectors.toSet());
        ledger.submissions(frame.desk()).forEach(submission -> unread.remove(submission.sha256()));
        return unread;
    }

    /** What an arrival is known by: a file's name and content. */
    private static Set<List<String>> names(List<Arrival> arrivals) {
        return arrivals.stream()
                .map(arrival -> List.of(arrival.fileName(), arrival.sha256()))
                .collect(Collectors.toSet());
    }
}
