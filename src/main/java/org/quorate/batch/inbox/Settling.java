package org.quorate.batch.inbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells whether a file is still being copied in. What was changed a moment ago is looked at twice, and a container that was changed a
 * while ago must have its end: whoever copies writes it last. Immutable.
 */
final class Settling {
    private static final Duration A_MOMENT = Duration.ofSeconds(3);
    private static final Duration A_WHILE = Duration.ofMinutes(10);
    private static final long LOOK_MILLIS = 200;

    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final String CONTAINER = "PK\u0003\u0004";
    private static final String END = "PK\u0005\u0006";

    private final Clock clock;

    Settling(Clock clock) {
        this.clock = clock;
    }

    /** What of a file changes while it is copied. */
    record State(long size, Instant changed) {
        static State of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new State(attributes.size(), attributes.lastModifiedTime().toInstant());
        }
    }

    /** Whether the file was changed so lately that it must be looked at twice. */
    boolean isFresh(State state) {
        return isWithin(A_MOMENT, state);
    }

    /** Whether the file has no content or no end yet, and was changed so lately that this may be yet to come. */
    boolean isUnfinished(Path file, State state) throws IOException {
        return isWithin(A_WHILE, state) && (state.size() == 0 || isCutOff(file, state.size()));
    }

    private boolean isWithin(Duration span, State state) {
        Duration age = Duration.between(state.changed(), clock.instant());
        return !age.isNegative() && age.compareTo(span) < 0;
    }

    /** A container ends with the record of its directory's end, and a comment at most. */
    private static boolean isCutOff(Path file, long size) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            if (!text(channel, 0, CONTAINER.length()).equals(CONTAINER)) {
                return false;
            }
            int tail = (int) Math.min(size, END_RECORD + LONGEST_COMMENT);
            return !text(channel, size - tail, tail).contains(END);
        }
    }

    private static String text(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        long place = from;
        for (int read = channel.read(bytes, place); read > 0; read = channel.read(bytes, place)) {
            place += read;
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    }

    /** Waits until a second look can tell. */
    static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
