package org.quorate.reporting.excel;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;

/** Keeps the deflated rows of the sheets in a file of its own until the workbook is put together; closing deletes it. */
final class RowSpool implements Closeable {
    private final FileChannel channel;

    private RowSpool(FileChannel channel) {
        this.channel = channel;
    }

    /** What was written, and its deflated bytes; they can be taken while the spool is open. */
    record Spooled<T>(T written, Piece rows) {}

    /** Opens a spool beside a file, because what fits there later fits there now and is as well guarded. */
    static RowSpool beside(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path spool = Files.createTempFile(folder, file.getFileName() + ".", ".rows");
            return new RowSpool(FileChannel.open(
                    spool, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds what the rows' writer writes. */
    <T> Spooled<T> add(Function<RowXml, T> rows) {
        try {
            long offset = channel.size();
            channel.position(offset);
            // Not closed: closing it would close the channel, which takes the next sheet's rows.
            OutputStream target = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            try (Packing packing = new Packing(target)) {
                RowXml xml = new RowXml(packing);
                T written = rows.apply(xml);
                xml.flush();
                Packed packed = packing.pause();
                target.flush();
                return new Spooled<>(written, new Piece(packed, to -> copy(offset, packed.packedLength(), to)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(long offset, long length, OutputStream target) throws IOException {
        WritableByteChannel to = Channels.newChannel(target);
        for (long at = offset; at < offset + length; ) {
            at += channel.transferTo(at, offset + length - at, to);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
