package org.quorate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.quorate.batch.inbox.FetchResult;
import org.quorate.batch.session.RunSession;
import org.quorate.programme.Installation;
import org.quorate.programme.Programme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

    @Mixin
    private PacksRoot root = new PacksRoot();

    @Mixin
    private LedgerPlace place = new LedgerPlace();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Installation installation = Installations.read(root.folder(), err);
        Packs loaded = Packs.load(root.packs(), err, QuorateCommand.failures(spec));
        Map<Path, Programme> packs = new LinkedHashMap<>();
        loaded.each(pack -> packs.put(pack.folder(), place.read(pack.programme())));
        if (!packs.isEmpty()) {
            try (RunSession session = RunSession.open(place.workplace(Path.of("output")))) {
                FetchResult result = session.fetch(root.folder(), installation, packs);
                result.remarks().forEach(out::println);
                if (result.taken() == 0) {
                    out.println("Nothing new was fetched.");
                }
                loaded.told(result.whole() ? ExitCode.DONE : ExitCode.FAILED);
            }
        }
        return loaded.code();
    }
}
