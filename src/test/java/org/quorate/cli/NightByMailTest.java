package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights whose messages are sent to a mail server. */
class NightByMailTest {
    private static final String ACUTE = "Acute provider Workplan Q1 v2 FINAL.xlsx";

    private final NightBench bench;
    private GreenMail server = server(0);

    NightByMailTest(@TempDir Path folder) {
        bench = new NightBench(folder);
    }

    private static GreenMail server(int port) {
        return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    @BeforeEach
    void start() {
        server.start();
        bench.with("alpha", ACUTE).sendingTo(server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void sendsReceiptRemindersDigestAndFailureOnce() throws Exception {
        bench.with("broken");
        bench.edit("broken", "\"status\": \"party\"", "\"status\": \"partner\"");

        assertThat(bench.night(NightBench.BEFORE_DUE).code()).isEqualTo(ExitCode.WRONG_USE);

        assertThat(received())
                .containsExactlyInAnyOrder(
                        "lead@example.org: Quarter 1 2019/20 (April to June 2019): 1 file came in, 8 partners owe returns",
                        "acute-provider@example.org: Accepted with queries: " + ACUTE,
                        "acute-provider@example.org: Reminder: return for Quarter 1 2019/20 (April to June 2019) due on 5"
                                + " July 2019",
                        "ambulance-provider@example.org: Reminder: return for Quarter 1 2019/20 (April to June 2019) due on"
                                + " 5 July 2019",
                        "panacea-federation@example.org: Reminder: return for Quarter 1 2019/20 (April to June 2019) due on"
                                + " 5 July 2019",
                        "operator@example.org: Quorate: 1 thing failed in the night of 28 June 2019");
        // Parties without an address: somebody must look one up.
        assertThat(NightBench.letters(bench.post("alpha"))).hasSize(5).allMatch(name -> name.startsWith("reminder"));
        MimeMessage receipt = Arrays.stream(server.getReceivedMessages())
                .filter(message -> subject(message).startsWith("Accepted with queries"))
                .findFirst()
                .orElseThrow();
        MimeMultipart parts = (MimeMultipart) receipt.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("Dear colleagues at Acute provider,", "Synthetic example", "SHA-256");
        byte[] workbook = parts.getBodyPart(1).getInputStream().readAllBytes();
        assertThat(new ZipInputStream(new ByteArrayInputStream(workbook)).getNextEntry())
                .isNotNull();
        assertThat(receipt.getFrom()[0]).hasToString("quorate@example.org");
        assertThat(receipt.getReplyTo()[0]).hasToString("returns@example.org");

        assertThat(bench.night(NightBench.BEFORE_DUE).code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(server.getReceivedMessages()).hasSize(6);
    }

    @Test
    void tellsThatMailWasNotTakenAndSendsItTheNextNight() throws Exception {
        int port = server.getSmtp().getPort();
        server.stop();

        CommandAnswer night = bench.night("2019-06-20");

        assertThat(night.code()).isEqualTo(ExitCode.FAILED);
        assertThat(night.out()).contains("1 new file, outputs written");
        assertThat(night.err()).contains("did not take it: ");
        assertThat(bench.output().resolve("alpha/2019-20-Q1/paper.docx")).exists();

        server = server(port);
        server.start();

        assertThat(bench.night("2019-06-21").code()).isZero();
        assertThat(received())
                .containsExactlyInAnyOrder(
                        "lead@example.org: Quarter 1 2019/20 (April to June 2019): 1 file came in, 8 partners owe returns",
                        "acute-provider@example.org: Accepted with queries: " + ACUTE,
                        "operator@example.org: Quorate: 1 thing failed in the night of 20 June 2019");
        assertThat(NightBench.letters(bench.post("alpha").resolve("sent")))
                .containsExactly("digest lead", "receipt acute-provider");
        assertThat(NightBench.letters(bench.post("alpha").resolve("unsent"))).isEmpty();
    }

    @Test
    void remindsAnewWhomNoServerCouldRemind() {
        int port = server.getSmtp().getPort();
        bench.night("2019-06-20");
        server.stop();
        assertThat(bench.night(NightBench.BEFORE_DUE).code()).isEqualTo(ExitCode.FAILED);
        server = server(port);
        server.start();

        assertThat(bench.night(NightBench.BEFORE_AGAIN).code()).isZero();

        assertThat(Arrays.stream(server.getReceivedMessages()).map(NightByMailTest::subject))
                .filteredOn(subject -> subject.startsWith("Reminder"))
                .hasSize(3);
    }

    @Test
    void sendsWhatWasADraftWhereTheLeadSaysSo() {
        Object[] remind = {"remind", bench.pack("alpha"), "--period", NightBench.PERIOD, "--as-at", "2019-07-01"};
        assertThat(bench.command(remind).code()).isZero();
        assertThat(server.getReceivedMessages()).isEmpty();
        Object[] send = Arrays.copyOf(remind, remind.length + 1);
        send[remind.length] = "--send";

        assertThat(bench.command(send).out()).startsWith("8 reminders by mail: ");
        assertThat(server.getReceivedMessages()).hasSize(3);
        assertThat(bench.command(send).code()).isZero();
        assertThat(server.getReceivedMessages()).hasSize(3);
    }

    private List<String> received() {
        return Arrays.stream(server.getReceivedMessages())
                .map(message -> to(message) + ": " + subject(message))
                .toList();
    }

    private static String to(MimeMessage message) {
        try {
            return message.getRecipients(RecipientType.TO)[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
