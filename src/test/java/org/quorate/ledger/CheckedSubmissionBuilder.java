package org.quorate.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.quorate.binding.Answer;
import org.quorate.binding.FieldAnswer;
import org.quorate.binding.Refusal;
import org.quorate.binding.Return;
import org.quorate.binding.ReturnLayout;
import org.quorate.binding.SectionReading;
import org.quorate.binding.SectionRecord;
import org.quorate.finding.Finding;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Subject;

/** Builds checked submissions for tests of ledgers. Not thread-safe. */
public final class CheckedSubmissionBuilder {
    private final String sha256;
    private Instant receivedAt = Instant.parse("2019-07-01T09:00:00Z");
    private final List<SectionReading> sections = new ArrayList<>();
    private final List<Return.OtherSheet> otherSheets = new ArrayList<>();
    private ReturnLayout layout = ReturnLayout.NONE;
    private final List<Finding> findings = new ArrayList<>();

    private CheckedSubmissionBuilder(String sha256) {
        this.sha256 = sha256;
    }

    /** Starts a submission whose content hash consists of that one hexadecimal digit. */
    public static CheckedSubmissionBuilder submission(char digit) {
        return submission(String.valueOf(digit).repeat(64));
    }

    /** Starts a submission with that content hash. */
    public static CheckedSubmissionBuilder submission(String sha256) {
        return new CheckedSubmissionBuilder(sha256);
    }

    public CheckedSubmissionBuilder receivedAt(String instant) {
        receivedAt = Instant.parse(instant);
        return this;
    }

    /** Adds a section that was given, with its title as its sheet. */
    public CheckedSubmissionBuilder section(String id, String title, SectionRecord... records) {
        return section(id, title, List.of(records), List.of());
    }

    /** Adds a section that was given, with its title as its sheet. */
    public CheckedSubmissionBuilder section(
            String id, String title, List<SectionRecord> records, List<Refusal> refusals) {
        int refusedRows = refusals.stream().mapToInt(Refusal::rows).sum();
        return reading(new SectionReading(
                definition(id, title),
                SectionReading.State.GIVEN,
                title,
                records.size() + refusedRows,
                records,
                refusals,
                0));
    }

    public CheckedSubmissionBuilder reading(SectionReading reading) {
        sections.add(reading);
        return this;
    }

    public CheckedSubmissionBuilder otherSheet(String name, int filledRows) {
        otherSheets.add(new Return.OtherSheet(name, filledRows));
        return this;
    }

    public CheckedSubmissionBuilder layout(ReturnLayout as) {
        layout = as;
        return this;
    }

    public CheckedSubmissionBuilder finding(Finding finding) {
        findings.add(finding);
        return this;
    }

    public CheckedSubmission build() {
        Submission submission = new Submission(
                sha256,
                "return-" + sha256.charAt(0) + ".xlsx",
                receivedAt,
                "north",
                "quarterly",
                "3",
                false,
                Decision.of(findings, false),
                0,
                0);
        return new CheckedSubmission(submission, sections, otherSheets, layout, findings);
    }

    /** Returns a table section without fields; a ledger does not look at them. */
    public static SectionDefinition definition(String id, String title) {
        return new SectionDefinition(
                id,
                title,
                Subject.RISK,
                SectionDefinition.Kind.TABLE,
                new SectionDefinition.Placement(title, List.of()),
                new SectionDefinition.Presence(true, null, List.of()),
                new SectionDefinition.Records(List.of(), null, true, List.of(), List.of()),
                List.of());
    }

    /** Returns a record with one answer in words for each text, in the columns A, B, …. */
    public static SectionRecord row(int row, String key, String... texts) {
        List<FieldAnswer> answers = new ArrayList<>();
        Arrays.asList(texts).forEach(text -> {
            char column = (char) ('A' + answers.size());
            answers.add(new FieldAnswer("field_" + column, "" + column + row, new Answer.Words(text), text));
        });
        return new SectionRecord(row, key, answers);
    }
}
