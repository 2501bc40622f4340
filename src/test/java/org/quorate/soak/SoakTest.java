package org.quorate.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Half a dozen kills from a fixed seed; {@code ./quorate-soak} does as many as are wanted. */
@Tag("soak")
class SoakTest {
    private static final int KILLS = 6;
    private static final int RETURNS = 24;

    @Test
    void everyRoundEndsWithTheBytesOfAnUndisturbedRun(@TempDir Path folder) throws Exception {
        ByteArrayOutputStream told = new ByteArrayOutputStream();

        boolean asUndisturbed = new Soak(
                        new Soak.Orders(KILLS, 20190705, RETURNS, false, 0),
                        folder,
                        new PrintStream(told, true, StandardCharsets.UTF_8))
                .run();

        assertThat(asUndisturbed).as(told.toString(StandardCharsets.UTF_8)).isTrue();
    }
}
