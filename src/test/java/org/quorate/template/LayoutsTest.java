package org.quorate.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.quorate.programme.Programme;
import org.quorate.programme.json.PackReader;

/** Which returns a workbook can be laid out for. */
class LayoutsTest {
    private static Programme pack(String first, String... more) {
        return new PackReader().read(Path.of(first, more)).value().orElseThrow();
    }

    @Test
    void aReturnOfPlainSheetsCanBeLaidOut() {
        assertThat(pack("input-samples", "north-east-lincolnshire").returns())
                .allSatisfy(
                        definition -> assertThat(Layouts.obstacle(definition)).isEmpty());
    }

    @Test
    void aTemplateOfItsOwnShapeIsSentAsItIs() {
        assertThat(pack("src", "test", "resources", "packs", "towns-fund").returns())
                .allSatisfy(
                        definition -> assertThat(Layouts.obstacle(definition)).isPresent());
    }
}
