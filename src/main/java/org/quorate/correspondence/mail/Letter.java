package org.quorate.correspondence.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.quorate.correspondence.Message;

/** A message as MIME. What the library would take from the clock or from chance is made from the message's key. */
final class Letter {
    private static final String UTF_8 = "UTF-8";
    private static final int ID_DIGITS = 32;
    private static final Map<String, String> TYPES = Map.of(
            ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ".xlsm", "application/vnd.ms-excel.sheet.macroEnabled.12",
            ".xls", "application/vnd.ms-excel");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH);

    private final Message message;
    private final String id;

    Letter(Message message) {
        this.message = message;
        this.id = sha256(message.key().line()).substring(0, ID_DIGITS);
    }

    MimeMessage mime() throws MessagingException, IOException {
        MimeMessage letter = new Identified(id);
        // Left to the library, it would be in the time zone of the machine.
        letter.setHeader("Date", DATE.format(message.at().atOffset(ZoneOffset.UTC)));
        if (message.fromOrNull() != null) {
            letter.setFrom(MailPost.address(message.fromOrNull()));
        }
        for (String to : message.to()) {
            letter.addRecipient(RecipientType.TO, MailPost.address(to));
        }
        if (message.replyToOrNull() != null) {
            letter.setReplyTo(new InternetAddress[] {MailPost.address(message.replyToOrNull())});
        }
        letter.setSubject(oneLine(message.subject()), UTF_8);
        if (message.attachments().isEmpty()) {
            letter.setText(text(), UTF_8);
        } else {
            letter.setContent(parts());
        }
        letter.saveChanges();
        return letter;
    }

    private MimeMultipart parts() throws MessagingException, IOException {
        MimeMultipart parts = new Bounded(id);
        MimeBodyPart body = new MimeBodyPart();
        body.setText(text(), UTF_8);
        parts.addBodyPart(body);
        for (Message.Attachment attachment : message.attachments()) {
            MimeBodyPart part = new MimeBodyPart();
            String type = type(attachment.name());
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(Files.readAllBytes(attachment.file()), type)));
            // Left to the library, type and name would go by tables and the character set of the machine.
            part.setHeader("Content-Type", type);
            part.setHeader("Content-Disposition", disposition(attachment.name()));
            part.setHeader("Content-Transfer-Encoding", "base64");
            parts.addBodyPart(part);
        }
        return parts;
    }

    private static String type(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return TYPES.entrySet().stream()
                .filter(type -> lower.endsWith(type.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("application/octet-stream");
    }

    private static String disposition(String name) {
        ParameterList parameters = new ParameterList();
        parameters.set("filename", oneLine(name), UTF_8);
        ContentDisposition disposition = new ContentDisposition("attachment", parameters);
        return disposition.toString();
    }

    /** Lines end as the standard wants them. */
    private String text() {
        return message.text().replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
    }

    /** A line break in a header would begin another one. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]+", " ").strip();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** A letter whose identifier is given. */
    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(String id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@quorate.invalid>");
        }
    }

    /** Parts whose boundary is given. */
    private static final class Bounded extends MimeMultipart {
        Bounded(String id) throws MessagingException {
            ContentType type = new ContentType("multipart", "mixed", null);
            type.setParameter("boundary", "----=_" + id);
            contentType = type.toString();
        }
    }
}
