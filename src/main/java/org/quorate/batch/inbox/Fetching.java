package org.quorate.batch.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.disk.Hash;
import org.quorate.batch.disk.Moment;
import org.quorate.batch.disk.Moments;
import org.quorate.batch.disk.Scratch;
import org.quorate.batch.failure.FailureSentence;
import org.quorate.batch.machine.Secrets;
import org.quorate.intake.FolderSource;
import org.quorate.intake.Source;
import org.quorate.intake.SourceAway;
import org.quorate.intake.mail.ImapMailbox;
import org.quorate.intake.sftp.SftpFolder;
import org.quorate.ledger.jdbc.FetchedItems;
import org.quorate.programme.Installation;
import org.quorate.programme.IntakeSource;
import org.quorate.programme.PasswordSource;
import org.quorate.programme.Programme;
import org.quorate.submission.WorkbookReader;

/**
 * Fetches from the sources of an installation into the inboxes of packs. A file is on the disk, whole and under its name, before it is
 * remembered as fetched, and remembered before its source is told; so whatever stops it in between, nothing is lost, and nothing comes twice.
 * Not thread-safe.
 */
public final class Fetching {
    /** The folder of a pack into which messages can be put by hand or by a mail program. */
    static final String MAILBOX = "mailbox";

    private final FetchedItems fetched;
    private final WorkbookReader reader;
    private final Secrets secrets;
    private final Clock clock;
    private final Moments moments;
    private final List<String> remarks = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private int taken;

    /**
     * Makes one for one fetch.
     *
     * @param fetched remembers what was fetched
     * @param reader looks at covers, for the period to which a return belongs
     * @param secrets finds the passwords of sources
     */
    public Fetching(FetchedItems fetched, WorkbookReader reader, Secrets secrets, Clock clock, Moments moments) {
        this.fetched = fetched;
        this.reader = reader;
        this.secrets = secrets;
        this.clock = clock;
        this.moments = moments;
    }

    /**
     * Fetches from every source. One that cannot be reached keeps no other waiting.
     *
     * @param root the folder of the installation
     * @param packs the programmes, by the folders of their packs
     * @throws org.quorate.batch.failure.RunFailure if what was fetched cannot be kept here
     */
    public FetchResult fetch(Path root, Installation installation, Map<Path, Programme> packs) {
        try {
            for (Map.Entry<Path, Programme> pack : packs.entrySet()) {
                Path mailbox = pack.getKey().resolve(MAILBOX);
                if (Files.isDirectory(mailbox)) {
                    fetch(new FolderSource(mailbox), pack.getKey(), pack.getValue());
                }
            }
            for (IntakeSource source : installation.intake()) {
                fetch(root, source, packs);
            }
            return new FetchResult(taken, missed, remarks);
        } catch (IOException | RuntimeException e) {
            throw FailureSentence.of(e);
        }
    }

    private void fetch(Path root, IntakeSource source, Map<Path, Programme> packs) throws IOException {
        Optional<Path> pack = pack(source, packs);
        if (pack.isEmpty()) {
            missed(source.pack()
                    .map("No pack has the folder %s, which quorate.json names as the one to fetch for."::formatted)
                    .orElse("There are several packs; a source in quorate.json must name the one to fetch for."));
            return;
        }
        Programme programme = packs.get(pack.get());
        if (programme != null) {
            Optional<Source> opened = open(root, source);
            if (opened.isPresent()) {
                fetch(opened.get(), pack.get(), programme);
            }
        }
    }

    private static Optional<Path> pack(IntakeSource source, Map<Path, Programme> packs) {
        return packs.keySet().stream()
                .filter(pack -> source.pack()
                        .map(name -> name.equals(
                                String.valueOf(pack.toAbsolutePath().normalize().getFileName())))
                        .orElse(packs.size() == 1))
                .findFirst();
    }

    private Optional<Source> open(Path root, IntakeSource source) {
        if (source instanceof IntakeSource.Folder folder) {
            return Optional.of(new FolderSource(root.resolve(folder.path())));
        }
        if (source instanceof IntakeSource.Imap imap) {
            return secret(root, imap.password(), imap.words()).map(password -> new ImapMailbox(imap, password));
        }
        IntakeSource.Sftp sftp = (IntakeSource.Sftp) source;
        PasswordSource place = sftp.passwordOrNull();
        Optional<String> password = place == null ? Optional.empty() : secret(root, place, sftp.words());
        return place != null && password.isEmpty()
                ? Optional.empty()
                : Optional.of(new SftpFolder(
                        sftp,
                        password.orElse(null),
                        file(root, sftp.keyOrNull()),
                        file(root, sftp.knownHostsOrNull())));
    }

    private static @Nullable Path file(Path root, @Nullable String path) {
        return path == null ? null : root.resolve(path);
    }

    private Optional<String> secret(Path root, PasswordSource place, String words) {
        Optional<String> secret = secrets.find(place, root);
        if (secret.isEmpty()) {
            away(words, "%s holds no password".formatted(place.words()));
        }
        return secret;
    }

    private void away(String words, String why) {
        missed("Nothing more was fetched from %s: %s.".formatted(words, why));
    }

    private void missed(String sentence) {
        missed.add(sentence);
        remarks.add(sentence);
    }

    private void fetch(Source source, Path pack, Programme programme) throws IOException {
        try (Scratch scratch = new Scratch()) {
            Landing landing = new Landing(
                    source.words(), pack, programme, reader, secrets.settings(programme.reading(), pack), clock);
            try {
                source.visit(
                        fetched.of(source.words()), (item, content) -> take(source, landing, item, content, scratch));
            } catch (SourceAway away) {
                away(source.words(), String.valueOf(away.getMessage()));
            }
            remarks.addAll(landing.remarks());
            taken += landing.taken();
        }
    }

    private boolean take(Source source, Landing landing, Source.Item item, Source.Content content, Scratch scratch)
            throws SourceAway, IOException {
        if (!item.name().isEmpty() && !Inbox.isReturn(item.name())) {
            return false;
        }
        if (item.size() > Landing.MOST_BYTES) {
            landing.left(item, "it is larger than %s MB".formatted(Landing.MOST_BYTES >> 20));
            return false;
        }
        Path folder = Files.createDirectories(scratch.newFolder());
        Path copy = folder.resolve("content");
        Optional<String> why = content.copyTo(copy);
        if (why.isPresent()) {
            landing.left(item, why.get());
            Scratch.delete(folder);
            return false;
        }
        if (item.at().isPresent()) {
            Files.setLastModifiedTime(copy, FileTime.from(item.at().get()));
        }
        String sha256 = Hash.of(copy);
        boolean again = fetched.hasContent(source.words(), sha256);
        Landing.Fate fate = again ? Landing.Fate.KEPT : landing.land(item, copy, sha256, scratch);
        if (fate == Landing.Fate.KEPT) {
            moments.reached(Moment.LANDED, item.name());
        }
        if (fate != Landing.Fate.LEFT_FOR_NOW) {
            fetched.note(source.words(), item.id(), sha256);
        }
        Scratch.delete(folder);
        return fate == Landing.Fate.KEPT;
    }
}
