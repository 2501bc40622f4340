package org.quorate.intake.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.jspecify.annotations.Nullable;
import org.quorate.intake.Source;
import org.quorate.intake.SourceAway;
import org.quorate.programme.IntakeSource;

/**
 * A folder of a server, with the folders that lie in it. A file is known by path, size and time. Where a folder for those taken is named,
 * each is moved there once it is kept here, and else left.
 */
public final class SftpFolder implements Source {
    private static final Duration CONNECT = Duration.ofSeconds(20);

    private final IntakeSource.Sftp folder;
    private final @Nullable String passwordOrNull;
    private final @Nullable Path keyOrNull;
    private final @Nullable Path knownHostsOrNull;

    /**
     * Makes one.
     *
     * @param passwordOrNull with which one signs in, or null where one does with the key
     * @param keyOrNull the file with the private key
     * @param knownHostsOrNull the file with the keys of servers that are trusted, or null: any is
     */
    public SftpFolder(
            IntakeSource.Sftp folder,
            @Nullable String passwordOrNull,
            @Nullable Path keyOrNull,
            @Nullable Path knownHostsOrNull) {
        this.folder = folder;
        this.passwordOrNull = passwordOrNull;
        this.keyOrNull = keyOrNull;
        this.knownHostsOrNull = knownHostsOrNull;
    }

    @Override
    public String words() {
        return folder.words();
    }

    /** A file on the server, under the name of the folder within which it lies. */
    private record Remote(String within, SftpClient.DirEntry entry) {
        String path(String root) {
            return root + "/" + (within.isEmpty() ? "" : within + "/") + entry.getFilename();
        }

        String id() {
            return "%s/%s %s %s"
                    .formatted(
                            within,
                            entry.getFilename(),
                            entry.getAttributes().getSize(),
                            entry.getAttributes().getModifyTime());
        }
    }

    @Override
    public void visit(Set<String> known, Visitor visitor) throws SourceAway, IOException {
        try (SshClient client = client();
                ClientSession session = session(client);
                SftpClient sftp = sftp(session)) {
            for (Remote remote : files(sftp)) {
                if (!known.contains(remote.id())) {
                    show(sftp, remote, visitor);
                }
            }
        }
    }

    private SshClient client() {
        SshClient client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(verifier());
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(
                keyOrNull == null ? KeyIdentityProvider.EMPTY_KEYS_PROVIDER : new FileKeyPairProvider(keyOrNull));
        client.start();
        return client;
    }

    private ServerKeyVerifier verifier() {
        return knownHostsOrNull == null
                ? AcceptAllServerKeyVerifier.INSTANCE
                : new KnownHostsServerKeyVerifier(RejectAllServerKeyVerifier.INSTANCE, knownHostsOrNull);
    }

    private ClientSession session(SshClient client) throws SourceAway {
        ClientSession session;
        try {
            session = client.connect(folder.user(), folder.host(), folder.port())
                    .verify(CONNECT)
                    .getSession();
        } catch (IOException away) {
            throw new SourceAway("the server does not answer", away);
        }
        try {
            if (passwordOrNull != null) {
                session.addPasswordIdentity(passwordOrNull);
            }
            session.auth().verify(CONNECT);
            return session;
        } catch (IOException refused) {
            session.close(true);
            throw new SourceAway(
                    String.valueOf(refused.getMessage()).contains("Server key did not validate")
                            ? "the key that the server shows is not among those that are known"
                            : "it did not let us sign in",
                    refused);
        }
    }

    private static SftpClient sftp(ClientSession session) throws SourceAway {
        try {
            return SftpClientFactory.instance().createSftpClient(session);
        } catch (IOException away) {
            throw new SourceAway("the server has no SFTP", away);
        }
    }

    private List<Remote> files(SftpClient sftp) throws SourceAway {
        List<Remote> files = new ArrayList<>();
        for (SftpClient.DirEntry entry : entries(sftp, folder.folder())) {
            if (entry.getAttributes().isRegularFile()) {
                files.add(new Remote("", entry));
            } else if (entry.getAttributes().isDirectory() && !isTaken(entry.getFilename())) {
                entries(sftp, folder.folder() + "/" + entry.getFilename()).stream()
                        .filter(within -> within.getAttributes().isRegularFile())
                        .forEach(within -> files.add(new Remote(entry.getFilename(), within)));
            }
        }
        return files;
    }

    private boolean isTaken(String name) {
        return folder.taken().filter(taken -> taken.equals(name)).isPresent();
    }

    private static List<SftpClient.DirEntry> entries(SftpClient sftp, String path) throws SourceAway {
        try {
            List<SftpClient.DirEntry> entries = new ArrayList<>();
            sftp.readDir(path).forEach(entries::add);
            entries.removeIf(entry ->
                    entry.getFilename().equals(".") || entry.getFilename().equals(".."));
            entries.sort(Comparator.comparing(SftpClient.DirEntry::getFilename));
            return entries;
        } catch (IOException | RuntimeException away) {
            throw new SourceAway("its folder " + path + " cannot be read", away);
        }
    }

    private void show(SftpClient sftp, Remote remote, Visitor visitor) throws SourceAway, IOException {
        String path = remote.path(folder.folder());
        SftpClient.Attributes listed = remote.entry().getAttributes();
        boolean kept = visitor.take(
                new Item(
                        remote.id(),
                        remote.entry().getFilename(),
                        remote.within(),
                        listed.getModifyTime().toInstant(),
                        listed.getSize()),
                to -> copy(sftp, path, listed, to));
        if (kept && folder.taken().isPresent()) {
            putAside(sftp, remote, path, folder.taken().get());
        }
    }

    /** One file that the server does not give keeps no other waiting. */
    private static Optional<String> copy(SftpClient sftp, String path, SftpClient.Attributes listed, Path to)
            throws SourceAway, IOException {
        try (InputStream content = sftp.read(path)) {
            long copied = Files.copy(content, to);
            SftpClient.Attributes now = sftp.stat(path);
            return copied == listed.getSize()
                            && now.getSize() == listed.getSize()
                            && now.getModifyTime().equals(listed.getModifyTime())
                    ? Optional.empty()
                    : Optional.of("it is still being written");
        } catch (FileSystemException here) {
            throw here;
        } catch (IOException refused) {
            if (!sftp.isOpen()) {
                throw new SourceAway("the connection was lost", refused);
            }
            return Optional.of("the server does not give it");
        }
    }

    /** A file of that name that lies there already is not replaced; the one that was taken stays then. */
    private void putAside(SftpClient sftp, Remote remote, String path, String taken) throws SourceAway {
        String place = folder.folder() + "/" + taken;
        try {
            if (entries(sftp, folder.folder()).stream()
                    .noneMatch(entry -> entry.getFilename().equals(taken))) {
                sftp.mkdir(place);
            }
            if (entries(sftp, place).stream()
                    .noneMatch(
                            entry -> entry.getFilename().equals(remote.entry().getFilename()))) {
                sftp.rename(path, place + "/" + remote.entry().getFilename());
            }
        } catch (IOException refused) {
            throw new SourceAway(path + " cannot be moved to " + taken, refused);
        }
    }
}
