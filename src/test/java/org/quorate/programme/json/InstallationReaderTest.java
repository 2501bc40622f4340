package org.quorate.programme.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.finding.Location.InText;
import org.quorate.finding.Outcome;
import org.quorate.programme.Installation;
import org.quorate.programme.IntakeSource;
import org.quorate.programme.MailServer;
import org.quorate.programme.PasswordSource;
import org.quorate.programme.ReminderTiming;

class InstallationReaderTest {
    private static final Path FULL = Path.of("src", "test", "resources", "installation");

    @TempDir
    private Path root;

    @Test
    void readsAllThatCanBeSaid() {
        assertThat(new InstallationReader().read(FULL))
                .isEqualTo(Outcome.of(
                        new Installation(
                                "operator@example.org",
                                new Installation.Mail(
                                        "quorate@example.org",
                                        true,
                                        new MailServer(
                                                "mail.example.org",
                                                2525,
                                                MailServer.Security.TLS,
                                                "quorate",
                                                new PasswordSource.Environment("MAIL_PASSWORD"))),
                                new ReminderTiming(List.of(10, 3), true, List.of(2)),
                                List.of(
                                        new IntakeSource.Folder("../drop", null),
                                        new IntakeSource.Imap(
                                                "imap.example.org",
                                                1993,
                                                IntakeSource.Security.STARTTLS,
                                                "returns",
                                                new PasswordSource.Environment("MAIL_PASSWORD"),
                                                "Returns",
                                                "Taken",
                                                "alliance"),
                                        new IntakeSource.Sftp(
                                                "sftp.example.org",
                                                2222,
                                                "returns",
                                                null,
                                                "../secrets/key",
                                                "../secrets/known_hosts",
                                                "upload",
                                                "taken",
                                                "alliance"))),
                        List.of()));
    }

    @Test
    void isAsUsualWithoutAFileAndWhereNothingIsSaid() throws IOException {
        assertThat(new InstallationReader().read(root)).isEqualTo(Outcome.of(Installation.USUAL, List.of()));
        assertThat(told("{}")).isEmpty();
        assertThat(new InstallationReader().read(root)).isEqualTo(Outcome.of(Installation.USUAL, List.of()));
    }

    @Test
    void takesThePortThatGoesWithTheSecurity() throws IOException {
        assertThat(port("{ \"host\": \"h\" }")).isEqualTo(587);
        assertThat(port("{ \"host\": \"h\", \"security\": \"tls\" }")).isEqualTo(465);
        assertThat(port("{ \"host\": \"h\", \"security\": \"none\" }")).isEqualTo(25);
    }

    private int port(String server) throws IOException {
        write("{ \"mail\": { \"server\": " + server + " } }");
        return new InstallationReader()
                .read(root)
                .value()
                .flatMap(installation -> installation.mail().server())
                .orElseThrow()
                .port();
    }

    @Test
    void tellsThePlaceAndTheNearestWord() throws IOException {
        assertThat(
                        told(
                                "{\n  \"mails\": {},\n  \"mail\": { \"server\": { \"host\": \"h\", \"security\": \"start-tls\" } }\n}"))
                .containsExactly(
                        "quorate.json:2:3 /mails | There is no property \"mails\" here. Did you mean \"mail\"? | One of:"
                                + " $schema, operator, mail, reminders, intake.",
                        "quorate.json:3:50 /mail/server/security | \"start-tls\" cannot stand here. Did you mean"
                                + " \"starttls\"? | One of: starttls, tls, none.");
    }

    @Test
    void wantsASenderAndAServerBeforeItSends() throws IOException {
        assertThat(told("{ \"mail\": { \"send\": true } }"))
                .containsExactly(
                        "quorate.json:1:11 /mail | The property \"from\" is missing. | \"from\"",
                        "quorate.json:1:11 /mail | The property \"server\" is missing. | \"server\"");
    }

