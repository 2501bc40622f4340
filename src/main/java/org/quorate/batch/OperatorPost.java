package org.quorate.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.correspondence.FailureMail;
import org.quorate.correspondence.FailureMail.Failure;
import org.quorate.correspondence.Message;
import org.quorate.correspondence.Post;
import org.quorate.correspondence.mail.MailPost;
import org.quorate.programme.Installation;
import org.quorate.programme.MailServer;

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

    /** Returns what makes letters, and sends them by the server of the installation. */
    static Post post(Installation installation, Path root, Secrets secrets) {
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
     * @return what could not be sent, each in one sentence
     * @throws RunFailure if the letter cannot be written
     */
    public List<String> tell(List<Failure> failures, int done, List<String> log, @Nullable LocalDate asAtOrNull) {
        try {
            if (!failures.isEmpty()) {
                write(message(failures, done, log, asAtOrNull));
            }
            if (installation.mail().send()) {
                sendAll();
            }
            return List.copyOf(unsent);
        } catch (IOException | RuntimeException e) {
            throw FailureSentence.of(e);
        }
    }

    private Message message(
            List<Failure> failures, int done, List<String> log, @Nullable LocalDate asAtOrNull) {
        LocalDate today = asAtOrNull == null
                ? LocalDate.ofInstant(BatchConfiguration.CLOCK.instant(), ZoneOffset.UTC)
                : asAtOrNull;
        String about = Hash.of(Stream.concat(
                        Stream.of(today.toString()),
                        failures.stream().flatMap(failure -> Stream.concat(
                                Stream.of(failure.what()), failure.sentences().stream())))
                .toList());
        return FailureMail.compose(
                installation,
                failures,
                done,
                log,
                installation.mail().server().stream()
                        .flatMap(server -> server.password().stream())
                        .flatMap(source -> secrets.find(source, root).stream())
                        .toList(),
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
