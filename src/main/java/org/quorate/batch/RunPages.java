package org.quorate.batch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.failure.FailureSentence;
import org.quorate.consolidation.Frame;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.RecordedRun;
import org.quorate.ledger.RunHistory;
import org.quorate.ledger.Submission;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.reporting.ReceiptNames;
import org.quorate.reporting.RunReport;
import org.quorate.reporting.html.HtmlRunWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages of runs, in a folder of the ledger's: outputs must not change because a run looked at them. Not thread-safe. */
public final class RunPages {
    static final String FOLDER = "runs";

    private static final Logger LOG = LoggerFactory.getLogger(RunPages.class);

    private final Ledger ledger;
    private final RunHistory history;
    private final Path folder;

    RunPages(Ledger ledger, RunHistory history, Path ledgerFolder) {
        this.ledger = ledger;
        this.history = history;
        this.folder = ledgerFolder.resolve(FOLDER).toAbsolutePath().normalize();
    }

    /** Returns where the page of a run is, if it has one. */
    public Path page(int number) {
        return folder.resolve(name(number));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "run-%d.html", number);
    }

    /** Writes the page of a run; where that cannot be done, the log says so, because the run itself is done. */
    void write(
            RecordedRun run,
            @Nullable Programme programme,
            @Nullable Frame frame,
            List<RunRecorder.Collected> collected,
            RunRecorder.Ending ending) {
        try {
            Files.createDirectories(folder);
            Path page = page(run.number());
            Path unfinished = page.resolveSibling(page.getFileName() + ".unfinished");
            Files.deleteIfExists(unfinished);
            new HtmlRunWriter().write(report(run, programme, frame, collected, ending.output()), unfinished);
            Files.move(unfinished, page, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn(
                    "The page of run {} could not be written: {}",
                    run.number(),
                    FailureSentence.of(e).getMessage());
        }
    }

    private RunReport report(
            RecordedRun run,
            @Nullable Programme programme,
            @Nullable Frame frame,
            List<RunRecorder.Collected> collected,
            @Nullable Path output)
            throws IOException {
        ZoneId zone = programme == null ? ZoneOffset.UTC : programme.identity().timeZone();
        List<RunReport.ReceivedFile> received = new ArrayList<>();
        for (RunRecorder.Collected one : collected) {
            boolean published = frame != null && one.frame().period().equals(frame.period());
            received.addAll(received(one, published ? output : null));
        }
        return new RunReport(
                run,
                programme == null ? "" : programme.identity().name(),
                frame == null ? run.start().periodId() : frame.period().label(),
                zone,
                received,
                output == null ? List.of() : outputs(output),
                history.within(run.number()).stream()
                        .map(part -> new RunReport.Part(part, name(part.number())))
                        .toList());
    }

    private List<RunReport.ReceivedFile> received(RunRecorder.Collected collected, @Nullable Path output) {
        Frame frame = collected.frame();
        Map<String, String> receipts = ReceiptNames.of(ledger.submissions(frame.desk()));
        return RunRecorder.recorded(ledger, collected).stream()
                .map(submission -> new RunReport.ReceivedFile(
                        frame.period().id(),
                        submission.fileName(),
                        submission
                                .partyId()
                                .flatMap(frame.programme().parties()::findById)
                                .map(Party::name)
                                .orElse(""),
                        submission.decision(),
                        submission.errors(),
                        submission.warnings(),
                        receipt(submission, receipts, output)))
                .toList();
    }

    private String receipt(Submission submission, Map<String, String> receipts, @Nullable Path output) {
        String path = receipts.getOrDefault(submission.sha256(), "") + ReceiptNames.PAGE;
        if (output == null || !Files.isRegularFile(output.resolve(path))) {
            return "";
        }
        return place(output.resolve(path));
    }

    private List<RunReport.Link> outputs(Path output) throws IOException {
        if (!Files.isDirectory(output)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(output)) {
            return found.filter(path -> !name(path).startsWith("."))
                    .sorted()
                    .map(path -> new RunReport.Link(name(path), place(path)))
                    .toList();
        }
    }

    /** Relative, so that ledger and outputs can be moved together; where they stand on different drives, in full. */
    private String place(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        if (!Objects.equals(folder.getRoot(), absolute.getRoot())) {
            return absolute.toUri().toASCIIString();
        }
        String path = folder.relativize(absolute).toString().replace(File.separatorChar, '/');
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
