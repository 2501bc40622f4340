package org.quorate.batch.publishing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
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
public final class CountedFile implements CountedThings, Closeable {
    private static final int BUFFER = 1 << 16;
    /** Texts that everything has: those of the thing, then those of its source. */
    private static final int FIXED = 10;
    /** Behind those an aspect and its text, as often as there are aspects. */
    private static final int PLACES = FIXED + 2 * Aspect.values().length;

    private final Path file;
    private final Texts written = new Texts();
    private @Nullable DataOutputStream out;
    private int count;

    /** Makes one that is kept there; nothing is written before something is counted. */
    public CountedFile(Path file) {
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
            write(one, written, to);
            count++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void visit(Consumer<Counted> visitor) {
        try {
            close();
            int all = count;
            if (all == 0) {
                return;
            }
            try (DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
                Texts texts = new Texts();
                for (int i = 0; i < all; i++) {
                    visitor.accept(read(texts, in));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the writing, if it has not ended; what was written can be visited. */
    @Override
    public synchronized void close() throws IOException {
        if (out != null) {
            out.close();
            out = null;
        }
    }

    /** The text at each place of one thing as it was last; most things repeat most of those before them. */
    private static final class Texts {
        private final String[] last = new String[PLACES];

        Texts() {
            Arrays.fill(last, "");
        }

        void write(int place, String text, DataOutputStream out) throws IOException {
            boolean repeated = text.equals(last[place]);
            out.writeBoolean(repeated);
            if (!repeated) {
                KeptBytes.write(text, out);
                last[place] = text;
            }
        }

        String read(int place, DataInputStream in) throws IOException {
            if (!in.readBoolean()) {
                last[place] = KeptBytes.text(in);
            }
            return last[place];
        }
    }

    private static void write(Counted one, Texts texts, DataOutputStream out) throws IOException {
        SourceRef source = one.source();
        List<String> fixed = List.of(
                one.kind().name(),
                one.party(),
                one.section(),
                one.reference(),
                one.title(),
                source.party(),
                source.file(),
                source.sheet(),
                source.cell(),
                source.sha256());
        int place = 0;
        for (String text : fixed) {
            texts.write(place++, text, out);
        }
        out.writeByte(one.said().size());
        for (Map.Entry<Aspect, String> said : one.said().entrySet()) {
            texts.write(place++, said.getKey().name(), out);
            texts.write(place++, said.getValue(), out);
        }
    }

    private static Counted read(Texts texts, DataInputStream in) throws IOException {
        String[] fixed = new String[FIXED];
        for (int place = 0; place < FIXED; place++) {
            fixed[place] = texts.read(place, in);
        }
        Map<Aspect, String> said = new EnumMap<>(Aspect.class);
        int place = FIXED;
        for (int left = in.readByte(); left > 0; left--) {
            said.put(Aspect.valueOf(texts.read(place++, in)), texts.read(place++, in));
        }
        return new Counted(
                Counted.Kind.valueOf(fixed[0]),
                fixed[1],
                fixed[2],
                fixed[3],
                fixed[4],
                said,
                new SourceRef(fixed[5], fixed[6], fixed[7], fixed[8], fixed[9]));
    }
}
