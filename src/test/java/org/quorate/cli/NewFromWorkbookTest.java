package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.quorate.testing.WorkbookBuilder.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.json.PackReader;

/** A pack that was proposed from a workbook is right, and reads that workbook. */
class NewFromWorkbookTest {
    private static final Path WORKBOOKS = Path.of(System.getProperty("quorate.workbooks", "../shared/workbooks"));

    @TempDir
    private Path folder;

    private Path pack() {
        return folder.resolve("my-pack");
    }

    private CommandAnswer propose(Path workbook, String... more) {
        Object[] args = Stream.concat(
                        Stream.of("new", pack(), "--defaults", "--first-period", "2026-27-Q1", "--from", workbook),
                        Stream.of(more))
                .toArray();
        return CommandAnswer.of(args);
    }

    @Test
    void readsTheWorkbookThatItCameFrom() throws IOException {
        Path workbook = workbook()
                .sheet("Cover")
                .row("Organisation", "Hillside Hospice")
                .row("Reporting period", "Q1 2026/27")
                .sheet("Risks")
                .row("Ref", "Risk", "Raised on")
                .row("R1", "Flood", LocalDate.of(2026, 5, 1))
                .row("R2", "Fire", LocalDate.of(2026, 5, 2))
                .writeTo(folder.resolve("return.xlsx"));
        CommandAnswer answer = propose(workbook);
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.lines())
                .contains(
                        "  returns/return.json: \"return\" with 2 sections",
                        "From return.xlsx:",
                        "    sheet \"Risks\": A table: headings in row 1, 3 columns.",
                        "  The same stands in PROPOSAL.md of the pack. With the pack, 3 of 3 filled rows of the workbook become"
                                + " records.");
        assertThat(pack().resolve("PROPOSAL.md")).content().contains("sheet \"Risks\": A table: headings in row 1");
        assertThat(CommandAnswer.of("validate", pack()).code()).isZero();
        CommandAnswer check =
                CommandAnswer.of("check", workbook, "--pack", pack(), "--received", "2026-07-01T09:00:00");
        assertThat(check.lines())
                .containsExactly(
                        workbook + ": Accepted",
                        "  Hillside Hospice, return",
                        check.lines().get(2),
                        "  Drift: no comparison; only a run knows what the partner sent before.");
    }

    @Test
    void knowsTheWorkbookByItsNameWhereItDoesNotSayWhoseItIs() throws IOException {
        Path workbook = workbook()
                .sheet("Risks")
                .row("Ref", "Risk", "Owner")
                .row("R1", "Flood", "Estates")
                .writeTo(folder.resolve("Quarterly_risks v2.xlsx"));
        CommandAnswer answer = propose(workbook);
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(read().parties().parties()).singleElement().satisfies(party -> {
            assertThat(party.name()).isEqualTo("Partner A");
            assertThat(party.aliases()).containsExactly("Quarterly risks v2");
        });
        assertThat(CommandAnswer.of("check", workbook, "--pack", pack(), "--period", "2026-27-Q1")
                        .lines())
                .contains("  Partner A, Quarterly risks v2");
    }

    @Test
    void makesAReturnOfEachWorkbook() throws IOException {
        Path one = workbook()
                .sheet("Risks")
                .row("Ref", "Risk", "Owner")
                .row("R1", "Flood", "Estates")
                .writeTo(folder.resolve("a.xlsx"));
        Path other = workbook()
                .sheet("Plan")
                .row("No", "Step", "Lead")
                .row(1, "Open", "Estates")
                .writeTo(folder.resolve("b.xlsx"));
        CommandAnswer answer = propose(one, other.toString(), "--party", "Hospice", "--party", "Acute trust");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(read().returns()).extracting(ReturnDefinition::id).containsExactly("a", "b");
        assertThat(read().parties().parties()).extracting(Party::name).containsExactly("Hospice", "Acute trust");
    }

    /** Where such a file can be at all, that is: on all systems but the one whose packs it must not spoil. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void takesAWorkbookThatIsCalledLikeADeviceOfWindows() throws IOException {
        Path workbook = workbook()
                .sheet("Risks")
                .row("Ref", "Risk", "Owner")
                .row("R1", "Flood", "Estates")
                .writeTo(folder.resolve("con.xlsx"));
        CommandAnswer answer = propose(workbook);
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.lines()).contains("  returns/return.json: \"con\" with 1 section");
    }

    @Test
    void refusesWhatItCannotTakeAReturnFrom() throws IOException {
        Path about = workbook().sheet("About").row("Hello").writeTo(folder.resolve("about.xlsx"));
        Path broken = Files.writeString(folder.resolve("broken.xlsx"), "PK\u0003\u0004 and no more");
        assertThat(propose(about))
                .isEqualTo(new CommandAnswer(
                        2, "", "quorate: No table and no form was found in " + about + "." + System.lineSeparator()));
        assertThat(propose(broken).err()).startsWith("quorate: The file " + broken + " cannot be read: ");
        assertThat(propose(folder.resolve("none.xlsx")).err()).startsWith("quorate: There is no file ");
        assertThat(propose(about, "--return", "Plan").err())
                .startsWith("quorate: With --from the workbooks say what the returns are;");
        assertThat(pack()).doesNotExist();
    }

    /** The expectations were taken from the workbook by eye. */
    @Test
    void readsTheReturnsOfTheTownsFund() throws IOException {
        Path workbook = copied("towns-fund/TF_Round_4_Success.xlsx");
        int[] counts = proposed(workbook);
        assertThat(counts[0] * 2).as("of %s rows %s", counts[1], counts[0]).isGreaterThan(counts[1]);
        assertThat(section("2 - Project Admin", "SECTION B: Project Details"))
                .containsExactly(
                        "Project Name",
                        "Primary Intervention Theme",
                        "Does the project have a single location (e.g. one site) or multiple (e.g. multiple sites or across a"
                                + " number of post codes)?",
                        "Single location > Project Location - Post Code (e.g. SW1P 4DF)",
                        "Single location > Project Location - Lat/Long Coordinates (3.d.p e.g. 51.496, -0.129)",
                        "Multiple locations > Are you providing a GIS map (see guidance) with your return?",
                        "Multiple locations > Project Locations - Post Code (e.g. SW1P 4DF)",
                        "Multiple locations > Project Locations - Lat/Long Coordinates (3.d.p e.g. 51.496, -0.129)");
        assertThat(section("7 - Risk Register", "SECTION A: Programme Risks"))
                .startsWith("No.", "Risk Name", "Risk Category", "Short description of the Risk", "Full Description")
                .hasSize(15);
        assertThat(section("2 - Project Admin", "SECTION A: Place Details"))
                .anySatisfy(heading ->
                        assertThat(heading).startsWith("S151 Officer").endsWith("> Email"));
    }

    /** The expectations were taken from the workbook by eye. A template that is still empty: its records are to come. */
    @Test
    void readsTheTemplateOfTheFriendsAndFamilyTest() throws IOException {
        proposed(copied("files/return-like/fft_pipeline__FFT_AE_template.xlsm"));
        List<String> answers = Stream.of(
                        "Very Good", "Good", "Neither Good nor Poor", "Poor", "Very Poor", "Don't Know")
                .map(answer -> "Breakdown of Responses > " + answer)
                .toList();
        assertThat(section("ICB", "ICB"))
                .startsWith(
                        "ICB Code",
                        "ICB Name",
                        "Total Responses",
                        "Total Eligible",
                        "Percentage Positive",
                        "Percentage Negative")
                .endsWith(answers.toArray(String[]::new))
                .hasSize(12);
        assertThat(section("Trusts", "Trusts"))
                .startsWith("ICB Code", "Trust Code", "Trust Name", "Total Responses", "Total Eligible")
                .containsAll(answers)
                .endsWith("Mode of Collection > Mode Online", "Mode of Collection > Mode Other")
                .hasSize(20);
        assertThat(section("Sites", "Sites"))
                .startsWith("ICB Code", "Trust Code", "Trust Name", "Site Code", "Site Name")
                .endsWith(answers.toArray(String[]::new))
                .hasSize(15);
    }

    /** What is left out are rows that repeat a heading, as its page of totals does; the proposal says which. */
    @Test
    void readsMostOfATemplateForMajorProjects() throws IOException {
        int[] counts = proposed(copied("files/return-like/bcompiler-engine__blank_template.xlsm"));
        assertThat(counts[1]).isGreaterThan(100);
        assertThat(counts[0] * 2).as("of %s rows %s", counts[1], counts[0]).isGreaterThan(counts[1]);
        assertThat(section("6a - Milestones - Approvals", "6a - Milestones - Approvals (2)"))
                .startsWith(
                        "Milestone label",
                        "Approvals and Controls",
                        "Version No.",
                        "Baseline Date of Approval Point",
                        "Forecast / Actual Date of Approval Point")
                .hasSize(8);
    }

    private static Path shared(String name) {
        Path path = WORKBOOKS.resolve(name);
        assumeTrue(
                Files.isRegularFile(path), "not checked: there is no workbook " + path + " (set -Dquorate.workbooks)");
        return path;
    }

    /** Only a copy is ever opened. */
    private Path copied(String name) throws IOException {
        Path original = shared(name);
        return Files.copy(original, folder.resolve(original.getFileName()));
    }

    /** Returns how many records came of how many rows. */
    private int[] proposed(Path workbook) {
        CommandAnswer answer = propose(workbook);
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(CommandAnswer.of("validate", pack()).code()).isZero();
        CommandAnswer check = CommandAnswer.of("check", workbook, "--pack", pack(), "--period", "2026-27-Q1");
        assertThat(check.lines()).anySatisfy(line -> assertThat(line).startsWith("  Partner A, "));
        String last = answer.lines().get(answer.lines().size() - 1);
        String[] numbers = last.replaceAll("^.*With the pack, (\\d+) of (\\d+) filled.*$", "$1 $2")
                .split(" ", -1);
        return new int[] {Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])};
    }

    private List<String> section(String sheet, String title) {
        return read().returns().get(0).sections().stream()
                .filter(section -> section.placement().sheet().equals(sheet)
                        && section.title().equals(title))
                .findFirst()
                .map(SectionDefinition::fields)
                .orElseThrow(() -> new AssertionError("no section " + title + " on " + sheet))
                .stream()
                .map(FieldDefinition::heading)
                .toList();
    }

    private Programme read() {
        var outcome = new PackReader().read(pack());
        return outcome.value().orElseThrow(() -> new AssertionError(outcome.findings()));
    }
}
