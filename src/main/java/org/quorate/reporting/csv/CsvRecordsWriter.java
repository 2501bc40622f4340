package org.quorate.reporting.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quorate.binding.Answer;
import org.quorate.binding.FieldAnswer;
import org.quorate.binding.SectionRecord;
import org.quorate.consolidation.Consolidation;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.Submission;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.reporting.ConsolidationWriter;

/**
 * Writes {@code records.csv}: tidy, one value a row. Columns: period, party, return, section, record, field, kind (text, choice,
 * number, date, yes_no, missing, unreadable), value, file, sheet, cell, sha256_prefix (12 digits of the file's hash, which stands whole in the manifest). Fields without an answer are left out. A text
 * that a spreadsheet would take for a formula gets an apostrophe before it (domain.md B16). Stateless.
 */
public final class CsvRecordsWriter implements ConsolidationWriter {
    private static final int HASH_DIGITS = 12;

    @Override
    public void write(Consolidation consolidation, Ledger ledger, Path file) {
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8))) {
            csv.writeRecord(
                    "period",
                    "party",
                    "return",
                    "section",
                    "record",
                    "field",
                    "kind",
                    "value",
                    "file",
                    "sheet",
                    "cell",
                    "sha256_prefix");
            for (ReturnDefinition definition : consolidation.frame().programme().returns()) {
                for (SectionDefinition section : definition.sections()) {
                    write(csv, consolidation, ledger, definition, section);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(
            CsvWriter csv,
            Consolidation consolidation,
            Ledger ledger,
            ReturnDefinition definition,
            SectionDefinition section) {
        List<Submission> submissions = consolidation.counted(definition);
        Map<String, String> sheets = consolidation.sheetsOf(section);
        ledger.visitRecords(consolidation.frame().desk(), submissions, section.id(), (submission, record) -> {
            for (FieldAnswer answer : record.answers()) {
                kind(answer.answer())
                        .ifPresent(kind -> csv.writeRecord(
                                consolidation.frame().period().id(),
                                submission.partyId().orElse(""),
                                definition.id(),
                                section.id(),
                                key(record),
                                answer.field(),
                                kind,
                                kind.equals("number")
                                        ? answer.answer().text()
                                        : CsvText.safe(answer.answer().text()),
                                CsvText.safe(submission.fileName()),
                                CsvText.safe(sheets.getOrDefault(submission.sha256(), "")),
                                answer.cell(),
                                submission.sha256().substring(0, HASH_DIGITS)));
            }
        });
    }

    private static String key(SectionRecord record) {
        return CsvText.safe(record.key());
    }

    private static Optional<String> kind(Answer answer) {
        if (answer instanceof Answer.Absent absent) {
            return absent.why() == Answer.Missing.NOT_PROVIDED ? Optional.empty() : Optional.of("missing");
        }
        if (answer instanceof Answer.Amount) {
            return Optional.of("number");
        }
        if (answer instanceof Answer.Day) {
            return Optional.of("date");
        }
        if (answer instanceof Answer.YesNo) {
            return Optional.of("yes_no");
        }
        if (answer instanceof Answer.Choice) {
            return Optional.of("choice");
        }
        return Optional.of(answer instanceof Answer.Unreadable ? "unreadable" : "text");
    }
}
