package org.quorate.correspondence.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.correspondence.Message;
import org.quorate.correspondence.Post;
import org.quorate.programme.MailServer;
import org.quorate.programme.PasswordSource;

/** Letters, as they are written and as a mail server takes them. */
class MailPostTest {
    private static final Post DRAFTS = new MailPost(null, null);

    private final GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        greenMail.start();
    }

    @AfterEach
    void stop() {
        greenMail.stop();
    }

    @Test
    void writesADraftThatOutlookOpensToBeSent() throws IOException {
        assertThat(headersAndText(draft(message("A plain subject", "One.\nTwo.\n"))))
                .isEqualTo("""
                        Date: Tue, 9 Jul 2019 06:00:00 +0000\r
                        From: quorate@example.org\r
                        Reply-To: returns@example.org\r
                        To: one@example.org, two@example.org\r
                        Message-ID: <4ddaedcb375afec89a1b15205bdfc298@quorate.invalid>\r
                        Subject: A plain subject\r
                        MIME-Version: 1.0\r
                        Content-Type: text/plain; charset=UTF-8\r
                        Content-Transfer-Encoding: 7bit\r
                        X-Unsent: 1\r
                        \r
                        One.\r
                        Two.\r
                        """);
    }

    @Test
    void writesTheSameBytesAgainInAnotherTimeZone() throws IOException {
        Message message =
                message("Subject", "Text\n", attachment("R\u00e9sum\u00e9 \u2013 Q1.xlsx", new byte[] {1, 2, 3}));
        byte[] first = Files.readAllBytes(draft(message));
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            assertThat(Files.readAllBytes(draft(message))).isEqualTo(first);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void addsNoHeaderAndNoAddresseeByWhatItIsTold() throws Exception {
        Path draft = draft(message(
                "Subject\r\nBcc: evil@example.org\r\n\r\nBody",
                "Text\n",
                attachment("a\r\nX-Evil: 1.xlsx", new byte[1])));

        MimeMessage letter = parse(Files.readAllBytes(draft));
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(letter.getSubject()).isEqualTo("Subject Bcc: evil@example.org Body");
        assertThat(letter.getAllRecipients()).hasSize(2);
        assertThat(Files.readString(draft).lines()).noneMatch(line -> line.startsWith("X-Evil"));
    }

    @Test
    void refusesAnAddressThatIsNone() {
        Message message = new Message(
                key(),
                "west",
                List.of("one@example.org\r\nBcc: evil@example.org"),
                null,
                null,
                "S",
                "T",
                List.of(),
                at());

        assertThatThrownBy(() -> DRAFTS.draft(message, folder.resolve("draft.eml")))
                .hasMessageContaining("Bcc");
    }

    @Test
    void keepsWordsOfAnyLanguageAndKeepsLinesShort() throws Exception {
        String subject =
                "R\u00fcckmeldung \u2013 \u00e9t\u00e9 \u5831\u544a ".repeat(8).strip();
        String text = "\u00a3 \u2713 \u5831\u544a " + "long ".repeat(400) + "\n.\nFrom here\n";
        byte[] content = {0, 1, 2, (byte) 255};
        Path draft = draft(message(subject, text, attachment("R\u00e9sum\u00e9 \u2013 Q1.xlsx", content)));

        assertThat(Files.readAllLines(draft, StandardCharsets.US_ASCII))
                .as("lines that every server takes, in plain characters")
                .allMatch(line -> line.length() <= 998);
        MimeMessage letter = parse(Files.readAllBytes(draft));
        assertThat(letter.getSubject()).isEqualTo(subject);
        MimeMultipart parts = (MimeMultipart) letter.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(text);
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("R\u00e9sum\u00e9 \u2013 Q1.xlsx");
        assertThat(parts.getBodyPart(1).getContentType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(content);
    }

    @Test
    void sendsADraftToThoseItIsAddressedToUnderItsIdentifier() throws Exception {
        Path draft = draft(message("Subject", "Text\n"));
        Post post = new MailPost(server(greenMail.getSmtp().getPort(), null), null);

        post.send(draft);
        post.send(draft);

        MimeMessage[] received = greenMail.getReceivedMessages();
        assertThat(received).as("two addressees, twice").hasSize(4);
        assertThat(Arrays.stream(received).map(MailPostTest::id).distinct())
                .containsExactly(id(parse(Files.readAllBytes(draft))));
        assertThat(received[0].getHeader("X-Unsent")).isNull();
        assertThat(received[0].getContent().toString().strip()).isEqualTo("Text");
    }

    @Test
    void signsInWhereTheServerWantsIt() throws Exception {
        greenMail.setUser("quorate", "secret");
        greenMail.getManagers().getUserManager().setAuthRequired(true);
        Path draft = draft(message("Subject", "Text\n"));
        int port = greenMail.getSmtp().getPort();

        new MailPost(server(port, "quorate"), "secret").send(draft);

        assertThat(greenMail.getReceivedMessages()).hasSize(2);
        assertThatThrownBy(() -> new MailPost(server(port, "quorate"), "wrong").send(draft))
                .isInstanceOf(Post.NotSentException.class)
                .hasMessageStartingWith("The mail server localhost:" + port + " did not take it: ")
                .hasMessageNotContaining("wrong");
        assertThatThrownBy(() -> new MailPost(server(port, "quorate"), null).send(draft))
                .hasMessage(
                        "The password of the mail server is not to be found in the environment variable MAIL_PASSWORD.");
    }

    @Test
    void saysWhichServerDidNotTakeIt() throws IOException {
        Path draft = draft(message("Subject", "Text\n"));
        int port = greenMail.getSmtp().getPort();
        greenMail.stop();

        assertThatThrownBy(() -> new MailPost(server(port, null), null).send(draft))
                .isInstanceOf(Post.NotSentException.class)
                .hasMessageStartingWith("The mail server localhost:" + port + " did not take it: ");
        assertThatThrownBy(() -> DRAFTS.send(draft)).hasMessage("No mail server is named.");
    }

    @Test
    void sendsNothingUnprotectedWhereProtectionIsAskedFor() throws IOException {
        Path draft = draft(message("Subject", "Text\n"));
        MailServer server =
                new MailServer("localhost", greenMail.getSmtp().getPort(), MailServer.Security.STARTTLS, null, null);

        assertThatThrownBy(() -> new MailPost(server, null).send(draft)).isInstanceOf(Post.NotSentException.class);
        assertThat(greenMail.getReceivedMessages()).isEmpty();
    }

    private static MailServer server(int port, String user) {
        return new MailServer(
                "localhost",
                port,
                MailServer.Security.NONE,
                user,
                user == null ? null : new PasswordSource.Environment("MAIL_PASSWORD"));
    }

    private Path draft(Message message) {
        Path file = folder.resolve("draft.eml");
        DRAFTS.draft(message, file);
        return file;
    }

    private Message.Attachment attachment(String name, byte[] content) throws IOException {
        Path file = folder.resolve("attached");
        Files.write(file, content);
        return new Message.Attachment(name, file);
    }

    private static Message message(String subject, String text, Message.Attachment... attachments) {
        return new Message(
                key(),
                "west",
                List.of("one@example.org", "two@example.org"),
                "quorate@example.org",
                "returns@example.org",
                subject,
                text,
                List.of(attachments),
                at());
    }

    private static Message.Key key() {
        return new Message.Key(Message.Kind.REMINDER, "alliance", "2019-20-Q1", "west due");
    }

    private static Instant at() {
        return Instant.parse("2019-07-09T06:00:00Z");
    }

    private static String headersAndText(Path draft) throws IOException {
        return Files.readString(draft, StandardCharsets.US_ASCII);
    }

    private static MimeMessage parse(byte[] letter) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter));
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
