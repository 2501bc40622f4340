package org.quorate.programme.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.programme.Programme;
import org.quorate.programme.StyleBase;

/** A body's own document as the base of its papers' styles: taken where it is sound, and told of where it is not. */
class StyleBaseFileTest {
    private static final String PAPER = "paper.json";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String TAKEN =
            " | A Word document (.docx) of at most 5 MB without macros, whose styles can be taken; this one ";

    private final Path folder;
    private final Map<String, String> parts = new LinkedHashMap<>();
    private PackCopy pack;

    StyleBaseFileTest(@TempDir Path folder) {
        this.folder = folder;
        this.pack = PackCopy.in(folder);
    }

    @BeforeEach
    void namesTheBase() {
        pack = pack.change(PAPER, "\"form\": \"2019\",", "\"form\": \"2019\", \"styleBase\": \"house.docx\",");
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("word/document.xml", "<w:document xmlns:w=\"" + WORD + "\"/>");
        parts.put("word/styles.xml", "<w:styles xmlns:w=\"" + WORD + "\"/>");
    }

    private byte[] packed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private void write(byte[] content) throws IOException {
        Files.write(folder.resolve("house.docx"), content);
    }

    private void assertTold(String ending) throws IOException {
        assertThat(pack.told())
                .containsExactly("paper.json /styleBase | \"house.docx\" cannot stand here." + TAKEN + ending);
    }

    @Test
    void isTakenWhereItIsSoundAndCountsInThePacksHash() throws IOException {
        write(packed());
        Programme programme = pack.read().value().orElseThrow();
        assertThat(programme.paper().style().base()).contains(new StyleBase("house.docx", packed()));

        parts.put("word/theme/theme1.xml", "<theme/>");
        write(packed());
        assertThat(pack.read().value().orElseThrow().packHash()).isNotEqualTo(programme.packHash());
    }

    @Test
    void leavesADocumentThatIsNotNamedOutOfTheHash() throws IOException {
        write(packed());
        String hash = pack.read().value().orElseThrow().packHash();
        Files.write(folder.resolve("letter.docx"), packed());
        assertThat(pack.read().value().orElseThrow().packHash()).isEqualTo(hash);
    }

    @Test
    void isMissedWithTheNearestName() throws IOException {
        Files.write(folder.resolve("hous.docx"), packed());
        assertThat(pack.told())
                .containsExactly("paper.json /styleBase | There is no Word document in the pack \"house.docx\"."
                        + " Did you mean \"hous.docx\"? | One of: hous.docx.");
    }

    @Test
    void isRefusedWhereItLiesOutsideThePack() {
        pack.change(PAPER, "house.docx", "../house.docx");
        assertThat(pack.told())
                .containsExactly("paper.json /styleBase | There is no Word document in the pack \"../house.docx\"."
                        + " | One of: none so far.");
    }

    @Test
    void isRefusedWithMacros() throws IOException {
        parts.put("word/vbaProject.bin", "x");
        write(packed());
        assertTold("holds macros.");
    }

    @Test
    void isRefusedWhereAPartDeclaresADocumentType() throws IOException {
        parts.put(
                "word/styles.xml",
                "<!DOCTYPE w:styles [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:styles xmlns:w=\"" + WORD
                        + "\">&e;</w:styles>");
        write(packed());
        assertTold("has a part that cannot be read: word/styles.xml.");
    }

    @Test
    void isRefusedWhereAPartIsNotXml() throws IOException {
        parts.put("word/document.xml", "<w:document");
        write(packed());
        assertTold("has a part that cannot be read: word/document.xml.");
    }

    @Test
    void isRefusedWhereItIsNoWordDocument() throws IOException {
        write("not a container".getBytes(StandardCharsets.UTF_8));
        assertTold("is no Word document, or is protected by a password.");
    }

    @Test
    void isRefusedWhereItUnpacksToTooMuch() throws IOException {
        parts.put("word/media/image1.bin", "0".repeat(50_000_001));
        write(packed());
        assertTold("unpacks to more than a document of that kind holds.");
    }

    @Test
    void isRefusedWhereItIsTooLarge() throws IOException {
        write(new byte[5_000_001]);
        assertTold("is larger.");
    }
}
