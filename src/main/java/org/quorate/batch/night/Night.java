package org.quorate.batch.night;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quorate.batch.PackRequest;
import org.quorate.batch.PackRun;
import org.quorate.batch.RunListener;
import org.quorate.batch.WriteReceipts;
import org.quorate.batch.disk.Hash;
import org.quorate.batch.disk.Moments;
import org.quorate.batch.disk.Scratch;
import org.quorate.batch.failure.FailureSentence;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.inbox.Inbox;
import org.quorate.batch.publishing.Fingerprint;
import org.quorate.batch.publishing.OutputFolder;
import org.quorate.batch.publishing.ReceiptFiles;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Consolidator;
import org.quorate.consolidation.Dates;
import org.quorate.consolidation.Frame;
import org.quorate.consolidation.Keeping;
import org.quorate.consolidation.PeriodStanding;
import org.quorate.correspondence.DigestComposer;
import org.quorate.correspondence.Letterhead;
import org.quorate.correspondence.Message;
import org.quorate.correspondence.NightNews;
import org.quorate.correspondence.Owing;
import org.quorate.correspondence.Post;
import org.quorate.correspondence.ReceiptMail;
import org.quorate.correspondence.ReminderComposer;
import org.quorate.ledger.CirculatedPaper;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.NightBook;
import org.quorate.ledger.Submission;
import org.quorate.ledger.jdbc.FileArchive;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.reporting.Manifest;
import org.quorate.reporting.Receipt;
import org.quorate.reporting.ReceiptComposer;
import org.quorate.reporting.ReceiptNames;
import org.quorate.reporting.SubmissionAccount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is due for one pack in one night: every period that is open, and those that have closed since. Each step leaves behind what it has
 * done, so that a night that is killed is finished by the next one, and one that is begun again does nothing. Not thread-safe.
 */
public final class Night {
    private static final Logger LOG = LoggerFactory.getLogger(Night.class);
    private static final int FOLLOWED_DAYS = 7;

    private final PackRun packRun;
    private final Ledger ledger;
    private final FileArchive archive;
    private final NightBook book;
    private final Clock clock;
    private final Moments moments;
    private final Path outputRoot;

    /**
     * Makes one for nights on one ledger.
     *
     * @param book what was written to whom, and on which days
     * @param moments are told of letters
     * @param outputRoot holds the outputs and the letters of every programme
     */
    public Night(
            PackRun packRun,
            Ledger ledger,
            FileArchive archive,
            NightBook book,
            Clock clock,
            Moments moments,
            Path outputRoot) {
        this.packRun = packRun;
        this.ledger = ledger;
        this.archive = archive;
        this.book = book;
        this.clock = clock;
        this.moments = moments;
        this.outputRoot = outputRoot;
    }

    /**
     * Does what is due.
     *
     * @param post writes letters, and sends them where the request says so
     * @return what was done for each period that a night still looks after, earliest first
     * @throws RunFailure if the work cannot be done; what was done stays, and the next night goes on from there
     */
    public List<PeriodNight> run(NightRequest request, Programme programme, Post post, RunListener listener) {
        LocalDate today = request.asAt().orElseGet(() -> BusinessDay.of(clock, programme));
        try {
            List<ReportingPeriod> periods = programme.calendar().periods().stream()
                    .filter(period -> isLookedAfter(request.pack(), period, today))
                    .toList();
            if (periods.isEmpty()) {
                return List.of();
            }
            String last = periods.get(periods.size() - 1).id();
            Map<ReportingPeriod, List<String>> remarks = new HashMap<>();
            packRun.collect(new PackRequest(request.pack(), last, today), programme, listener, (period, remark) -> {
                LOG.info(remark);
                remarks.computeIfAbsent(period, first -> new ArrayList<>()).add(remark);
            });
            List<PeriodNight> nights = new ArrayList<>();
            for (ReportingPeriod period : periods) {
                PeriodWork work = new PeriodWork(request, programme, period, today, post);
                if (BusinessDay.hasClosed(period, today) && book.isFinished(programme.id(), period.id())) {
                    work.tellWhatCameTooLate().ifPresent(nights::add);
                } else {
                    nights.add(work.run(remarks.getOrDefault(period, List.of()), listener));
                }
            }
            return nights;
        } catch (IOException | RuntimeException e) {
            throw FailureSentence.of(e);
        }
    }

    /**
     * Reminds every party that owes something for a period, on the day of the request, whatever the timing of reminders says.
     *
     * @param send whether they are sent; otherwise they become drafts
     * @throws RunFailure if the period is not in the pack, has closed, or the work cannot be done
     */
    public PeriodNight remind(
            NightRequest request, Programme programme, String periodId, Post post, boolean send, RunListener listener) {
        LocalDate today = request.asAt().orElseGet(() -> BusinessDay.of(clock, programme));
        try {
            ReportingPeriod period = new PackRequest(request.pack(), periodId, today).periodOf(programme);
            if (BusinessDay.hasClosed(period, today)) {
                throw RunFailure.wrongUse("%s closed on %s; nothing is taken any more."
                        .formatted(period.label(), Dates.moment(period.closes())));
            }
            return new PeriodWork(request, programme, period, today, post).remindNow(send, listener);
        } catch (IOException | RuntimeException e) {
            throw FailureSentence.of(e);
        }
    }

