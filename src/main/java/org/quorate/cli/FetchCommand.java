package org.quorate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.quorate.batch.FetchResult;
import org.quorate.batch.RunFailure;
import org.quorate.batch.RunSession;
import org.quorate.finding.Outcome;
import org.quorate.programme.Installation;
import org.quorate.programme.Programme;
import org.quorate.programme.json.InstallationReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fetches what was sent into the inboxes of packs. */
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        description = {
            "Fetches what was sent into the inboxes of packs: from the folders, mailboxes and servers that quorate.json beside the packs"
                    + " names, and from the folder mailbox of each pack. \"quorate run\" then takes it in."
        },
        footer = {"", "Examples:", "  quorate fetch", "  quorate fetch --root packs"})
final class FetchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--root",
            paramLabel = "DIR",
            defaultValue = "input-samples",
            description = "The folder under which the packs lie; default: ${DEFAULT-VALUE}.")
    private Path root = Path.of("input-samples");

    @Mixin
    private LedgerPlace place = new LedgerPlace();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Installation installation = installation(err);
        Packs loaded = Packs.load(packs(), err, QuorateCommand.failures(spec));
        Map<Path, Programme> packs = new LinkedHashMap<>();
        loaded.each(pack -> packs.put(pack.folder(), place.read(pack.programme())));
        if (!packs.isEmpty()) {
            try (RunSession session = RunSession.open(place.workplace(Path.of("output")))) {
                FetchResult result = session.fetch(root, installation, packs);
                result.remarks().forEach(out::println);
                if (result.taken() == 0) {
                    out.println("Nothing new was fetched.");
                }
                loaded.told(result.whole() ? ExitCode.DONE : ExitCode.FAILED);
            }
        }
        return loaded.code();
    }

    private Installation installation(PrintWriter err) {
        Outcome<Installation> read = new InstallationReader().read(root);
        read.findings().forEach(finding -> err.println(Packs.line(root, finding)));
        return read.value()
                .orElseThrow(() -> RunFailure.wrongUse("The file %s is wrong in the places above; nothing was fetched."
                        .formatted(root.resolve(InstallationReader.FILE))));
    }

    private List<Path> packs() {
        if (!Files.isDirectory(root)) {
            throw RunFailure.wrongUse(
                    "There is no folder %s; name the one under which the packs lie with --root.".formatted(root));
        }
        try (Stream<Path> folders = Files.list(root)) {
            List<Path> packs = folders.filter(folder -> Files.isRegularFile(folder.resolve("programme.json")))
                    .sorted()
                    .toList();
            if (packs.isEmpty()) {
                throw RunFailure.wrongUse(
                        "There is no pack under %s: a pack is a folder with a programme.json.".formatted(root));
            }
            return packs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
