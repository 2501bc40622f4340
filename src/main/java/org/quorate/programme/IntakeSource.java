package org.quorate.programme;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A place from which what was sent is fetched into the inboxes of packs. Immutable; never holds a password itself. */
public sealed interface IntakeSource {
    /** Returns the name of the folder of the pack that gets what is fetched; empty: the only pack there is. */
    Optional<String> pack();

    /**
     * A folder on this machine, or a share.
     *
     * @param path relative to the installation's root, or from the root of the disk
     * @param packOrNull the name of the pack's folder, or null for the only one
     */
    record Folder(String path, @Nullable String packOrNull) implements IntakeSource {
        @Override
        public Optional<String> pack() {
            return Optional.ofNullable(packOrNull);
        }
    }

    /** How the line to a mailbox is protected. */
    enum Security {
        /** Protected from the start. */
        TLS(993),
        /** Protected as soon as the server has greeted; without protection nothing is fetched. */
        STARTTLS(143),
        /** Not protected; for a server on the same machine. */
        NONE(143);

        private final int usualPort;

        Security(int usualPort) {
            this.usualPort = usualPort;
        }

        /** Returns the port at which such servers usually listen. */
        public int usualPort() {
            return usualPort;
        }
    }

    /**
     * A mailbox that is read by IMAP.
     *
     * @param port 1 to 65535
     * @param user with what name one signs in
     * @param password where the password is found
     * @param folder the folder of the mailbox
     * @param takenOrNull the folder into which messages are moved that were taken, or null: they stay
     * @param packOrNull the name of the pack's folder, or null for the only one
     */
    record Imap(
            String host,
            int port,
            Security security,
            String user,
            PasswordSource password,
            String folder,
            @Nullable String takenOrNull,
            @Nullable String packOrNull)
            implements IntakeSource {
        @Override
        public Optional<String> pack() {
            return Optional.ofNullable(packOrNull);
        }

        /** Returns the folder into which messages are moved that were taken; empty: they stay. */
        public Optional<String> taken() {
            return Optional.ofNullable(takenOrNull);
        }

        /** Returns what a person calls the mailbox. */
        public String words() {
            return "the mailbox %s of %s at %s".formatted(folder, user, host);
        }
    }

    /**
     * A folder of a server that is read by SFTP.
     *
     * @param port 1 to 65535
     * @param user with what name one signs in
     * @param passwordOrNull where the password is found; null where one signs in with a key
     * @param keyOrNull the file with the private key; null where one signs in with a password
     * @param knownHostsOrNull the file with the keys of servers that are trusted; null exactly where any server is
     * @param folder the folder on the server
     * @param takenOrNull the folder on the server into which files are moved that were taken, or null: they stay
     * @param packOrNull the name of the pack's folder, or null for the only one
     */
    record Sftp(
            String host,
            int port,
            String user,
            @Nullable PasswordSource passwordOrNull,
            @Nullable String keyOrNull,
            @Nullable String knownHostsOrNull,
            String folder,
            @Nullable String takenOrNull,
            @Nullable String packOrNull)
            implements IntakeSource {
        @Override
        public Optional<String> pack() {
            return Optional.ofNullable(packOrNull);
        }

        /** Returns the folder into which files are moved that were taken; empty: they stay. */
        public Optional<String> taken() {
            return Optional.ofNullable(takenOrNull);
        }

        /** Returns what a person calls the folder. */
        public String words() {
            return "the folder %s of %s at %s".formatted(folder, user, host);
        }
    }
}
