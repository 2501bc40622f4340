package org.quorate.intake.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.PropertyValue;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.jspecify.annotations.Nullable;
import org.quorate.intake.CarrierReader;
import org.quorate.intake.CarrierRefused;
import org.quorate.intake.UnpackFolder;
import org.quorate.intake.Unpacked;
import org.quorate.submission.Sender;

/**
 * Unpacks messages as Outlook keeps them ({@code .msg}). The time of receipt is that at which the message was delivered to the mailbox;
 * where there is none, for the message was saved by its sender, that at which it was sent.
 */
public final class OutlookMessage implements CarrierReader {
    private static final String MAGIC = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
    private static final String PROPERTIES =
            new String("__properties_version1.0".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

    /** Makes one. */
    public OutlookMessage() {}

    @Override
    public boolean readsMessages() {
        return true;
    }

    @Override
    public Optional<Unpacked> read(Path file, String name, UnpackFolder into) throws IOException {
        if (!isMessage(file)) {
            return Optional.empty();
        }
        Attachments.check(Files.size(file), into);
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                MAPIMessage message = new MAPIMessage(bytes)) {
            return Optional.of(read(message, name, into, 1));
        } catch (CarrierRefused refused) {
            throw refused;
        } catch (IOException | RuntimeException damaged) {
            throw new CarrierRefused("the message is damaged");
        }
    }

    /** Every such message keeps its properties under one name; a workbook of old has none of it. */
    private static boolean isMessage(Path file) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            String head = new String(bytes.readNBytes(MAGIC.length()), StandardCharsets.ISO_8859_1);
            if (!head.equals(MAGIC)) {
                return false;
            }
            String before = "";
            for (byte[] next = bytes.readNBytes(1 << 16); next.length > 0; next = bytes.readNBytes(1 << 16)) {
                String text = before + new String(next, StandardCharsets.ISO_8859_1);
                if (text.contains(PROPERTIES)) {
                    return true;
                }
                before = text.substring(Math.max(0, text.length() - PROPERTIES.length()));
            }
            return false;
        }
    }

    private static Unpacked read(MAPIMessage message, String name, UnpackFolder into, int depth) throws IOException {
        Attachments attachments = new Attachments(name, senders(message), into);
        for (AttachmentChunks attachment : message.getAttachmentFiles()) {
            into.count();
            if (attachment.isEmbeddedMessage()) {
                embedded(attachment, name, attachments, into, depth + 1);
            } else if (attachment.getAttachData() != null && !isPicture(attachment)) {
                attachments.offer(
                        fileName(attachment),
                        new ByteArrayInputStream(attachment.getAttachData().getValue()));
            }
        }
        Optional<Instant> delivered = time(message, MAPIProperty.MESSAGE_DELIVERY_TIME);
        Optional<Instant> sent = time(message, MAPIProperty.CLIENT_SUBMIT_TIME);
        return new Unpacked(
                true,
                attachments.taken(),
                delivered.or(() -> sent).orElse(null),
                delivered.isPresent()
                        ? "the mailbox"
                        : sent.isPresent() ? "the date that the sender gave the message" : "",
                attachments.remarks());
    }

    private static void embedded(
            AttachmentChunks attachment, String name, Attachments attachments, UnpackFolder into, int depth)
            throws IOException {
        if (depth > into.limits().depth()) {
            throw new CarrierRefused("messages in it lie within each other more than %s deep"
                    .formatted(into.limits().depth()));
        }
        try (MAPIMessage within = attachment.getEmbeddedMessage()) {
            if (within != null) {
                attachments.add(read(within, name, into, depth));
            }
        }
    }

    private static List<Sender> senders(MAPIMessage message) {
        return Stream.concat(fromHeaders(message), text(message.getMainChunks().getEmailFromChunk()))
                .filter(address -> address.contains("@"))
                .limit(1)
                .map(Sender::at)
                .toList();
    }

    /** The line From of the message as it travelled; Outlook's own property may hold a name of its directory instead. */
    private static Stream<String> fromHeaders(MAPIMessage message) {
        try {
            return Stream.of(message.getHeaders())
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("from:"))
                    .limit(1)
                    .flatMap(line -> addresses(line.substring("from:".length())));
        } catch (ChunkNotFoundException none) {
            return Stream.empty();
        }
    }

    private static Stream<String> addresses(String list) {
        try {
            return Stream.of(InternetAddress.parseHeader(list, false)).map(InternetAddress::getAddress);
        } catch (AddressException unreadable) {
            return Stream.empty();
        }
    }

    private static Stream<String> text(@Nullable StringChunk chunk) {
        return chunk == null || chunk.getValue() == null ? Stream.empty() : Stream.of(chunk.getValue());
    }

    private static Optional<Instant> time(MAPIMessage message, MAPIProperty property) {
        return message.getMainChunks().getProperties().getOrDefault(property, List.of()).stream()
                .map(PropertyValue::getValue)
                .filter(Calendar.class::isInstance)
                .map(time -> ((Calendar) time).toInstant())
                .findFirst();
    }

    private static boolean isPicture(AttachmentChunks attachment) {
        return text(attachment.getAttachMimeTag())
                .anyMatch(type -> type.toLowerCase(Locale.ROOT).startsWith("image/"));
    }

    private static String fileName(AttachmentChunks attachment) {
        return Stream.of(
                        attachment.getAttachLongFileName(),
                        attachment.getAttachFileName(),
                        attachment.getAttachDisplayName())
                .flatMap(OutlookMessage::text)
                .findFirst()
                .orElse("");
    }
}
