package org.quorate.reporting.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.ExceptionFinding;
import org.quorate.consolidation.SourceFile;
import org.quorate.consolidation.WaiverUse;
import org.quorate.finding.Finding;
import org.quorate.finding.Quiet;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.Submission;
import org.quorate.reporting.EveryFinding;

/**
 * Writes what an auditor reads first as tables of comma-separated values: what was decided of each file, every finding, waivers with
 * what they kept quiet, explanations in the partners' words, and the journal. Times are ISO instants. A text that a spreadsheet
 * would take for a formula gets an apostrophe before it. Stateless.
 */
public final class CsvEvidenceWriter {
    /** Writes what became of each file that came in, in the order of receipt. */
    public void decisions(Consolidation consolidation, Path file) {
        write(
                file,
                "file,sha256,received,party,return,decision,errors,warnings,counts_as,note",
                line -> consolidation.sources().forEach(source -> line.accept(decision(consolidation, source))));
    }

    private static List<String> decision(Consolidation consolidation, SourceFile source) {
        return List.of(
                source.arrival().fileName(),
                source.arrival().sha256(),
                source.arrival().receivedAt().toString(),
                source.submission().map(consolidation::partyName).orElse(""),
                source.submission().flatMap(Submission::returnId).orElse(""),
                source.submission()
                        .map(submission -> submission.decision().label())
                        .orElse(""),
                source.submission()
                        .map(submission -> Integer.toString(submission.errors()))
                        .orElse(""),
                source.submission()
                        .map(submission -> Integer.toString(submission.warnings()))
                        .orElse(""),
                source.role().label(),
                source.note());
    }

    /** Writes every finding, those that no single file shows first. */
    public void findings(Consolidation consolidation, Ledger ledger, Path file) {
        write(
                file,
                "code,rule,severity,state,party,file,sha256,sheet,cells,cases,message",
                line -> EveryFinding.visit(
                        consolidation,
                        ledger,
                        (party, name, sha256, finding) -> line.accept(List.of(
                                finding.code().word(),
                                finding.code().rule(),
                                finding.severity().word(),
                                finding.quiet().map(Quiet::label).orElse("Open"),
                                party,
                                name,
                                sha256,
                                finding.location().sheet().orElse(""),
                                String.join(" ", finding.location().cells()),
                                Integer.toString(finding.cases()),
                                finding.sentence()))));
    }

    /** Writes every waiver of the pack and what became of it in the period. */
    public void waivers(Consolidation consolidation, Path file) {
        write(
                file,
                "party,return,what,reason,approved_by,from,until,use,times",
                line -> WaiverUse.of(consolidation)
                        .forEach(use -> line.accept(List.of(
                                use.party(),
                                use.returnTitle(),
                                use.what(),
                                use.waiver().reason(),
                                use.waiver().approvedBy(),
                                use.waiver().from().map(LocalDate::toString).orElse(""),
                                use.waiver().until().toString(),
                                use.words(),
                                Integer.toString(use.times())))));
    }

    /** Writes every finding that a partner has explained, with its words. */
    public void explanations(Consolidation consolidation, Path file) {
        write(
                file,
                "party,file,sheet,cells,code,message,because",
                line -> consolidation.exceptions().stream()
                        .filter(exception -> exception
                                .finding()
                                .quiet()
                                .filter(Quiet.EXPLAINED::equals)
                                .isPresent())
                        .forEach(exception -> line.accept(explanation(consolidation, exception))));
    }

    private static List<String> explanation(Consolidation consolidation, ExceptionFinding exception) {
        Finding finding = exception.finding();
        return List.of(
                consolidation.partyName(exception.submission()),
                exception.submission().fileName(),
                finding.location().sheet().orElse(""),
                String.join(" ", finding.location().cells()),
                finding.code().word(),
                finding.sentence(),
                finding.quietBecause());
    }

    /** Writes the journal of the ledger, line by line as it happened. */
    public void journal(List<Ledger.JournalLine> journal, Path file) {
        write(
                file,
                "written,what,detail",
                line -> journal.forEach(
                        entry -> line.accept(List.of(entry.writtenAt().toString(), entry.what(), entry.detail()))));
    }

    /** Writes when each file of an inbox came, as {@code received.csv} says it; names are as they are, for they must be found. */
    public void received(List<List<String>> filesWithTimes, Path file) {
        writeAsIs(file, "file,received", filesWithTimes);
    }

    private static void write(Path file, String headings, Consumer<Consumer<List<String>>> lines) {
        try (CsvWriter csv = open(file)) {
            csv.writeRecord(headings.split(",", -1));
            lines.accept(
                    values -> csv.writeRecord(values.stream().map(CsvText::safe).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeAsIs(Path file, String headings, List<List<String>> lines) {
        try (CsvWriter csv = open(file)) {
            csv.writeRecord(headings.split(",", -1));
            lines.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvWriter open(Path file) throws IOException {
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
    }
}
