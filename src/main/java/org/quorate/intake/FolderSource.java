package org.quorate.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
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
        if (!Files.isRegularFile(file)) {
            return;
        }
        BasicFileAttributes before = attributes(file);
        String id = "%s/%s %s %s".formatted(within, name(file), before.size(), before.lastModifiedTime());
        if (!known.contains(id)) {
            visitor.take(
                    new Item(id, name(file), within, before.lastModifiedTime().toInstant(), before.size()), to -> {
                        copy(file, to);
                        BasicFileAttributes after = attributes(file);
                        return before.size() == after.size()
                                && before.lastModifiedTime().equals(after.lastModifiedTime());
                    });
        }
    }

    private static void copy(Path file, Path to) throws SourceAway, IOException {
        try {
            Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            if (!Files.isReadable(file)) {
                throw new SourceAway(name(file) + " cannot be read", failed);
            }
            throw failed;
        }
    }

    private static BasicFileAttributes attributes(Path file) throws SourceAway {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class);
        } catch (IOException gone) {
            throw new SourceAway(name(file) + " has gone", gone);
        }
    }
}
