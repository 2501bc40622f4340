package org.quorate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quorate.programme.Programme;
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
        PrintWriter out = spec.commandLine().getOut();
        int code = ExitCode.DONE;
        for (Path pack : Packs.named(packs)) {
            Optional<Programme> programme = Packs.load(pack, spec.commandLine().getErr());
            if (programme.isPresent()) {
                out.printf(
                        "%s: the pack is right: %d parties, %d periods, %d returns.%n",
                        pack,
                        programme.get().parties().parties().size(),
                        programme.get().calendar().periods().size(),
                        programme.get().returns().size());
            } else {
                code = ExitCode.WRONG_USE;
            }
        }
        return code;
    }
}
