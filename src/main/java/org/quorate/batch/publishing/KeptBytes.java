package org.quorate.batch.publishing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.quorate.consolidation.SourceRef;

/** How the texts are written of what a {@link CountedFile} or a {@link RankedFile} keeps; nobody else reads them. */
final class KeptBytes {
    private KeptBytes() {}

    /** Not by {@code writeUTF}, which takes no text of more than 65,535 bytes. */
    static void write(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    static void write(SourceRef source, DataOutputStream out) throws IOException {
        write(source.party(), out);
        write(source.file(), out);
        write(source.sheet(), out);
        write(source.cell(), out);
        write(source.sha256(), out);
    }

    static SourceRef source(DataInputStream in) throws IOException {
        return new SourceRef(text(in), text(in), text(in), text(in), text(in));
    }
}
