package org.quorate.programme.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files of a pack by their names relative to it, with {@code /} on every system. Names are compared exactly, also
 * where the file system would not, so that a pack means the same everywhere.
 */
final class PackFiles {
    static final String PROGRAMME = "programme.json";
    static final String PAPER = "paper.json";
    static final String ACCEPTED = "accepted-headings.json";
    private static final String RETURNS = "returns";
    private static final String JSON = ".json";
    private static final String DOCUMENT = ".docx";

    private final SortedMap<String, byte[]> contents;
    private final SortedMap<String, Path> documents;

    private PackFiles(SortedMap<String, byte[]> contents, SortedMap<String, Path> documents) {
        this.documents = Collections.unmodifiableSortedMap(documents);
        this.contents = Collections.unmodifiableSortedMap(contents);
    }

    /**
     * Reads the files of the folder; those that are not there are absent.
     *
     * @throws UncheckedIOException if a file that is there cannot be read
     */
    static PackFiles read(Path folder) {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        add(contents, folder, "", Set.of(PROGRAMME, PAPER, ACCEPTED)::contains);
        if (Files.isDirectory(folder.resolve(RETURNS))) {
            add(contents, folder.resolve(RETURNS), RETURNS + "/", name -> name.endsWith(JSON) && !name.startsWith("."));
        }
        return new PackFiles(contents, documentsIn(folder));
    }

    private static SortedMap<String, Path> documentsIn(Path folder) {
        SortedMap<String, Path> documents = new TreeMap<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(Files::isRegularFile).forEach(entry -> {
                String name = entry.getFileName().toString();
                if (name.endsWith(DOCUMENT) && !name.startsWith(".")) {
                    documents.put(name, entry);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }

    private static void add(
            SortedMap<String, byte[]> contents, Path folder, String prefix, Predicate<String> isWanted) {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                String name = entry.getFileName().toString();
                if (isWanted.test(name) && Files.isRegularFile(entry)) {
                    contents.put(prefix + name, Files.readAllBytes(entry));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the name of a return definition's file. */
    static String ofReturn(String returnId) {
        return RETURNS + "/" + returnId + JSON;
    }

    /** Returns the ids of the return definitions for which there are files, alphabetically. */
    List<String> returnIds() {
        return names().stream()
                .filter(name -> name.startsWith(RETURNS + "/"))
                .map(name -> name.substring(RETURNS.length() + 1, name.length() - JSON.length()))
                .toList();
    }

    /** Returns the names of the files that are there, alphabetically. */
    Set<String> names() {
        return contents.keySet();
    }

    /** Parses a file; empty where it is not there, and, with the mistake told, where it is not JSON. */
    Optional<Json> parse(String name, Mistakes mistakes) {
        return Optional.ofNullable(contents.get(name)).flatMap(content -> JsonText.parse(name, content, mistakes));
    }

    /** Returns the names of the Word documents that stand beside the files, alphabetically. */
    Set<String> documents() {
        return documents.keySet();
    }

    /**
     * Reads a Word document that stands beside the files, but no more of it than a byte beyond what one may hold; empty where it is
     * not there.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    Optional<byte[]> document(String name) {
        Path document = documents.get(name);
        if (document == null) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(document)) {
            return Optional.of(in.readNBytes(StyleBaseFile.LARGEST + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the SHA-256 over all files in order of their names: name, a zero byte, content with CRLF as LF, a zero byte;
     * 64 lower-case hexadecimal digits. The documents of those names follow, each as name, a zero byte, content as it is, a zero byte.
     */
    String hash(List<String> named) {
        MessageDigest digest = sha256();
        contents.forEach((name, content) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            for (int i = 0; i < content.length; i++) {
                if (content[i] != '\r' || i + 1 == content.length || content[i + 1] != '\n') {
                    digest.update(content[i]);
                }
            }
            digest.update((byte) 0);
        });
        for (String name : named) {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            document(name).ifPresent(digest::update);
            digest.update((byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
