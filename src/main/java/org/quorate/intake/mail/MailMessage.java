package org.quorate.intake.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quorate.intake.CarrierReader;
import org.quorate.intake.CarrierRefused;
import org.quorate.intake.UnpackFolder;
import org.quorate.intake.Unpacked;
import org.quorate.submission.Sender;

/**
 * Unpacks mail as it travels ({@code .eml}). Of several times the one is taken that the last server wrote, which is the recipient's own:
 * the topmost {@code Received}; where there is none, the sender's {@code Date}.
 */
public final class MailMessage implements CarrierReader {
    private static final int HEAD = 1 << 14;
    private static final Pattern FIELD = Pattern.compile("[!-9;-~]+:.*");
    private static final Pattern OF_MAIL = Pattern.compile(
            "^(?:from|date|message-id|mime-version|received|return-path|subject|to):",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final int FIELDS_OF_MAIL = 3;
    private static final int DEEPEST = 30;

    /** Makes one. */
    public MailMessage() {}

    @Override
    public boolean readsMessages() {
        return true;
    }

    @Override
    public Optional<Unpacked> read(Path file, String name, UnpackFolder into) throws IOException {
        if (!isMail(file)) {
            return Optional.empty();
        }
        Attachments.check(Files.size(file), into);
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            return Optional.of(read(new MimeMessage(Session.getInstance(new Properties()), bytes), name, into));
        } catch (MessagingException broken) {
            throw new CarrierRefused("the message is damaged");
        }
    }

    /** It begins with fields, of which some are known from mail. */
    private static boolean isMail(Path file) throws IOException {
        String head;
        try (InputStream bytes = Files.newInputStream(file)) {
            head = new String(bytes.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
        String fields = head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head;
        String first = fields.lines().findFirst().orElse("");
        int blank = fields.replace("\r", "").indexOf("\n\n");
        String header = blank < 0 ? fields : fields.replace("\r", "").substring(0, blank);
        return FIELD.matcher(first).matches()
                && OF_MAIL.matcher(header.replace("\r", "")).results().count() >= FIELDS_OF_MAIL;
    }

    private static Unpacked read(MimeMessage message, String name, UnpackFolder into)
            throws IOException, MessagingException {
        Attachments attachments = new Attachments(name, senders(message), into);
        collect(message, attachments, into, 0);
        Optional<Instant> received = lastServer(message);
        Instant at = received.orElseGet(() -> dated(message));
        return new Unpacked(
                true,
                attachments.taken(),
                at,
                received.isPresent()
                        ? "the mail server"
                        : at == null ? "" : "the date that the sender gave the message",
                attachments.remarks());
    }

    private static List<Sender> senders(MimeMessage message) {
        try {
            Address[] from = message.getFrom();
            return from == null
                    ? List.of()
                    : Arrays.stream(from)
                            .filter(InternetAddress.class::isInstance)
                            .map(address -> ((InternetAddress) address).getAddress())
                            .filter(address -> address != null && address.contains("@"))
                            .limit(1)
                            .map(Sender::at)
                            .toList();
        } catch (MessagingException unreadable) {
            return List.of();
        }
    }

    private static Optional<Instant> lastServer(MimeMessage message) throws MessagingException {
        String[] received = message.getHeader("Received");
        if (received == null || received.length == 0) {
            return Optional.empty();
        }
        int semicolon = received[0].lastIndexOf(';');
        return semicolon < 0 ? Optional.empty() : time(MimeUtility.unfold(received[0].substring(semicolon + 1)));
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(new MailDateFormat().parse(text.strip()).toInstant());
        } catch (ParseException noTime) {
            return Optional.empty();
        }
    }

    private static @Nullable Instant dated(MimeMessage message) {
        try {
            Date date = message.getSentDate();
            return date == null ? null : date.toInstant();
        } catch (MessagingException unreadable) {
            return null;
        }
    }

    private static void collect(Part part, Attachments attachments, UnpackFolder into, int depth)
            throws IOException, MessagingException {
        if (depth > DEEPEST) {
            throw new CarrierRefused("its parts lie within each other more than %s deep".formatted(DEEPEST));
        }
        into.count();
        if (part.isMimeType("multipart/*")) {
            Multipart parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), attachments, into, depth + 1);
            }
        } else if (part.isMimeType("message/rfc822")) {
            ByteArrayOutputStream within = new ByteArrayOutputStream();
            try (InputStream bytes = part.getInputStream()) {
                bytes.transferTo(within);
            }
            attachments.offerMessage(into.take(new ByteArrayInputStream(within.toByteArray()), -1));
        } else {
            Optional<String> name = fileName(part);
            if (name.isPresent() && !isPassedOver(part)) {
                offer(part, name.get(), attachments);
            }
        }
    }

    private static void offer(Part part, String name, Attachments attachments) throws IOException {
        try (InputStream content = part.getInputStream()) {
            attachments.offer(name, content);
        } catch (MessagingException unreadable) {
            attachments.left(name, "it cannot be read");
        }
    }

    private static Optional<String> fileName(Part part) throws MessagingException {
        String name = part.getFileName();
        if (name == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(MimeUtility.decodeText(name));
        } catch (UnsupportedEncodingException unknown) {
            return Optional.of(name);
        }
    }

    /** Pictures in the text, signatures, invitations and cards: nobody sends a return in those. */
    private static boolean isPassedOver(Part part) throws MessagingException {
        String type = part.getContentType().toLowerCase(Locale.ROOT);
        return type.startsWith("image/")
                || type.startsWith("application/pkcs7-")
                || type.startsWith("application/x-pkcs7-")
                || type.startsWith("application/pgp-")
                || type.startsWith("text/calendar")
                || type.startsWith("text/vcard")
                || type.startsWith("text/x-vcard");
    }
}
