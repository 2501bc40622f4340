package org.quorate.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.workplace.Workplace;
import org.quorate.service.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Stays, begins a night once a day, and tells monitors how things are. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Stays until it is asked to end, and does once a day what \"quorate nightly\" does. Answers monitors at /health and at /metrics (for",
            "Prometheus), on this machine alone unless --listen says otherwise, and serves nothing else. Other commands can be used between nights."
        },
        footer = {
            "",
            "Examples:",
            "  quorate serve --root packs --at 02:00",
            "  quorate serve --root packs --ledger ledger --output out --port 9464"
        })
final class ServeCommand implements Callable<Integer> {
    private static final Set<String> OWN = Set.of("--at", "--port", "--listen");
    private static final int HIGHEST_PORT = 65_535;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private PacksRoot root = new PacksRoot();

    @Option(
            names = "--at",
            paramLabel = "HH:MM",
            defaultValue = "02:00",
            converter = TimeOfDay.class,
            description = "When a night begins, by this machine's clock; default: ${DEFAULT-VALUE}.")
    private LocalTime at = LocalTime.of(2, 0);

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "9464",
            description = "Where monitors are answered; default: ${DEFAULT-VALUE}. With 0, at any that is free.")
    private int port;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address at which others reach this machine, if they are to; default: ${DEFAULT-VALUE}.")
    private String listen = "127.0.0.1";

    @Mixin
    private Sharing sharing = new Sharing();

    @Mixin
    private OutputPlace place = new OutputPlace();

    @Override
    public Integer call() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw RunFailure.wrongUse("--port takes a number from 0 to 65535.");
        }
        InetSocketAddress address = new InetSocketAddress(listen, port);
        if (address.isUnresolved()) {
            throw RunFailure.wrongUse(
                    "There is no address \"" + listen + "\"; name one of this machine with --listen.");
        }
        Workplace workplace = place.workplace();
        sharing.check(workplace);
        PrintWriter out = spec.commandLine().getOut();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Thread ending = new Thread(() -> end(asked, ended), "ending");
        try (Service service =
                new Service(workplace, new Service.Settings(at, ZoneId.systemDefault(), address), this::night)) {
            Runtime.getRuntime().addShutdownHook(ending);
            out.printf(
                    "Serving %s. The next night begins at %s. Health and metrics: http://%s:%s/health, /metrics%n",
                    root.folder(),
                    service.nextNight()
                            .map(next -> next.truncatedTo(ChronoUnit.SECONDS))
                            .map(Instant::toString)
                            .orElse(at.toString()),
                    service.address().getHostString(),
                    service.address().getPort());
            out.flush();
            asked.await();
        } catch (InterruptedException askedByACaller) {
            Runtime.getRuntime().removeShutdownHook(ending);
        } finally {
            ended.countDown();
        }
        return ExitCode.DONE;
    }

    /** The system asks: the machine must not go before all is closed. */
    private static void end(CountDownLatch asked, CountDownLatch ended) {
        asked.countDown();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does what the command would, and tells what it tells. */
    private void night() {
        PrintWriter out = spec.commandLine().getOut();
        StringWriter said = new StringWriter();
        QuorateCommand.execute(new PrintWriter(said, true), spec.commandLine().getErr(), night(spec));
        out.print(said);
        out.flush();
    }

    /** The night's command has every option of this one but those that say when and to whom. */
    private static String[] night(CommandSpec serve) {
        List<String> arguments = new ArrayList<>(List.of("nightly"));
        for (OptionSpec option : serve.commandLine().getParseResult().matchedOptions()) {
            if (!OWN.contains(option.longestName())) {
                for (String value : option.originalStringValues()) {
                    arguments.add(option.longestName() + "=" + value);
                }
            }
        }
        return arguments.toArray(new String[0]);
    }

    /** Reads a time of day, and says how to write one. */
    static final class TimeOfDay implements ITypeConverter<LocalTime> {
        @Override
        public LocalTime convert(String text) {
            try {
                return LocalTime.parse(text);
            } catch (DateTimeParseException notATime) {
                throw new TypeConversionException("\"" + text + "\" is no time of day; write it like 02:00");
            }
        }
    }
}
