package org.quorate.programme.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Outcome;
import org.quorate.programme.AcceptedHeading;
import org.quorate.programme.Programme;

class AcceptedHeadingsTest {
    private static final String FILE = "accepted-headings.json";

    @TempDir
    private Path folder;

    private PackCopy pack;

    @BeforeEach
    void copyThePack() {
        pack = PackCopy.in(folder);
    }

    private static AcceptedHeading heading(@Nullable String field, String words) {
        return new AcceptedHeading(
                "acute-provider", "assurance", "milestones", field, words, LocalDate.of(2019, 8, 1), "Deputy lead");
    }

    private Outcome<List<AcceptedHeading>> add(AcceptedHeading... headings) {
        return new AcceptedHeadingsWriter().add(folder, List.of(headings));
    }

    @Test
    void packWithoutTheFileHasNone() {
        pack.delete(FILE);

        assertThat(pack.read().value().map(Programme::accepted)).contains(List.of());
    }

    @ParameterizedTest(name = "{1} where {0} stands")
    @CsvSource({
        "acute-provider, acute-providr, party",
        "workplan, workplam, return",
        "actions, action-s, section",
        "rating, ratting, field"
    })
    void refusesWhatThePackDoesNotKnowAndSuggestsTheNearest(String right, String wrong, String what) {
        pack.write(FILE, pack.content(FILE).replaceFirst("\"" + right + "\"", "\"" + wrong + "\""));

        assertThat(pack.told())
                .anySatisfy(told -> assertThat(told)
                        .startsWith(FILE + " /accepted/")
                        .contains("There is no " + what + " \"" + wrong + "\". Did you mean \"" + right + "\"?"));
    }

    @Test
    void refusesTheSameWordsTwice() {
        pack.change(FILE, "What we do next", "Rating, Q2")
                .change(FILE, "\"workplan\",\n      \"section\": \"actions\",", """
                        "assurance",
                              "section": "milestones",
                              "field": "likelihood",""")
                .change(FILE, "Milestone RAG rating (Q2)", "RATING Q2");

        assertThat(pack.told())
                .containsExactly(
                        FILE + " /accepted/1/words | The accepted heading \"Rating, Q2\" stands more than once. |"
                                + " Each accepted heading once.");
    }

    @Test
    void addsBelowWhatStandsThereAndChangesNothingElse() {
        String before = pack.content(FILE);

        assertThat(add(heading("narrative", "Comments/\"Narrative\"")).value())
                .contains(List.of(heading("narrative", "Comments/\"Narrative\"")));

        String kept = before.substring(0, before.lastIndexOf('}', before.lastIndexOf(']')) + 1);
        assertThat(pack.content(FILE)).startsWith(kept).endsWith("""
                ,
                    {
                      "party": "acute-provider",
                      "return": "assurance",
                      "section": "milestones",
                      "field": "narrative",
                      "words": "Comments/\\"Narrative\\"",
                      "on": "2019-08-01",
                      "by": "Deputy lead"
                    }
                  ]
                }
                """);
        assertThat(pack.read().value().orElseThrow().accepted())
                .hasSize(3)
                .endsWith(heading("narrative", "Comments/\"Narrative\""));
    }

    @Test
    void makesTheFileWhereThereIsNoneAndNamesTheSchemaBesideThatOfTheProgramme() {
        pack.delete(FILE);

        add(heading(null, "Our milestones"));

        assertThat(pack.content(FILE)).startsWith("""
                {
                  "$schema": "../../../../../docs/schema/accepted-headings.schema.json",
                  "accepted": [
                    {
                      "party": "acute-provider",
                      "return": "assurance",
                      "section": "milestones",
                      "words": "Our milestones",
                """);
        assertThat(pack.read().value().orElseThrow().accepted()).containsExactly(heading(null, "Our milestones"));
    }

    @Test
    void letsStandWhatSomebodyElseHasAcceptedMeanwhile() {
        String before = pack.content(FILE);

        assertThat(add(heading("narrative", "milestone rag rating Q2")).value()).contains(List.of());
        assertThat(pack.content(FILE)).isEqualTo(before);
    }

    @Test
    void writesNothingIntoAPackWithMistakes() {
        pack.change("programme.json", "\"Europe/London\"", "\"Europe/Londom\"");
        String before = pack.content(FILE);

        Outcome<List<AcceptedHeading>> outcome = add(heading("narrative", "Comments"));

        assertThat(outcome.value()).isEmpty();
        assertThat(outcome.findings())
                .extracting(finding -> finding.code())
                .containsExactly(FindingCode.PACK_VALUE_WRONG);
        assertThat(pack.content(FILE)).isEqualTo(before);
    }

    @Test
    void leavesNoUnfinishedFile() throws IOException {
        add(heading("narrative", "Comments"));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(FILE, "programme.json", "paper.json", "returns");
        }
    }
}
