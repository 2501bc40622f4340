package org.quorate.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.LaidOut.laidOut;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quorate.binding.ReturnLayout;
import org.quorate.ledger.Desk;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.Submission;
import org.quorate.programme.AcceptedHeading;
import org.quorate.programme.Meaning;
import org.quorate.programme.Subject;
import org.quorate.testing.ForwardingLedger;
import org.quorate.testing.LaidOut;
import org.quorate.testing.Reachable;
import org.quorate.testing.ReturnField;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.ReturnSection;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;
import org.quorate.testing.Sent;

/** What has moved, appeared or vanished in a workbook since the party's last one. */
class DriftTest {
    private static final Pattern LAYOUTS = Pattern.compile("org\\.quorate\\.binding\\.ReturnLayout\\s");

    private static Round round() {
        return Round.of(
                        Sections.milestones(),
                        Sections.risks(),
                        ReturnSection.form(
                                "sign-off",
                                Subject.SIGN_OFF,
                                ReturnField.field("role").meaning(Meaning.OWNER),
                                ReturnField.field("day")))
                .owing("north", "south");
    }

    private static Sent lastQuarter(LaidOut layout) {
        return Sent.by("north")
                .as("q4.xlsx")
                .at("2019-04-02T09:00:00Z")
                .forPeriod(ReturnProgramme.Q4)
                .laidOut(layout.build());
    }

    private static Sent now(LaidOut layout) {
        return Sent.by("north").laidOut(layout.build());
    }

    private static LaidOut risks(String... columns) {
        return laidOut().sheet("Risks").table("risks", "A5", columns);
    }

    private static List<String> changes(Round round) {
        return round.consolidated().drift().stream()
                .flatMap(drift -> drift.changes().stream())
                .map(DriftTest::line)
                .toList();
    }

    private static List<String> changes(LaidOut before, LaidOut after) {
        return changes(round().received(lastQuarter(before), now(after)));
    }

    private static String line(Drift.Change change) {
        return "%s | %s | %s | %s -> %s | %s | %s!%s"
                .formatted(
                        change.kind().label(),
                        change.section(),
                        change.what(),
                        change.before(),
                        change.now(),
                        change.note(),
                        change.sheet(),
                        change.cell());
    }

    @Test
    void isSilentWhereEverythingStandsAsBefore() {
        Round round = round().received(
                        lastQuarter(risks("reference=Ref", "title=Title", "?Rank")),
                        now(risks("reference=REF:", "title=title", "?rank")));

        assertThat(changes(round)).isEmpty();
        assertThat(round.consolidated().drift())
                .singleElement()
                .satisfies(drift -> assertThat(drift.earlier().map(earlier -> earlier.fileName()))
                        .contains("q4.xlsx"));
    }

    @Test
    void comparesNothingWithTheFirstReturn() {
        Round round = round().received(now(risks("reference=Ref")));

        assertThat(changes(round)).isEmpty();
        assertThat(round.consolidated().drift())
                .singleElement()
                .satisfies(drift -> assertThat(drift.earlier()).isEmpty());
    }

    @Test
    void leavesOutReturnsThatCouldNotBeRead() {
        assertThat(round().received(Sent.by("north").rejected(), lastQuarter(risks("reference=Ref")))
                        .consolidated()
                        .drift())
                .isEmpty();
    }

    @Test
    void comparesWithTheLastReadableOneOfTheQuarterBefore() {
        Round round = round().received(
                        lastQuarter(risks("reference=Ref")),
                        lastQuarter(risks("reference=Number")).as("q4-v2.xlsx").at("2019-04-05T09:00:00Z"),
                        Sent.by("north")
                                .as("q4-broken.xlsx")
                                .at("2019-04-06T09:00:00Z")
                                .forPeriod(ReturnProgramme.Q4)
                                .rejected(),
                        now(risks("reference=Ref")));

        assertThat(changes(round)).containsExactly("Renamed | Risks | Column | Number -> Ref |  | Risks!A5");
    }

    @Test
    void comparesWithAnEarlierOneOfTheSameQuarterWhereThereIsNoneBefore() {
        Round round = round().received(
                        now(risks("reference=Ref")).as("first.xlsx").at("2019-07-01T08:00:00Z"),
                        now(risks("reference=Number")).as("second.xlsx").at("2019-07-02T08:00:00Z"));

        assertThat(changes(round)).containsExactly("Renamed | Risks | Column | Ref -> Number |  | Risks!A5");
    }

    @Test
    void doesNotCompareWithAnotherPartysReturn() {
        Round round = round().received(
                        Sent.by("south")
                                .forPeriod(ReturnProgramme.Q4)
                                .laidOut(risks("reference=Number").build()),
                        now(risks("reference=Ref")));

        assertThat(changes(round)).isEmpty();
    }

