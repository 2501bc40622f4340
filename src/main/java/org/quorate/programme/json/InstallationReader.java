package org.quorate.programme.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.quorate.finding.Outcome;
import org.quorate.programme.Installation;
import org.quorate.programme.MailServer;
import org.quorate.programme.PasswordSource;
import org.quorate.programme.ReminderTiming;

/**
 * Reads {@code quorate.json} in the folder under which packs lie: what holds for all of them. Everything in it may be left out, and so may the
 * file. It is in UTF-8; what it holds is described by the JSON Schema in docs/schema. Stateless and thread-safe.
 */
public final class InstallationReader {
    /** The name of the file. */
    public static final String FILE = "quorate.json";

    static final List<String> PROPERTIES = List.of("$schema", "operator", "mail", "reminders", "intake");
    static final List<String> MAIL_PROPERTIES = List.of("from", "send", "server");
    static final List<String> SERVER_PROPERTIES = List.of("host", "port", "security", "user", "password");
    static final int HIGHEST_PORT = 65_535;

    private static final String FOLDER = "root folder";

    /** Creates a reader. */
    public InstallationReader() {}

    /**
     * Reads the file in the folder.
     *
     * @return the installation without findings; {@link Installation#USUAL} where there is no file; or none, with every mistake, each
     *     located in the text, from top to bottom
     * @throws UncheckedIOException if the file is there and cannot be read
     */
    public Outcome<Installation> read(Path root) {
        Path file = root.resolve(FILE);
        if (!Files.exists(file)) {
            return Outcome.of(Installation.USUAL, List.of());
        }
        Reading reading = Reading.begin();
        Optional<Installation> installation =
                JsonText.parse(FILE, bytes(file), reading.mistakes()).flatMap(json -> installation(json, reading));
        return installation.isPresent() && reading.mistakes().isEmpty()
                ? Outcome.of(installation.get(), List.of())
                : Outcome.none(reading.mistakes().inOrder());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Installation> installation(Json json, Reading reading) {
        return ObjectCursor.open(json, PROPERTIES, reading).map(object -> {
            object.optional("$schema", Values::text);
            return new Installation(
                    object.optional("operator", CorrespondencePart::address).orElse(null),
                    object.optional("mail", InstallationReader::mail).orElse(Installation.USUAL.mail()),
                    object.optional("reminders", CorrespondencePart::reminders).orElse(ReminderTiming.USUAL),
                    object.optional("intake", ValueType.list(IntakePart::read)).orElse(List.of()));
        });
    }

    private static Optional<Installation.Mail> mail(Json json, Reading reading) {
        return ObjectCursor.open(json, MAIL_PROPERTIES, reading).map(object -> {
            boolean send = object.optional("send", Values::truth).orElse(false);
            if (send) {
                List.of("from", "server").stream()
                        .filter(property -> !object.has(property))
                        .forEach(object::missing);
            }
            return new Installation.Mail(
                    object.optional("from", CorrespondencePart::address).orElse(null),
                    send,
                    object.optional("server", InstallationReader::server).orElse(null));
        });
    }

    private static Optional<MailServer> server(Json json, Reading reading) {
        return ObjectCursor.open(json, SERVER_PROPERTIES, reading).map(object -> {
            if (object.has("user") != object.has("password")) {
                object.missing(object.has("user") ? "password" : "user");
            }
            MailServer.Security security = object.optional("security", Values.word(MailServer.Security.class))
                    .orElse(MailServer.Security.STARTTLS);
            Optional<PasswordSource> password = object.optional("password", PasswordPart.of(FOLDER));
            return new MailServer(
                    object.text("host"),
                    object.optional("port", Values.wholeNumber(1, HIGHEST_PORT)).orElse(security.usualPort()),
                    security,
                    object.optional("user", Values::text).orElse(null),
                    password.orElse(null));
        });
    }
}
