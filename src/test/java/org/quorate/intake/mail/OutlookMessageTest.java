package org.quorate.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.intake.CarrierLimits;
import org.quorate.intake.CarrierRefused;
import org.quorate.intake.Enclosure;
import org.quorate.intake.UnpackFolder;
import org.quorate.intake.Unpacked;
import org.quorate.submission.Sender;
import org.quorate.testing.OutlookFile;

class OutlookMessageTest {
    private static final byte[] WORKBOOK = "PK\u0003\u0004 a workbook".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    private Path folder;

    private Optional<Unpacked> read(Path file) throws IOException {
        return new OutlookMessage()
                .read(file, "return.msg", new UnpackFolder(folder.resolve("into"), CarrierLimits.USUAL));
    }

    private static OutlookFile letter() {
        return OutlookFile.from("office@north.example.org")
                .attached("return.xlsx", "application/octet-stream", WORKBOOK)
                .attached("letter.pdf", "application/pdf", new byte[] {1})
                .attached("logo.png", "image/png", new byte[] {1});
    }

    @Test
    void takesAttachmentsWithTheirSenderAndTheTimeOfDelivery() throws IOException {
        Unpacked unpacked = read(letter().writeTo(folder.resolve("a.msg"))).orElseThrow();

        assertThat(unpacked.enclosures()).extracting(Enclosure::name).containsExactly("return.xlsx");
        assertThat(unpacked.enclosures().get(0).content()).hasBinaryContent(WORKBOOK);
        assertThat(unpacked.enclosures().get(0).senders()).containsExactly(Sender.at("office@north.example.org"));
        assertThat(unpacked.receivedAt()).contains(Instant.parse("2019-07-03T15:42:00Z"));
        assertThat(unpacked.receivedBy()).isEqualTo("the mailbox");
        assertThat(unpacked.remarks())
                .containsExactly("The attachment letter.pdf of return.msg was left, for it is no workbook.");
    }

    @Test
    void goesThroughAMessageWithinIt() throws IOException {
        Unpacked unpacked = read(OutlookFile.from("lead@commissioner.example.org")
                        .forwarding(letter().deliveredAt(Instant.parse("2019-07-01T08:00:00Z")))
                        .writeTo(folder.resolve("a.msg")))
                .orElseThrow();

        assertThat(unpacked.enclosures()).extracting(Enclosure::name).containsExactly("return.xlsx");
        assertThat(unpacked.enclosures().get(0).senders())
                .isEqualTo(List.of(Sender.at("lead@commissioner.example.org"), Sender.at("office@north.example.org")));
        assertThat(unpacked.receivedAt()).contains(Instant.parse("2019-07-03T15:42:00Z"));
    }

    @Test
    void refusesADamagedMessage() throws IOException {
        Path file = letter().writeTo(folder.resolve("a.msg"));
        byte[] content = Files.readAllBytes(file);
        Arrays.fill(content, 60, 512, (byte) 0x7F);
        Files.write(file, content);

        assertThatThrownBy(() -> read(file)).isInstanceOf(CarrierRefused.class).hasMessage("the message is damaged");
    }

    @Test
    void takesNothingElseForAMessage() throws IOException {
        assertThat(read(Files.writeString(folder.resolve("a.msg"), "From: a"))).isEmpty();
        assertThat(read(Files.write(
                        folder.resolve("b.msg"),
                        "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 an old workbook"
                                .getBytes(StandardCharsets.ISO_8859_1))))
                .isEmpty();
    }
}