    @Test
    void tellsAChangedTemplateVersion() {
        Sent before = lastQuarter(risks("reference=Ref")).version("1.0");

        assertThat(changes(round().received(before, now(risks("reference=Ref")))))
                .containsExactly("Changed |  | Template version | 1.0 -> 2.0 |  | !");
    }

    @Test
    void tellsAMovedTable() {
        LaidOut after = laidOut().sheet("Risks").table("risks", "B9", "reference=Ref", "title=Title");

        assertThat(changes(risks("reference=Ref", "title=Title"), after))
                .containsExactly("Moved | Risks | Headings | A5:B5 -> B9:C9 |  | Risks!B9");
    }

    @Test
    void doesNotTakeAColumnPutInForAMovedTable() {
        assertThat(changes(risks("reference=Ref", "title=Title"), risks("?Our number", "reference=Ref", "title=Title")))
                .containsExactly("Appeared | Risks | Column |  -> Our number | not part of the section | Risks!A5");
        assertThat(changes(risks("?Our number", "reference=Ref", "title=Title"), risks("reference=Ref", "title=Title")))
                .containsExactly("Vanished | Risks | Column | Our number ->  | was not part of the section | Risks!");
    }

    @Test
    void tellsAVanishedColumnAndWhatLooksLikeIt() {
        assertThat(changes(
                        risks("reference=Ref", "title=Title", "owner=Owner"),
                        risks("reference=Ref", "title=Title", "?Owner (job title)>owner 79")))
                .containsExactly(
                        "Vanished | Risks | Column | Owner ->  | \"Owner (job title)\" in C5 looks like it (likeness 79 %) |"
                                + " Risks!",
                        "Appeared | Risks | Column |  -> Owner (job title) | looks like \"Owner\" (likeness 79 %) |"
                                + " Risks!C5");
    }

    @Test
    void tellsAColumnThatIsThereAtLast() {
        assertThat(changes(risks("reference=Ref"), risks("reference=Ref", "title=What")))
                .containsExactly("Appeared | Risks | Column |  -> What | read as \"Title\" | Risks!B5");
    }

    @Test
    void tellsWhoAcceptedANewName() {
        Round round = round().with(accepted("owner", "Owner (job title)"))
                .received(
                        lastQuarter(risks("reference=Ref", "owner=Owner")),
                        now(risks("reference=Ref", "owner=Owner (job title)")));

        assertThat(changes(round))
                .containsExactly(
                        "Renamed, accepted | Risks | Column | Owner -> Owner (job title) | accepted on 12 July 2019"
                                + " by Assurance lead | Risks!B5");
    }

    private static AcceptedHeading accepted(@Nullable String field, String words) {
        return new AcceptedHeading(
                "north", "assurance", "risks", field, words, LocalDate.of(2019, 7, 12), "Assurance lead");
    }

    @Test
    void tellsANewOrderOfColumns() {
        assertThat(changes(
                        risks("reference=Ref", "title=Title", "status=Status", "owner=Owner"),
                        risks("reference=Ref", "status=Status", "title=Title", "owner=Owner")))
                .containsExactly("Reordered | Risks | Columns | Title, Status -> Status, Title |  | Risks!B5");
    }

    @Test
    void tellsWhatBecameOfAnExcelTable() {
        LaidOut named = laidOut().sheet("Risks").excelTable("risks", "T_risks", "A5", "reference=Ref");
        LaidOut renamed = laidOut().sheet("Risks").excelTable("risks", "Table1", "A5", "reference=Ref");

        assertThat(changes(named, risks("reference=Ref")))
                .containsExactly("Vanished | Risks | Excel table | T_risks ->  |  | Risks!");
        assertThat(changes(risks("reference=Ref"), named))
                .containsExactly("Appeared | Risks | Excel table |  -> T_risks |  | Risks!A5");
        assertThat(changes(named, renamed))
                .containsExactly("Renamed | Risks | Excel table | T_risks -> Table1 |  | Risks!A5");
    }

    @Test
    void tellsARenamedSheetFromASectionThatMovedToAnother() {
        LaidOut elsewhere = laidOut().sheet("Risks").sheet("Register").table("risks", "A5", "reference=Ref");
        LaidOut renamed = laidOut().sheet("Register").table("risks", "A5", "reference=Ref");

        assertThat(changes(risks("reference=Ref"), elsewhere))
                .containsExactly("Moved | Risks | Section | Risks -> Register | found by its name | Register!");
        assertThat(changes(risks("reference=Ref"), renamed))
                .containsExactly("Renamed | Risks | Sheet | Risks -> Register | found by its name | Register!");
        assertThat(changes(round().with(accepted(null, "Register"))
                        .received(lastQuarter(risks("reference=Ref")), now(renamed))))
                .containsExactly("Renamed, accepted | Risks | Sheet | Risks -> Register | accepted on 12 July 2019 by"
                        + " Assurance lead | Register!");
    }

