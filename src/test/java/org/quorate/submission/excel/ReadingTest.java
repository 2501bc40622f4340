package org.quorate.submission.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Outcome;
import org.quorate.submission.Cell;
import org.quorate.submission.CellRef;
import org.quorate.submission.CellValue;
import org.quorate.submission.Password;
import org.quorate.submission.ReadLimits;
import org.quorate.submission.ReadSettings;
import org.quorate.submission.Sheet;
import org.quorate.submission.Workbook;

/** What tests of the reader have in common: a file is written, read, and the one thing of interest taken out. */
abstract class ReadingTest {
    private static final SpreadsheetReader READER = new SpreadsheetReader();

    @SuppressWarnings("NullAway.Init") // filled by JUnit before each test
    @TempDir
    private Path folder;

    final Outcome<Workbook> read(byte[] bytes) {
        return read(bytes, ReadLimits.STANDARD);
    }

    final Outcome<Workbook> read(byte[] bytes, ReadLimits limits) {
        return read(bytes, new ReadSettings(limits, List.of()));
    }

    final Outcome<Workbook> read(byte[] bytes, List<Password> passwords) {
        return read(bytes, new ReadSettings(ReadLimits.STANDARD, passwords));
    }

    private Outcome<Workbook> read(byte[] bytes, ReadSettings settings) {
        try {
            Path path = Files.write(folder.resolve("return.xlsx"), bytes);
            return READER.read(Received.file(path), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final Workbook workbook(byte[] bytes) {
        Outcome<Workbook> outcome = read(bytes);
        assertThat(outcome.findings().stream().map(Finding::sentence)).isEmpty();
        return outcome.value().orElseThrow();
    }

    final Sheet sheet(RawWorkbook raw) {
        return workbook(raw.toBytes()).sheets().get(0);
    }

    /** Reads a workbook of which just one thing is told, as a note that does not keep it from being read. */
    final Workbook workbookWith(FindingCode note, byte[] bytes) {
        Outcome<Workbook> outcome = read(bytes);
        assertThat(outcome.findings()).hasSize(1);
        Finding only = outcome.findings().get(0);
        assertThat(only.code()).isEqualTo(note);
        assertThat(only.args().keySet()).isEqualTo(note.arguments());
        return outcome.value().orElseThrow();
    }

    /** Reads the first sheet of such a workbook. */
    final Sheet sheetWith(FindingCode note, RawWorkbook raw) {
        return workbookWith(note, raw.toBytes()).sheets().get(0);
    }

    /** Returns the one thing that is told of a workbook which is read. */
    final Finding told(FindingCode note, RawWorkbook raw) {
        workbookWith(note, raw.toBytes());
        return read(raw.toBytes()).findings().get(0);
    }

    /** Reads a sheet whose first row is the given cells. */
    final Cell cell(RawWorkbook raw, String a1) {
        return sheet(raw).find(CellRef.parse(a1)).orElseThrow();
    }

    final CellValue value(RawWorkbook raw, String a1) {
        return cell(raw, a1).value();
    }

    /** Reads a file that must be refused with exactly one finding of the code, and returns its sentence. */
    final String refusal(FindingCode code, byte[] bytes) {
        return finding(code, bytes, ReadLimits.STANDARD).sentence();
    }

    final Finding finding(FindingCode code, byte[] bytes, ReadLimits limits) {
        Outcome<Workbook> outcome = read(bytes, limits);
        assertThat(outcome.value()).isEmpty();
        assertThat(outcome.findings()).hasSize(1);
        Finding finding = outcome.findings().get(0);
        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.args().keySet()).isEqualTo(code.arguments());
        return finding;
    }
}
