package org.quorate.programme.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in what a pack says of how its files are read. */
class ReadingMistakesTest {
    private static final String PROGRAMME = "programme.json";

    private PackCopy pack;

    @BeforeEach
    void copyPack(@TempDir Path folder) {
        pack = PackCopy.in(folder);
    }

    @Test
    void tellsTheNearestLimit() {
        pack.change(PROGRAMME, "\"file-size\"", "\"filesize\"");
        assertThat(pack.told())
                .containsExactly("programme.json /reading/limits/filesize | There is no property \"filesize\" here. Did"
                        + " you mean \"file-size\"? | One of: file-size, xls-size, parts, unpacked-size, compression,"
                        + " cells, repeated-cells, merged-ranges.");
    }

    @Test
    void tellsALimitBeyondReason() {
        pack.change(PROGRAMME, "\"file-size\": 80", "\"file-size\": 2001");
        assertThat(pack.told())
                .containsExactly("programme.json /reading/limits/file-size | \"2001\" cannot stand here. | A whole"
                        + " number from 1 to 2000, without quotes.");
    }

    @Test
    void refusesAPasswordItselfWithoutRepeatingIt() {
        pack.change(
                PROGRAMME, "{ \"environment\": \"RETURNS_PASSWORD\" }", "{ \"password\": \"hunter2\" }, \"hunter3\"");
        assertThat(pack.told())
                .containsExactly(
                        "programme.json /reading/passwords/0/password | \"password\" cannot stand here. | Where the"
                                + " password is found, an \"environment\" or a \"file\"; never the password itself, for"
                                + " a pack is passed on.",
                        "programme.json /reading/passwords/1 | \"what stands here\" cannot stand here. | Where the"
                                + " password is found, an \"environment\" or a \"file\"; never the password itself, for"
                                + " a pack is passed on.");
    }

    @Test
    void refusesAFileInsideThePack() {
        pack.change(PROGRAMME, "\"../secrets/returns.txt\"", "\"secrets/returns.txt\"");
        assertThat(pack.told())
                .containsExactly("programme.json /reading/passwords/1/file | \"what stands here\" cannot stand here. |"
                        + " The path of a file outside the pack, such as \"../secrets/returns.txt\"; what is in a pack is"
                        + " passed on with it.");
    }

    @Test
    void wantsOnePlaceForEachPassword() {
        pack.change(PROGRAMME, "{ \"environment\": \"RETURNS_PASSWORD\" }", "{}");
        assertThat(pack.told())
                .containsExactly(
                        "programme.json /reading/passwords/0 | The property \"environment or file\" is missing."
                                + " | \"environment or file\"");
    }
}
