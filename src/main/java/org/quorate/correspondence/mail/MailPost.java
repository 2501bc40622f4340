package org.quorate.correspondence.mail;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.quorate.correspondence.Message;
import org.quorate.correspondence.Post;
import org.quorate.programme.MailServer;
import org.quorate.programme.PasswordSource;

/** Letters as MIME, and SMTP. Immutable and thread-safe. */
public final class MailPost implements Post {
    /** Has Outlook open the file as a draft instead of as something received. */
    private static final String UNSENT = "X-Unsent";

    private static final String TIMEOUT = "30000";

    private final @Nullable MailServer serverOrNull;
    private final @Nullable String passwordOrNull;

    /**
     * Makes one that sends by a server.
     *
     * @param serverOrNull null for drafts alone
     * @param passwordOrNull of the server's user; null where one need not sign in
     */
    public MailPost(@Nullable MailServer serverOrNull, @Nullable String passwordOrNull) {
        this.serverOrNull = serverOrNull;
        this.passwordOrNull = passwordOrNull;
    }

    @Override
    public void draft(Message message, Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            MimeMessage letter = new Letter(message).mime();
            letter.setHeader(UNSENT, "1");
            letter.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void send(Path draft) throws NotSentException {
        MailServer server = Optional.ofNullable(serverOrNull)
                .orElseThrow(() -> new NotSentException("No mail server is named.", new IllegalStateException()));
        if (server.user().isPresent() && passwordOrNull == null) {
            throw new NotSentException(
                    "The password of the mail server is not to be found in "
                            + server.password().map(PasswordSource::words).orElse("any place") + ".",
                    new IllegalStateException());
        }
        Session session = Session.getInstance(properties(server));
        try (InputStream in = Files.newInputStream(draft);
                Transport transport = session.getTransport("smtp")) {
            MimeMessage letter = new MimeMessage(session, in);
            letter.removeHeader(UNSENT);
            Address[] to = letter.getRecipients(RecipientType.TO);
            if (to == null) {
                throw new NotSentException("It is addressed to nobody.", new IllegalStateException());
            }
            transport.connect(server.host(), server.port(), server.user().orElse(null), passwordOrNull);
            // As it is: saved anew, it would bear another identifier.
            transport.sendMessage(letter, to);
        } catch (MessagingException | IOException e) {
            throw new NotSentException(
                    "The mail server %s:%s did not take it: %s".formatted(server.host(), server.port(), firstLine(e)),
                    e);
        }
    }

    private static String firstLine(Exception thrown) {
        String said = String.valueOf(thrown.getMessage());
        return said.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ").strip();
    }

    private static Properties properties(MailServer server) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT);
        properties.setProperty("mail.smtp.timeout", TIMEOUT);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.localhost", "localhost");
        properties.setProperty("mail.smtp.auth", Boolean.toString(server.user().isPresent()));
        switch (server.security()) {
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case NONE -> {}
        }
        return properties;
    }

    static InternetAddress address(String address) throws MessagingException {
        return new InternetAddress(address, true);
    }
}
