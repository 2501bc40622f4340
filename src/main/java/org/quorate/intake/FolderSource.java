package org.quorate.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A folder on this machine or a share, with the folders that lie in it. Nothing in it is changed. */
public final class FolderSource implements Source {
    private final Path folder;

    /** Makes one of that folder. */
    public FolderSource(Path folder) {
        this.folder = folder;
    }

    @Override
    public String words() {
        return "the folder " + folder;
    }

    @Override
    public void visit(Set<String> known, Visitor visitor) throws SourceAway, IOException {
        for (Path entry : entries(folder)) {
            if (Files.isDirectory(entry)) {
                for (Path within : entries(entry)) {
                    show(within, name(entry), known, visitor);
                }
            } else {
                show(entry, "", known, visitor);
            }
        }
    }

    private static List<Path> entries(Path folder) throws SourceAway {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException away) {
            throw new SourceAway("it cannot be read", away);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static void show(Path file, String within, Set<String> known, Visitor visitor)
            throws SourceAway, IOException {
        Optional<Seen> seen = seen(file);
        if (seen.isEmpty()) {
            return;
        }
        Seen before = seen.get();
        String id = "%s/%s %s %s".formatted(within, name(file), before.size(), before.changed());
        if (!known.contains(id)) {
            visitor.take(new Item(id, name(file), within, before.changed().toInstant(), before.size()), to -> {
                Optional<String> why = copy(file, to);
                return why.isEmpty() && !seen(file).equals(seen) ? Optional.of("it is still being written") : why;
            });
        }
    }

    /** One file that cannot be read keeps no other waiting. */
    private static Optional<String> copy(Path file, Path to) throws IOException {
        try {
            Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
            return Optional.empty();
        } catch (IOException failed) {
            if (Files.isReadable(file)) {
                throw failed;
            }
            return Optional.of("it cannot be read");
        }
    }

    /** What of a file changes while it is written. */
    private record Seen(long size, FileTime changed) {}

    /** Returns a file as it is now; empty where it is none, or has gone. */
    private static Optional<Seen> seen(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile()
                    ? Optional.of(new Seen(attributes.size(), attributes.lastModifiedTime()))
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
