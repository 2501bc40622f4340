package org.quorate.programme.json;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quorate.finding.Location;
import org.quorate.finding.Location.InText;
import org.quorate.finding.Outcome;
import org.quorate.programme.AcceptedHeading;
import org.quorate.programme.PaperDefinition;
import org.quorate.programme.Programme;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.StyleBase;

/**
 * Reads programme packs: folders with {@code programme.json}, {@code returns/ID.json} for each return that programme.json
 * lists, {@code paper.json}, and {@code accepted-headings.json} where there is one, all in UTF-8. What they hold is described by the JSON Schemas in docs/schema. The
 * Word document that the paper names as its style base is read too; other files in the folder are left alone. Stateless and thread-safe.
 *
 * <pre>{@code
 * Outcome<Programme> outcome = new PackReader().read(Path.of("north-east-lincolnshire"));
 * outcome.findings().forEach(finding -> print(finding.location(), finding.sentence()));
 * }</pre>
 */
public final class PackReader {
    /** Creates a reader. */
    public PackReader() {}

    /**
     * Reads the pack in the folder.
     *
     * @return the programme without findings; or no programme, with every mistake of the pack: programme.json first,
     *     paper.json last, each from top to bottom. A mistake in a file's text is located {@link InText in the text}; a file
     *     that is missing is located where another file names it, and otherwise by its own name or that of the folder.
     * @throws java.io.UncheckedIOException if a file that is there cannot be read
     */
    public Outcome<Programme> read(Path folder) {
        Reading reading = Reading.begin();
        if (!Files.isDirectory(folder)) {
            reading.mistakes().noFile(Location.file(String.valueOf(folder.getFileName())), PackFiles.PROGRAMME);
            return Outcome.none(reading.mistakes().inOrder());
        }
        PackFiles files = PackFiles.read(folder);
        Optional<ProgrammeFile> programme = parse(files, PackFiles.PROGRAMME, reading)
                .flatMap(json -> ProgrammeFile.read(json, reading, files.names()));
        Map<String, ReturnDefinition> returns = returns(files, reading);
        Optional<PaperDefinition> paper =
                parse(files, PackFiles.PAPER, reading).flatMap(json -> PaperFile.read(json, reading, files));
        List<AcceptedHeading> accepted = files.parse(PackFiles.ACCEPTED, reading.mistakes())
                .flatMap(json -> AcceptedFile.read(json, reading, returns))
                .orElse(List.of());
        reading.references().resolve(reading.mistakes());

        if (programme.isEmpty() || paper.isEmpty() || !reading.mistakes().isEmpty()) {
            return Outcome.none(reading.mistakes().inOrder());
        }
        return Outcome.of(
                programme(programme.get(), returns, paper.get(), accepted, hash(files, paper.get())), List.of());
    }

    private static String hash(PackFiles files, PaperDefinition paper) {
        return files.hash(paper.style().base().map(StyleBase::file).stream().toList());
    }

    /**
     * Returns the names of the files in the folder that a programme's pack consists of, and that its hash covers, relative to it; {@code /}
     * between folders.
     *
     * @throws java.io.UncheckedIOException if the folder cannot be read
     */
    public List<String> files(Path folder, Programme programme) {
        List<String> names = new ArrayList<>(PackFiles.read(folder).names());
        programme.paper().style().base().map(StyleBase::file).ifPresent(names::add);
        return names;
    }

    private static Optional<Json> parse(PackFiles files, String name, Reading reading) {
        if (!files.names().contains(name)) {
            reading.mistakes().noFile(Location.file(name), name);
        }
        return files.parse(name, reading.mistakes());
    }

    /** Reads every return definition there is, listed or not, so that what is wrong with it is told in the same pass. */
    private static Map<String, ReturnDefinition> returns(PackFiles files, Reading reading) {
        Map<String, ReturnDefinition> returns = new LinkedHashMap<>();
        Optional<List<String>> listed = reading.references().find(Scope.of(Scope.Kind.RETURN));
        for (String id : files.returnIds()) {
            String file = PackFiles.ofReturn(id);
            listed.filter(ids -> !ids.contains(id))
                    .ifPresent(ids -> reading.mistakes()
                            .wrong(
                                    new InText(file, 1, 1, ""),
                                    file,
                                    "Only files for the returns that " + PackFiles.PROGRAMME + " lists: "
                                            + String.join(", ", ids) + "."));
            files.parse(file, reading.mistakes())
                    .flatMap(json -> ReturnFile.read(json, reading, id))
                    .ifPresent(definition -> returns.put(id, definition));
        }
        return returns;
    }

    private static Programme programme(
            ProgrammeFile file,
            Map<String, ReturnDefinition> returns,
            PaperDefinition paper,
            List<AcceptedHeading> accepted,
            String hash) {
        List<ReturnDefinition> inOrder = new ArrayList<>();
        file.returnIds().forEach(id -> inOrder.add(returns.get(id)));
        return new Programme(
                file.identity(),
                file.parties(),
                file.calendar(),
                file.vocabulary(),
                file.governance(),
                inOrder,
                paper,
                accepted,
                file.reading(),
                file.correspondence(),
                hash);
    }
}
