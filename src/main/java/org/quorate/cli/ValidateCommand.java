package org.quorate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.ReturnDefinition;
import org.quorate.validation.CompiledCheck;
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
        loaded.each(this::print);
        return loaded.code();
    }

    private void print(Packs.Pack pack) {
        PrintWriter out = spec.commandLine().getOut();
        List<ReturnDefinition> returns = pack.programme().returns();
        returns.stream()
                .flatMap(definition -> pack.checks().of(definition).stream())
                .flatMap(check -> notIssued(check).stream())
                .forEach(finding -> out.println(Packs.line(pack.folder(), finding)));
        out.printf(
                "%s: the pack is right: %s parties, %s periods, %s returns.%n",
                pack.folder(),
                pack.programme().parties().parties().size(),
                pack.programme().calendar().periods().size(),
                returns.size());
    }

    private static Optional<Finding> notIssued(CompiledCheck check) {
        return check.notIssued()
                .map(reason -> Finding.of(
                                FindingCode.PACK_CHECK_NOT_ISSUED, check.check().formulaAt())
                        .with("check", check.check().id())
                        .with("reason", reason));
    }
}
