package org.quorate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.quorate.batch.failure.RunFailure;
import org.quorate.finding.Finding;
import org.quorate.finding.Location;
import org.quorate.finding.Outcome;
import org.quorate.programme.Programme;
import org.quorate.programme.json.PackReader;
import org.quorate.validation.CompiledChecks;
import org.quorate.validation.formula.FormulaCompiler;

/** The packs that a command works on, one by one: one that is wrong or fails does not stop the others. */
final class Packs {
    private static final Path SAMPLES = Path.of("input-samples");

    private final PrintWriter err;
    private final Failures failures;
    private final List<Pack> right = new ArrayList<>();
    private boolean several;
    private int code = ExitCode.DONE;

    private Packs(PrintWriter err, Failures failures) {
        this.err = err;
        this.failures = failures;
    }

    /**
     * A pack without mistakes.
     *
     * @param checks the programme's own, understood
     */
    record Pack(Path folder, Programme programme, CompiledChecks checks) {}

    /**
     * Loads the packs named, or every pack under {@code input-samples} where none is. Every mistake is printed.
     *
     * @throws RunFailure if none is named and there is none
     */
    static Packs load(List<Path> named, PrintWriter err, Failures failures) {
        Packs packs = new Packs(err, failures);
        List<Path> folders = named.isEmpty() ? samples() : named;
        packs.several = folders.size() > 1;
        for (Path folder : folders) {
            packs.attempt(folder, () -> packs.load(folder));
        }
        return packs;
    }

    private static List<Path> samples() {
        if (!Files.isDirectory(SAMPLES)) {
            throw RunFailure.wrongUse(
                    "There is no folder input-samples here; name a pack, as in: quorate run my-pack.");
        }
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            List<Path> packs = folders.filter(folder -> Files.isRegularFile(folder.resolve("programme.json")))
                    .sorted()
                    .toList();
            if (packs.isEmpty()) {
                throw RunFailure.wrongUse(
                        "There is no pack under input-samples: a pack is a folder with a programme.json.");
            }
            return packs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(Path folder) {
        right.add(read(folder, err));
    }

    /**
     * Reads one pack; every mistake is printed.
     *
     * @throws RunFailure if there is no pack, or it has mistakes
     */
    static Pack read(Path folder, PrintWriter err) {
        if (!Files.isDirectory(folder)) {
            throw RunFailure.wrongUse("There is no pack at " + folder + ": a pack is a folder with a programme.json.");
        }
        Programme programme = right(folder, new PackReader().read(folder), err);
        return new Pack(folder, programme, right(folder, new FormulaCompiler().compile(programme), err));
    }

    private static <T> T right(Path folder, Outcome<T> outcome, PrintWriter err) {
        outcome.findings().forEach(finding -> err.println(line(folder, finding)));
        Optional<T> value = outcome.findings().isEmpty() ? outcome.value() : Optional.empty();
        return value.orElseThrow(() ->
                RunFailure.wrongUse("The pack " + folder + " is wrong in the places above; nothing was done with it."));
    }

    /** Returns the line that tells what was found in a pack. */
    static String line(Path pack, Finding finding) {
        String place = finding.location() instanceof Location.InText text
                ? "%s:%s:%s (%s)".formatted(pack.resolve(text.file()), text.line(), text.column(), text.pointer())
                : pack.resolve(finding.location().file()).toString();
        return place + ": " + finding.sentence() + " Expected: " + finding.expected() + " " + finding.fix();
    }

    /** Returns whether no pack is without mistakes. */
    boolean isEmpty() {
        return right.isEmpty();
    }

    /** Works on each pack that is without mistakes. */
    void each(Consumer<Pack> work) {
        right.forEach(pack -> attempt(pack.folder, () -> work.accept(pack)));
    }

    private void attempt(Path folder, Runnable work) {
        try {
            work.run();
        } catch (RunFailure failure) {
            told(failures.tell(several ? folder + ": " : "", failure));
        }
    }

    /** Takes note of how the work on a pack ended. */
    void told(int exitCode) {
        code = Math.max(code, exitCode);
    }

    /** Returns the gravest exit code so far. */
    int code() {
        return code;
    }
}