    /** A period for which nothing ever came is over when it closes. */
    private static boolean isLookedAfter(Path pack, ReportingPeriod period, LocalDate today) {
        return BusinessDay.hasBegun(period, today)
                && (!BusinessDay.hasClosed(period, today) || Inbox.hasFiles(pack, period));
    }

    /** The work of one night on one period. */
    private final class PeriodWork {
        private final NightRequest request;
        private final Programme programme;
        private final ReportingPeriod period;
        private final LocalDate today;
        private final boolean closed;
        private final boolean sends;
        private final OutputFolder output;
        private final Outbox outbox;
        private final DueReminders reminders;
        private final NightDigests digests;

        PeriodWork(NightRequest request, Programme programme, ReportingPeriod period, LocalDate today, Post post) {
            this.request = request;
            this.programme = programme;
            this.period = period;
            this.today = today;
            this.closed = BusinessDay.hasClosed(period, today);
            this.sends = request.installation().mail().send();
            this.output = packRun.output(programme, period);
            this.outbox = new Outbox(
                    outputRoot.resolve(programme.id()).resolve(period.id() + "-post"),
                    post,
                    book,
                    clock,
                    moments,
                    programme.id(),
                    period.id());
            this.reminders = new DueReminders(
                    programme, period, today, request.installation().reminders(), outbox);
            this.digests = new NightDigests(ledger, request.pack(), period, today);
        }

        PeriodNight run(List<String> remarks, RunListener listener) throws IOException {
            if (sends) {
                outbox.sendAgain();
            }
            Optional<CirculatedPaper> issued = issued();
            List<String> written = issued.isEmpty() ? publish(listener) : List.of();
            Frame frame = frame(today);
            List<Submission> unreceipted = isFollowed() ? unreceipted(frame) : List.of();
            List<Owing> owing = reminders.due(() -> standing(frame).completeness());
            boolean late = false;
            boolean told = false;
            boolean worked = !unreceipted.isEmpty() || !written.isEmpty() || !owing.isEmpty() || closed;
            if (isFollowed() && (worked || !remarks.isEmpty())) {
                NightNews news = digests.news(consolidate(frame), unreceipted, written, owing, issued, remarks);
                late = !news.unpublishedOrEmpty().isEmpty();
                // Before what it tells of, so that a night that is killed in between is told of and not passed over.
                told = deliver(DigestComposer.compose(
                        head(), news, worked ? digests.about(news) : "remarks " + Hash.of(remarks)));
                receipts(news.consolidation(), unreceipted);
                reminders
                        .occasion()
                        .ifPresent(occasion ->
                                owing.forEach(each -> deliver(ReminderComposer.compose(head(), each, occasion.id()))));
            }
            if (closed) {
                book.finish(programme.id(), period.id(), clock.instant());
            }
            return new PeriodNight(
                    period.id(),
                    unreceipted.size(),
                    written,
                    owing.stream().map(each -> each.party().name()).toList(),
                    late,
                    closed,
                    output.path(),
                    outbox.folder(),
                    told ? remarks : List.of(),
                    outbox.failures());
        }

        /**
         * After the last night of the period: the lead is told once of what came all the same, and nothing else is done but sending
         * what no mail server has taken yet.
         */
        Optional<PeriodNight> tellWhatCameTooLate() {
            if (outbox.isEmpty()) {
                return Optional.empty();
            }
            if (sends) {
                outbox.sendAgain();
            }
            Frame frame = frame(today);
            List<Submission> late = unreceipted(frame);
            boolean told = !late.isEmpty() && tell(consolidate(frame), late);
            return told || !outbox.failures().isEmpty()
                    ? Optional.of(new PeriodNight(
                            period.id(),
                            told ? late.size() : 0,
                            List.of(),
                            List.of(),
                            false,
                            true,
                            output.path(),
                            outbox.folder(),
                            List.of(),
                            outbox.failures()))
                    : Optional.empty();
        }

        private boolean tell(Consolidation consolidation, List<Submission> late) {
            NightNews news = digests.tooLate(consolidation, late, holdsEverything());
            return deliver(DigestComposer.compose(
                    head(),
                    news,
                    "too late " + Hash.of(late.stream().map(Submission::sha256).toList())));
        }

