package org.quorate.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.RunListener;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.inbox.FetchResult;
import org.quorate.batch.night.NightRequest;
import org.quorate.batch.night.OperatorPost;
import org.quorate.batch.night.PeriodNight;
import org.quorate.batch.session.RunSession;
import org.quorate.batch.workplace.Workplace;
import org.quorate.correspondence.FailureMail.Failure;
import org.quorate.finding.Plural;
import org.quorate.programme.Installation;
import org.quorate.programme.Programme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everything that is due in a night, for all packs under a folder. */
@Command(
        name = "nightly",
        mixinStandardHelpOptions = true,
        description = {
            "Does what is due for every pack in a folder: takes in what is new, writes outputs anew where something changed, and writes",
            "receipts, reminders and the lead's digest, as drafts or, where quorate.json says so, by mail. For a timer; started twice it",
            "does nothing the second time."
        },
        footer = {
            "",
            "Examples:",
            "  quorate nightly",
            "  quorate nightly --root packs --ledger ledger --output out",
            "  quorate nightly --root packs --as-at 2019-07-09"
        })
final class NightlyCommand implements Callable<Integer> {
    private static final int LOG_LINES = 30;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private PacksRoot root = new PacksRoot();

    @Option(
            names = "--as-at",
            paramLabel = "DATE",
            converter = Day.class,
            description = "Work as on this day (2019-07-09); default: today, by the clocks of each programme.")
    private @Nullable LocalDate asAt;

    @Mixin
    private Sharing sharing = new Sharing();

    @Mixin
    private OutputPlace place = new OutputPlace();

    private final List<Failure> failures = new ArrayList<>();
    private final Map<Path, Programme> packs = new LinkedHashMap<>();
    private List<String> log = List.of();
    private int code = ExitCode.DONE;
    private int done;
    private int periods;
    private boolean quiet = true;

    @Override
    public Integer call() {
        Workplace workplace = place.workplace();
        Installation installation = Installation.USUAL;
        try {
            Installation read = attempt("The night", Installations::read);
            installation = read == null ? installation : read;
            work(workplace, read);
        } catch (RunFailure failure) {
            told("The night", failure, "");
        }
        tellOperator(new OperatorPost(workplace, installation, root.folder()));
        if (quiet && failures.isEmpty()) {
            out().printf("Nothing new in %s with %s open.%n", Plural.of(done, "pack"), Plural.of(periods, "period"));
        }
        out().flush();
        return code;
    }

    /** A night that can do nothing leaves its row in the history all the same. */
    private void work(Workplace workplace, @Nullable Installation installationOrNull) {
        try (RunSession session = sharing.openForNight(workplace)) {
            session.recordNight(
                    root.folder(),
                    () -> {
                        if (installationOrNull != null) {
                            readPacks();
                            fetch(session, installationOrNull);
                            packs.forEach((folder, programme) -> night(session, installationOrNull, folder, programme));
                        }
                        return code;
                    },
                    gravest -> gravest,
                    gravest -> failures.stream()
                            .map(failure -> failure.sentences().get(0))
                            .collect(Collectors.joining(" ")));
            log = failures.isEmpty() ? List.of() : session.logged(LOG_LINES);
        }
    }

    private void readPacks() {
        for (Path folder : root.packs()) {
            Packs.Pack pack = attempt(folder.toString(), (ignored, err) -> Packs.read(folder, err));
            if (pack != null) {
                packs.put(pack.folder(), place.ledger().read(pack.programme()));
            }
        }
    }

    /** What cannot be fetched tonight keeps nobody from working on what is there. */
    private void fetch(RunSession session, Installation installation) {
        try {
            FetchResult fetched = session.fetch(root.folder(), installation, packs);
            quiet &= fetched.taken() == 0;
            fetched.remarks().forEach(out()::println);
            if (!fetched.whole()) {
                failures.add(new Failure("Fetching", fetched.missed()));
                code = Math.max(code, ExitCode.FAILED);
            }
        } catch (RunFailure failure) {
            stopIfAsked(failure);
            told("Fetching", failure, "");
        }
    }

    private static void stopIfAsked(RunFailure failure) {
        if (failure.kind() == RunFailure.Cause.STOPPED) {
            throw failure;
        }
    }

    private void night(RunSession session, Installation installation, Path pack, Programme programme) {
        NightRequest request = new NightRequest(root.folder(), pack, installation, asAt);
        try {
            List<PeriodNight> nights = session.night(request, programme, RunListener.SILENT);
            nights.forEach(night -> tell(pack, night));
            periods += nights.size();
            done++;
        } catch (RunFailure failure) {
            stopIfAsked(failure);
            told(pack.toString(), failure, "");
        }
    }

    private void tell(Path pack, PeriodNight night) {
        if (!night.isQuiet()) {
            quiet = false;
            out().printf("%s, %s: %s%n", pack, night.periodId(), String.join(", ", deeds(night)) + ".");
            night.remarks().forEach(out()::println);
        }
        if (!night.unsent().isEmpty()) {
            night.unsent().forEach(sentence -> err().println("quorate: " + pack + ": " + sentence));
            failures.add(new Failure("Mail of " + pack, night.unsent()));
            code = Math.max(code, ExitCode.FAILED);
        }
    }

    private static List<String> deeds(PeriodNight night) {
        List<String> deeds = new ArrayList<>();
        deeds.add(Plural.of(night.cameIn(), "new file"));
        deeds.add(night.written().isEmpty() ? "outputs stay" : "outputs written");
        if (!night.reminded().isEmpty()) {
            deeds.add(Plural.of(night.reminded().size(), "reminder"));
        }
        if (night.frozen()) {
            deeds.add("the paper was issued before");
        }
        if (night.last()) {
            deeds.add("the period has closed");
        }
        return deeds;
    }

    /** Reads something that may have mistakes; null, with the mistakes told, where it has. */
    private <T> @Nullable T attempt(String what, Read<T> read) {
        StringWriter mistakes = new StringWriter();
        try {
            return read.read(root.folder(), new PrintWriter(mistakes, true));
        } catch (RunFailure failure) {
            err().print(mistakes);
            told(what, failure, mistakes.toString());
            return null;
        }
    }

    /** Something that is read, and whose mistakes are printed. */
    private interface Read<T> {
        T read(Path root, PrintWriter err);
    }

    private void told(String what, RunFailure failure, String mistakes) {
        List<String> sentences = new ArrayList<>(List.of(String.valueOf(failure.getMessage())));
        mistakes.lines().forEach(sentences::add);
        if (failure.kind() != RunFailure.Cause.STOPPED) {
            failures.add(new Failure(what, sentences));
        }
        code = Math.max(code, QuorateCommand.failures(spec).tell(what + ": ", failure));
    }

    private void tellOperator(OperatorPost post) {
        List<String> unsent = post.tell(failures, done, log, asAt, packs);
        unsent.forEach(sentence -> err().println("quorate: " + sentence));
        code = unsent.isEmpty() ? code : Math.max(code, ExitCode.FAILED);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
