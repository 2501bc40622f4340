package org.quorate.submission.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quorate.finding.Outcome;
import org.quorate.finding.Severity;
import org.quorate.programme.ReadLimit;
import org.quorate.submission.ReadLimits;
import org.quorate.submission.Workbook;
import org.quorate.submission.WorkbookInspector;
import org.quorate.testing.WorkbookBuilder;

/**
 * Mutates good files of every format, the same way at every run: each is read or refused, never with an exception and never
 * for long. {@code -Dquorate.fuzz=N} makes it N mutations in all.
 */
class FuzzTest extends ReadingTest {
    private static final int MUTATIONS = Integer.getInteger("quorate.fuzz", 2_000);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Low enough that what is read within them is little memory too. */
    private static final ReadLimits LIMITS = ReadLimits.STANDARD
            .with(ReadLimit.FILE_SIZE, 4L << 20)
            .with(ReadLimit.PARTS, 400)
            .with(ReadLimit.UNPACKED_SIZE, 16L << 20)
            .with(ReadLimit.CELLS, 100_000);

    private static final List<String> TOKENS = List.of(
            "<",
            ">",
            "\"",
            "&",
            "&#0;",
            "&xxe;",
            "]]>",
            "<!--",
            "<!DOCTYPE a>",
            "\0",
            "-1",
            "0",
            "2147483647",
            "999999999999",
            "1E999",
            "xmlns=\"\"",
            "table:number-rows-repeated=\"1000000\"",
            "<table:table-row>",
            "</row>",
            "<c/>",
            ",",
            ";",
            "\n",
            "\u00FF");

    /** A format with a good file of it. */
    enum Format {
        XLSX {
            @Override
            Map<String, byte[]> parts() {
                return RawWorkbook.ofRows("<row r=\"1\" hidden=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
                                + "<c r=\"B1\"><f>A1</f><v>1.5</v></c></row>")
                        .parts();
            }

            @Override
            byte[] whole() {
                return WorkbookBuilder.workbook()
                        .sheet("Risks")
                        .row("Ref", "Due")
                        .row("R1", 1)
                        .table("Register", "A1:B2")
                        .name("All", "Risks", "A1:B2")
                        .toBytes();
            }
        },
        ODS {
            @Override
            Map<String, byte[]> parts() {
                return RawOpenDocument.ofRows(
                                "<table:table-column table:number-columns-repeated=\"3\"/><table:table-row"
                                        + " table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"float\""
                                        + " office:value=\"1.5\" table:formula=\"of:=1\"/><table:table-cell"
                                        + " table:number-columns-spanned=\"2\" office:value-type=\"string\"><text:p>a<text:s"
                                        + " text:c=\"3\"/>b</text:p></table:table-cell></table:table-row>")
                        .parts();
            }

            @Override
            byte[] whole() {
                return RawWorkbook.zip(parts());
            }
        },
        XLS {
            @Override
            Map<String, byte[]> parts() {
                return Map.of();
            }

            @Override
            byte[] whole() {
                return BinaryInterpretationTest.xls(BinaryInterpretationTest::everyKind);
            }
        },
        CSV {
            @Override
            Map<String, byte[]> parts() {
                return Map.of();
            }

            @Override
            byte[] whole() {
                return "Ref,Title,Due\r\nR1,\"Flood, or fire\",2026-06-30\r\nR2,,7.5\r\n"
                        .getBytes(StandardCharsets.UTF_8);
            }
        };

        /** The parts of a container, whose text is mutated; none where the file is no container. */
        abstract Map<String, byte[]> parts();

        abstract byte[] whole();
    }

    @ParameterizedTest
    @EnumSource
    void readsOrRefusesWhateverIsMadeOfAFile(Format format) {
        Random random = new Random(format.name().hashCode());
        Map<String, byte[]> parts = format.parts();
        List<String> names = parts.keySet().stream().sorted().toList();
        byte[] whole = format.whole();
        assertThat(read(whole, LIMITS).value()).isPresent();
        for (int i = 0; i < MUTATIONS / Format.values().length; i++) {
            byte[] mutant;
            if (!names.isEmpty() && random.nextBoolean()) {
                String name = names.get(random.nextInt(names.size()));
                byte[] before = parts.getOrDefault(name, new byte[0]);
                parts.put(name, withTokens(before, random));
                mutant = RawWorkbook.zip(parts);
                parts.put(name, before);
            } else {
                mutant = withBytes(whole, random);
            }
            Outcome<Workbook> outcome = assertTimeoutPreemptively(PATIENCE, () -> read(mutant, LIMITS));
            boolean refused = outcome.findings().stream().anyMatch(one -> one.severity() == Severity.CRITICAL);
            assertThat(outcome.value().isPresent()).as("mutation " + i).isNotEqualTo(refused);
            outcome.value()
                    .ifPresent(workbook -> assertThat(WorkbookInspector.notes(workbook, "return.xlsx"))
                            .hasSizeLessThan(100));
        }
    }

    private static byte[] withTokens(byte[] part, Random random) {
        StringBuilder text = new StringBuilder(new String(part, StandardCharsets.ISO_8859_1));
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(12));
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, TOKENS.get(random.nextInt(TOKENS.size())));
                case 1 -> text.replace(at, end, TOKENS.get(random.nextInt(TOKENS.size())));
                default -> text.delete(at, end);
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] withBytes(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int i = random.nextInt(6); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : -1);
        }
        return random.nextInt(8) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }
}
