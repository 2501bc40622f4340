package org.quorate.batch.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.batch.disk.Durable;
import org.quorate.batch.disk.Hash;
import org.quorate.batch.disk.Moment;
import org.quorate.batch.disk.Moments;
import org.quorate.correspondence.Message;
import org.quorate.correspondence.Post;
import org.quorate.ledger.NightBook;
import org.quorate.ledger.PostedMessage;
import org.quorate.ledger.PostedMessage.Way;

/**
 * Sees to it that each message of a period leaves once. A message is written as a draft; where messages are sent, it lies in
 * {@code unsent} until the mail server has taken it, and then in {@code sent}. A run that is killed between sending and noting sends it
 * again, with the same identifier. Not thread-safe.
 */
final class Outbox {
    private static final String UNSENT = "unsent";
    private static final String SENT = "sent";
    private static final String ENDING = ".eml";
    private static final int NAME_DIGITS = 12;

    private final Path folder;
    private final Post post;
    private final NightBook book;
    private final Clock clock;
    private final Moments moments;
    private final Map<String, Set<Way>> ways = new LinkedHashMap<>();
    private final Map<String, PostedMessage> known = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();

    /**
     * Opens the outbox of a period.
     *
     * @param folder where drafts lie
     */
    Outbox(Path folder, Post post, NightBook book, Clock clock, Moments moments, String programmeId, String periodId) {
        this.folder = folder;
        this.post = post;
        this.book = book;
        this.clock = clock;
        this.moments = moments;
        book.messages(programmeId, periodId).forEach(this::remember);
    }

    private void remember(PostedMessage message) {
        known.put(message.key(), message);
        ways.computeIfAbsent(message.key(), key -> EnumSet.noneOf(Way.class)).add(message.way());
    }

    Path folder() {
        return folder;
    }

    /** Returns whether nothing was ever written about the period. */
    boolean isEmpty() {
        return known.isEmpty();
    }

    /** Returns whether the message of that key need not be written any more. */
    boolean has(Message.Key key) {
        return ways.containsKey(key.line());
    }

    /** Returns what could not be sent, each in one sentence. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** Sends what a mail server has not taken before. */
    void sendAgain() {
        for (PostedMessage message : List.copyOf(known.values())) {
            if (!ways.getOrDefault(message.key(), Set.of()).contains(Way.SENT)) {
                Path file = folder.resolve(UNSENT).resolve(name(message.key(), message.role()));
                if (ways.getOrDefault(message.key(), Set.of()).contains(Way.UNSENT) && Files.isRegularFile(file)) {
                    send(file, message);
                }
            }
        }
    }

    /** Writes a message as a draft. */
    void draft(Message message) {
        write(message, folder);
        note(message, Way.DRAFT);
    }

    /**
     * Sends a message; one that is addressed to nobody is written as a draft instead. A reminder that no server takes is forgotten:
     * by the next night its party may owe nothing any more.
     *
     * @return whether it was sent, or became a draft
     */
    boolean send(Message message) {
        if (message.to().isEmpty()) {
            if (!has(message.key())) {
                draft(message);
            }
            return true;
        }
        Path file = write(message, folder.resolve(UNSENT));
        boolean reminder = message.key().kind() == Message.Kind.REMINDER;
        if (!reminder) {
            note(message, Way.UNSENT);
        }
        boolean sent = send(file, posted(message, Way.SENT));
        if (!sent && reminder) {
            delete(file);
        }
        return sent;
    }

    /** Returns whether the message of that key was taken by a mail server. */
    boolean isSent(Message.Key key) {
        return ways.getOrDefault(key.line(), Set.of()).contains(Way.SENT);
    }

    private boolean send(Path file, PostedMessage message) {
        try {
            post.send(file);
        } catch (Post.NotSentException e) {
            failures.add("\"" + file.getFileName() + "\" was not sent. " + e.getMessage());
            return false;
        }
        moments.reached(Moment.LETTER_SENT, message.key());
        move(file, folder.resolve(SENT).resolve(file.getFileName()));
        delete(folder.resolve(file.getFileName()));
        moments.reached(Moment.LETTER_MOVED, message.key());
        note(new PostedMessage(
                message.programmeId(),
                message.periodId(),
                message.key(),
                message.role(),
                message.addressees(),
                Way.SENT,
                clock.instant()));
        return true;
    }

    private Path write(Message message, Path into) {
        Path file = into.resolve(name(message.key().line(), message.role()));
        try {
            Files.createDirectories(into);
            Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
            post.draft(message, unfinished);
            Durable.toDisk(unfinished);
            move(unfinished, file);
            moments.reached(Moment.LETTER_WRITTEN, message.key().line());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** Made from the key alone, so that a draft that is written again takes its own place. */
    private static String name(String key, String role) {
        String kind = key.substring(0, key.indexOf('|'));
        return kind + " " + role + " " + Hash.of(List.of(key)).substring(0, NAME_DIGITS) + ENDING;
    }

    private void note(Message message, Way way) {
        note(posted(message, way));
    }

    private void note(PostedMessage message) {
        book.note(message);
        remember(message);
    }

    private PostedMessage posted(Message message, Way way) {
        return new PostedMessage(
                message.key().programmeId(),
                message.key().periodId(),
                message.key().line(),
                message.role(),
                Hash.of(message.to()),
                way,
                clock.instant());
    }

    private static void move(Path from, Path to) {
        try {
            Files.createDirectories(to.resolveSibling(""));
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
