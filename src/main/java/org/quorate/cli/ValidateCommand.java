package org.quorate.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks packs themselves: file, line, and the nearest valid word for every mistake. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Checks a programme pack and tells every mistake with its file and line.",
        footer = {"", "Example:", "  quorate validate input-samples/north-east-lincolnshire"})
final class ValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PACK", description = "Folders of packs; none: every pack under input-samples.")
    private List<Path> packs = new ArrayList<>();

    @Override
    public Integer call() {
        Packs loaded = Packs.load(packs, spec.commandLine().getErr(), QuorateCommand.failures(spec));
        loaded.each(pack -> spec.commandLine()
                .getOut()
                .printf(
                        "%s: the pack is right: %s parties, %s periods, %s returns.%n",
                        pack.folder(),
                        pack.programme().parties().parties().size(),
                        pack.programme().calendar().periods().size(),
                        pack.programme().returns().size()));
        return loaded.code();
    }
}
