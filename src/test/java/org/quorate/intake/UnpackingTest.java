package org.quorate.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quorate.testing.Bundle.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.intake.mail.MailMessage;
import org.quorate.intake.mail.OutlookMessage;
import org.quorate.intake.zip.ZipBundle;
import org.quorate.submission.Sender;
import org.quorate.testing.Bundle;
import org.quorate.testing.Letter;

/** Carriers with what lies within them, through all readers. */
class UnpackingTest {
    private static final byte[] WORKBOOK = "PK\u0003\u0004 a workbook".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] ANOTHER = "PK\u0003\u0004 another".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    private Path folder;

    private Path into;

    @BeforeEach
    void nameTheFolder() {
        into = folder.resolve("into");
    }

    private Optional<Unpacked> unpack(Path file) throws IOException {
        return unpack(file, CarrierLimits.USUAL);
    }

    private Optional<Unpacked> unpack(Path file, CarrierLimits limits) throws IOException {
        return new Unpacking(List.of(new ZipBundle(), new OutlookMessage(), new MailMessage()), limits)
                .unpack(file, file.getFileName().toString(), into);
    }

    private static List<String> names(Unpacked unpacked) {
        return unpacked.enclosures().stream().map(Enclosure::name).toList();
    }

    private Path write(Bundle bundle) {
        return bundle.writeTo(folder.resolve("returns.zip"));
    }

    private Path write(Letter letter) {
        return letter.writeTo(folder.resolve("return.eml"));
    }

    private static byte[] bytes(Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    @Test
    void unpacksABundleWithItsFoldersAndPassesOverWhatSystemsAdd() throws IOException {
        Unpacked unpacked = unpack(write(bundle().with("North/return.xlsx", WORKBOOK)
                        .with("South/Deep/return.xlsx", ANOTHER)
                        .with("__MACOSX/North/._return.xlsx", "fork")
                        .with("North/Thumbs.db", "pictures")
                        .with("North/~$return.xlsx", "lock")
                        .with("North/.DS_Store", "view")
                        .with("notes.pdf", "%PDF-")))
                .orElseThrow();

        assertThat(unpacked.message()).isFalse();
        assertThat(names(unpacked)).containsExactly("return.xlsx", "return.xlsx", "notes.pdf");
        assertThat(unpacked.enclosures().get(0).content()).hasBinaryContent(WORKBOOK);
        assertThat(unpacked.enclosures().get(1).content()).hasBinaryContent(ANOTHER);
        assertThat(unpacked.receivedAt()).isEmpty();
        assertThat(unpacked.remarks()).isEmpty();
    }

    @Test
    void takesNoWorkbookForABundleWhateverItIsCalled() throws IOException {
        Path workbook = write(bundle().with("[Content_Types].xml", "<Types/>").with("xl/workbook.xml", "<workbook/>"));

        assertThat(unpack(workbook)).isEmpty();
        assertThat(unpack(write(bundle().with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                        .with("content.xml", "<c/>"))))
                .isEmpty();
    }

    @Test
    void takesNeitherTextNorADamagedArchiveForACarrier() throws IOException {
        assertThat(unpack(Files.writeString(folder.resolve("a.csv"), "Risk: a,b\nc,d\n")))
                .isEmpty();
        assertThat(unpack(Files.write(folder.resolve("b.zip"), WORKBOOK))).isEmpty();
        assertThat(unpack(Files.createFile(folder.resolve("empty")))).isEmpty();
    }

    @Test
    void leavesABundleWithinABundleAsItIs() throws IOException {
        byte[] inner = bytes(bundle().with("return.xlsx", WORKBOOK).writeTo(folder.resolve("inner.zip")));

        Unpacked unpacked = unpack(write(bundle().with("inner.zip", inner))).orElseThrow();

        assertThat(names(unpacked)).containsExactly("inner.zip");
        assertThat(unpacked.enclosures().get(0).content()).hasBinaryContent(inner);
    }

    @Test
    void refusesABundleThatIsProtected() throws IOException {
        Path file = write(bundle().with("return.xlsx", WORKBOOK));
        byte[] content = bytes(file);
        // The flag in the entry's own head and in the directory.
        content[6] |= 1;
        int directory = new String(content, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        content[directory + 8] |= 1;
        Files.write(file, content);

        assertThatThrownBy(() -> unpack(file))
                .isInstanceOf(CarrierRefused.class)
                .hasMessage("it is protected with a password");
    }

    @Test
    void refusesWhatWouldCostTooMuch() {
        Path bomb = write(bundle().with("a.xlsx", new byte[100_000]));
        Path many = bundle().with("a.xlsx", "1234567")
                .with("b.xlsx", "1234567")
                .with("c.xlsx", "1234567")
                .writeTo(folder.resolve("many.zip"));

        assertThatThrownBy(() -> unpack(bomb, new CarrierLimits(9, 1 << 20, 1 << 20, 200, 1000, 3, 1 << 20)))
                .isInstanceOf(CarrierRefused.class)
                .hasMessage("a file in it is packed more than 200 to 1");
        assertThatThrownBy(() -> unpack(bomb, new CarrierLimits(9, 50_000, 1 << 20, 9999, 1000, 3, 1 << 20)))
                .isInstanceOf(CarrierRefused.class)
                .hasMessage("a file in it is larger than 0 MB");
        assertThatThrownBy(() -> unpack(many, new CarrierLimits(2, 100, 100, 200, 1000, 3, 1 << 20)))
                .isInstanceOf(CarrierRefused.class)
                .hasMessage("it holds more than 2 files");
        assertThatThrownBy(() -> unpack(many, new CarrierLimits(9, 100, 20, 200, 1000, 3, 1 << 20)))
                .isInstanceOf(CarrierRefused.class)
                .hasMessage("its files are together larger than 0 MB");
    }

    @Test
    void refusesABundleWithADamagedFile() throws IOException {
        Path file = write(bundle().with("return.xlsx", "a".repeat(5000) + "b".repeat(5000)));
        byte[] content = bytes(file);
        for (int i = 45; i < 60; i++) {
            content[i] = 0x55;
        }
        Files.write(file, content);

        assertThatThrownBy(() -> unpack(file))
                .isInstanceOf(CarrierRefused.class)
                .hasMessage("a file in it is damaged");
    }

    @Test
    void readsNamesOfOldWindows() throws IOException {
        Path file = write(bundle().with("Pruefung.xlsx", WORKBOOK));
        byte[] content = new String(bytes(file), StandardCharsets.ISO_8859_1)
                .replace("Pruefung", "Pr\u0081fung_")
                .getBytes(StandardCharsets.ISO_8859_1);
        for (int flags :
                new int[] {7, new String(content, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002") + 9}) {
            content[flags] &= ~8;
        }
        Files.write(file, content);

        assertThat(names(unpack(file).orElseThrow())).containsExactly("Prüfung_.xlsx");
    }

    @Test
    void takesAttachmentsThatMayBeReturnsAndTellsOfTheOthers() throws IOException {
        Unpacked unpacked = unpack(write(Letter.from("office@north.example.org")
                        .attached("return.xlsx", WORKBOOK)
                        .attached("table.csv", "a,b".getBytes(StandardCharsets.UTF_8))
                        .attached("without an ending", ANOTHER)
                        .attached("minutes.docx", WORKBOOK)
                        .attached("letter.pdf", "%PDF-".getBytes(StandardCharsets.UTF_8))
                        .attached("image/png", "inline; filename=\"logo.png\"", new byte[] {1})
                        .attached("application/pkcs7-signature", "attachment; filename=\"smime.p7s\"", new byte[] {1})))
                .orElseThrow();

        assertThat(unpacked.message()).isTrue();
        assertThat(names(unpacked)).containsExactly("return.xlsx", "table.csv", "without an ending");
        assertThat(unpacked.enclosures().get(0).content()).hasBinaryContent(WORKBOOK);
        assertThat(unpacked.enclosures())
                .allSatisfy(enclosure ->
                        assertThat(enclosure.senders()).containsExactly(Sender.at("office@north.example.org")));
        assertThat(unpacked.remarks())
                .containsExactly(
                        "The attachment minutes.docx of return.eml was left, for it is no workbook.",
                        "The attachment letter.pdf of return.eml was left, for it is no workbook.");
    }

    @Test
    void readsNamesOfAttachmentsInEveryWayOfWritingThem() throws IOException {
        Unpacked unpacked = unpack(write(Letter.from("a@example.org")
                        .attached(
                                "application/octet-stream", "attachment; filename*=UTF-8''R%C3%BCckgabe.xlsx", WORKBOOK)
                        .attached(
                                "application/octet-stream",
                                "attachment; filename=\"=?utf-8?B?w5xiZXIueGxzeA==?=\"",
                                WORKBOOK)
                        .attached("application/octet-stream; name=\"../../etc/passwd.xlsx\"", "attachment", WORKBOOK)))
                .orElseThrow();

        assertThat(names(unpacked)).containsExactly("Rückgabe.xlsx", "Über.xlsx", "passwd.xlsx");
    }

    @Test
    void takesTheTimeOfTheLastServerThenTheSendersDate() throws IOException {
        Letter letter = Letter.from("a@example.org").attached("return.xlsx", WORKBOOK);
        assertThat(unpack(write(letter)).orElseThrow().receivedAt()).isEmpty();

        letter.header("Date: Mon, 1 Jul 2019 09:00:00 +0100");
        Unpacked dated = unpack(write(letter)).orElseThrow();
        assertThat(dated.receivedAt()).contains(Instant.parse("2019-07-01T08:00:00Z"));
        assertThat(dated.receivedBy()).isEqualTo("the date that the sender gave the message");

        letter.receivedAt("Mon, 1 Jul 2019 09:00:20 +0100").receivedAt("Wed, 3 Jul 2019 16:42:00 +0100 (BST)");
        Unpacked received = unpack(write(letter)).orElseThrow();
        assertThat(received.receivedAt()).contains(Instant.parse("2019-07-03T15:42:00Z"));
        assertThat(received.receivedBy()).isEqualTo("the mail server");
    }

    @Test
    void goesThroughForwardedMessagesAndBundlesInThem() throws IOException {
        byte[] bundle = bytes(bundle().with("North/return.xlsx", WORKBOOK).writeTo(folder.resolve("inner.zip")));
        Letter original = Letter.from("office@north.example.org")
                .attached("returns.zip", bundle)
                .header("Date: Mon, 1 Jul 2019 09:00:00 +0100");

        Unpacked unpacked = unpack(write(Letter.from("lead@commissioner.example.org")
                        .forwarding(original)
                        .receivedAt("Wed, 3 Jul 2019 16:42:00 +0100")))
                .orElseThrow();

        assertThat(names(unpacked)).containsExactly("return.xlsx");
        assertThat(unpacked.enclosures().get(0).senders())
                .containsExactly(Sender.at("lead@commissioner.example.org"), Sender.at("office@north.example.org"));
        assertThat(unpacked.receivedAt()).contains(Instant.parse("2019-07-03T15:42:00Z"));
    }

    @Test
    void goesNoDeeperThanItMay() throws IOException {
        Letter letter = Letter.from("a0@example.org").attached("return.xlsx", WORKBOOK);
        for (int depth = 1; depth <= 5; depth++) {
            letter = Letter.from("a" + depth + "@example.org").forwarding(letter);
        }

        assertThat(names(unpack(write(letter)).orElseThrow())).containsExactly("attached message");
    }

    @Test
    void leavesAnAttachedBundleThatIsRefusedAsItIs() throws IOException {
        byte[] bomb = bytes(bundle().with("a.xlsx", new byte[100_000]).writeTo(folder.resolve("inner.zip")));
        Path file =
                write(Letter.from("a@example.org").attached("bomb.zip", bomb).attached("return.xlsx", WORKBOOK));

        Unpacked unpacked = unpack(file, new CarrierLimits(99, 1 << 20, 1 << 20, 200, 1000, 3, 1 << 20))
                .orElseThrow();

        assertThat(names(unpacked)).containsExactly("bomb.zip", "return.xlsx");
        assertThat(unpacked.remarks())
                .containsExactly("bomb.zip was not unpacked: a file in it is packed more than 200 to 1.");
    }

    @Test
    void refusesAMessageThatIsTooLarge() {
        Path file = write(Letter.from("a@example.org").attached("return.xlsx", new byte[2000]));

        assertThatThrownBy(() -> unpack(file, new CarrierLimits(9, 1 << 20, 1 << 20, 200, 1000, 3, 1000)))
                .isInstanceOf(CarrierRefused.class)
                .hasMessage("the message is larger than 0 MB");
    }

    /** Whatever a container calls its entries, the files lie in the folder under numbers, and the names lead nowhere. */
    @Property(seed = "20190703", tries = 300)
    void noNameFromWithinLeadsAnywhere(@ForAll String raw) throws IOException {
        Path place = Files.createTempDirectory("unpacking-test-");
        Path outside = place.resolve("outside");
        into = outside.resolve("into");
        String hostile = raw.isEmpty() ? "x" : raw;
        for (String name :
                List.of(hostile, "../" + hostile, "/" + hostile, "..\\..\\" + hostile, "C:\\" + hostile, "a/..")) {
            String clean = EnclosureName.of(name);
            assertThat(clean).isNotBlank().isNotIn(".", "..").hasSizeLessThanOrEqualTo(150);
            assertThat(clean).doesNotContain("/", "\\", ":", "\u0000", "\n", "\r", "\u202E");
        }
        Path file = bundle().with("../" + hostile.replace('\u0000', '_').replaceAll("[\\uD800-\\uDFFF]", "_"), WORKBOOK)
                .writeTo(place.resolve("returns.zip"));
        new Unpacking(List.of(new ZipBundle()), CarrierLimits.USUAL)
                .unpack(file, "returns.zip", into)
                .orElseThrow()
                .enclosures()
                .forEach(enclosure -> assertThat(enclosure.content()).isEqualTo(into.resolve("1")));
        try (Stream<Path> files = Files.walk(place)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allMatch(one -> one.equals(file) || one.equals(into.resolve("1")));
        }
        Files.deleteIfExists(into.resolve("1"));
        Files.deleteIfExists(into);
        Files.deleteIfExists(outside);
        Files.delete(file);
        Files.delete(place);
    }
}
