package org.quorate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.ledger.CheckedSubmissionBuilder.row;
import static org.quorate.ledger.CheckedSubmissionBuilder.submission;
import static org.quorate.testing.LaidOut.laidOut;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quorate.binding.Answer;
import org.quorate.binding.Explanation;
import org.quorate.binding.Explanation.Settled;
import org.quorate.binding.FieldAnswer;
import org.quorate.binding.Refusal;
import org.quorate.binding.ReturnLayout;
import org.quorate.binding.SectionRecord;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.finding.Severity;

/** What every ledger keeps to when it is visited; the rest is in {@link LedgerContract}. */
public abstract class LedgerVisitContract {
    protected static final Desk DESK = new Desk("capital", "2019-q1", "0".repeat(64));
    protected static final Desk REOPENED = new Desk("capital", "2019-q1", "1".repeat(64));

    private Ledger ledger;

    /** Returns a ledger in which nothing is recorded. */
    protected abstract Ledger empty();

    @BeforeEach
    void opensAnEmptyLedger() {
        ledger = empty();
    }

    /** Returns the ledger that was opened for this test. */
    protected final Ledger ledger() {
        return ledger;
    }

    @Test
    void visitsEachRecordOfTheSectionAsItWasRecorded() {
        SectionRecord record = new SectionRecord(
                1_048_576,
                "R1 / \\ \t",
                List.of(
                        new FieldAnswer("title", "A7", new Answer.Words("two\nlines \u0000 \uD800"), " two\nlines"),
                        new FieldAnswer("score", "B7", new Answer.Amount(new BigDecimal("1.50")), "1.5"),
                        new FieldAnswer("due", "", Answer.notProvided(), ""),
                        new FieldAnswer("by", "D7", new Answer.Day(LocalDate.of(2019, 6, 30)), "43646"),
                        new FieldAnswer("open", "E7", new Answer.YesNo(true), "Y"),
                        new FieldAnswer("level", "F7", new Answer.Choice("High"), "high"),
                        new FieldAnswer("cost", "G7", new Answer.Unreadable("abc"), "abc")),
                List.of(new Explanation(
                        "", "H7", "Agreed\nin May", "", List.of(new Settled("FIN-01", List.of("cost"))))));
        CheckedSubmission checked = submission('a')
                .section("risks", "Risks", record)
                .section("plan", "Plan", row(7, "M1", "a milestone"))
                .build();
        ledger.record(DESK, checked);

        List<SectionRecord> visited = new ArrayList<>();
        ledger.visitRecords(DESK, List.of(checked.submission()), "risks", (submission, each) -> visited.add(each));
        assertThat(visited).containsExactly(record);
    }

    @Test
    void visitsRecordsInTheOrderGivenAndOfTheirRows() {
        ledger.record(
                DESK,
                submission('a')
                        .section("risks", "Risks", row(6, "R2"), row(5, "R1"))
                        .build());
        ledger.record(
                DESK, submission('b').section("risks", "Risks", row(5, "R3")).build());
        ledger.record(
                DESK, submission('c').section("risks", "Risks", row(5, "R4")).build());

        assertThat(records("risks", 'c', 'a')).containsExactly("c:R4", "a:R1", "a:R2");
        assertThat(records("risks", 'b', 'd', 'a')).containsExactly("b:R3", "a:R1", "a:R2");
        assertThat(records("plan", 'a', 'b')).isEmpty();
        assertThat(records("risks")).containsExactly("a:R1", "a:R2", "b:R3", "c:R4");
    }

    @Test
    void keepsRecordsOfAMillionCharacters() {
        String euros = "\u20AC".repeat(1_000_000);
        SectionRecord large =
                new SectionRecord(6, "R2", List.of(new FieldAnswer("title", "A6", new Answer.Words(euros), euros)));
        CheckedSubmission checked = submission('a')
                .section("risks", "Risks", row(5, "R1"), large, row(7, "R3"))
                .build();
        ledger.record(DESK, checked);

        List<SectionRecord> visited = new ArrayList<>();
        ledger.visitRecords(DESK, List.of(checked.submission()), "risks", (submission, each) -> visited.add(each));
        assertThat(visited).containsExactly(row(5, "R1"), large, row(7, "R3"));
    }

