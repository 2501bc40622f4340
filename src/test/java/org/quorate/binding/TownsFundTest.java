package org.quorate.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quorate.finding.Finding;
import org.quorate.finding.Outcome;
import org.quorate.finding.Severity;
import org.quorate.programme.Programme;
import org.quorate.programme.json.PackReader;
import org.quorate.submission.ReadLimits;
import org.quorate.submission.ReceivedFile;
import org.quorate.submission.Workbook;
import org.quorate.submission.excel.SpreadsheetReader;
import org.quorate.validation.ReturnValidator;

/** Reads real returns on a template that nobody here has made, by a pack alone. */
class TownsFundTest {
    private static final Path RETURNS =
            Path.of(System.getProperty("quorate.workbooks", "../shared/workbooks"), "towns-fund");
    private static final Path PACK = Path.of("src", "test", "resources", "packs", "towns-fund");
    private static final Instant IN_TIME = Instant.parse("2023-11-20T09:00:00Z");

    private static final String SUCCESS = "TF_Round_4_Success.xlsx";
    private static final String INVESTMENT_AND_RISKS = "TF_Round_4_PSI_RiskRegister_Failure.xlsx";
    private static final String ADMIN_AND_PROGRESS = "TF_Round_4_Project_Admin_Project_Progress_Failure.xlsx";

    private record Checked(Return read, List<Finding> findings) {
        List<String> atLeast(Severity severity) {
            return findings.stream()
                    .filter(finding -> finding.severity().isAtLeast(severity))
                    .map(finding -> finding.location().sheet().orElse("") + "!"
                            + String.join(",", finding.location().cells()) + " " + finding.sentence())
                    .toList();
        }
    }

    @BeforeEach
    void needsTheReturns() {
        assumeTrue(
                Files.isDirectory(RETURNS),
                "not checked: no returns of the Towns Fund at " + RETURNS + " (set -Dquorate.workbooks)");
    }

    @Test
    void findsNoErrorInTheReturnThatHasNone() {
        assertThat(checked(SUCCESS).atLeast(Severity.ERROR)).isEmpty();
    }

    @Test
    void findsTheFaultsOfInvestmentRisksAndSignOffAtTheirCells() {
        assertThat(checked(INVESTMENT_AND_RISKS).atLeast(Severity.ERROR))
                .containsExactlyInAnyOrder(
                        "4b - PSI!H14 -22 in \"Private Sector Investment Secured (£)\" is out of range.",
                        "4b - PSI!J14 \"Additional Comments\" is not filled in, although \"Private Sector Investment Gap"
                                + " (£)\" is 55.",
                        "7 - Risk Register!C10 \"Programme risks\" holds no record; at least 1 record must be given.",
                        "7 - Risk Register!C21 \"Project risks\" for \"Scala Theatre & Corn Exchange\" holds no record;"
                                + " at least 1 record must be given.",
                        "8 - Review & Sign-Off!C8 \"Name\" is not filled in.");
    }

    @Test
    void findsTheFaultsOfProjectsAndProgressAtTheirCells() {
        assertThat(checked(ADMIN_AND_PROGRESS).atLeast(Severity.ERROR))
                .containsExactlyInAnyOrder(
                        "2 - Project Admin!J27 \"Multiple locations > Are you providing a GIS map (see guidance) with"
                                + " your return?\" is not filled in, although \"Does the project have a single location"
                                + " (e.g. one site) or multiple (e.g. multiple sites or across a number of post"
                                + " codes)?\" is Multiple.",
                        "2 - Project Admin!K31 \"asfafasfsaddsada\" in \"Multiple locations > Project Locations - Post"
                                + " Code (e.g. SW1P 4DF)\" is not a full UK postcode.",
                        "3 - Programme Progress!F22 \"Current Project Delivery Stage\" is not filled in, although"
                                + " \"Project Delivery Status\" is 2. Ongoing - on track.");
    }

    @Test
    void asksAboutLittleElse() {
        assertThat(checked(SUCCESS).atLeast(Severity.WARNING)).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void readsEveryRecordOfTheReturn() {
        Return read = checked(SUCCESS).read();
        assertThat(read.sections().stream()
                        .map(section ->
                                section.section().id() + " " + section.records().size()))
                .containsExactly(
                        "start-here 1",
                        "place 1",
                        "projects 5",
                        "portfolio 1",
                        "progress 5",
                        "psi-confirmation 0",
                        "psi 5",
                        "programme-risks 3",
                        "project-risks 6",
                        "sign-off 1",
                        "sign-off-sro 1");
        assertThat(read.find("project-risks").orElseThrow().records())
                .extracting(SectionRecord::key)
                .startsWith("Scala Theatre & Corn Exchange / AI");
        read.sections().forEach(Binding::assertEveryRowIsAccountedFor);
    }

    private static Checked checked(String file) {
        Outcome<Programme> pack = new PackReader().read(PACK);
        Programme programme = pack.value().orElseThrow(() -> new AssertionError(pack.findings()));
        Outcome<Workbook> workbook = new SpreadsheetReader().read(received(file), ReadLimits.STANDARD);
        Outcome<Return> bound = new ReturnBinder(programme)
                .bind(
                        workbook.value().orElseThrow(),
                        file,
                        programme.calendar().periods().get(0));
        Return read = bound.value().orElseThrow(() -> new AssertionError(bound.findings()));
        List<Finding> findings = new ArrayList<>(bound.findings());
        findings.forEach(Binding::assertRenders);
        findings.addAll(new ReturnValidator(programme).validate(read, IN_TIME));
        return new Checked(read, findings);
    }

    private static ReceivedFile received(String file) {
        Path path = RETURNS.resolve(file);
        try {
            byte[] bytes = Files.readAllBytes(path);
            String sha256 = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new ReceivedFile(path, file, bytes.length, sha256, IN_TIME);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
