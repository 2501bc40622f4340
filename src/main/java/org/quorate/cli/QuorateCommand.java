package org.quorate.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.quorate.batch.machine.Program;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code quorate}: the entry to all others. */
@Command(
        name = "quorate",
        mixinStandardHelpOptions = true,
        versionProvider = QuorateCommand.Version.class,
        description = {
            "Turns the quarterly workbooks that providers send into one consolidated workbook and a committee paper.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  quorate new my-pack                  starts a pack by a few questions",
            "  quorate run                          the packs under input-samples, each for its latest period",
            "  quorate run my-pack --period 2019-20-Q1",
            "  quorate validate my-pack             is the pack itself right?",
            "  quorate status my-pack               who has sent what",
            "  quorate serve --root packs           stays, and does the work of the night once a day",
            "  quorate runs                         which runs there were, and how they ended",
            "  quorate inspect return.xlsx          how is this workbook read?",
            "  quorate check return.xlsx --pack my-pack   would it be accepted?",
            "  quorate accept my-pack               what looks like a heading that was not found?",
            "  quorate trial my-pack --check FIN-01       whom would this check have stopped?",
            "  quorate template my-pack --period 2019-20-Q2   what is sent out to be filled in",
            "  quorate circulate my-pack --period 2019-20-Q1   the paper went out: keep it as it is",
            "  quorate nightly --root packs                    all that is due, for a timer",
            "  quorate remind my-pack --period 2019-20-Q1      who still owes something?",
            "  quorate audit my-pack --period 2019-20-Q1       everything for the auditor in one zip",
            "  quorate worker --database postgresql://server.example/quorate   lends this machine to runs",
            "  quorate fetch --root packs           lays what was sent by mail or SFTP into the inboxes",
            "",
            "Exit codes: 0 done; 1 done, and returns need attention (only with --fail-on); 2 wrong use or pack; 3 failed."
        })
public final class QuorateCommand implements Runnable {
    /** In the order of the help. */
    private static final List<Class<?>> COMMANDS = List.of(
            NewCommand.class,
            RunCommand.class,
            StatusCommand.class,
            RunsCommand.class,
            ServeCommand.class,
            ValidateCommand.class,
            InspectCommand.class,
            CheckCommand.class,
            AcceptCommand.class,
            TrialCommand.class,
            TemplateCommand.class,
            CirculateCommand.class,
            NightlyCommand.class,
            RemindCommand.class,
            AuditCommand.class,
            WorkerCommand.class,
            FetchCommand.class,
            CommandLine.HelpCommand.class);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--debug", description = "Print the trace of a failure.", scope = CommandLine.ScopeType.INHERIT)
    private boolean debug;

    /** Returns who tells the failures of a command. */
    static Failures failures(CommandSpec spec) {
        boolean debug = spec.root().userObject() instanceof QuorateCommand root && root.debug;
        return new Failures(spec.commandLine().getErr(), debug);
    }

    /** Made by picocli. */
    QuorateCommand() {}

    /**
     * Carries out a command.
     *
     * @param out takes the answer
     * @param err takes progress and failures
     * @return the exit code
     */
    public static int execute(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = line(args)
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(false)
                .setExecutionExceptionHandler((thrown, command, parsed) ->
                        failures(command.getCommandSpec()).tell("", thrown))
                .setParameterExceptionHandler((wrong, arguments) -> wrongUse(wrong, err));
        return line.execute(args);
    }

    /**
     * A command that no argument names is known by its name and what it does; only of one that is named are the options looked up, because
     * looking up those of all takes longer than carrying out most.
     */
    static CommandLine line(String... args) {
        CommandLine line = new CommandLine(new QuorateCommand());
        Set<String> words = Set.copyOf(Arrays.asList(args));
        // The library takes further arguments from a file that is named like this.
        boolean moreInAFile = words.stream().anyMatch(word -> word.startsWith("@"));
        for (Class<?> command : COMMANDS) {
            Command described = Objects.requireNonNull(command.getAnnotation(Command.class));
            boolean named = moreInAFile || words.contains(described.name());
            line.addSubcommand(described.name(), named ? command : outline(described));
        }
        return line.setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static CommandSpec outline(Command described) {
        CommandSpec outline = CommandSpec.create().name(described.name());
        outline.usageMessage().header(described.header()).description(described.description());
        return outline;
    }

    /** Carries out a command on the terminal of this process, in its own character set. */
    public static int execute(String... args) {
        Charset charset = Charset.defaultCharset();
        String told = System.getProperty("stdout.encoding");
        if (told != null && Charset.isSupported(told)) {
            charset = Charset.forName(told);
        }
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, charset), true);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, charset), true);
        return execute(out, err, args);
    }

    private static int wrongUse(ParameterException wrong, PrintWriter err) {
        err.println("quorate: " + wrong.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err)) {
            err.println("Try \"quorate " + subcommand(wrong) + "--help\".");
        }
        return ExitCode.WRONG_USE;
    }

    private static String subcommand(ParameterException wrong) {
        String name = wrong.getCommandLine().getCommandName().toLowerCase(Locale.ROOT);
        return name.equals("quorate") ? "" : name + " ";
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Tells the version to picocli. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Program.nameAndVersion()};
        }
    }
}
