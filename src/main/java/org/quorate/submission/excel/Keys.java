package org.quorate.submission.excel;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.poifs.crypt.Decryptor;
import org.jspecify.annotations.Nullable;
import org.quorate.finding.FindingCode;
import org.quorate.submission.Password;

/**
 * The passwords that a protected workbook may have: first the one that Excel tries by itself, without asking anybody, then those
 * that are given. Immutable.
 */
record Keys(List<Password> passwords) {
    private static final Password EXCELS_OWN =
            new Password("the password that Excel tries by itself", Decryptor.DEFAULT_PASSWORD);

    Keys {
        passwords = List.copyOf(passwords);
    }

    /** Something that was opened, with a note that tells by which password. */
    record Opened<T>(T content, Note note) {}

    /** Opens something with a password; gives null where it is the wrong one. */
    interface Lock<T> {
        @Nullable
        T open(String secret) throws IOException, GeneralSecurityException;
    }

    /**
     * Tries the passwords in order.
     *
     * @throws RefusedFile if none opens it
     */
    <T> Opened<T> open(Lock<T> lock) throws IOException, GeneralSecurityException {
        T own = lock.open(Decryptor.DEFAULT_PASSWORD);
        if (own != null) {
            return opened(own, EXCELS_OWN);
        }
        for (Password password : passwords) {
            String secret = password.secretOrNull();
            T content = secret == null ? null : lock.open(secret);
            if (content != null) {
                return opened(content, password);
            }
        }
        throw wrong();
    }

    private static <T> Opened<T> opened(T content, Password password) {
        return new Opened<>(content, Note.of(FindingCode.FILE_DECRYPTED).with("how", password.place()));
    }

    private RefusedFile wrong() {
        if (passwords.isEmpty()) {
            return RefusedFile.encrypted();
        }
        return RefusedFile.wrongPassword(passwords.stream()
                .map(password -> password.place() + (password.secretOrNull() == null ? " (nothing is there)" : ""))
                .collect(Collectors.joining(", ")));
    }
}
