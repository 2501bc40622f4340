package org.quorate.programme.json;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.IntakeSource;
import org.quorate.programme.PasswordSource;

/** A place from which returns are fetched. */
final class IntakePart {
    static final List<String> PROPERTIES = List.of("folder", "imap", "sftp", "pack");
    static final List<String> IMAP_PROPERTIES =
            List.of("host", "port", "security", "user", "password", "folder", "taken");
    static final List<String> SFTP_PROPERTIES =
            List.of("host", "port", "user", "password", "key", "knownHosts", "anyHost", "folder", "taken");

    private static final String FOLDER = "root folder";
    private static final int SSH = 22;

    private IntakePart() {}

    static Optional<IntakeSource> read(Json json, Reading reading) {
        return ObjectCursor.open(json, PROPERTIES, reading).flatMap(object -> {
            object.either("folder", "imap", "sftp");
            String pack = object.optional("pack", Values::text).orElse(null);
            Optional<IntakeSource> folder =
                    object.optional("folder", Values::text).map(path -> new IntakeSource.Folder(path, pack));
            Optional<IntakeSource> imap = object.optional("imap", (value, inner) -> imap(value, inner, pack));
            Optional<IntakeSource> sftp = object.optional("sftp", (value, inner) -> sftp(value, inner, pack));
            return folder.or(() -> imap).or(() -> sftp);
        });
    }

    private static Optional<IntakeSource> imap(Json json, Reading reading, @Nullable String pack) {
        return ObjectCursor.open(json, IMAP_PROPERTIES, reading).flatMap(object -> {
            String host = object.text("host");
            String user = object.text("user");
            IntakeSource.Security security = object.optional("security", Values.word(IntakeSource.Security.class))
                    .orElse(IntakeSource.Security.TLS);
            int port = object.optional("port", port()).orElse(security.usualPort());
            String folder = object.optional("folder", Values::text).orElse("INBOX");
            String taken = object.optional("taken", Values::text).orElse(null);
            return object.required("password", PasswordPart.of(FOLDER))
                    .map(password -> new IntakeSource.Imap(host, port, security, user, password, folder, taken, pack));
        });
    }

    private static Optional<IntakeSource> sftp(Json json, Reading reading, @Nullable String pack) {
        return ObjectCursor.open(json, SFTP_PROPERTIES, reading).map(object -> {
            object.either("password", "key");
            boolean anyHost = object.optional("anyHost", Values::truth).orElse(false);
            if (!anyHost && !object.has("knownHosts")) {
                object.missing("knownHosts");
            }
            if (anyHost) {
                object.refuse("Either the file of known hosts or \"anyHost\": true, which checks none.", "knownHosts");
            }
            Optional<PasswordSource> password = object.optional("password", PasswordPart.of(FOLDER));
            return new IntakeSource.Sftp(
                    object.text("host"),
                    object.optional("port", port()).orElse(SSH),
                    object.text("user"),
                    password.orElse(null),
                    object.optional("key", Values::text).orElse(null),
                    object.optional("knownHosts", Values::text).orElse(null),
                    object.optional("folder", Values::text).orElse("."),
                    object.optional("taken", Values::text).orElse(null),
                    pack);
        });
    }

    private static ValueType<Integer> port() {
        return Values.wholeNumber(1, InstallationReader.HIGHEST_PORT);
    }
}
