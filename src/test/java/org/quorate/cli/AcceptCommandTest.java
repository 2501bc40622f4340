package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.cli.Workbench.Answer;
import org.quorate.testing.ShortPaper;
import org.quorate.testing.WorkbookBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a heading that nobody knows to one that a lead has accepted, and what the outputs tell of it. */
class AcceptCommandTest {
    private static final String TEMPLATE = "Comment on the dependency";
    private static final String OWN = "Comments on dependency (Q1)";
    private static final String SUGGESTION = "\"" + OWN + "\" in H1 looks like \"" + TEMPLATE + "\" (likeness 93 %).";

    private static Workbench received;

    private final Workbench bench;

    AcceptCommandTest(@TempDir Path folder) {
        bench = received.copiedTo(folder);
    }

    @BeforeAll
    static void receiveTheSameHeadingFromTwoPartners(@TempDir Path folder) throws IOException {
        received = Workbench.empty(folder);
        ShortPaper.in(received.pack());
        Files.deleteIfExists(received.pack().resolve("accepted-headings.json"));
        workplan(received, "Acute provider", TEMPLATE, Workbench.PERIOD_BEFORE);
        workplan(received, "Acute provider", OWN, Workbench.PERIOD);
        workplan(received, "Panacea", OWN, Workbench.PERIOD);
        assertThat(received.run().code()).isZero();
    }

    private static void workplan(Workbench bench, String partner, String heading, String period) throws IOException {
        Path inbox = bench.pack().resolve("inbox").resolve(period);
        Files.createDirectories(inbox);
        WorkbookBuilder.workbook()
                .sheet("Cover")
                .row("Workplan tracker")
                .row("Programme", "North East Lincolnshire Integrated Urgent Care Alliance")
                .row("Partner", partner)
                .row("Reporting period", period)
                .sheet("Dependencies")
                .row(
                        "Dependency reference",
                        "What is needed",
                        "Needed from",
                        "Your milestone that depends on it",
                        "Needed by",
                        "Dependency status",
                        "Met on",
                        heading)
                .row("D1", "A room", "Community provider", "M1", LocalDate.of(2019, 9, 2), "Open", null, "Asked twice")
                .writeTo(inbox.resolve(partner + " workplan.xlsx"));
    }

    private Answer accept(String... options) {
        List<String> arguments = new ArrayList<>(List.of("accept", bench.pack().toString()));
        arguments.addAll(List.of("--ledger", bench.ledger().toString()));
        arguments.addAll(List.of(options));
        return Workbench.execute(arguments.toArray(String[]::new));
    }

    private Path file() {
        return bench.pack().resolve("accepted-headings.json");
    }

    /** Returns party and sentence of the findings of a code on the dependencies. */
    private List<String> findings(String code) {
        return JsonMapper.shared()
                .readTree(bench.output("findings.json"))
                .valueStream()
                .filter(finding -> finding.path("code").asString().equals(code)
                        && finding.path("section").asString().equals("Dependencies"))
                .map(finding -> finding.path("party").asString() + ": "
                        + finding.path("message").asString())
                .toList();
    }

    private List<String> drift() {
        return SheetTable.readAll(bench.output("consolidated.xlsx"), "What happened").stream()
                .filter(table -> table.sheet().equals("Drift"))
                .flatMap(table -> table.rows().stream())
                .map(AcceptCommandTest::line)
                .toList();
    }

    private static String line(Map<String, String> row) {
        return Stream.of(
                        "Partner",
                        "What happened",
                        "To what",
                        "Before",
                        "Now",
                        "Looks like, or accepted",
                        "Source cell")
                .map(heading -> row.getOrDefault(heading, ""))
                .reduce((left, right) -> left + " | " + right)
                .orElseThrow();
    }

    @Test
    void findingsSayWhatTheColumnLooksLike() {
        assertThat(findings("column_missing"))
                .containsExactlyInAnyOrder(
                        "Acute provider: The column \"" + TEMPLATE + "\" is missing from \"Dependencies\". "
                                + SUGGESTION,
                        "Panacea federation: The column \"" + TEMPLATE + "\" is missing from \"Dependencies\". "
                                + SUGGESTION);
        assertThat(drift())
                .containsExactly(
                        "Panacea federation | No comparison |  |  |  | first return that could be read | ",
                        "Acute provider | Vanished | Column | " + TEMPLATE + " |  | \"" + OWN
                                + "\" in H1 looks like it (likeness 93 %) | ",
                        "Acute provider | Appeared | Column |  | " + OWN + " | looks like \"" + TEMPLATE
                                + "\" (likeness 93 %) | H1");
    }

