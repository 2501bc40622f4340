package org.quorate.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Writes messages as Outlook keeps them, stream by stream as [MS-OXMSG] describes them. Mutable. */
public final class OutlookFile {
    private static final long MILLIS_BEFORE_1970 = 11_644_473_600_000L;
    private static final int DELIVERY_TIME = 0x0E060040;

    private final String sender;
    private final List<Attached> attached = new ArrayList<>();
    private Instant delivered = Instant.parse("2019-07-03T15:42:00Z");

    private OutlookFile(String sender) {
        this.sender = sender;
    }

    @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
    private record Attached(
            String name,
            String type,
            byte[] content,
            @Nullable OutlookFile messageOrNull) {}

    public static OutlookFile from(String address) {
        return new OutlookFile(address);
    }

    public OutlookFile deliveredAt(Instant at) {
        delivered = at;
        return this;
    }

    public OutlookFile attached(String name, String type, byte[] content) {
        attached.add(new Attached(name, type, content, null));
        return this;
    }

    public OutlookFile forwarding(OutlookFile other) {
        attached.add(new Attached("", "", new byte[0], other));
        return this;
    }

    public Path writeTo(Path file) {
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            fill(container.getRoot(), 32);
            container.writeFilesystem(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(DirectoryEntry folder, int head) throws IOException {
        ByteBuffer properties = ByteBuffer.allocate(head + 16).order(ByteOrder.LITTLE_ENDIAN);
        properties.position(head);
        properties.putInt(DELIVERY_TIME).putInt(6).putLong((delivered.toEpochMilli() + MILLIS_BEFORE_1970) * 10_000);
        stream(folder, "__properties_version1.0", properties.array());
        text(folder, "001A", "IPM.Note");
        text(folder, "007D", "From: The sender <" + sender + ">\r\nSubject: Our return\r\n");
        for (int i = 0; i < attached.size(); i++) {
            Attached one = attached.get(i);
            DirectoryEntry place = folder.createDirectory("__attach_version1.0_#%08X".formatted(i));
            stream(place, "__properties_version1.0", new byte[8]);
            if (one.messageOrNull() == null) {
                text(place, "3707", one.name());
                text(place, "370E", one.type());
                stream(place, "__substg1.0_37010102", one.content());
            } else {
                one.messageOrNull().fill(place.createDirectory("__substg1.0_3701000D"), 24);
            }
        }
    }

    private static void text(DirectoryEntry folder, String property, String text) throws IOException {
        stream(folder, "__substg1.0_" + property + "001F", text.getBytes(StandardCharsets.UTF_16LE));
    }

    private static void stream(DirectoryEntry folder, String name, byte[] content) throws IOException {
        folder.createDocument(name, new ByteArrayInputStream(content));
    }
}
