package org.quorate.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quorate.batch.failure.RunFailure;
import org.quorate.batch.machine.Secrets;
import org.quorate.binding.Return;
import org.quorate.binding.ReturnBinder;
import org.quorate.binding.SectionReading;
import org.quorate.finding.Outcome;
import org.quorate.programme.Programme;
import org.quorate.programme.ReadingTerms;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.Words;
import org.quorate.proposal.DropDowns;
import org.quorate.proposal.NewProgramme;
import org.quorate.proposal.ProposalPage;
import org.quorate.proposal.Remark;
import org.quorate.proposal.Remark.Certainty;
import org.quorate.proposal.Slugs;
import org.quorate.proposal.WorkbookProposal;
import org.quorate.submission.ReadSettings;
import org.quorate.submission.ReceivedFile;
import org.quorate.submission.Workbook;
import org.quorate.submission.excel.SpreadsheetReader;

/** A workbook from which a return is proposed. */
record SourceWorkbook(String fileName, Workbook workbook, WorkbookProposal proposal) {
    /**
     * Reads the workbooks and proposes a return of each.
     *
     * @throws RunFailure if one of them is not there, cannot be read, or holds no table and no form
     */
    static List<SourceWorkbook> readAll(List<Path> files, ReadingTerms terms) {
        ReadSettings settings = Secrets.ofThisProcess().settings(terms, Path.of(""));
        List<SourceWorkbook> all = new ArrayList<>();
        Slugs ids = Slugs.ofReturns();
        for (Path file : files) {
            all.add(read(file, ids, settings));
        }
        return List.copyOf(all);
    }

    private static SourceWorkbook read(Path file, Slugs ids, ReadSettings settings) {
        if (!Files.isRegularFile(file)) {
            throw RunFailure.wrongUse("There is no file " + file + ".");
        }
        ReceivedFile received = ReceivedFiles.look(file, null);
        DropDowns dropDowns = new DropDowns();
        Outcome<Workbook> read = new SpreadsheetReader().read(received, settings, dropDowns);
        Workbook workbook = read.value()
                .orElseThrow(() -> RunFailure.wrongUse("The file " + file + " cannot be read: "
                        + read.findings().get(0).sentence()));
        WorkbookProposal proposal = WorkbookProposal.of(workbook, dropDowns, ids, stem(file))
                .orElseThrow(() -> RunFailure.wrongUse("No table and no form was found in " + file + "."));
        return new SourceWorkbook(received.name(), workbook, proposal);
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = (dot > 0 ? name.substring(0, dot) : name)
                .replaceAll("[_\\s]+", " ")
                .strip();
        return Words.fold(stem).isEmpty() ? "Return" : stem;
    }

    /**
     * Returns the programme that sends such returns. Where no workbook says whose it is and nobody does, the names of the files are
     * names of the first partner: so these very workbooks are read.
     */
    static Programme programme(List<SourceWorkbook> all, PackQuestions questions) {
        Optional<String> named =
                all.stream().flatMap(one -> one.proposal.party().stream()).findFirst();
        NewProgramme programme = questions.programme(named.orElse(NewCommand.SOME_PARTY));
        List<ReturnDefinition> returns =
                all.stream().map(one -> one.proposal.definition()).toList();
        boolean unnamed = programme.parties().get(0).equals(NewCommand.SOME_PARTY);
        List<String> fileNames = unnamed
                ? all.stream().map(one -> one.proposal.definition().title()).toList()
                : List.of();
        return programme.with(returns, fileNames);
    }

    /** Returns the page on what was certain and what was guessed. */
    static String page(List<SourceWorkbook> all) {
        return ProposalPage.render(
                all.stream().map(SourceWorkbook::fileName).toList(),
                all.stream().flatMap(one -> one.proposal.remarks().stream()).toList());
    }

    /** Tells what was proposed, and how much of the workbook the pack reads. */
    void tell(Programme programme, PrintWriter out) {
        out.printf("From %s:%n", FindingLines.printable(fileName));
        for (Certainty certainty : Certainty.values()) {
            List<Remark> remarks = proposal.remarks().stream()
                    .filter(remark -> remark.certainty() == certainty)
                    .toList();
            if (!remarks.isEmpty()) {
                out.printf("  %s:%n", certainty.label());
                remarks.forEach(remark -> out.printf(
                        "    %s: %s%n", FindingLines.printable(remark.place()), FindingLines.printable(remark.text())));
            }
        }
        out.printf("  The same stands in PROPOSAL.md of the pack. %s%n", coverage(programme));
    }

    private String coverage(Programme programme) {
        Outcome<Return> bound = new ReturnBinder(programme)
                .bind(workbook, fileName, programme.calendar().periods().get(0));
        return bound.value()
                .map(SourceWorkbook::coverage)
                .orElseGet(() -> "The pack does not yet recognise the workbook: "
                        + bound.findings().stream()
                                .map(finding -> FindingLines.printable(finding.sentence()))
                                .collect(Collectors.joining(" ")));
    }

    private static String coverage(Return read) {
        int records = read.sections().stream()
                .mapToInt(section -> section.records().size())
                .sum();
        int rows = read.sections().stream().mapToInt(SectionReading::rowsRead).sum();
        return "With the pack, %s of %s filled rows of the workbook become records.".formatted(records, rows);
    }
}