    @Test
    void tellsASheetThatWasHidden() {
        LaidOut hidden = laidOut().hiddenSheet("Risks").table("risks", "A5", "reference=Ref");

        assertThat(changes(risks("reference=Ref"), hidden))
                .containsExactly("Changed | Risks | Sheet | visible -> hidden |  | Risks!");
    }

    @Test
    void tellsSectionsThatVanishedOrAppeared() {
        LaidOut both = risks("reference=Ref").sheet("Milestones").table("milestones", "A5", "reference=Ref");

        assertThat(changes(both, risks("reference=Ref")))
                .containsExactly("Vanished | Milestones | Section | Milestones, A5 ->  |  | !");
        assertThat(changes(both, risks("reference=Ref").sheetLike("Our milestones", "milestones", 86)))
                .containsExactly(
                        "Vanished | Milestones | Section | Milestones, A5 ->  | the sheet \"Our milestones\" looks like it"
                                + " (likeness 86 %) | !",
                        "Appeared |  | Sheet |  -> Our milestones | looks like \"Milestones\" (likeness 86 %) | Our"
                                + " milestones!");
        assertThat(changes(risks("reference=Ref"), both))
                .containsExactly("Appeared | Milestones | Section |  -> Milestones, A5 |  | Milestones!");
    }

    @Test
    void tellsHeadingsThatAreGoneFromTheirSheet() {
        LaidOut bare = laidOut().sheet("Risks").table("risks", "A5");

        assertThat(changes(risks("reference=Ref", "title=Title"), bare))
                .containsExactly("Vanished | Risks | Headings | A5:B5 ->  |  | Risks!");
        assertThat(changes(bare, risks("reference=Ref")))
                .containsExactly("Appeared | Risks | Headings |  -> A5 |  | Risks!A5");
    }

    @Test
    void tellsSheetsOfNoSection() {
        assertThat(changes(
                        risks("reference=Ref").sheet("Workings"),
                        risks("reference=Ref").hiddenSheet("Lookups")))
                .containsExactly(
                        "Appeared |  | Sheet |  -> Lookups (hidden) | not part of the return | Lookups!",
                        "Vanished |  | Sheet | Workings ->  | was not part of the return | !");
    }

    @Test
    void comparesTheLabelsOfAForm() {
        LaidOut before = laidOut().sheet("Sign-off").form("sign-off", "A5", "role=Signed by", "day=Date");

        assertThat(changes(before, laidOut().sheet("Sign-off").form("sign-off", "A5", "role=Signatory", "day=Date")))
                .containsExactly("Renamed | Sign-off | Label | Signed by -> Signatory |  | Sign-off!A5");
        assertThat(changes(before, laidOut().sheet("Sign-off").form("sign-off", "C5", "role=Signed by", "day=Date")))
                .containsExactly("Moved | Sign-off | Headings | A5:A6 -> C5:C6 |  | Sign-off!C5");
        assertThat(changes(before, laidOut().sheet("Sign-off").form("sign-off", "A5", "day=Date", "role=Signed by")))
                .isEmpty();
    }

    /** The layouts of ten thousand workbooks took 160 MB. */
    @Test
    void holdsOneOfEqualLayoutsHoweverManyReturnsThereAre() {
        String[] parties = IntStream.rangeClosed(1, 30)
                .mapToObj(number -> "party-" + number)
                .toArray(String[]::new);
        Round round = Round.of(Sections.risks())
                .owing(parties)
                .received(Arrays.stream(parties)
                        .map(party ->
                                Sent.by(party).laidOut(risks("reference=Ref").build()))
                        .toArray(Sent[]::new));
        AtomicLong visited = new AtomicLong();
        AtomicLong held = new AtomicLong();
        Ledger counting = new ForwardingLedger(round.ledger()) {
            @Override
            public void visitLayouts(
                    Desk desk, List<Submission> submissions, BiConsumer<Submission, ReturnLayout> visitor) {
                long before = Reachable.objectsOf(LAYOUTS);
                super.visitLayouts(desk, submissions, (submission, layout) -> {
                    visited.incrementAndGet();
                    visitor.accept(submission, new ReturnLayout(layout.sheets(), layout.sections()));
                });
                held.addAndGet(Reachable.objectsOf(LAYOUTS) - before);
            }
        };

        assertThat(new Consolidator(counting).consolidate(round.frame()).drift())
                .hasSize(parties.length);
        assertThat(visited).hasValue(parties.length);
        assertThat(held).hasValue(1);
    }
}
