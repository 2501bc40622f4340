package org.quorate.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsPageTest {
    private static final Path PAGE = Path.of("docs", "FINDINGS.md");

    @Test
    void pageIsWhatTheCatalogueSays() throws IOException {
        if (Boolean.getBoolean("quorate.regenerate")) {
            Files.writeString(PAGE, FindingsPage.render(), StandardCharsets.UTF_8);
        }

        assertThat(PAGE)
                .as(
                        "%s is not what the catalogue says; run"
                                + " ./mvnw test -Dtest=FindingsPageTest -Dquorate.regenerate=true and commit the page",
                        PAGE)
                .exists()
                .content(StandardCharsets.UTF_8)
                .isEqualToNormalizingNewlines(FindingsPage.render());
    }

    @Test
    void documentedCodesAreTheCatalogue() throws IOException {
        List<String> documented = Files.readAllLines(PAGE, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring("### ".length()))
                .toList();

        assertThat(documented)
                .as("the codes that %s documents, each once", PAGE)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(FindingCode.values())
                        .map(FindingCode::word)
                        .toList());
    }

    @Test
    void everyRuleHasAFindingOrSomethingElseThatSeesToIt() {
        assertThat(RuleList.rules())
                .hasSize(73)
                .allSatisfy(rule -> assertThat(RuleList.isPlaced(rule))
                        .as("whether the page says what tells of %s", rule)
                        .isTrue());
    }

    @Test
    void everyFindingOnAReturnIsOfARuleOfTheList() {
        assertThat(FindingCode.values())
                .allSatisfy(code -> assertThat(RuleList.rulesOf(code))
                        .allMatch(rule -> rule.matches("check|pack|waiver|explanation|manners|P\\d\\d")
                                || RuleList.rules().contains(rule)));
    }
}
