package org.quorate.reporting.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
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
        try (CsvLines lines = new CsvLines(file)) {
            lines.copy(lines.first(
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
                            "sha256_prefix"))
                    .end();
            for (ReturnDefinition definition : consolidation.frame().programme().returns()) {
                for (SectionDefinition section : definition.sections()) {
                    ledger.visitRecords(
                            consolidation.frame().desk(),
                            consolidation.counted(definition),
                            section.id(),
                            new SectionLines(lines, consolidation, definition, section));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of one section; what all lines of a submission share is encoded when its first record comes. */
    private static final class SectionLines implements BiConsumer<Submission, SectionRecord> {
        private final CsvLines lines;
        private final Consolidation consolidation;
        private final ReturnDefinition definition;
        private final SectionDefinition section;
        private final Map<String, String> sheets;
        private final Map<String, byte[]> names = new HashMap<>();
        private @Nullable Submission current;
        private byte[] beginning = {};
        private byte[] place = {};
        private byte[] hash = {};

        SectionLines(
                CsvLines lines, Consolidation consolidation, ReturnDefinition definition, SectionDefinition section) {
            this.lines = lines;
            this.consolidation = consolidation;
            this.definition = definition;
            this.section = section;
            sheets = consolidation.sheetsOf(section);
        }

        @Override
        public void accept(Submission submission, SectionRecord record) {
            if (!submission.equals(current)) {
                begin(submission);
            }
            String key = CsvText.safe(record.key());
            for (FieldAnswer answer : record.answers()) {
                String kind = kind(answer.answer());
                if (!kind.isEmpty()) {
                    write(key, answer, kind);
                }
            }
        }

        private void begin(Submission submission) {
            current = submission;
            beginning = lines.first(
                    consolidation.frame().period().id(),
                    submission.partyId().orElse(""),
                    definition.id(),
                    section.id());
            place = lines.next(
                    CsvText.safe(submission.fileName()), CsvText.safe(sheets.getOrDefault(submission.sha256(), "")));
            hash = lines.next(submission.sha256().substring(0, HASH_DIGITS));
        }

        private void write(String key, FieldAnswer answer, String kind) {
            String text = answer.answer().text();
            lines.copy(beginning)
                    .field(key)
                    .copy(name(answer.field()))
                    .copy(name(kind))
                    .field(kind.equals("number") ? text : CsvText.safe(text))
                    .copy(place)
                    .field(answer.cell())
                    .copy(hash)
                    .end();
        }

        /** Of fields and kinds there are few. */
        private byte[] name(String name) {
            return names.computeIfAbsent(name, lines::next);
        }
    }

    /** Returns what the value is; empty where none was given. */
    private static String kind(Answer answer) {
        if (answer instanceof Answer.Absent absent) {
            return absent.why() == Answer.Missing.NOT_PROVIDED ? "" : "missing";
        }
        if (answer instanceof Answer.Amount) {
            return "number";
        }
        if (answer instanceof Answer.Day) {
            return "date";
        }
        if (answer instanceof Answer.YesNo) {
            return "yes_no";
        }
        if (answer instanceof Answer.Choice) {
            return "choice";
        }
        return answer instanceof Answer.Unreadable ? "unreadable" : "text";
    }
}
