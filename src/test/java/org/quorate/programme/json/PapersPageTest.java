package org.quorate.programme.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quorate.programme.HouseStyle;
import org.quorate.programme.PaperDefinition;
import org.quorate.programme.PaperDefinition.Content;

/** docs/PAPERS.md leaves nothing out that paper.json can say. */
class PapersPageTest {
    private static String page() throws IOException {
        return Files.readString(Path.of("docs", "PAPERS.md"));
    }

    @Test
    void namesEveryProperty() throws IOException {
        assertThat(page())
                .contains(Stream.of(
                                PaperFile.PROPERTIES,
                                PaperFile.SECTION_PROPERTIES,
                                PaperFile.BLOCK_PROPERTIES,
                                PaperFile.EXCEPTION_PROPERTIES,
                                CoverPart.PROPERTIES,
                                HouseStylePart.NUMBERING_PROPERTIES,
                                HouseStylePart.LOOK_PROPERTIES,
                                RecommendationPart.PROPERTIES,
                                RecommendationPart.ITEM_PROPERTIES)
                        .flatMap(List::stream)
                        .filter(property -> !property.equals("$schema"))
                        .toList());
    }

    @Test
    void namesEveryPlaceAndContent() throws IOException {
        assertThat(page())
                .contains(PaperDefinition.PLACES.stream()
                        .map(place -> "`{" + place + "}`")
                        .toList())
                .contains(words(Content.values()))
                .contains(words(HouseStyle.PointForm.values()))
                .contains(words(HouseStyle.SectionForm.values()));
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> "`" + Values.wordOf(constant) + "`")
                .toList();
    }
}
