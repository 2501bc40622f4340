package org.quorate.batch.machine;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.PasswordSource;
import org.quorate.programme.ReadLimit;
import org.quorate.programme.ReadingTerms;
import org.quorate.submission.Password;
import org.quorate.submission.ReadSettings;

/** Fetches the secrets that a pack names, and tells whether they are still the same. Immutable; keeps none of them. */
public final class Secrets {
    /** So slow that a ledger which somebody takes away does not give a password away. */
    private static final int ROUNDS = 100_000;

    private static final int BITS = 256;

    private final UnaryOperator<@Nullable String> environment;

    /** Makes one that looks environment variables up so; null for one that is not set. */
    public Secrets(UnaryOperator<@Nullable String> environment) {
        this.environment = environment;
    }

    /** Returns one that knows the environment of this process. */
    public static Secrets ofThisProcess() {
        return new Secrets(System::getenv);
    }

    /**
     * Returns how files are to be read on these terms. A secret that is not at its place, or cannot be read there, is a
     * password without a secret: whoever needs it is told.
     *
     * @param pack the folder from which the paths of files lead
     */
    public ReadSettings settings(ReadingTerms terms, Path pack) {
        List<Password> passwords = new ArrayList<>();
        for (PasswordSource source : terms.passwords()) {
            passwords.add(new Password(source.words(), find(source, pack).orElse(null)));
        }
        return ReadSettings.of(terms.limits(), passwords);
    }

    /**
     * Finds a secret; empty where it is not at its place, or cannot be read there.
     *
     * @param pack the folder from which the path of a file leads
     */
    public Optional<String> find(PasswordSource source, Path pack) {
        if (source instanceof PasswordSource.Environment variable) {
            return Optional.ofNullable(environment.apply(variable.name())).filter(secret -> !secret.isEmpty());
        }
        return source instanceof PasswordSource.InFile file ? firstLine(pack.resolve(file.path())) : Optional.empty();
    }

    /** Returns the first line of a file; empty where it cannot be read, or the line holds nothing. */
    public static Optional<String> firstLine(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return Optional.ofNullable(lines.readLine()).filter(secret -> !secret.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns texts that stay the same as long as files are read on the same terms and with the same secrets; none for the
     * usual terms.
     *
     * @param salt what the secrets are mixed with
     */
    public static List<String> fingerprint(ReadingTerms terms, ReadSettings settings, String salt) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<ReadLimit, Integer> limit : terms.limits().entrySet()) {
            parts.add(limit.getKey().word() + "=" + limit.getValue());
        }
        for (Password password : settings.passwords()) {
            parts.add(password.place());
            parts.add(password.secret().map(secret -> slowHash(secret, salt)).orElse(""));
        }
        return parts;
    }

    private static String slowHash(String secret, String salt) {
        try {
            PBEKeySpec key = new PBEKeySpec(secret.toCharArray(), salt.getBytes(StandardCharsets.UTF_8), ROUNDS, BITS);
            return HexFormat.of()
                    .formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(key)
                            .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        }
    }
}
