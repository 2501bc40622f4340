package org.quorate.programme.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.quorate.programme.StyleBase;

/**
 * A body's own Word document, as far as its styles and page are wanted. It is looked over before anything else may open it: what
 * unpacks beyond bounds, holds macros or declares a document type is refused with a sentence.
 */
final class StyleBaseFile {
    /** The most bytes of the file. */
    static final int LARGEST = 5_000_000;

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_UNPACKED = 50_000_000;
    private static final String STYLES = "word/styles.xml";
    private static final String DOCUMENT = "word/document.xml";
    private static final Set<String> READ = Set.of(STYLES, DOCUMENT, "word/theme/theme1.xml");
    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private StyleBaseFile() {}

    static ValueType<StyleBase> in(PackFiles files) {
        return (json, reading) -> {
            Optional<String> name = Values.text(json, reading);
            Optional<byte[]> content = name.flatMap(files::document);
            if (name.isPresent() && content.isEmpty()) {
                reading.mistakes().unresolved(json.at(), "Word document in the pack", name.get(), files.documents());
            }
            return content.flatMap(bytes -> {
                String wrong = wrongWith(bytes);
                if (!wrong.isEmpty()) {
                    reading.mistakes()
                            .wrong(
                                    json,
                                    "A Word document (.docx) of at most 5 MB without macros, whose styles can be taken; this one "
                                            + wrong + ".");
                    return Optional.empty();
                }
                return Optional.of(new StyleBase(name.orElseThrow(), bytes));
            });
        };
    }

    /** Returns what is wrong with the file, as the end of a sentence; empty if nothing is. */
    private static String wrongWith(byte[] content) {
        if (content.length > LARGEST) {
            return "is larger";
        }
        Set<String> seen = new HashSet<>();
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readNBytes((int) (MOST_UNPACKED - unpacked + 1));
                unpacked += part.length;
                if (!seen.add(entry.getName()) || seen.size() > MOST_ENTRIES || unpacked > MOST_UNPACKED) {
                    return "unpacks to more than a document of that kind holds";
                }
                if (entry.getName().endsWith("vbaProject.bin")) {
                    return "holds macros";
                }
                if (READ.contains(entry.getName()) && !isSound(entry.getName(), part)) {
                    return "has a part that cannot be read: " + entry.getName();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return "is damaged";
        }
        return seen.contains(STYLES) && seen.contains(DOCUMENT)
                ? ""
                : "is no Word document, or is protected by a password";
    }

    /** Returns whether the part is XML without a document type, in the vocabulary that Word writes unless it is told otherwise. */
    private static boolean isSound(String name, byte[] part) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(part));
            boolean first = true;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    return false;
                }
                if (event == XMLStreamConstants.START_ELEMENT && first) {
                    first = false;
                    if (!name.startsWith("word/theme") && !TRANSITIONAL.equals(reader.getNamespaceURI())) {
                        return false;
                    }
                }
            }
            return true;
        } catch (XMLStreamException e) {
            return false;
        }
    }
}
