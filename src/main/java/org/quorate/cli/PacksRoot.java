package org.quorate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.quorate.batch.failure.RunFailure;
import picocli.CommandLine.Option;

/** The option of every command that works on all packs in a folder. */
final class PacksRoot {
    @Option(
            names = "--root",
            paramLabel = "DIR",
            defaultValue = "input-samples",
            description = "The folder of the packs, and of quorate.json; default: ${DEFAULT-VALUE}.")
    private Path root = Path.of("input-samples");

    Path folder() {
        return root;
    }

    /**
     * Returns the folders of the packs, by path.
     *
     * @throws RunFailure if there is no such folder, or no pack in it
     */
    List<Path> packs() {
        if (!Files.isDirectory(root)) {
            throw RunFailure.wrongUse("There is no folder " + root + "; name the folder of the packs with --root.");
        }
        try (Stream<Path> folders = Files.list(root)) {
            List<Path> packs = folders.filter(folder -> Files.isRegularFile(folder.resolve("programme.json")))
                    .sorted()
                    .toList();
            if (packs.isEmpty()) {
                throw RunFailure.wrongUse(
                        "There is no pack in " + root + ": a pack is a folder with a programme.json.");
            }
            return packs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