    @Test
    void listsWhatIsOpenWithNumbersAndWritesNothing() {
        Answer answer = accept();

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out().lines())
                .containsExactly(
                        "  1  Panacea federation (panacea-federation), Workplan tracker (workplan): \"" + OWN
                                + "\" in H1 of sheet \"Dependencies\" looks like \"" + TEMPLATE
                                + "\" of Dependencies (likeness 93 %)",
                        "  2  Acute provider (acute-provider), Workplan tracker (workplan): \"" + OWN
                                + "\" in H1 of sheet \"Dependencies\" looks like \"" + TEMPLATE
                                + "\" of Dependencies (likeness 93 %)",
                        "Accept with --take N or --all, and --by ROLE; the words then hold for that partner alone.");
        assertThat(file()).doesNotExist();
    }

    @Test
    void findsWhatWasReadOnOtherTermsByTheSameOptions() throws IOException {
        workplan(bench, "GP federation B", OWN, Workbench.PERIOD);
        assertThat(bench.run("--limit", "cells=4000000").code()).isZero();

        assertThat(accept("--limit", "cells=4000000").out()).contains("gp-federation-b");
        assertThat(accept().out()).doesNotContain("gp-federation-b");
    }

    @Test
    void keepsTheNumbersWhenItListsOnePartner() {
        assertThat(accept("--party", "acute-provider").out()).startsWith("  2  Acute provider");
    }

    @Test
    void readsTheColumnOfThatPartnerAloneFromTheNextRunOn() {
        Answer answer = accept("--take", "2", "--by", "Assurance lead", "--on", "2019-07-12");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out().lines())
                .containsExactly(
                        "Accepted for acute-provider, workplan: \"" + OWN + "\" as the field comment of dependencies.",
                        "Written to " + file() + "; \"quorate run\" now reads the returns anew.");

        assertThat(bench.run().out()).contains("3 new files read. Outputs:");

        assertThat(findings("heading_accepted"))
                .containsExactly("Acute provider: \"" + OWN + "\" was read as \"" + TEMPLATE
                        + "\" of \"Dependencies\", as accepted on 12 July 2019 by Assurance lead.");
        assertThat(findings("column_missing")).singleElement().asString().startsWith("Panacea federation: ");
        assertThat(findings("column_unexpected")).singleElement().asString().startsWith("Panacea federation: ");
        assertThat(Workbench.text(bench.output("records.csv"))).contains("Asked twice");
        assertThat(drift())
                .containsExactly(
                        "Panacea federation | No comparison |  |  |  | first return that could be read | ",
                        "Acute provider | Renamed, accepted | Column | " + TEMPLATE + " | " + OWN
                                + " | accepted on 12 July 2019 by Assurance lead | H1");
        assertThat(accept().out()).startsWith("  1  Panacea federation").doesNotContain("Acute provider");
    }

    @Test
    void acceptsAllOfOnePartnerAndReturn() {
        Answer answer = accept("--party", "panacea-federation", "--return", "workplan", "--all", "--by", "Deputy lead");

        assertThat(answer.code()).as(answer.err()).isZero();
        JsonNode accepted = JsonMapper.shared().readTree(file()).path("accepted");
        assertThat(accepted.size()).isEqualTo(1);
        assertThat(accepted.at("/0/party").asString()).isEqualTo("panacea-federation");
        assertThat(accepted.at("/0/words").asString()).isEqualTo(OWN);
        assertThat(accepted.at("/0/by").asString()).isEqualTo("Deputy lead");
        assertThat(accepted.at("/0/on").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
    }

    @Test
    void saysThatTheReturnsMustBeReadFirstOncePackAndLedgerDiffer() {
        accept("--all", "--by", "Assurance lead");

        Answer answer = accept();

        assertThat(answer.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(answer.err())
                .contains("The ledger holds no returns of 2019-20-Q1 with the pack " + bench.pack()
                        + " as it is now; run it first.");
    }

    @Test
    void saysThatNothingIsOpen() {
        accept("--all", "--by", "Assurance lead");
        bench.run();

        assertThat(accept().out())
                .isEqualToIgnoringNewLines("Nothing that was sent looks like a heading or sheet that was not found.");
    }

    @Test
    void refusesWhatItDoesNotKnowAndWritesNothing() {
        assertThat(accept("--take", "1").err()).contains("Say with --by which role accepts");
        assertThat(accept("--take", "1,7", "--by", "Lead").err()).contains("There is no suggestion 7; it lists 1, 2.");
        assertThat(accept("--party", "acute-provder").err())
                .contains(
                        "There is no party \"acute-provder\" in the pack. Did you mean \"acute-provider\"? It has nel-ccg,");
        assertThat(accept("--return", "workplann").err())
                .contains("There is no return \"workplann\" in the pack. Did you mean \"workplan\"?");
        assertThat(accept("--take", "1", "--all", "--by", "Lead").code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(file()).doesNotExist();
    }
}
