package org.quorate.batch.publishing;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.quorate.consolidation.AttentionItem;
import org.quorate.consolidation.Movement;
import org.quorate.consolidation.Ranked;
import org.quorate.consolidation.Risks;

/**
 * Things kept in a file until outputs have been made of them, of which only the places are in memory. The file is written over when it begins;
 * it is open only while it is read from, so that it can be deleted on every system. Not thread-safe.
 */
public final class RankedFile<T> implements Ranked<T>, Closeable {
    private static final int BUFFER = 1 << 16;
    private static final List<AttentionItem.Kind> KINDS = List.of(AttentionItem.Kind.values());
    private static final List<Movement> MOVEMENTS = List.of(Movement.values());

    private final Path file;
    private final Form<T> form;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private @Nullable OutputStream out;
    private long[] begins = new long[64];
    private int[] ranks = new int[64];
    private int count;
    private boolean askedFor;

    /** How one is written and read. */
    interface Form<T> {
        void write(T one, DataOutputStream out) throws IOException;

        T read(DataInputStream in) throws IOException;
    }

    private RankedFile(Path file, Form<T> form) {
        this.file = file;
        this.form = form;
    }

    /** Makes a place for what needs attention. */
    public static RankedFile<AttentionItem> ofAttention(Path file) {
        return new RankedFile<>(file, new Form<>() {
            @Override
            public void write(AttentionItem item, DataOutputStream out) throws IOException {
                out.writeByte(KINDS.indexOf(item.kind()));
                KeptBytes.write(item.party(), out);
                KeptBytes.write(item.section(), out);
                KeptBytes.write(item.reference(), out);
                KeptBytes.write(item.what(), out);
                KeptBytes.write(item.why(), out);
                out.writeBoolean(item.source().isPresent());
                if (item.source().isPresent()) {
                    KeptBytes.write(item.source().get(), out);
                }
            }

            @Override
            public AttentionItem read(DataInputStream in) throws IOException {
                return new AttentionItem(
                        KINDS.get(in.readByte()),
                        KeptBytes.text(in),
                        KeptBytes.text(in),
                        KeptBytes.text(in),
                        KeptBytes.text(in),
                        KeptBytes.text(in),
                        in.readBoolean() ? KeptBytes.source(in) : null);
            }
        });
    }

    /** Makes a place for risks. */
    public static RankedFile<Risks.Item> ofRisks(Path file) {
        return new RankedFile<>(file, new Form<>() {
            @Override
            public void write(Risks.Item item, DataOutputStream out) throws IOException {
                KeptBytes.write(item.party(), out);
                KeptBytes.write(item.reference(), out);
                KeptBytes.write(item.title(), out);
                KeptBytes.write(item.owner(), out);
                out.writeInt(item.score());
                KeptBytes.write(item.band(), out);
                out.writeByte(MOVEMENTS.indexOf(item.movement()));
                out.writeInt(item.previousScore());
                KeptBytes.write(item.mitigation(), out);
                KeptBytes.write(item.source(), out);
            }

            @Override
            public Risks.Item read(DataInputStream in) throws IOException {
                return new Risks.Item(
                        KeptBytes.text(in),
                        KeptBytes.text(in),
                        KeptBytes.text(in),
                        KeptBytes.text(in),
                        in.readInt(),
                        KeptBytes.text(in),
                        MOVEMENTS.get(in.readByte()),
                        in.readInt(),
                        KeptBytes.text(in),
                        KeptBytes.source(in));
            }
        });
    }

    @Override
    public void add(T one, int rank) {
        if (askedFor) {
            throw Ranked.tooLate();
        }
        try {
            OutputStream to = out;
            if (to == null) {
                to = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
                out = to;
            }
            bytes.reset();
            form.write(one, new DataOutputStream(bytes));
            bytes.writeTo(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (count + 1 == begins.length) {
            begins = Arrays.copyOf(begins, 2 * begins.length);
            ranks = Arrays.copyOf(ranks, 2 * ranks.length);
        }
        ranks[count++] = rank;
        begins[count] = begins[count - 1] + bytes.size();
    }

    @Override
    public List<T> inOrder() {
        askedFor = true;
        try {
            close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long[] order = new long[count];
        for (int i = 0; i < count; i++) {
            order[i] = (long) ranks[i] << Integer.SIZE | i;
        }
        Arrays.sort(order);
        int[] inOrder = new int[count];
        for (int i = 0; i < count; i++) {
            inOrder[i] = (int) order[i];
        }
        return new InOrder<>(file, form, Arrays.copyOf(begins, count + 1), inOrder);
    }

    /** Ends the writing, if it has not ended; what was written can be read. */
    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
            out = null;
        }
    }

    /** All in order. Immutable. */
    private static final class InOrder<T> extends AbstractList<T> {
        private final Path file;
        private final Form<T> form;

        /** Where each begins, as they came, and where the last ends. */
        private final long[] begins;

        private final int[] inOrder;

        InOrder(Path file, Form<T> form, long[] begins, int[] inOrder) {
            this.file = file;
            this.form = form;
            this.begins = begins;
            this.inOrder = inOrder;
        }

        @Override
        public int size() {
            return inOrder.length;
        }

        @Override
        public T get(int index) {
            return new Window(0).get(inOrder[index]);
        }

        /** Reads many at a time, for those of one rank lie one behind the other. */
        @Override
        public Iterator<T> iterator() {
            Window window = new Window(BUFFER);
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < inOrder.length;
                }

                @Override
                public T next() {
                    if (next == inOrder.length) {
                        throw new NoSuchElementException();
                    }
                    return window.get(inOrder[next++]);
                }
            };
        }

        /** A part of the file that is in memory. */
        private final class Window {
            private final int least;
            private byte[] part = {};
            private long from;

            /** Makes one that reads no fewer bytes at once, as far as there are more. */
            Window(int least) {
                this.least = least;
            }

            T get(int at) {
                int length = (int) (begins[at + 1] - begins[at]);
                try {
                    if (begins[at] < from || begins[at + 1] > from + part.length) {
                        from = begins[at];
                        part = new byte[(int) Math.min(Math.max(length, least), begins[begins.length - 1] - from)];
                        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
                            in.seek(from);
                            in.readFully(part);
                        }
                    }
                    return form.read(
                            new DataInputStream(new ByteArrayInputStream(part, (int) (begins[at] - from), length)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