    @Test
    void wantsUserAndPasswordTogether() throws IOException {
        assertThat(told("{ \"mail\": { \"server\": { \"host\": \"h\", \"user\": \"u\" } } }"))
                .containsExactly(
                        "quorate.json:1:23 /mail/server | The property \"password\" is missing. | \"password\"");
        assertThat(told("{ \"mail\": { \"server\": { \"host\": \"h\", \"password\": { \"environment\": \"P\" } } } }"))
                .containsExactly("quorate.json:1:23 /mail/server | The property \"user\" is missing. | \"user\"");
    }

    @Test
    void refusesAPasswordItselfWithoutRepeatingIt() throws IOException {
        assertThat(
                        told(
                                "{ \"mail\": { \"server\": { \"host\": \"h\", \"user\": \"u\", \"password\": \"hunter2\" } } }"))
                .containsExactly(
                        "quorate.json:1:63 /mail/server/password | \"what stands here\" cannot stand here. | Where"
                                + " the password is found, an \"environment\" or a \"file\"; never the password itself, for a root"
                                + " folder is passed on.");
    }

    @Test
    void refusesWhatIsNoAddressAndDaysTwice() throws IOException {
        assertThat(told("{ \"operator\": \"Assurance <a@example.org>\", \"reminders\": { \"daysAfter\": [2, 2, 0] } }"))
                .containsExactly(
                        "quorate.json:1:15 /operator | \"Assurance <a@example.org>\" cannot stand here. | A mail address such"
                                + " as \"returns@example.org\".",
                        "quorate.json:1:76 /reminders/daysAfter/1 | The number of days \"2\" stands more than once. | Each"
                                + " number of days once.",
                        "quorate.json:1:79 /reminders/daysAfter/2 | \"0\" cannot stand here. | A whole number from 1 to 366,"
                                + " without quotes.");
    }

    private List<String> told(String content) throws IOException {
        write(content);
        return new InstallationReader()
                .read(root).findings().stream()
                        .map(finding -> finding.location() instanceof InText text
                                ? "%s:%s:%s %s | %s | %s"
                                        .formatted(
                                                text.file(),
                                                text.line(),
                                                text.column(),
                                                text.pointer(),
                                                finding.sentence(),
                                                finding.expected())
                                : finding.toString())
                        .toList();
    }

    private void write(String content) throws IOException {
        Files.writeString(root.resolve(InstallationReader.FILE), content);
    }

    @Test
    void fetchesAsUsualWhereLittleIsSaid() throws IOException {
        write("""
                { "intake": [
                    { "imap": { "host": "h", "user": "u", "password": { "file": "../p" } } },
                    { "sftp": { "host": "h", "user": "u", "password": { "file": "../p" }, "anyHost": true } } ] }
                """);

        assertThat(new InstallationReader().read(root).value().orElseThrow().intake())
                .containsExactly(
                        new IntakeSource.Imap(
                                "h",
                                993,
                                IntakeSource.Security.TLS,
                                "u",
                                new PasswordSource.InFile("../p"),
                                "INBOX",
                                null,
                                null),
                        new IntakeSource.Sftp(
                                "h", 22, "u", new PasswordSource.InFile("../p"), null, null, ".", null, null));
    }

    @Test
    void wantsToKnowTheServersThatAreTrustedAndOneWayToSignIn() throws IOException {
        assertThat(told("{ \"intake\": [{ \"sftp\": { \"host\": \"h\", \"user\": \"u\" } }] }"))
                .hasSize(2)
                .allMatch(line -> line.startsWith("quorate.json:1:24 /intake/0/sftp | "))
                .anyMatch(line -> line.contains("\"password or key\""))
                .anyMatch(line -> line.contains("\"knownHosts\""));
        assertThat(told("{ \"intake\": [{ \"sftp\": { \"host\": \"h\", \"user\": \"u\", \"key\": \"k\","
                        + " \"knownHosts\": \"k\", \"anyHost\": true } }] }"))
                .singleElement()
                .asString()
                .contains("Either the file of known hosts or \"anyHost\": true, which checks none.");
        assertThat(told("{ \"intake\": [{ \"pack\": \"p\" }] }"))
                .singleElement()
                .asString()
                .contains("folder or imap or sftp");
    }
}
