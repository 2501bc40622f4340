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
import java.util.function.Consumer;

/** Keeps the deflated rows of the sheets in a file of its own until the workbook is put together; closing deletes it. */
final class RowSpool implements Closeable {
    private final FileChannel channel;

    private RowSpool(FileChannel channel) {
        this.channel = channel;
    }

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

    /** Begins a piece; the one before must have been ended. */
    Open begin() {
        try {
            return new Open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a piece at once. */
    Piece add(Consumer<RowXml> writer) {
        try (Open open = begin()) {
            writer.accept(open.xml());
            return open.end();
        }
    }

    /** A piece that is being written. Closing it frees memory and nothing else; a piece that was not ended is left out. */
    final class Open implements Closeable {
        private final long offset;
        private final OutputStream target;
        private final Packing packing;
        private final RowXml xml;

        private Open() throws IOException {
            offset = channel.size();
            channel.position(offset);
            // Not closed: closing it would close the channel, which takes the next piece.
            target = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            packing = new Packing(target);
            xml = new RowXml(packing);
        }

        RowXml xml() {
            return xml;
        }

        /** Returns the piece; its bytes can be taken while the spool is open. */
        Piece end() {
            try {
                xml.flush();
                Packed packed = packing.pause();
                target.flush();
                return piece(offset, packed);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            packing.close();
        }
    }

    /** Made here, so that the pieces of a workbook hold nothing of what they were written with. */
    private Piece piece(long offset, Packed packed) {
        return new Piece(packed, to -> copy(offset, packed.packedLength(), to));
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
