package org.quorate.batch.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quorate.testing.Bundle.bundle;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.batch.disk.Moment;
import org.quorate.batch.disk.Moments;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.machine.Secrets;
import org.quorate.ledger.jdbc.FetchedItems;
import org.quorate.ledger.jdbc.LedgerMigration;
import org.quorate.programme.Installation;
import org.quorate.programme.IntakeSource;
import org.quorate.programme.PasswordSource;
import org.quorate.programme.Programme;
import org.quorate.programme.json.PackReader;
import org.quorate.submission.excel.SpreadsheetReader;
import org.quorate.testing.Letter;
import org.quorate.testing.SshServer;

/** Fetching into the inbox of the sample pack, from folders and from servers that really run. */
class FetchingTest {
    private static final Path SAMPLE = Path.of("input-samples", "north-east-lincolnshire");
    private static final String PANACEA = "Panacea Assurance Q1.xlsx";
    private static final String Q1 = "2019-20-Q1";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2019-07-09T23:30:00Z"), ZoneOffset.UTC);
    private static final String PASSWORD = "correct horse";

    @TempDir
    private Path root;

    private Path pack;
    private Programme programme;
    private final JdbcConnectionPool database =
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");

    @BeforeEach
    void layOutThePack() throws IOException {
        LedgerMigration.migrate(database);
        pack = root.resolve("alliance");
        Files.createDirectories(pack.resolve("returns"));
        for (String file : new String[] {
            "programme.json", "paper.json", "returns/assurance.json", "returns/workplan.json", "returns/review.json"
        }) {
            Files.copy(SAMPLE.resolve(file), pack.resolve(file));
        }
        programme = new PackReader().read(pack).value().orElseThrow();
    }

    @AfterEach
    void dispose() {
        database.dispose();
    }

