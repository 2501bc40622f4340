package org.quorate.intake.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.quorate.intake.CarrierReader;
import org.quorate.intake.CarrierRefused;
import org.quorate.intake.Enclosure;
import org.quorate.intake.EnclosureName;
import org.quorate.intake.UnpackFolder;
import org.quorate.intake.Unpacked;

/**
 * Unpacks zip archives. A workbook or document, which is such an archive too, is told by its content and is none. Passed over is what
 * systems add by themselves: folders of resource forks, thumbnails, lock files of an open Excel. Names are read as UTF-8, and where they are
 * not, in the character set that Windows uses for them in western Europe.
 */
public final class ZipBundle implements CarrierReader {
    private static final String MAGIC = "PK\u0003\u0004";
    private static final Set<String> OF_SYSTEMS = Set.of("thumbs.db", "desktop.ini");

    /** Entries that tell a document of Office, of OpenDocument or of Numbers. */
    private static final Set<String> OF_DOCUMENTS =
            Set.of("[Content_Types].xml", "mimetype", "Index/Document.iwa", "Index.zip");

    /** Makes one. */
    public ZipBundle() {}

    @Override
    public boolean readsMessages() {
        return false;
    }

    @Override
    public Optional<Unpacked> read(Path file, String name, UnpackFolder into) throws IOException {
        if (!begins(file)) {
            return Optional.empty();
        }
        Optional<ZipFile> opened = open(file);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (ZipFile zip = opened.get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.stream().anyMatch(entry -> OF_DOCUMENTS.contains(entry.getName()))) {
                return Optional.empty();
            }
            List<Enclosure> enclosures = new ArrayList<>();
            for (ZipArchiveEntry entry : entries) {
                into.count();
                String path = path(entry);
                if (!entry.isDirectory() && !entry.isUnixSymlink() && !isOfSystem(path)) {
                    enclosures.add(new Enclosure(EnclosureName.of(path), unpack(zip, entry, into), List.of()));
                }
            }
            return Optional.of(new Unpacked(false, enclosures, null, "", List.of()));
        }
    }

    /** What has no directory may be a damaged workbook; whoever reads it as one tells of it. */
    private static Optional<ZipFile> open(Path file) {
        try {
            return Optional.of(ZipFile.builder().setPath(file).get());
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static boolean begins(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(MAGIC.length()), StandardCharsets.ISO_8859_1).equals(MAGIC);
        }
    }

    private static Path unpack(ZipFile zip, ZipArchiveEntry entry, UnpackFolder into) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new CarrierRefused("it is protected with a password");
        }
        if (!zip.canReadEntryData(entry)) {
            throw new CarrierRefused("it is packed in a way that is not known");
        }
        try (InputStream content = zip.getInputStream(entry)) {
            return into.take(content, entry.getCompressedSize());
        }
    }

    private static String path(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (entry.getGeneralPurposeBit().usesUTF8ForNames() || raw == null) {
            return entry.getName();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException old) {
            return new String(raw, ofOldWindows());
        }
    }

    private static Charset ofOldWindows() {
        return Charset.isSupported("IBM850") ? Charset.forName("IBM850") : StandardCharsets.ISO_8859_1;
    }

    private static boolean isOfSystem(String path) {
        String folded = path.replace('\\', '/');
        String name = folded.substring(folded.lastIndexOf('/') + 1);
        return folded.startsWith("__MACOSX/")
                || folded.contains("/__MACOSX/")
                || name.startsWith(".")
                || name.startsWith("~$")
                || OF_SYSTEMS.contains(name.toLowerCase(Locale.ROOT));
    }
}
