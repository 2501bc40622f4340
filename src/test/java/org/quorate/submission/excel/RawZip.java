package org.quorate.submission.excel;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A zip container written byte by byte, in which every number can be a lie. */
final class RawZip {
    private final List<Part> parts = new ArrayList<>();
    private byte[] front = {};
    private byte[] behind = {};
    private int entriesMore;
    private boolean zip64;

    /** One part; what is not changed is as it should be. */
    static final class Part {
        private final byte[] bytes;
        private final byte[] content;
        String name;
        String nameInHeader;
        int flags;
        int method = 8;
        long checksum;
        long packed;
        long unpacked;
        /** Where its header is said to be; -1 for the truth. */
        long at = -1;

        Part(String name, byte[] content) {
            this.name = name;
            this.nameInHeader = name;
            this.content = content.clone();
            this.bytes = deflated(content);
            CRC32 crc = new CRC32();
            crc.update(content);
            this.checksum = crc.getValue();
            this.packed = bytes.length;
            this.unpacked = content.length;
        }

        private byte[] written() {
            return method == 0 ? content.clone() : bytes.clone();
        }
    }

    private RawZip() {}

    /** A container of the parts of a workbook. */
    static RawZip of(RawWorkbook workbook) {
        RawZip zip = new RawZip();
        for (Map.Entry<String, byte[]> part : workbook.parts().entrySet()) {
            zip.parts.add(new Part(part.getKey(), part.getValue()));
        }
        return zip;
    }

    /** Changes the part of that name. */
    RawZip change(String name, Consumer<Part> change) {
        change.accept(parts.stream()
                .filter(part -> part.name.equals(name))
                .findFirst()
                .orElseThrow());
        return this;
    }

    /** Changes every part. */
    RawZip changeAll(Consumer<Part> change) {
        parts.forEach(change);
        return this;
    }

    RawZip front(String bytes) {
        front = bytes.getBytes(StandardCharsets.ISO_8859_1);
        return this;
    }

    RawZip behind(String bytes) {
        behind = bytes.getBytes(StandardCharsets.ISO_8859_1);
        return this;
    }

    /** Says that there are so many entries more than there are. */
    RawZip entriesMore(int more) {
        entriesMore = more;
        return this;
    }

    /** Writes sizes and places in the fields for large files. */
    RawZip zip64() {
        zip64 = true;
        return this;
    }

    byte[] toBytes() {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        zip.writeBytes(front);
        for (Part part : parts) {
            long at = part.at < 0 ? zip.size() : part.at;
            byte[] name = part.nameInHeader.getBytes(StandardCharsets.UTF_8);
            zip.writeBytes(numbers(30)
                    .putInt(0x04034b50)
                    .putShort((short) 20)
                    .putShort((short) part.flags)
                    .putShort((short) part.method)
                    .putInt(0)
                    .putInt((int) part.checksum)
                    .putInt((int) part.packed)
                    .putInt((int) part.unpacked)
                    .putShort((short) name.length)
                    .putShort((short) 0)
                    .array());
            zip.writeBytes(name);
            zip.writeBytes(part.written());
            directory.writeBytes(entry(part, at));
        }
        int at = zip.size();
        zip.writeBytes(directory.toByteArray());
        int entries = parts.size() + entriesMore;
        if (zip64) {
            int end = zip.size();
            zip.writeBytes(numbers(56)
                    .putInt(0x06064b50)
                    .putLong(44)
                    .putInt(45 | 45 << 16)
                    .putLong(0)
                    .putLong(entries)
                    .putLong(entries)
                    .putLong(directory.size())
                    .putLong(at)
                    .array());
            zip.writeBytes(numbers(20)
                    .putInt(0x07064b50)
                    .putInt(0)
                    .putLong(end)
                    .putInt(1)
                    .array());
        }
        zip.writeBytes(numbers(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) (zip64 ? -1 : entries))
                .putShort((short) (zip64 ? -1 : entries))
                .putInt(zip64 ? -1 : directory.size())
                .putInt(zip64 ? -1 : at)
                .putShort((short) 0)
                .array());
        zip.writeBytes(behind);
        return zip.toByteArray();
    }

    private byte[] entry(Part part, long at) {
        byte[] name = part.name.getBytes(StandardCharsets.UTF_8);
        int extra = zip64 ? 28 : 0;
        byte[] bytes = new byte[46 + name.length + extra];
        ByteBuffer entry = ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x02014b50)
                .putInt(20 | 20 << 16)
                .putShort((short) part.flags)
                .putShort((short) part.method)
                .putInt(0)
                .putInt((int) part.checksum)
                .putInt(zip64 ? -1 : (int) part.packed)
                .putInt(zip64 ? -1 : (int) part.unpacked)
                .putShort((short) name.length)
                .putShort((short) extra)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(zip64 ? -1 : (int) at)
                .put(name);
        if (zip64) {
            entry.putShort((short) 1)
                    .putShort((short) 24)
                    .putLong(part.unpacked)
                    .putLong(part.packed)
                    .putLong(at);
        }
        return bytes;
    }

    private static ByteBuffer numbers(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        byte[] packed = new byte[content.length + 64];
        int length = deflater.deflate(packed);
        deflater.end();
        return java.util.Arrays.copyOf(packed, length);
    }
}
