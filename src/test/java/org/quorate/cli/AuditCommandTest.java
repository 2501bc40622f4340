package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.cli.Workbench.Answer;

/** The zip for the auditor, and making its outputs again on a machine that has nothing else. */
class AuditCommandTest {
    private static final TimeZone ZONE = TimeZone.getDefault();
    private static final Locale LOCALE = Locale.getDefault();
    private static final String OUTPUTS = "outputs/";

    private final Path folder;
    private final Workbench bench;
    private final Path zip;

    AuditCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.bench = Workbench.smallAfterARun(folder.resolve("here"));
        this.zip = folder.resolve("audit.zip");
    }

    @AfterEach
    void restoreDefaults() {
        TimeZone.setDefault(ZONE);
        Locale.setDefault(LOCALE);
    }

    private void run() {
        Answer answer = bench.run();
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    private Answer command(String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of(name, bench.pack().toString(), "--period", Workbench.PERIOD));
        arguments.addAll(bench.places());
        arguments.addAll(List.of(more));
        return Workbench.execute(arguments.toArray(new String[0]));
    }

    private Answer audited() {
        Answer answer = command("audit", "--to", zip.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer;
    }

    private Answer replayed() {
        return Workbench.execute("audit", "--replay", zip.toString());
    }

    private static SortedMap<String, byte[]> entries(Path zip) throws IOException {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                try (InputStream in = file.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }

    /** Writes the zip anew with other entries. */
    private void change(Consumer<Map<String, byte[]>> change) throws IOException {
        SortedMap<String, byte[]> entries = entries(zip);
        change.accept(entries);
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(changed)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        Files.write(zip, changed.toByteArray());
    }

    private static String text(Map<String, byte[]> entries, String name) {
        return new String(entries.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    @Test
    void holdsEverythingThatTheOutputsWereMadeFromAndTheOutputs() throws IOException {

        Answer answer = audited();

        SortedMap<String, byte[]> entries = entries(zip);
        assertThat(answer.out())
                .contains("%s with %s files. SHA-256: %s".formatted(zip, entries.size(), Workbench.hash(zip)));
        assertThat(entries)
                .containsKeys(
                        "README.txt",
                        "audit.json",
                        "pack/programme.json",
                        "pack/paper.json",
                        "pack/returns/workplan.json",
                        "pack/inbox/2019-20-Q1/received.csv",
                        "evidence/waivers.csv",
                        "evidence/explanations.csv");
        for (String output : Workbench.OUTPUTS) {
            assertThat(entries.get(OUTPUTS + output)).as(output).isEqualTo(Files.readAllBytes(bench.output(output)));
        }
        assertThat(entries.get("pack/inbox/2019-20-Q1/Panacea Assurance Q1.xlsx"))
                .isEqualTo(Files.readAllBytes(bench.inbox().resolve("Panacea Assurance Q1.xlsx")));
        assertThat(text(entries, "README.txt")).contains("quorate run pack --period 2019-20-Q1 --as-at 2019-08-02");
        assertThat(text(entries, "evidence/decisions.csv").lines())
                .hasSize(4)
                .anyMatch(line -> line.startsWith("Panacea Assurance Q1.xlsx,") && line.contains(",Panacea"));
        assertThat(text(entries, "evidence/findings.csv").lines().count()).isGreaterThan(3);
        assertThat(text(entries, "evidence/journal.csv")).contains(",decision,", ",publication,");
    }

    @Test
    void givesTheSameBytesTwice() {
        audited();
        String first = Workbench.hash(zip);

        audited();

        assertThat(Workbench.hash(zip)).isEqualTo(first);
    }

    @Test
    void makesTheSameOutputsAgainOnAnEmptyMachineInAnotherZone() throws IOException {
        audited();
        String hash = Workbench.hash(zip);
        bench.deleteLedger();
        bench.deleteOutputs();
        Workbench.delete(bench.pack());
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));

        Answer answer = replayed();

        assertThat(answer.code()).as(answer.err()).isZero();
        int outputs = (int) entries(zip).keySet().stream()
                .filter(name -> name.startsWith(OUTPUTS))
                .count();
        assertThat(answer.out().lines()).containsExactly(outputs + " outputs came out byte for byte as before.");
        assertThat(Workbench.hash(zip)).isEqualTo(hash);
    }

    @Test
    void makesTheSameOutputsAgainByTheStepsOfItsPage() throws IOException {
        audited();
        Path unpacked = folder.resolve("elsewhere");
        entries(zip).forEach((name, content) -> {
            try {
                Files.createDirectories(unpacked.resolve(name).getParent());
                Files.write(unpacked.resolve(name), content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));

        Answer answer = Workbench.execute(
                "run",
                unpacked.resolve("pack").toString(),
                "--period",
                "2019-20-Q1",
                "--as-at",
                "2019-08-02",
                "--ledger",
                unpacked.resolve("again-ledger").toString(),
                "--output",
                unpacked.resolve("again").toString());

        assertThat(answer.code()).as(answer.err()).isZero();
        Path again = unpacked.resolve("again/north-east-lincolnshire/2019-20-Q1");
        bench.outputs().forEach((name, hash) -> {
            String file = name.substring("north-east-lincolnshire/2019-20-Q1/".length());
            assertThat(Workbench.hash(again.resolve(file))).as(file).isEqualTo(hash);
        });
    }

    @Test
    void makesALaterVersionOfThePaperAgainAfterTheOneThatWasCirculated() {
        Workbench.write(bench.output("paper.docx"), "as it went out");
        assertThat(command("circulate", "--at", "2019-08-05T10:00").code()).isZero();
        bench.receive("Fed C assurance.xlsx");
        run();
        Workbench.write(bench.output("records.csv"), "changed by hand");
        assertThat(bench.output("paper-v2.docx")).exists();
        assertThat(audited().out())
                .contains(bench.output("records.csv") + " was changed by hand; the zip holds it as it is now.");
        bench.deleteLedger();

        Answer answer = replayed();

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out())
                .contains(
                        "outputs came out byte for byte as before.",
                        "records.csv was changed by hand after it was written; it was compared as it was written.");
    }

    @Test
    void takesFilesOfOneNameThatCameOneAfterTheOther() throws IOException {
        bench.receiveCopy("Ambulance service Assurance Q1.xlsx", "other.xlsx");
        Files.move(
                bench.inbox().resolve("other.xlsx"),
                bench.inbox().resolve("Panacea Assurance Q1.xlsx"),
                StandardCopyOption.REPLACE_EXISTING);
        run();
        audited();

        assertThat(entries(zip).keySet()).anyMatch(name -> name.startsWith("other-inputs/2019-20-Q1/"));
        Answer answer = replayed();
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    @Test
    void tellsAnInputThatWasChangedByItsHash() throws IOException {
        audited();
        String name = "pack/inbox/2019-20-Q1/Panacea Assurance Q1.xlsx";
        String before = Workbench.hash(bench.inbox().resolve("Panacea Assurance Q1.xlsx"));
        change(entries -> {
            byte[] content = entries.get(name).clone();
            content[content.length / 2] ^= 1;
            entries.put(name, content);
        });

        Answer answer = replayed();

        assertThat(answer.code()).isEqualTo(ExitCode.FAILED);
        assertThat(answer.err())
                .contains("quorate: The file %s in the zip %s was changed: its SHA-256 is ".formatted(name, zip))
                .contains(", and audit.json says " + before + "; nothing was made again.");
    }

    @Test
    void tellsAnInputThatWasChangedTogetherWithWhatIsSaidOfIt() throws IOException {
        audited();
        String name = "pack/inbox/2019-20-Q1/Panacea Assurance Q1.xlsx";
        String before = Workbench.hash(bench.inbox().resolve("Panacea Assurance Q1.xlsx"));
        Path forged = folder.resolve("forged.xlsx");
        change(entries -> {
            try {
                byte[] other = Files.readAllBytes(bench.inbox().resolve("Ambulance service Assurance Q1.xlsx"));
                Files.write(forged, other);
                String audit = text(entries, "audit.json");
                int size = entries.get(name).length;
                entries.put(name, other);
                entries.put(
                        "audit.json",
                        audit.replace(before, Workbench.hash(forged))
                                .replace("\"size\" : " + size, "\"size\" : " + other.length)
                                .getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        Answer answer = replayed();

        assertThat(answer.code()).isEqualTo(ExitCode.FAILED);
        assertThat(answer.out()).contains("summary.json came out with SHA-256 ");
        assertThat(answer.err()).containsPattern("quorate: \\d+ outputs have not come out as before\\.");
    }

    @Test
    void refusesWhatDoesNotHoldWhatItsManifestSays() throws IOException {
        audited();
        byte[] whole = Files.readAllBytes(zip);

        change(entries -> entries.remove("evidence/waivers.csv"));
        assertThat(replayed().err())
                .contains("does not hold what its audit.json says: evidence/waivers.csv is missing");

        Files.write(zip, whole);
        change(entries -> entries.put("pack/inbox/2019-20-Q1/more.xlsx", new byte[] {1}));
        assertThat(replayed().err()).contains("pack/inbox/2019-20-Q1/more.xlsx is not named");

        Files.write(zip, whole);
        change(entries -> {
            entries.put("../out.txt", entries.remove("evidence/waivers.csv"));
            entries.put(
                    "audit.json",
                    text(entries, "audit.json")
                            .replace("evidence/waivers.csv", "../out.txt")
                            .getBytes(StandardCharsets.UTF_8));
        });
        assertThat(replayed().err()).contains("holds a file whose name leads elsewhere (../out.txt)");

        Files.write(zip, whole);
        change(entries -> entries.put("README.txt", new byte[1 << 20]));
        assertThat(replayed().err()).contains("README.txt").contains("its SHA-256 is of a larger file");

        change(entries -> entries.remove("audit.json"));
        assertThat(replayed().err()).contains("it was not made by \"quorate audit\"");

        try (OutputStream out = Files.newOutputStream(zip)) {
            out.write("no zip".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(replayed().err()).contains("is no zip, or it is damaged");
        assertThat(folder.resolve("out.txt")).doesNotExist();
    }

    @Test
    void packsNothingWhileTheOutputsAreNotThoseOfWhatIsThere() {
        bench.deleteOutputs();
        bench.deleteLedger();
        assertThat(command("audit").err())
                .contains("does not hold the outputs of what the pack and the ledger hold now; run \"quorate run "
                        + bench.pack() + " --period 2019-20-Q1\" first.");
        run();
        bench.edit("paper.json", "Legal implications", "Legal consequences");

        Answer answer = command("audit");

        assertThat(answer.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(answer.err()).contains("does not hold the outputs of what the pack and the ledger hold now");
        assertThat(Workbench.execute("audit").err())
                .isEqualToIgnoringNewLines(
                        "quorate: Name a pack and a --period, or a zip to --replay and nothing else.");
    }
}
