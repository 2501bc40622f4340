package org.quorate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.Bundle.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.cli.Workbench.Answer;
import org.quorate.testing.Letter;

/** Returns that came in a bundle and in messages, through whole runs. */
class IntakeTest {
    private static final String WORKPLAN = "Acute provider Workplan Q1 v2 FINAL.xlsx";
    private static final String AMBULANCE = "Ambulance service Assurance Q1.xlsx";
    private static final String PANACEA = "Panacea Assurance Q1.xlsx";
    private static final String STRANGER = "someone@elsewhere.example.org";

    @TempDir
    private Path folder;

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(Path.of("input-samples", "north-east-lincolnshire", "inbox", Workbench.PERIOD, name));
    }

    private Workbench inCarriers() throws IOException {
        Workbench bench = Workbench.empty(folder.resolve("carriers"));
        bench.edit(
                "programme.json",
                "\"id\": \"panacea-federation\",",
                "\"id\": \"panacea-federation\"," + " \"addresses\": [\"returns@panacea.example.org\"],");
        bundle().with("Acute/" + WORKPLAN, sample(WORKPLAN))
                .with("__MACOSX/Acute/._" + WORKPLAN, "fork")
                .writeTo(bench.inbox().resolve("Returns.zip"));
        Files.writeString(
                bench.inbox().resolve("received.csv"),
                "file,received\nReturns.zip,2019-07-03T16:42:00\n",
                StandardCharsets.UTF_8);
        Letter.from("office@ambulance.example.org")
                .attached(AMBULANCE, sample(AMBULANCE))
                .receivedAt("Wed, 3 Jul 2019 17:20:00 +0100")
                .writeTo(bench.inbox().resolve("first.eml"));
        Letter.from(STRANGER)
                .attached(PANACEA, sample(PANACEA))
                .attached("letter.pdf", "%PDF-".getBytes(StandardCharsets.UTF_8))
                .receivedAt("Fri, 5 Jul 2019 11:20:00 +0100")
                .writeTo(bench.inbox().resolve("second.eml"));
        return bench;
    }

    /** Opened once: what it costs to run four times is most of the test. */
    @Test
    void givesTheSameRecordsAsTheSameFilesLaidPlainlyAndCanBeReplayed() throws IOException {
        Workbench plain = Workbench.small(folder.resolve("plain"));
        assertThat(plain.run().code()).isZero();
        Workbench bench = inCarriers();

        Answer first = bench.run();

        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out() + first.err())
                .contains("3 new files read")
                .contains("The attachment letter.pdf of second.eml was left, for it is no workbook.");
        assertThat(bench.output("records.csv")).hasSameTextualContentAs(plain.output("records.csv"));
        assertThat(Workbench.text(bench.output("findings.json")))
                .contains("The file came in the bundle Returns.zip.")
                .contains("The file came in the message first.eml.")
                .contains(
                        "The message second.eml, which brought the return, was sent from an address that is not known for");
        SortedMap<String, String> written = bench.outputs();
        for (String output : Workbench.OUTPUTS) {
            assertThat(new String(Files.readAllBytes(bench.output(output)), StandardCharsets.ISO_8859_1))
                    .as(output)
                    .doesNotContain(STRANGER);
        }

        Answer second = bench.run();
        assertThat(second.out()).contains("Nothing is new");
        assertThat(second.out() + second.err()).doesNotContain("letter.pdf");
        assertThat(bench.outputs()).isEqualTo(written);

        Path zip = folder.resolve("audit.zip");
        Answer audited = Workbench.execute(
                "audit",
                bench.pack().toString(),
                "--period",
                Workbench.PERIOD,
                "--ledger",
                bench.ledger().toString(),
                "--output",
                bench.outputRoot().toString(),
                "--to",
                zip.toString());
        assertThat(audited.code()).as(audited.err()).isZero();
        try (ZipFile entries = new ZipFile(zip.toFile())) {
            for (String carrier : new String[] {"Returns.zip", "first.eml", "second.eml"}) {
                assertThat(entries.getEntry("other-inputs/%s/%s"
                                .formatted(
                                        Workbench.PERIOD,
                                        Workbench.hash(bench.inbox().resolve(carrier)))))
                        .as("%s, as it came", carrier)
                        .isNotNull();
            }
        }
        Answer replayed = Workbench.execute("audit", "--replay", zip.toString());
        assertThat(replayed.code()).as(replayed.out() + replayed.err()).isZero();
    }
}
