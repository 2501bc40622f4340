package org.quorate.submission.excel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.quorate.finding.Outcome;
import org.quorate.submission.ReadLimits;
import org.quorate.submission.Workbook;
import org.quorate.submission.WorkbookInspector;
import org.quorate.submission.WorkbookSummary;

/** A program that reads every file below a folder as {@code inspect} does, and says how many there were. */
final class CorpusReading {
    private CorpusReading() {}

    public static void main(String[] args) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
            List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
            for (Path file : all) {
                Outcome<Workbook> outcome = new SpreadsheetReader().read(Received.file(file), ReadLimits.STANDARD);
                outcome.value().ifPresent(workbook -> {
                    WorkbookInspector.notes(workbook, file.toString());
                    WorkbookSummary.of(workbook);
                });
            }
            System.out.println("read " + all.size());
        }
    }
}
