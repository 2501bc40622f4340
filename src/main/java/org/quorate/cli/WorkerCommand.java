package org.quorate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.worker.WorkerSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lends this machine to runs on others. */
@Command(
        name = "worker",
        mixinStandardHelpOptions = true,
        description = {
            "Lends this machine to runs that share their work (--workers of quorate run, nightly and serve), until it is told to end.",
            "It reads files from the ledger folder, which must be the one of those runs, and listens on nothing."
        },
        footer = {
            "",
            "Examples:",
            "  quorate worker --database postgresql://server.example/quorate --ledger /mnt/quorate-data",
            "  quorate worker --threads 8"
        })
final class WorkerCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DatabasePlace place = new DatabasePlace();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many partitions are worked on at a time; default: one a processor.")
    private @Nullable Integer threads;

    @Option(
            names = "--secrets",
            paramLabel = "DIR",
            defaultValue = ".",
            description =
                    "Where the paths of password files lead from, which are relative to the pack in a run; default: where you stand.")
    private Path secrets = Path.of(".");

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        WorkerSession session = WorkerSession.open(place.workplace(Path.of("output")), threads, secrets);
        Thread end = new Thread(() -> {
            session.close();
            out.println("Worker %s: ended, %d partitions done".formatted(session.name(), session.done()));
        });
        Runtime.getRuntime().addShutdownHook(end);
        out.println("Worker %s: ready, %d at a time".formatted(session.name(), session.threads()));
        session.work();
        return ExitCode.DONE;
    }
}
