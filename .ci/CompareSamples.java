import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Compares two folders of outputs. Workbooks, Word documents and PDF files are compared part by part and not byte by byte: JDKs
 * deflate the same content differently. Of such files the hash and size in {@code manifest.json} are left out of the comparison for the same
 * reason.
 *
 * <pre>java .ci/CompareSamples.java EXPECTED ACTUAL</pre>
 *
 * Ends with 0 where both hold the same, with 1 where they differ, with 2 where a folder is missing.
 */
final class CompareSamples {
    private static final String CONTAINER = ".*\\.(xls[xm]|docx|pdf)";
    private static final String CONTAINER_IN_MANIFEST =
            "(\"file\"\\s*:\\s*\"[^\"]+\\.(?:xls[xm]|docx|pdf)\"\\s*,\\s*\"sha256\"\\s*:\\s*)\"\\w+\"(\\s*,\\s*\"size\"\\s*:\\s*)\\d+";

    private static final Pattern PDF_STREAM = Pattern.compile("(\\d+) 0 obj\\s+<<((?:(?!endobj).)*?)>>\\s*stream\\r?\\n", Pattern.DOTALL);

    private final List<String> differences = new ArrayList<>();

    private CompareSamples() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("Usage: java .ci/CompareSamples.java EXPECTED ACTUAL");
            System.exit(2);
        }
        Path expected = Path.of(args[0]);
        Path actual = Path.of(args[1]);
        for (Path folder : List.of(expected, actual)) {
            if (!Files.isDirectory(folder)) {
                System.err.println("There is no folder " + folder + ".");
                System.exit(2);
            }
        }
        CompareSamples comparison = new CompareSamples();
        comparison.compareFolders(expected, actual);
        comparison.differences.forEach(System.out::println);
        System.exit(comparison.differences.isEmpty() ? 0 : 1);
    }

    private void compareFolders(Path expected, Path actual) throws IOException {
        SortedSet<String> names = files(expected);
        names.addAll(files(actual));
        for (String name : names) {
            if (!Files.isRegularFile(expected.resolve(name))) {
                differences.add(name + ": was not expected");
            } else if (!Files.isRegularFile(actual.resolve(name))) {
                differences.add(name + ": is missing");
            } else {
                compareFiles(name, Files.readAllBytes(expected.resolve(name)), Files.readAllBytes(actual.resolve(name)));
            }
        }
    }

    private static SortedSet<String> files(Path folder) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> names.add(folder.relativize(file).toString().replace('\\', '/')));
        }
        return names;
    }

    private void compareFiles(String name, byte[] expected, byte[] actual) throws IOException {
        if (name.matches(CONTAINER)) {
            compareContainers(name, expected, actual);
        } else if (name.equals("manifest.json") || name.endsWith("/manifest.json")) {
            compareContent(name, withoutContainers(expected), withoutContainers(actual));
        } else {
            compareContent(name, expected, actual);
        }
    }

    private void compareContainers(String name, byte[] expected, byte[] actual) throws IOException {
        boolean pdf = name.endsWith(".pdf");
        Map<String, byte[]> expectedParts = pdf ? streams(expected) : parts(expected);
        Map<String, byte[]> actualParts = pdf ? streams(actual) : parts(actual);
        SortedSet<String> names = new TreeSet<>(expectedParts.keySet());
        names.addAll(actualParts.keySet());
        for (String part : names) {
            String shown = name + ", part " + part;
            if (!expectedParts.containsKey(part)) {
                differences.add(shown + ": was not expected");
            } else if (!actualParts.containsKey(part)) {
                differences.add(shown + ": is missing");
            } else {
                compareContent(shown, expectedParts.get(part), actualParts.get(part));
            }
        }
    }

    private static Map<String, byte[]> parts(byte[] container) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (InputStream bytes = new java.io.ByteArrayInputStream(container);
                ZipInputStream zip = new ZipInputStream(bytes, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    /** The streams of a PDF file as they were before they were deflated. Its table of offsets is left out: they follow from the lengths. */
    private static Map<String, byte[]> streams(byte[] pdf) throws IOException {
        Map<String, byte[]> streams = new TreeMap<>();
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        Matcher stream = PDF_STREAM.matcher(text);
        int from = 0;
        while (stream.find(from)) {
            from = text.indexOf("endstream", stream.end());
            if (stream.group(2).contains("/XRef")) {
                continue;
            }
            byte[] content = Arrays.copyOfRange(pdf, stream.end(), from);
            if (stream.group(2).contains("/FlateDecode")) {
                try (InputStream inflated = new InflaterInputStream(new java.io.ByteArrayInputStream(content))) {
                    content = inflated.readAllBytes();
                }
            }
            streams.put("stream " + stream.group(1), content);
        }
        return streams;
    }

    /** Only of what was written: the hash of a workbook that came in must be the same everywhere. */
    private static byte[] withoutContainers(byte[] manifest) {
        String text = new String(manifest, StandardCharsets.UTF_8);
        int outputs = text.lastIndexOf("\"outputs\"");
        if (outputs < 0) {
            return manifest;
        }
        String masked = text.substring(outputs).replaceAll(CONTAINER_IN_MANIFEST, "$1\"\"$2 0");
        return (text.substring(0, outputs) + masked).getBytes(StandardCharsets.UTF_8);
    }

    private void compareContent(String name, byte[] expected, byte[] actual) {
        int at = Arrays.mismatch(expected, actual);
        if (at >= 0) {
            differences.add("%s: differs from byte %d on%n  expected  %s%n  actual    %s"
                    .formatted(name, at, around(expected, at), around(actual, at)));
        }
    }

    private static String around(byte[] content, int at) {
        int from = Math.max(0, at - 40);
        int to = Math.min(content.length, at + 80);
        return new String(content, from, to - from, StandardCharsets.UTF_8).replaceAll("\\R", " ");
    }
}
