package org.quorate.batch;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.quorate.consolidation.Counted;
import org.quorate.consolidation.Counted.Aspect;
import org.quorate.consolidation.CountedThings;
import org.quorate.consolidation.SourceRef;

/**
 * What the figures count, kept in a file until the workbooks are written, because in memory it would take most of a heap where a
 * programme has many returns. The file is nobody's but this one's: it is written over when it begins and deleted with what was left unfinished.
 */
final class CountedFile implements CountedThings {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private @Nullable DataOutputStream out;
    private int count;

    CountedFile(Path file) {
        this.file = file;
    }

    @Override
    public void add(Counted one) {
        try {
            DataOutputStream to = out;
            if (to == null) {
                to = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
                out = to;
            }
            write(one, to);
            count++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void visit(Consumer<Counted> visitor) {
        try {
            int all = finish();
            if (all == 0) {
                return;
            }
            try (DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
                for (int i = 0; i < all; i++) {
                    visitor.accept(read(in));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the writing, if it has not ended; returns how many there are. */
    synchronized int finish() throws IOException {
        if (out != null) {
            out.close();
            out = null;
        }
        return count;
    }

    private static void write(Counted one, DataOutputStream out) throws IOException {
        write(one.kind().name(), out);
        write(one.party(), out);
        write(one.section(), out);
        write(one.reference(), out);
        write(one.title(), out);
        out.writeByte(one.said().size());
        for (Map.Entry<Aspect, String> said : one.said().entrySet()) {
            write(said.getKey().name(), out);
            write(said.getValue(), out);
        }
        SourceRef source = one.source();
        write(source.party(), out);
        write(source.file(), out);
        write(source.sheet(), out);
        write(source.cell(), out);
        write(source.sha256(), out);
    }

    private static Counted read(DataInputStream in) throws IOException {
        Counted.Kind kind = Counted.Kind.valueOf(text(in));
        String party = text(in);
        String section = text(in);
        String reference = text(in);
        String title = text(in);
        Map<Aspect, String> said = new EnumMap<>(Aspect.class);
        for (int left = in.readByte(); left > 0; left--) {
            said.put(Aspect.valueOf(text(in)), text(in));
        }
        SourceRef source = new SourceRef(text(in), text(in), text(in), text(in), text(in));
        return new Counted(kind, party, section, reference, title, said, source);
    }

    /** Not by {@code writeUTF}, which takes no text of more than 65,535 bytes. */
    private static void write(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