    @Test
    void visitsTheSubmissionsOfItsDeskOnly() {
        CheckedSubmission checked = submission('a')
                .section("risks", "Risks", row(5, "R1"))
                .otherSheet("Notes", 1)
                .finding(finding("Risks", Severity.INFO))
                .build();
        ledger.record(DESK, checked);
        List<Submission> submissions = List.of(checked.submission());

        List<Object> visited = new ArrayList<>();
        ledger.visitRecords(REOPENED, submissions, "risks", (submission, record) -> visited.add(record));
        ledger.visitFindings(REOPENED, submissions, (submission, finding) -> visited.add(finding));
        ledger.visitRefusals(REOPENED, submissions, (submission, refused) -> visited.add(refused));
        assertThat(visited).isEmpty();
    }

    @Test
    void visitsLayoutsInTheOrderGivenAndPassesOverWhatHasNone() {
        ReturnLayout one = laidOut()
                .sheet("Risks")
                .table("risks", "A5", "reference=Ref", "?Rank")
                .build();
        ReturnLayout other = laidOut()
                .hiddenSheet("Register")
                .table("risks", "B1", "reference=No.")
                .build();
        CheckedSubmission first = submission('a').layout(one).build();
        CheckedSubmission second = submission('b').build();
        CheckedSubmission third = submission('c').layout(other).build();
        List.of(first, second, third).forEach(checked -> ledger.record(DESK, checked));

        List<ReturnLayout> visited = new ArrayList<>();
        ledger.visitLayouts(
                DESK,
                List.of(third.submission(), second.submission(), first.submission()),
                (submission, layout) -> visited.add(layout));
        ledger.visitLayouts(REOPENED, List.of(first.submission()), (submission, layout) -> visited.add(layout));

        assertThat(visited).containsExactly(other, one);
    }

    @Test
    void visitsMoreSubmissionsThanOneChunkInTheOrderGiven() {
        List<CheckedSubmission> many = IntStream.range(0, 450)
                .mapToObj(number -> submission(String.format("%064x", number * 7919L))
                        .section("risks", "Risks", row(5, "R" + number), row(6, "S" + number))
                        .finding(Finding.of(FindingCode.FILE_EMPTY, Location.file("f" + number)))
                        .otherSheet("Notes " + number, 1)
                        .build())
                .toList();
        many.forEach(checked -> ledger.record(DESK, checked));
        List<Submission> backwards = many.stream()
                .map(CheckedSubmission::submission)
                .sorted(Comparator.comparing(Submission::sha256).reversed())
                .toList();

        List<String> keys = new ArrayList<>();
        List<String> files = new ArrayList<>();
        List<String> sheets = new ArrayList<>();
        ledger.visitRecords(DESK, backwards, "risks", (submission, record) -> keys.add(record.key()));
        ledger.visitFindings(
                DESK,
                backwards,
                (submission, finding) -> files.add(finding.location().file()));
        ledger.visitRefusals(
                DESK,
                backwards,
                (submission, refused) -> sheets.add(refused.refusal().sheet()));

        List<String> numbers = IntStream.range(0, 450)
                .mapToObj(index -> String.valueOf(449 - index))
                .toList();
        assertThat(keys)
                .containsExactlyElementsOf(numbers.stream()
                        .flatMap(number -> List.of("R" + number, "S" + number).stream())
                        .toList());
        assertThat(files)
                .containsExactlyElementsOf(numbers.stream().map("f"::concat).toList());
        assertThat(sheets)
                .containsExactlyElementsOf(
                        numbers.stream().map("Notes "::concat).toList());
    }

