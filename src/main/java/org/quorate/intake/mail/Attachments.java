package org.quorate.intake.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.quorate.intake.CarrierRefused;
import org.quorate.intake.Enclosure;
import org.quorate.intake.EnclosureName;
import org.quorate.intake.UnpackFolder;
import org.quorate.intake.Unpacked;
import org.quorate.submission.Sender;

/** Sorts the attachments of one message into those that are taken and those that are left. Not thread-safe. */
final class Attachments {
    /** Of what may be a return, or hold one. */
    private static final Set<String> TAKEN = Set.of(
            "xlsx", "xlsm", "xltx", "xltm", "xlsb", "xls", "xlt", "ods", "ots", "numbers", "csv", "tsv", "zip", "eml",
            "msg");

    /** Of what has the form of a container like a workbook's and is none. */
    private static final Set<String> OTHER_CONTAINERS = Set.of(
            "docx", "docm", "dotx", "doc", "dot", "pptx", "pptm", "ppt", "odt", "odp", "vsd", "vsdx", "mpp", "jar");

    /** Logos and signatures. */
    private static final Set<String> PICTURES =
            Set.of("png", "jpg", "jpeg", "gif", "bmp", "svg", "emf", "wmf", "wmz", "ico", "tif", "tiff");

    private static final int HEAD = 8;
    private static final List<String> CONTAINERS =
            List.of("PK\u0003\u0004", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");

    private final String message;
    private final List<Sender> senders;
    private final UnpackFolder into;
    private final List<Enclosure> taken = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    /**
     * Makes one.
     *
     * @param message the name of the message's file, to be said of it
     */
    Attachments(String message, List<Sender> senders, UnpackFolder into) {
        this.message = message;
        this.senders = senders;
        this.into = into;
    }

    /** Takes an attachment, or leaves it and says so. */
    void offer(String rawName, InputStream content) throws IOException {
        String name = EnclosureName.of(rawName);
        BufferedInputStream bytes = new BufferedInputStream(content);
        bytes.mark(HEAD);
        String head = new String(bytes.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        bytes.reset();
        String ending = ending(name);
        if (ending.equals("dat") && name.toLowerCase(Locale.ROOT).startsWith("winmail")) {
            unwrap(name, bytes);
        } else if (TAKEN.contains(ending)
                || (!OTHER_CONTAINERS.contains(ending) && CONTAINERS.stream().anyMatch(head::startsWith))) {
            taken.add(new Enclosure(name, into.take(bytes, -1), senders));
        } else if (!PICTURES.contains(ending)) {
            left(name, "it is no workbook");
        }
    }

    /** Takes a message that is attached as such. */
    void offerMessage(Path content) {
        taken.add(new Enclosure("attached message", content, senders));
    }

    /** Takes what was within a message that this one holds. */
    void add(Unpacked inner) {
        remarks.addAll(inner.remarks());
        for (Enclosure enclosure : inner.enclosures()) {
            List<Sender> all = new ArrayList<>(senders);
            all.addAll(enclosure.senders());
            taken.add(new Enclosure(enclosure.name(), enclosure.content(), all));
        }
    }

    /** Notes that an attachment was left. */
    void left(String rawName, String why) {
        remarks.add("The attachment %s of %s was left, for %s.".formatted(EnclosureName.of(rawName), message, why));
    }

    /** Outlook sends its attachments in a wrapping of its own to those whom it takes for users of Outlook. */
    private void unwrap(String name, InputStream content) throws IOException {
        byte[] bytes = content.readNBytes((int) into.limits().messageBytes());
        List<Attachment> wrapped;
        try {
            wrapped = new HMEFMessage(new ByteArrayInputStream(bytes)).getAttachments();
        } catch (IOException | RuntimeException damaged) {
            left(name, "it is damaged");
            return;
        }
        for (Attachment attachment : wrapped) {
            into.count();
            String longName = attachment.getLongFilename();
            String inner = longName == null ? attachment.getFilename() : longName;
            byte[] data = attachment.getContents();
            if (inner != null && data != null && !ending(inner).equals("dat")) {
                offer(inner, new ByteArrayInputStream(data));
            }
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    List<Enclosure> taken() {
        return taken;
    }

    List<String> remarks() {
        return remarks;
    }

    /**
     * Checks the size of a message.
     *
     * @throws CarrierRefused if it is larger than is taken
     */
    static void check(long size, UnpackFolder into) {
        if (size > into.limits().messageBytes()) {
            throw new CarrierRefused(
                    "the message is larger than %s MB".formatted(into.limits().messageBytes() >> 20));
        }
    }
}