        /** Returns whether somebody has published since, with all that came. */
        private boolean holdsEverything() {
            return output.manifest()
                    .map(Manifest::asAt)
                    .map(LocalDate::parse)
                    .filter(then -> output.holds(Fingerprint.of(ledger, packRun.frame(asAt(then), programme, period))))
                    .isPresent();
        }

        /** Nobody is written to about a period that closed long before nights looked after it. */
        private boolean isFollowed() {
            return !closed
                    || !outbox.isEmpty()
                    || !today.isAfter(period.closes().toLocalDate().plusDays(FOLLOWED_DAYS));
        }

        PeriodNight remindNow(boolean send, RunListener listener) throws IOException {
            packRun.collect(asAt(today), programme, listener, (of, remark) -> LOG.info(remark));
            List<String> reminded = new ArrayList<>();
            for (Owing owing : Owing.of(standing(frame(today)).completeness())) {
                Message message = ReminderComposer.compose(head(), owing, "asked-" + today);
                if (send ? !outbox.isSent(message.key()) : !outbox.has(message.key())) {
                    boolean left = true;
                    if (send) {
                        left = outbox.send(message);
                    } else {
                        outbox.draft(message);
                    }
                    if (left) {
                        reminded.add(owing.party().name());
                    }
                }
            }
            return new PeriodNight(
                    period.id(),
                    0,
                    List.of(),
                    reminded,
                    false,
                    false,
                    output.path(),
                    outbox.folder(),
                    List.of(),
                    outbox.failures());
        }

        private PackRequest asAt(LocalDate day) {
            return new PackRequest(request.pack(), period.id(), day);
        }

        private Frame frame(LocalDate day) {
            return packRun.frame(asAt(BusinessDay.published(period, day, Optional.empty())), programme, period);
        }

        private Consolidation consolidate(Frame frame) {
            return new Consolidator(ledger, Keeping::withoutCounted).consolidate(frame);
        }

        private PeriodStanding standing(Frame frame) {
            return new Consolidator(ledger).standing(frame);
        }

        private Letterhead head() {
            return new Letterhead(
                    programme, period, request.installation().mail().fromOrNull(), today);
        }

        /** The last version of the paper that was circulated: from then on the lead decides whether another one is written. */
        private Optional<CirculatedPaper> issued() {
            return ledger.circulatedPapers(frame(today).desk()).stream()
                    .reduce((earlier, later) -> later.version() >= earlier.version() ? later : earlier);
        }

        /** Outputs stay as at the day of which they are, until something came, the pack changed, the returns became due, or the period closed. */
        private List<String> publish(RunListener listener) {
            Optional<LocalDate> before = output.manifest().map(Manifest::asAt).map(LocalDate::parse);
            LocalDate day = BusinessDay.published(period, today, before);
            if (ledger.arrivals(frame(today).desk()).isEmpty()) {
                return List.of();
            }
            boolean stands = before.filter(then ->
                            output.holds(Fingerprint.of(ledger, packRun.frame(asAt(then), programme, period)))
                                    && !BusinessDay.hasPassed(period, then, day)
                                    && (!closed || then.equals(day)))
                    .isPresent();
            return stands
                    ? List.of()
                    : packRun.run(asAt(day), programme, listener).written();
        }

        private List<Submission> unreceipted(Frame frame) {
            return ledger.submissions(frame.desk()).stream()
                    .filter(submission -> !outbox.has(new Message.Key(
                            Message.Kind.RECEIPT, programme.id(), period.id(), ReceiptMail.about(submission))))
                    .toList();
        }

        /** Returns whether the message had not been written before. */
        private boolean deliver(Message message) {
            if (outbox.has(message.key())) {
                return false;
            }
            if (sends) {
                outbox.send(message);
            } else {
                outbox.draft(message);
            }
            return true;
        }

        private void receipts(Consolidation consolidation, List<Submission> submissions) throws IOException {
            ReceiptComposer composer = new ReceiptComposer(programme, Receipt.Occasion.RECEIVED);
            ReceiptFiles files = new ReceiptFiles();
            Path work = outbox.folder().resolve(".receipts");
            for (SubmissionAccount account : WriteReceipts.accounts(consolidation, ledger, submissions)) {
                Submission submission = account.submission();
                Receipt receipt = composer.compose(account, period);
                List<String> written = files.write(
                        receipt,
                        work,
                        ReceiptNames.of(submission.fileName()),
                        archive.get(submission.sha256()),
                        ReceiptFiles.isReadable(account.findings()));
                List<Message.Attachment> marked = written.stream()
                        .filter(name -> !name.endsWith(ReceiptNames.PAGE) && !name.endsWith(ReceiptNames.TEXT))
                        .map(name -> new Message.Attachment(name, work.resolve(name)))
                        .toList();
                Optional<Party> party = submission.partyId().flatMap(programme.parties()::findById);
                deliver(ReceiptMail.compose(head(), party, submission, receipt, marked));
                Scratch.delete(work);
            }
        }
    }
}
