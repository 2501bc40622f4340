package org.quorate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.RunListener;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.night.NightRequest;
import org.quorate.batch.night.PeriodNight;
import org.quorate.batch.session.RunSession;
import org.quorate.finding.Plural;
import org.quorate.programme.Installation;
import org.quorate.programme.Programme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reminds parties of what they owe. */
@Command(
        name = "remind",
        mixinStandardHelpOptions = true,
        description = {
            "Reminds every partner of what it still owes for a period, whatever the timing of reminders says. Takes in first what is new,",
            "so that nobody is reminded of what has come. Drafts, unless --send."
        },
        footer = {
            "",
            "Examples:",
            "  quorate remind my-pack --period 2019-20-Q1",
            "  quorate remind my-pack --period 2019-20-Q1 --send"
        })
final class RemindCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PACK", description = "The folder of the pack.")
    private Path pack = Path.of("");

    @Option(names = "--period", paramLabel = "P", required = true, description = "The reporting period.")
    private String period = "";

    @Option(
            names = "--send",
            description =
                    "Send them by the mail server of quorate.json, which lies beside the pack, instead of writing drafts.")
    private boolean send;

    @Option(
            names = "--as-at",
            paramLabel = "DATE",
            converter = Day.class,
            description = "Remind as on this day (2019-07-09); default: today, by the programme's clocks.")
    private @Nullable LocalDate asAt;

    @Mixin
    private OutputPlace place = new OutputPlace();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Path root = pack.toAbsolutePath().normalize().resolveSibling("");
        Installation installation = Installations.read(root, err);
        if (send
                && (installation.mail().server().isEmpty()
                        || installation.mail().from().isEmpty())) {
            throw RunFailure.wrongUse("To send, a sender and a mail server are needed: name them in "
                    + root.resolve("quorate.json") + ".");
        }
        Programme programme = place.ledger().read(Packs.read(pack, err).programme());
        try (RunSession session = RunSession.openForNight(place.workplace())) {
            PeriodNight night = session.remind(
                    new NightRequest(root, pack, installation, asAt), programme, period, send, RunListener.SILENT);
            if (night.reminded().isEmpty()) {
                out.println("Nobody is to be reminded: nothing is owed, or everybody was reminded today already.");
            } else {
                out.printf(
                        "%s %s: %s.%n",
                        Plural.of(night.reminded().size(), "reminder"),
                        send ? "by mail" : "as drafts in " + night.post(),
                        String.join(", ", night.reminded()));
            }
            night.unsent().forEach(sentence -> err.println("quorate: " + sentence));
            out.flush();
            return night.unsent().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }
}