    private static byte[] sample(String name) {
        try {
            return Files.readAllBytes(SAMPLE.resolve("inbox").resolve(Q1).resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FetchResult fetch(IntakeSource... sources) {
        return fetch(Moments.PASS, sources);
    }

    private FetchResult fetch(Moments moments, IntakeSource... sources) {
        return new Fetching(
                        new FetchedItems(database, CLOCK),
                        new SpreadsheetReader(),
                        new Secrets(name -> name.equals("RETURNS_PASSWORD") ? PASSWORD : null),
                        CLOCK,
                        moments)
                .fetch(
                        root,
                        new Installation(
                                null,
                                Installation.USUAL.mail(),
                                Installation.USUAL.reminders(),
                                Arrays.asList(sources)),
                        Map.of(pack, programme));
    }

    @Test
    void takesAFileOnceThatLandedBeforeAKillAndWasNotRemembered() throws IOException {
        Files.write(mailbox().resolve(PANACEA), sample(PANACEA));
        assertThatThrownBy(() -> fetch((moment, what) -> {
                    assertThat(moment).isEqualTo(Moment.LANDED);
                    throw new UncheckedIOException(new IOException("killed"));
                }))
                .isInstanceOf(RunFailure.class);
        assertThat(inbox(Q1)).containsExactly(PANACEA);

        assertThat(fetch().whole()).isTrue();
        assertThat(inbox(Q1)).containsExactly(PANACEA);
        Files.delete(pack.resolve("inbox").resolve(Q1).resolve(PANACEA));
        assertThat(fetch()).as("it is remembered now").isEqualTo(new FetchResult(0, List.of(), List.of()));
        assertThat(inbox(Q1)).isEmpty();
    }

    private List<String> inbox(String period) {
        try (Stream<Path> files = Files.list(pack.resolve("inbox").resolve(period))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private Path mailbox() throws IOException {
        return Files.createDirectories(pack.resolve("mailbox"));
    }

    private static Letter letter() {
        return Letter.from("office@panacea.example.org")
                .attached(PANACEA, sample(PANACEA))
                .receivedAt("Fri, 5 Jul 2019 11:20:00 +0100");
    }

    @Test
    void laysMessagesOfThePacksMailboxIntoTheInboxOnce() throws IOException {
        Path message = letter().writeTo(mailbox().resolve("Our return.eml"));

        assertThat(fetch())
                .isEqualTo(new FetchResult(
                        1,
                        List.of(),
                        List.of("1 file was taken from the folder %s into the inbox of 2019-20-Q1."
                                .formatted(pack.resolve("mailbox")))));
        assertThat(inbox(Q1)).containsExactly("Our return.eml");
        assertThat(pack.resolve("inbox/2019-20-Q1/Our return.eml")).hasSameBinaryContentAs(message);
        assertThat(message).exists();
        assertThat(fetch()).isEqualTo(new FetchResult(0, List.of(), List.of()));

        Files.copy(message, mailbox().resolve("The same again.eml"));
        assertThat(fetch().taken())
                .as("the content is known, whatever its name")
                .isZero();
        Files.delete(pack.resolve("inbox/2019-20-Q1/Our return.eml"));
        assertThat(fetch().taken())
                .as("what a lead has taken away does not come back")
                .isZero();
    }

    @Test
    void saysOfAMessageWithoutAWorkbookThatItWasLeftAndSaysItOnce() throws IOException {
        Letter.from("office@panacea.example.org")
                .attached("letter.pdf", "%PDF-".getBytes(StandardCharsets.UTF_8))
                .writeTo(mailbox().resolve("Sorry.eml"));

        assertThat(fetch().remarks())
                .containsExactly(
                        "The message Sorry.eml from the folder %s brought no workbook and was left there."
                                .formatted(pack.resolve("mailbox")),
                        "The attachment letter.pdf of Sorry.eml was left, for it is no workbook.");
        assertThat(inbox(Q1)).isEmpty();
        assertThat(fetch().remarks()).isEmpty();
    }

    @Test
    void takesThePeriodFromTheFolderThenFromTheCoverThenFromTheTime() throws IOException {
        Path drop = Files.createDirectories(root.resolve("drop").resolve("2018-19-Q4"))
                .getParent();
        Files.write(drop.resolve("2018-19-Q4").resolve("by folder.csv"), "a,b\n".getBytes(StandardCharsets.UTF_8));
        Path byCover = Files.write(drop.resolve(PANACEA), sample(PANACEA));
        Files.setLastModifiedTime(byCover, FileTime.from(Instant.parse("2019-04-20T10:00:00Z")));
        Path byTime = Files.writeString(drop.resolve("by time.csv"), "c,d\n");
        Files.setLastModifiedTime(byTime, FileTime.from(Instant.parse("2019-07-05T10:00:00Z")));

        assertThat(fetch(new IntakeSource.Folder("drop", "alliance")).taken()).isEqualTo(3);

        assertThat(inbox("2018-19-Q4")).containsExactly("by folder.csv");
        assertThat(inbox(Q1)).containsExactly(PANACEA, "by time.csv");
        assertThat(Files.getLastModifiedTime(pack.resolve("inbox").resolve(Q1).resolve("by time.csv"))
                        .toInstant())
                .as("the time of receipt goes along")
                .isEqualTo(Instant.parse("2019-07-05T10:00:00Z"));
    }

    @Test
    void laysAFileOfTheSameNameBesideTheOneThatIsThere() throws IOException {
        Path drop = Files.createDirectories(root.resolve("drop"));
        Path inbox = Files.createDirectories(pack.resolve("inbox").resolve(Q1));
        Files.writeString(inbox.resolve("return.csv"), "a,b\n");
        Files.writeString(drop.resolve("return.csv"), "corrected,b\n");
        Files.setLastModifiedTime(drop.resolve("return.csv"), FileTime.from(Instant.parse("2019-07-05T10:00:00Z")));

        fetch(new IntakeSource.Folder("drop", null));

        assertThat(inbox(Q1))
                .hasSize(2)
                .contains("return.csv")
                .anyMatch(name -> name.matches("return \\([0-9a-f]{8}\\)\\.csv"));
        assertThat(inbox.resolve("return.csv")).hasContent("a,b");
    }

    @Test
    void leavesWhatIsStillBeingWritten() throws IOException {
        Path drop = Files.createDirectories(root.resolve("drop"));
        byte[] whole = sample(PANACEA);
        Path file = Files.write(drop.resolve(PANACEA), Arrays.copyOf(whole, whole.length / 2));
        Files.setLastModifiedTime(file, FileTime.from(CLOCK.instant().minusSeconds(30)));
        Files.writeString(drop.resolve("~$return.xlsx"), "lock");
        Files.writeString(drop.resolve("return.xlsx.part"), "half");

        assertThat(fetch(new IntakeSource.Folder("drop", null)).remarks())
                .containsExactly(
                        "The file %s from the folder %s was left, for its end is missing and may be on its way."
                                .formatted(PANACEA, drop));
        assertThat(inbox(Q1)).isEmpty();

        Files.write(file, whole);
        Files.setLastModifiedTime(file, FileTime.from(CLOCK.instant().minusSeconds(10)));
        assertThat(fetch(new IntakeSource.Folder("drop", null)).taken()).isEqualTo(1);
        assertThat(inbox(Q1)).containsExactly(PANACEA);
    }

    @Test
    void goesOnWhereASourceIsAwayOrForNoPack() throws IOException {
        Path drop = Files.createDirectories(root.resolve("drop"));
        Files.write(drop.resolve(PANACEA), sample(PANACEA));

        FetchResult result = fetch(
                new IntakeSource.Folder("gone", null),
                new IntakeSource.Folder("drop", "another"),
                imap(1, "NO_SUCH_VARIABLE", null),
                imap(1, "RETURNS_PASSWORD", null),
                new IntakeSource.Folder("drop", null));

        assertThat(result.taken()).isEqualTo(1);
        assertThat(result.whole()).isFalse();
        assertThat(result.remarks())
                .containsExactly(
                        "Nothing more was fetched from the folder %s: it cannot be read."
                                .formatted(root.resolve("gone")),
                        "No pack has the folder another, which quorate.json names as the one to fetch for.",
                        "Nothing more was fetched from the mailbox INBOX of returns at 127.0.0.1:"
                                + " the environment variable NO_SUCH_VARIABLE holds no password.",
                        "Nothing more was fetched from the mailbox INBOX of returns at 127.0.0.1:"
                                + " the server does not answer as it should.",
                        "1 file was taken from the folder %s into the inbox of 2019-20-Q1.".formatted(drop));
    }

    private static IntakeSource.Imap imap(int port, String variable, @Nullable String taken) {
        return new IntakeSource.Imap(
                "127.0.0.1",
                port,
                IntakeSource.Security.NONE,
                "returns",
                new PasswordSource.Environment(variable),
                "INBOX",
                taken,
                null);
    }

    @Test
    void fetchesFromAMailboxByImapOnceAndLeavesItAsItIs() throws MessagingException {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        try {
            GreenMailUser user = server.setUser("returns@commissioner.example.org", "returns", PASSWORD);
            deliver(user, letter());
            IntakeSource.Imap mailbox = imap(server.getImap().getPort(), "RETURNS_PASSWORD", null);

            assertThat(fetch(mailbox).remarks())
                    .containsExactly(
                            "1 file was taken from the mailbox INBOX of returns at 127.0.0.1 into the inbox of 2019-20-Q1.");
            assertThat(inbox(Q1)).singleElement().asString().matches("message-20190705-112000-[0-9a-f]{8}\\.eml");
            assertThat(server.getReceivedMessages()[0].isSet(jakarta.mail.Flags.Flag.SEEN))
                    .isFalse();
            assertThat(fetch(mailbox)).isEqualTo(new FetchResult(0, List.of(), List.of()));

            deliver(user, letter());
            deliver(user, letter().header("Message-ID: <2@panacea.example.org>"));
            assertThat(fetch(mailbox).taken())
                    .as("one is the same message once more")
                    .isEqualTo(1);
            assertThat(server.getReceivedMessages()).hasSize(3);
        } finally {
            server.stop();
        }
    }

    @Test
    void movesMessagesThatAreKeptWhereThatIsWished() throws MessagingException, FolderException {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        try {
            GreenMailUser user = server.setUser("returns@commissioner.example.org", "returns", PASSWORD);
            deliver(user, letter());
            deliver(user, Letter.from("office@panacea.example.org"));
            IntakeSource.Imap mailbox = imap(server.getImap().getPort(), "RETURNS_PASSWORD", "Taken");

            assertThat(fetch(mailbox).taken()).isEqualTo(1);

            assertThat(server.getManagers().getImapHostManager().getInbox(user).getMessageCount())
                    .as("the message without a workbook")
                    .isEqualTo(1);
            assertThat(server.getManagers()
                            .getImapHostManager()
                            .getFolder(user, "Taken")
                            .getMessageCount())
                    .isEqualTo(1);
            assertThat(inbox(Q1)).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void tellsThatAPasswordWasRefused() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        try {
            server.setUser("returns@commissioner.example.org", "returns", "another");

            assertThat(fetch(imap(server.getImap().getPort(), "RETURNS_PASSWORD", null))
                            .remarks())
                    .containsExactly("Nothing more was fetched from the mailbox INBOX of returns at 127.0.0.1:"
                            + " user or password was refused.");
        } finally {
            server.stop();
        }
    }

    private static void deliver(GreenMailUser user, Letter letter) throws MessagingException {
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(letter.text().getBytes(StandardCharsets.UTF_8))));
    }

    private IntakeSource.Sftp sftp(SshServer server, Path key, @Nullable Path knownHosts, @Nullable String taken) {
        return new IntakeSource.Sftp(
                "127.0.0.1",
                server.port(),
                System.getProperty("user.name"),
                null,
                key.toString(),
                knownHosts == null ? null : knownHosts.toString(),
                root.resolve("upload").toString(),
                taken,
                null);
    }

    @Test
    void fetchesFromAServerBySftpOnceAndLeavesItAsItIs() throws IOException {
        Path upload = Files.createDirectories(root.resolve("upload").resolve("2018-19-Q4"))
                .getParent();
        try (SshServer server = SshServer.start(root.resolve("ssh"))) {
            Files.write(upload.resolve(PANACEA), sample(PANACEA));
            bundle().with("return.csv", "a,b\n")
                    .writeTo(upload.resolve("2018-19-Q4").resolve("Rückgaben.zip"));
            IntakeSource.Sftp source = sftp(server, server.userKey(), server.knownHosts(true), null);

            FetchResult result = fetch(source);

            assertThat(result.taken()).as("%s", result.remarks()).isEqualTo(2);
            assertThat(inbox(Q1)).containsExactly(PANACEA);
            assertThat(inbox("2018-19-Q4")).containsExactly("Rückgaben.zip");
            assertThat(pack.resolve("inbox").resolve(Q1).resolve(PANACEA)).hasBinaryContent(sample(PANACEA));
            assertThat(upload.resolve(PANACEA)).exists();
            assertThat(fetch(source)).isEqualTo(new FetchResult(0, List.of(), List.of()));

            Files.writeString(upload.resolve("late.csv"), "e,f\n");
            assertThat(fetch(sftp(server, server.userKey(), null, "taken")).taken())
                    .isEqualTo(1);
            assertThat(upload.resolve("late.csv")).doesNotExist();
            assertThat(upload.resolve("taken").resolve("late.csv")).exists();
        }
    }

    @Test
    void tellsAServerNothingWhoseKeyIsNotKnown() throws IOException {
        Path upload = Files.createDirectories(root.resolve("upload"));
        Files.write(upload.resolve(PANACEA), sample(PANACEA));
        try (SshServer server = SshServer.start(root.resolve("ssh"))) {
            String words = "Nothing more was fetched from the folder %s of %s at 127.0.0.1: "
                    .formatted(upload, System.getProperty("user.name"));

            assertThat(fetch(sftp(server, server.userKey(), server.knownHosts(false), null))
                            .remarks())
                    .containsExactly(words + "the key that the server shows is not among those that are known.");
            assertThat(fetch(sftp(server, server.otherKey(), server.knownHosts(true), null))
                            .remarks())
                    .containsExactly(words + "it did not let us sign in.");
            assertThat(inbox(Q1)).isEmpty();
        }
    }
}
