package org.quorate.submission.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.WorkbookBuilder.error;
import static org.quorate.testing.WorkbookBuilder.formula;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quorate.finding.Outcome;
import org.quorate.finding.Severity;
import org.quorate.submission.Workbook;
import org.quorate.testing.WorkbookBuilder;

/** Damages good files at random, the same way at every run: the reader gives a workbook or says why not, and never throws. */
class DamagedFileTest extends ReadingTest {
    private static final int ROUNDS = Integer.getInteger("quorate.damage", 500);
    private static final List<String> NASTY = List.of(
            "<",
            ">",
            "\"",
            "&",
            "&#0;",
            "&lt;",
            "&xxe;",
            "]]>",
            "<!--",
            "<![CDATA[",
            "<?",
            "<!DOCTYPE a>",
            "\0",
            "-1",
            "999999999999",
            "1E999",
            "<c>",
            "</c>",
            "</row>",
            "<row r=\"5\"/>",
            "xmlns=\"\"",
            "xmlns:a=\"b\"",
            "\u00FF");

    @Test
    void noBytesThatFlipInTheContainerMakeItThrow() {
        byte[] good = everyKind();
        Random random = new Random(20260630);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = good.clone();
            for (int i = random.nextInt(8); i >= 0; i--) {
                // The directory of the container lies at its end.
                int at = random.nextBoolean()
                        ? random.nextInt(damaged.length)
                        : damaged.length - 1 - random.nextInt(damaged.length / 4);
                damaged[at] = (byte) random.nextInt(256);
            }
            assertDecided(random.nextInt(10) == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged);
        }
    }

    @Test
    void noTextThatIsCutOrPutIntoAPartMakesItThrow() {
        Map<String, byte[]> parts =
                RawWorkbook.ofRows("""
                        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45000.5</v></c></row>
                        <row r="2"><c r="A2" t="inlineStr"><is><r><t>in</t></r></is></c><c r="B2"><f t="shared" si="0" \
                        ref="B2:B3">A1</f><v>1</v></c></row>
                        <row r="3"><c r="A3" t="d"><v>2026-06-30</v></c><c r="B3"><f t="shared" si="0"/><v>1</v></c></row>
                        """).formats("dd/mm/yyyy").parts();
        List<String> names = List.copyOf(parts.keySet());
        Random random = new Random(20260930);
        for (int round = 0; round < ROUNDS; round++) {
            RawWorkbook raw = RawWorkbook.workbook();
            parts.forEach(raw::part);
            String name = names.get(random.nextInt(names.size()));
            raw.part(name, damaged(parts.getOrDefault(name, new byte[0]), random));
            assertDecided(raw.toBytes());
        }
    }

    private static byte[] damaged(byte[] part, Random random) {
        StringBuilder text = new StringBuilder(new String(part, StandardCharsets.ISO_8859_1));
        for (int i = random.nextInt(3); i >= 0 && text.length() > 2; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, NASTY.get(random.nextInt(NASTY.size())));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(20)));
                case 2 -> text.setCharAt(at, (char) random.nextInt(256));
                default ->
                    text.insert(random.nextInt(text.length()), text.substring(at, Math.min(text.length(), at + 30)));
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private void assertDecided(byte[] bytes) {
        Outcome<Workbook> outcome = read(bytes);
        boolean refused = outcome.findings().stream().anyMatch(one -> one.severity() == Severity.CRITICAL);
        assertThat(outcome.value().isPresent()).isNotEqualTo(refused);
    }

    private static byte[] everyKind() {
        return WorkbookBuilder.workbook()
                .sheet("Risks")
                .row("Ref", "Due", 1.5, true, error("#N/A"), formula("A1&\"x\"", "Refx"))
                .row("R1", LocalDate.of(2026, 6, 30))
                .merge("A4:B5")
                .hiddenSheet("Lists")
                .row("a", "b")
                .toBytes();
    }
}