    @Test
    void visitsFindingsAsTheyWereRecordedWhereverTheyStand() {
        List<Finding> recorded = List.of(
                new Finding(FindingCode.FILE_EMPTY, Severity.INFO, Location.file("a.xlsx"), java.util.Map.of()),
                Finding.of(FindingCode.SHEET_UNEXPECTED, Location.sheet("a.xlsx", "Notes\t1")),
                Finding.of(FindingCode.BLANK_ROW_INSIDE, Location.row("a.xlsx", "Risks", 12))
                        .with("section", "Risks"),
                Finding.of(FindingCode.ANSWER_MISSING, new Location.InCells("a.xlsx", "Risks", List.of("C7", "D7")))
                        .with("field", "Owner\n\"x\" \\n \u0000")
                        .with("guidance", "")
                        .at(Severity.CRITICAL),
                Finding.of(FindingCode.PACK_NOT_JSON, new Location.InText("programme.json", 4, 17, "/a/b~1c")));
        CheckedSubmissionBuilder builder = submission('a');
        recorded.forEach(builder::finding);
        ledger.record(DESK, builder.build());

        assertThat(findings()).containsExactlyElementsOf(recorded);
    }

    @Test
    void visitsRefusalsWithTheirSectionThenTheOtherSheets() {
        Refusal rows = new Refusal("Risks", "7:9", 3, "a\tb\u0000", "Because.");
        ledger.record(
                DESK,
                submission('a')
                        .section("risks", "Risks", List.of(), List.of(rows, answerRefused()))
                        .otherSheet("Notes", 4)
                        .otherSheet("Empty", 0)
                        .build());

        assertThat(refusals())
                .containsExactly(
                        new Ledger.RefusedContent("risks", rows),
                        new Ledger.RefusedContent("risks", answerRefused()),
                        new Ledger.RefusedContent(
                                "",
                                new Refusal(
                                        "Notes",
                                        "whole sheet",
                                        4,
                                        "",
                                        "The sheet is not part of the return; its content was not copied.")));
    }

    /** Runs the task in so many threads that start at once, and fails where one of them fails. */
    protected static void together(int threads, Callable<Boolean> task) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Boolean>> runs = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                runs.add(pool.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            for (Future<Boolean> run : runs) {
                assertThat(run.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    protected static String sha(char digit) {
        return String.valueOf(digit).repeat(64);
    }

    protected static Refusal answerRefused() {
        return new Refusal("Risks", "C12", 0, "tbc", "It does not parse.");
    }

    protected static Finding finding(String section, Severity severity) {
        return Finding.of(FindingCode.ANSWER_MISSING, Location.cell("a.xlsx", section, "B7"))
                .with("section", section)
                .at(severity);
    }

    /** Returns "first digit of the hash:key" for each record visited, of all submissions. */
    protected final List<String> records(String sectionId) {
        return records(sectionId, ledger.submissions(DESK));
    }

    protected final List<String> records(String sectionId, char... digits) {
        return records(
                sectionId,
                new String(digits)
                        .chars()
                        .mapToObj(digit -> submission((char) digit).build().submission())
                        .toList());
    }

    protected final List<String> records(String sectionId, List<Submission> submissions) {
        List<String> visited = new ArrayList<>();
        ledger.visitRecords(
                DESK,
                submissions,
                sectionId,
                (submission, record) -> visited.add(submission.sha256().charAt(0) + ":" + record.key()));
        return visited;
    }

    protected final List<Finding> findings() {
        List<Finding> visited = new ArrayList<>();
        ledger.visitFindings(DESK, ledger.submissions(DESK), (submission, finding) -> visited.add(finding));
        return visited;
    }

    protected final List<Ledger.RefusedContent> refusals() {
        List<Ledger.RefusedContent> visited = new ArrayList<>();
        ledger.visitRefusals(DESK, ledger.submissions(DESK), (submission, refused) -> visited.add(refused));
        return visited;
    }
}
