package org.quorate.programme;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that takes messages by SMTP. Immutable; never holds a password itself.
 *
 * @param port 1 to 65535
 * @param userOrNull with what name one signs in, or null where one need not
 * @param passwordOrNull where the password is found; null exactly where there is no user
 */
public record MailServer(
        String host,
        int port,
        Security security,
        @Nullable String userOrNull,
        @Nullable PasswordSource passwordOrNull) {
    /** How the line is protected. */
    public enum Security {
        /** Protected from the first command on that the server offers it; without protection nothing is sent. */
        STARTTLS(587),
        /** Protected from the start. */
        TLS(465),
        /** Not protected; for a server on the same machine. */
        NONE(25);

        private final int usualPort;

        Security(int usualPort) {
            this.usualPort = usualPort;
        }

        /** Returns the port at which such servers usually listen. */
        public int usualPort() {
            return usualPort;
        }
    }

    /** Returns with what name one signs in; empty where one need not. */
    public Optional<String> user() {
        return Optional.ofNullable(userOrNull);
    }

    /** Returns where the password is found; empty where one need not sign in. */
    public Optional<PasswordSource> password() {
        return Optional.ofNullable(passwordOrNull);
    }
}
