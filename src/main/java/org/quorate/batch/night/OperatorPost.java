package org.quorate.batch.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.disk.Hash;
import org.quorate.batch.failure.FailureSentence;
import org.quorate.batch.machine.Machine;
import org.quorate.batch.machine.Secrets;
import org.quorate.batch.workplace.Workplace;
import org.quorate.correspondence.FailureMail;
import org.quorate.correspondence.FailureMail.Failure;
import org.quorate.correspondence.Message;
import org.quorate.correspondence.Post;
import org.quorate.correspondence.mail.MailPost;
import org.quorate.programme.Installation;
import org.quorate.programme.IntakeSource;
import org.quorate.programme.MailServer;
import org.quorate.programme.PasswordSource;
import org.quorate.programme.Programme;

/**
 * Tells the operator what a night could not do. Needs no ledger, for that may be what failed: a message that lies in the folder
 * {@code operator-post} of the outputs was written already. Not thread-safe.
 */
public final class OperatorPost {
    /** The folder of its letters among the outputs. */
    public static final String FOLDER = "operator-post";

    private static final String UNSENT = "unsent";
    private static final String SENT = "sent";
    private static final int NAME_DIGITS = 12;

    private final Workplace workplace;
    private final Installation installation;
    private final Path root;
    private final Secrets secrets;
    private final List<String> unsent = new ArrayList<>();

    /**
     * Makes one for an installation.
     *
     * @param root the folder from which the paths of the installation lead
     */
    public OperatorPost(Workplace workplace, Installation installation, Path root) {
        this.workplace = workplace;
        this.installation = installation;
        this.root = root;
        this.secrets = Secrets.ofThisProcess();
    }

    /**
     * Returns what makes letters, and sends them by the server of the installation.
     *
     * @param root the folder from which the paths of the installation lead
     */
    public static Post post(Installation installation, Path root, Secrets secrets) {
        Optional<MailServer> server = installation.mail().server();
        return new MailPost(
                server.orElse(null),
                server.flatMap(MailServer::password)
                        .flatMap(source -> secrets.find(source, root))
                        .orElse(null));
    }

    /**
     * Writes to the operator, and sends it where the installation says so; once for the same failures on the same day. Sends what was
     * not taken before.
     *
     * @param failures what could not be done; may be empty
     * @param done how many packs were done
     * @param log the last lines of the log
     * @param asAtOrNull the day of the night, or null for today
     * @param packs the programmes that were read, by the folders of their packs: their passwords are masked wherever they stand
     * @return what could not be sent, each in one sentence
     * @throws org.quorate.batch.failure.RunFailure if the letter cannot be written
     */
    public List<String> tell(
            List<Failure> failures,
            int done,
            List<String> log,
            @Nullable LocalDate asAtOrNull,
            Map<Path, Programme> packs) {
        try {
            if (!failures.isEmpty()) {
                write(message(failures, done, log, asAtOrNull, secretTexts(packs)));
            }
            if (installation.mail().send()) {
                sendAll();
            }
            return List.copyOf(unsent);
        } catch (IOException | RuntimeException e) {
            throw FailureSentence.of(e);
        }
    }

    /** What the installation, its sources and its packs name as passwords; one that holds another comes before it. */
    private List<String> secretTexts(Map<Path, Programme> packs) {
        Stream<String> server = installation.mail().server().flatMap(MailServer::password).stream()
                .flatMap(source -> secrets.find(source, root).stream());
        Stream<String> sources = installation.intake().stream()
                .flatMap(OperatorPost::password)
                .flatMap(source -> secrets.find(source, root).stream());
        Stream<String> workbooks = packs.entrySet().stream()
                .flatMap(pack -> pack.getValue().reading().passwords().stream()
                        .flatMap(source -> secrets.find(source, pack.getKey()).stream()));
        return Stream.of(server, sources, workbooks)
                .flatMap(texts -> texts)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static Stream<PasswordSource> password(IntakeSource source) {
        if (source instanceof IntakeSource.Imap imap) {
            return Stream.of(imap.password());
        }
        return source instanceof IntakeSource.Sftp sftp
                ? Optional.ofNullable(sftp.passwordOrNull()).stream()
                : Stream.empty();
    }

    private Message message(
            List<Failure> failures,
            int done,
            List<String> log,
            @Nullable LocalDate asAtOrNull,
            List<String> secretTexts) {
        LocalDate today =
                asAtOrNull == null ? LocalDate.ofInstant(Machine.CLOCK.instant(), ZoneOffset.UTC) : asAtOrNull;
        String about = Hash.of(Stream.concat(
                        Stream.of(today.toString()),
                        failures.stream()
                                .flatMap(failure ->
                                        Stream.concat(Stream.of(failure.what()), failure.sentences().stream())))
                .toList());
        return FailureMail.compose(
                installation,
                failures,
                done,
                log,
                secretTexts,
                about,
                today,
                today.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private void write(Message message) throws IOException {
        Path folder = workplace.outputFolder().resolve(FOLDER);
        String name = "failure " + Hash.of(List.of(message.key().line())).substring(0, NAME_DIGITS) + ".eml";
        boolean sends = installation.mail().send() && !message.to().isEmpty();
        if (Files.exists(folder.resolve(name))
                || Files.exists(folder.resolve(SENT).resolve(name))
                || Files.exists(folder.resolve(UNSENT).resolve(name))) {
            return;
        }
        Path into = sends ? folder.resolve(UNSENT) : folder;
        Files.createDirectories(into);
        Path unfinished = into.resolve(name + ".unfinished");
        post(installation, root, secrets).draft(message, unfinished);
        Files.move(unfinished, into.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void sendAll() throws IOException {
        Path folder = workplace.outputFolder().resolve(FOLDER);
        Path waiting = folder.resolve(UNSENT);
        if (!Files.isDirectory(waiting)) {
            return;
        }
        List<Path> letters;
        try (Stream<Path> files = Files.list(waiting)) {
            letters = files.filter(file -> file.getFileName().toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        }
        Post post = post(installation, root, secrets);
        for (Path letter : letters) {
            try {
                post.send(letter);
                Files.createDirectories(folder.resolve(SENT));
                Files.move(
                        letter,
                        folder.resolve(SENT).resolve(letter.getFileName()),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } catch (Post.NotSentException e) {
                unsent.add("The letter to the operator was not sent. " + e.getMessage());
            }
        }
    }
}
