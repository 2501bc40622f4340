package org.quorate.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.PackRequest;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.session.RunSession;
import org.quorate.consolidation.OpenSuggestion;
import org.quorate.programme.AcceptedHeading;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.ReturnDefinition;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what looks like headings that were not found, and remembers for a partner what a lead accepts of it. */
@Command(
        name = "accept",
        mixinStandardHelpOptions = true,
        description = {
            "Lists what looks like headings or sheets that were not found in the returns of the last run, each with a number.",
            "With --take or --all, and --by, writes the chosen ones into accepted-headings.json of the pack: from the next",
            "run on, these words are read as the heading, in that return of that partner alone."
        },
        footer = {
            "",
            "Examples:",
            "  quorate accept my-pack",
            "  quorate accept my-pack --take 1,3 --by \"Assurance lead\"",
            "  quorate accept my-pack --party acute-provider --return workplan --all --by \"Assurance lead\""
        })
final class AcceptCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PACK", description = "The folder of the pack.")
    private Path pack = Path.of("");

    @Mixin
    private LedgerOptions recorded = new LedgerOptions();

    @Option(names = "--party", paramLabel = "ID", description = "Only of this partner.")
    private @Nullable String party;

    @Option(names = "--return", paramLabel = "ID", description = "Only of this return.")
    private @Nullable String returnId;

    @ArgGroup
    private Choice choice = new Choice();

    @Option(names = "--by", paramLabel = "ROLE", description = "The role that accepts, such as \"Assurance lead\".")
    private @Nullable String by;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            converter = Day.class,
            description = "The day on which it was accepted (2019-07-31); default: today.")
    private @Nullable LocalDate on;

    /** What is accepted; nothing where neither is given. */
    static final class Choice {
        @Option(
                names = "--take",
                paramLabel = "N",
                split = ",",
                description = "Accept the suggestions of these numbers.")
        private List<Integer> numbers = new ArrayList<>();

        @Option(names = "--all", description = "Accept every suggestion that is listed.")
        private boolean all;

        private boolean isMade() {
            return all || !numbers.isEmpty();
        }
    }

    /** A suggestion with its number among all of the period, which no option changes. */
    private record Numbered(int number, OpenSuggestion suggestion) {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Programme programme =
                recorded.read(Packs.read(pack, spec.commandLine().getErr()).programme());
        checkOptions(programme);
        // Outputs are neither read nor written.
        try (RunSession session = RunSession.open(recorded.workplace(Path.of("output")))) {
            List<OpenSuggestion> open = session.suggestions(new PackRequest(pack, recorded.period(), null), programme);
            List<Numbered> listed = IntStream.range(0, open.size())
                    .mapToObj(index -> new Numbered(index + 1, open.get(index)))
                    .filter(this::isWanted)
                    .toList();
            if (choice.isMade()) {
                List<OpenSuggestion> chosen = chosen(listed);
                told(session.accept(pack, programme, chosen, String.valueOf(by), on), chosen.size(), out);
            } else {
                list(listed, out);
            }
        }
        out.flush();
        return ExitCode.DONE;
    }

    private void checkOptions(Programme programme) {
        KnownIds.require(
                party,
                "party",
                programme.parties().parties().stream().map(Party::id).toList());
        KnownIds.require(
                returnId,
                "return",
                programme.returns().stream().map(ReturnDefinition::id).toList());
        if (choice.isMade() && (by == null || by.isBlank())) {
            throw RunFailure.wrongUse("Say with --by which role accepts, such as --by \"Assurance lead\".");
        }
    }

    private boolean isWanted(Numbered numbered) {
        OpenSuggestion suggestion = numbered.suggestion;
        return (party == null || party.equals(suggestion.party().id()))
                && (returnId == null || returnId.equals(suggestion.definition().id()));
    }

    private List<OpenSuggestion> chosen(List<Numbered> listed) {
        for (int number : choice.numbers) {
            if (listed.stream().noneMatch(one -> one.number == number)) {
                throw RunFailure.wrongUse("There is no suggestion %s; it lists %s."
                        .formatted(
                                number,
                                listed.isEmpty()
                                        ? "none"
                                        : String.join(
                                                ", ",
                                                listed.stream()
                                                        .map(one -> Integer.toString(one.number))
                                                        .toList())));
            }
        }
        return listed.stream()
                .filter(one -> choice.all || choice.numbers.contains(one.number))
                .map(Numbered::suggestion)
                .toList();
    }

    private static void list(List<Numbered> listed, PrintWriter out) {
        if (listed.isEmpty()) {
            out.println("Nothing that was sent looks like a heading or sheet that was not found.");
            return;
        }
        for (Numbered one : listed) {
            OpenSuggestion suggestion = one.suggestion;
            out.printf(
                    "%3d  %s (%s), %s (%s): %s%n",
                    one.number,
                    suggestion.party().name(),
                    suggestion.party().id(),
                    suggestion.definition().title(),
                    suggestion.definition().id(),
                    FindingLines.printable(words(suggestion)));
        }
        out.println("Accept with --take N or --all, and --by ROLE; the words then hold for that partner alone.");
    }

    private static String words(OpenSuggestion suggestion) {
        return suggestion
                .field()
                .map(field -> "\"%s\" in %s of sheet \"%s\" looks like \"%s\" of %s (likeness %s %%)"
                        .formatted(
                                suggestion.words(),
                                suggestion.cell(),
                                suggestion.sheet(),
                                field.heading(),
                                suggestion.section().title(),
                                suggestion.percent()))
                .orElseGet(() -> "the sheet \"%s\" looks like \"%s\" (likeness %s %%)"
                        .formatted(suggestion.words(), suggestion.section().title(), suggestion.percent()));
    }

    private void told(List<AcceptedHeading> added, int chosen, PrintWriter out) {
        added.forEach(one -> out.printf(
                "Accepted for %s, %s: \"%s\" as %s.%n",
                one.partyId(),
                one.returnId(),
                FindingLines.printable(one.words()),
                one.fieldId()
                        .map(field -> "the field " + field + " of " + one.sectionId())
                        .orElse("the sheet of " + one.sectionId())));
        if (added.size() < chosen) {
            out.printf("Left as the pack has it: %d.%n", chosen - added.size());
        }
        if (!added.isEmpty()) {
            out.printf(
                    "Written to %s; \"quorate run\" now reads the returns anew.%n",
                    pack.resolve("accepted-headings.json"));
        }
    }
}
