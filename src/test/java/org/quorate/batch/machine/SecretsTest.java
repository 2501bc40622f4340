package org.quorate.batch.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.programme.PasswordSource;
import org.quorate.programme.ReadLimit;
import org.quorate.programme.ReadingTerms;
import org.quorate.submission.Password;
import org.quorate.submission.ReadSettings;

class SecretsTest {
    private static final PasswordSource VARIABLE = new PasswordSource.Environment("RETURNS");
    private static final PasswordSource FILE = new PasswordSource.InFile("../secrets/returns.txt");
    private static final ReadingTerms TERMS = new ReadingTerms(Map.of(ReadLimit.CELLS, 7), List.of(VARIABLE, FILE));

    private final Map<String, String> environment = new HashMap<>();
    private final Secrets secrets = new Secrets(environment::get);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void fetchesSecretsFromTheirPlaces() throws IOException {
        environment.put("RETURNS", "hunter2");
        Files.createDirectory(folder.resolve("pack"));
        Files.createDirectory(folder.resolve("secrets"));
        Files.writeString(folder.resolve("secrets/returns.txt"), "pässword \r\nsecond line\n");

        ReadSettings settings = secrets.settings(TERMS, folder.resolve("pack"));

        assertThat(settings.passwords())
                .containsExactly(
                        new Password("the environment variable RETURNS", "hunter2"),
                        new Password("the file ../secrets/returns.txt", "pässword "));
        assertThat(settings.limits().of(ReadLimit.CELLS)).isEqualTo(7);
    }

    @Test
    void namesThePlacesWhereNothingIsFound() {
        environment.put("RETURNS", "");

        assertThat(secrets.settings(TERMS, folder.resolve("pack")).passwords())
                .containsExactly(
                        new Password("the environment variable RETURNS", null),
                        new Password("the file ../secrets/returns.txt", null));
    }

    @Test
    void tellsOtherSecretsAndLimitsApartWithoutGivingThemAway() {
        List<String> none = fingerprint(TERMS);
        environment.put("RETURNS", "hunter2");
        List<String> one = fingerprint(TERMS);
        List<String> again = fingerprint(TERMS);
        environment.put("RETURNS", "hunter3");
        List<String> other = fingerprint(TERMS);

        assertThat(one).isEqualTo(again).isNotEqualTo(none).isNotEqualTo(other);
        assertThat(String.join(" ", one)).doesNotContain("hunter2");
        assertThat(fingerprint(ReadingTerms.USUAL)).isEmpty();
        assertThat(fingerprint(new ReadingTerms(Map.of(ReadLimit.CELLS, 8), List.of())))
                .containsExactly("cells=8");
    }

    private List<String> fingerprint(ReadingTerms terms) {
        return Secrets.fingerprint(terms, secrets.settings(terms, folder.resolve("pack")), "pack");
    }
}
