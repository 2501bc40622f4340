package org.quorate.batch.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quorate.batch.disk.Durable;
import org.quorate.batch.disk.Hash;
import org.quorate.reporting.Manifest;

/** The outputs of the last publication, of which the next one takes over what would be the same. Immutable and thread-safe. */
public final class Reusable {
    private final Path folder;
    private final Map<String, Manifest.Output> outputs = new HashMap<>();

    Reusable(Path folder, Optional<Manifest> manifest) {
        this.folder = folder;
        manifest.ifPresent(known -> known.outputs().forEach(output -> outputs.put(output.file(), output)));
    }

    /**
     * Copies files of the last publication, with the times at which they were written, to where the next one is put together; does
     * nothing unless each was made from this and is as it was written.
     *
     * @param files their names, {@code /} between folders, in the order in which they are to appear
     * @return whether they are there now
     * @throws IOException if one of them cannot be read or copied
     */
    public boolean take(List<String> files, String madeFrom, Path staging) throws IOException {
        for (String file : files) {
            Manifest.Output output = outputs.get(file);
            Path there = folder.resolve(file);
            if (output == null
                    || !output.madeFrom().equals(madeFrom)
                    || !Files.isRegularFile(there)
                    || !Hash.of(there).equals(output.sha256())) {
                return false;
            }
        }
        for (String file : files) {
            Path copy = staging.resolve(file);
            Files.createDirectories(copy.getParent());
            Durable.copy(folder.resolve(file), copy);
        }
        return !files.isEmpty();
    }

    /** Returns the names of the files that were made from this, but those of one ending, and then those of that ending. */
    public List<String> madeFrom(String madeFrom, String last) {
        return outputs.values().stream()
                .filter(output -> output.madeFrom().equals(madeFrom))
                .map(Manifest.Output::file)
                .sorted(Comparator.comparing((String file) -> file.endsWith(last))
                        .thenComparing(file -> file))
                .toList();
    }
}
