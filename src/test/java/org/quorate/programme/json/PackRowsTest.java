package org.quorate.programme.json;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.programme.FixedList;
import org.quorate.programme.Governance.Gateway;
import org.quorate.programme.Governance.Group;
import org.quorate.programme.Governance.Quorum.Part;
import org.quorate.programme.Governance.Terms;
import org.quorate.programme.PaperDefinition.CoverField;
import org.quorate.programme.Party;
import org.quorate.programme.PartyStatus;
import org.quorate.programme.PlanPeriod;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Subject;

/**
 * The sample packs hold every row that their sources hold. The counts are those of the analysis of the sources, {@code domain.md},
 * whose sections the names of the tests give.
 */
@DisplayName("The sample packs hold every row of their sources")
class PackRowsTest {
    private static final Path SAMPLES = Path.of("input-samples");
    private static final Map<String, Programme> PACKS = packs();

    /** Pack, list, the number of its rows that are part of no other, what they are, section of domain.md. */
    private static final String COUNTS = """
            north-east-lincolnshire | sign-off-timeline       |  9 | steps to a signed agreement         | A1.5
            north-east-lincolnshire | service-specifications  |  3 | service specifications              | A1.6
            north-east-lincolnshire | alliance-risks          |  3 | risks of the alliance               | A1.8
            north-cumbria           | workplan-commissioning  | 18 | deliverables of commissioning       | A2.5
            north-cumbria           | workplan-operating-model| 15 | deliverables of the operating model | A2.6
            north-cumbria           | workplan-common-platform| 16 | deliverables of the common platform | A2.6
            north-cumbria           | workplan-leadership     | 15 | deliverables of shared leadership   | A2.6
            north-cumbria           | gateway-criteria        |  5 | criteria of the three gateways      | A2.4
            north-cumbria           | programme-risks         | 17 | risks of provider integration       | A2.7
            north-cumbria           | principles              | 21 | principles                          | A2.8
            north-cumbria           | commitments             | 11 | commitments of members              | A2.8
            north-cumbria           | objectives              | 11 | objectives, and components          | A2.8
            north-cumbria           | members                 | 28 | seats of two groups                 | A2.3
            north-cumbria           | remits                  | 27 | what is and is not to be done       | A2.8, A2.9
            north-cumbria           | reflections             | 10 | reflections of partners             | A2.8
            north-cumbria           | clinical-networks       |  5 | areas of clinical networks          | A2.8
            north-cumbria           | care-communities        |  8 | integrated care communities         | A2.1
            north-cumbria           | version-log             |  6 | versions of the memorandum          | A2.9
            north-cumbria           | agreement-documents     |  6 | annexes, protocols and schedules    | A2.9
            north-cumbria           | clauses                 | 17 | clauses, two of them numbered 2     | A2.9
            portsmouth              | objectives              |  3 | objectives                          | A3.4
            portsmouth              | principles              | 10 | principles                          | A3.5
            portsmouth              | priority-schemes        |  7 | priority schemes                    | A3.6
            portsmouth              | enabling-schemes        |  6 | enabling schemes                    | A3.7
            portsmouth              | benefits                |  3 | benefits                            | A3.11
            portsmouth              | layers                  |  4 | layers of transformation            | A3.2
            portsmouth              | stp-facts               | 13 | figures of the STP                  | A3.2
            portsmouth              | acs-members             |  8 | members of the ACS                  | A3.2
            portsmouth              | acs-bodies              |  4 | bodies of the ACS                   | A3.3
            portsmouth              | acs-aims                | 10 | aims of the ACS                     | A3.3
            portsmouth              | acs-set-up              |  4 | months of the ACS's set-up          | A3.3
            portsmouth              | acs-workstreams         |  7 | workstreams of the ACS              | A3.3
            portsmouth              | key-clause              |  5 | parts of the key clause             | A3.8
            portsmouth              | agreement-terms         |  5 | terms of the agreement              | A3.8
            north-east-london       | ccg-areas               |  7 | CCG areas                           | A4.2
            north-east-london       | migration-timeline      |  5 | steps to a single CCG               | A4.3
            north-east-london       | ltp-deliverables        |  5 | deliverables of the long term plan  | A4.4
            north-east-london       | nel-priorities          |  5 | priorities                          | A4.4
            north-east-london       | ics-mechanisms          |  3 | mechanisms                          | A4.4
            north-east-london       | single-ccg-reasons      |  5 | reasons for a single CCG            | A4.4
            north-east-london       | concerns                |  5 | concerns and responses              | A4.5
            north-east-london       | commitments             | 10 | commitments that can be tested      | A4.6
            harrogate               | principal-risks         |  3 | principal risks                     | A5.1
            harrogate               | conditions              |  2 | conditions                          | A5.3
            harrogate               | principles              | 17 | principles                          | A5.4
            harrogate               | impacts                 |  3 | impacts                             | A5.5
            harrogate               | outcomes                | 12 | outcomes                            | A5.5
            harrogate               | components              | 25 | components                          | A5.5
            harrogate               | scope-lines             | 38 | scope lines                         | A5.6
            harrogate               | financial-envelope      |  1 | financial envelope                  | A5.6
            """;

    /** What the packs fix without a source: what partners are assured about, a selection of duties, and participants by their role. */
    private static final Set<String> OUR_OWN = Set.of("assurance-areas", "statutory-duties", "participants");

    private static Map<String, Programme> packs() {
        Map<String, Programme> packs = new TreeMap<>();
        for (String pack :
                List.of("harrogate", "north-cumbria", "north-east-lincolnshire", "north-east-london", "portsmouth")) {
            packs.put(pack, new PackReader().read(SAMPLES.resolve(pack)).value().orElseThrow());
        }
        return packs;
    }

    static Stream<Arguments> counts() {
        return COUNTS.lines()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .map(cells -> Arguments.of(
                        cells.get(0), cells.get(1), Integer.parseInt(cells.get(2)), cells.get(3), cells.get(4)));
    }

    @ParameterizedTest(name = "{0} has {2} {3} (domain.md {4})")
    @MethodSource("counts")
    void holdsEveryRow(String pack, String list, int count, String what, String section) {
        assertThat(rows(pack, list).filter(row -> row.parentOrNull() == null))
                .as("%s (domain.md %s)", what, section)
                .hasSize(count);
    }

    @Test
    @DisplayName("No list of a pack is left uncounted, but for what is our own")
    void countsEveryList() {
        Set<String> held = new TreeSet<>();
        PACKS.forEach((pack, programme) -> programme.vocabulary().lists().stream()
                .map(FixedList::id)
                .filter(list -> !OUR_OWN.contains(list))
                .forEach(list -> held.add(pack + "/" + list)));

        assertThat(counts().map(row -> row.get()[0] + "/" + row.get()[1])).containsExactlyInAnyOrderElementsOf(held);
    }

    @Test
    @DisplayName(
            "north-east-lincolnshire has a federation that has not signed, and re-engages from 7 June 2019 (domain.md A1.2, A1.5)")
    void holdsThePartnerThatReEngages() {
        Party federation =
                PACKS.get("north-east-lincolnshire").parties().find("Panacea").orElseThrow();

        assertThat(federation.statusOn(LocalDate.of(2019, 6, 6))).isEqualTo(PartyStatus.PROSPECTIVE);
        assertThat(federation.statusOn(LocalDate.of(2019, 6, 7))).isEqualTo(PartyStatus.RE_ENGAGING);
    }

    @Test
    @DisplayName(
            "north-east-lincolnshire has the Commencement Notice and the variations among its gateways (domain.md A1.5, A1.7)")
    void holdsTheNoticeAndTheVariations() {
        assertThat(PACKS.get("north-east-lincolnshire").governance().gateways())
                .extracting(Gateway::id, Gateway::notBefore)
                .contains(
                        tuple("board-sign-off", LocalDate.of(2019, 6, 19)),
                        tuple("commencement-notice", LocalDate.of(2019, 6, 20)),
                        tuple("agreement-signed", LocalDate.of(2019, 6, 20)),
                        tuple("contract-variations", LocalDate.of(2019, 6, 28)));
    }

    @Test
    @DisplayName(
            "north-east-lincolnshire asks every provider for its variations, each participant's in the review (domain.md A1.7)")
    void asksForVariations() {
        Programme pack = PACKS.get("north-east-lincolnshire");
        SectionDefinition variations =
                pack.getReturn("workplan").find("contract-variations").orElseThrow();

        assertThat(variations.subject()).isEqualTo(Subject.CONTRACT_VARIATION);
        assertThat(variations.presence().required()).isTrue();
        assertThat(rows("north-east-lincolnshire", "participants").map(FixedList.Item::text))
                .containsExactlyInAnyOrderElementsOf(
                        pack.parties().parties().stream().map(Party::name).toList());
    }

    @Test
    @DisplayName("north-cumbria has 64 deliverables and 12 that are part of one (domain.md A2.5, A2.6)")
    void holdsDeliverablesAndTheirParts() {
        List<FixedList.Item> all = PACKS.get("north-cumbria").vocabulary().lists().stream()
                .filter(list -> list.id().startsWith("workplan-"))
                .flatMap(list -> list.rows().stream())
                .toList();

        assertThat(all).filteredOn(row -> row.parentOrNull() == null).hasSize(64);
        assertThat(all.stream().filter(row -> row.parentOrNull() != null))
                .hasSize(12)
                .allSatisfy(row -> assertThat(row.key()).startsWith(row.parentOrNull()));
    }

    @Test
    @DisplayName("north-cumbria plans for two spans that share October 2017 (domain.md A2.5, A2.12)")
    void holdsPlanPeriodsThatOverlap() {
        assertThat(PACKS.get("north-cumbria").calendar().planPeriods())
                .extracting(PlanPeriod::id, PlanPeriod::start, PlanPeriod::end)
                .containsExactly(
                        tuple("apr-oct-2017", LocalDate.of(2017, 4, 1), LocalDate.of(2017, 10, 31)),
                        tuple("oct-apr-2018", LocalDate.of(2017, 10, 1), LocalDate.of(2018, 4, 30)));
        Map<String, Long> rows = new TreeMap<>();
        for (String list : List.of("commissioning", "operating-model", "common-platform", "leadership")) {
            numbers("north-cumbria", "workplan-" + list, column("north-cumbria", "workplan-" + list, "Plan period"))
                    .forEach((period, count) -> rows.merge(period, count, Long::sum));
        }
        assertThat(rows).containsOnly(entry("April – October 2017", 54L), entry("October 2017 – April 2018", 22L));
    }

    @Test
    @DisplayName("north-cumbria has 5 principles of care, 7 of culture and 9 of structure (domain.md A2.8)")
    void holdsPrinciplesByGroup() {
        assertThat(numbers("north-cumbria", "principles", column("north-cumbria", "principles", "Group")))
                .containsOnly(entry("Clinical & Care Services", 5L), entry("Culture", 7L), entry("Structure", 9L));
    }

    @Test
    @DisplayName(
            "north-cumbria has 9 seats of its commissioners and 19 of its providers, by their role (domain.md A2.3)")
    void holdsMembersByGroup() {
        assertThat(numbers("north-cumbria", "members", column("north-cumbria", "members", "Group")))
                .containsOnly(entry("Integrated Commissioning Group", 9L), entry("Provider Alliance Group", 19L));
    }

    @Test
    @DisplayName("north-cumbria has 5 objectives of the ACO, 3 of the two trusts and 3 components (domain.md A2.8)")
    void holdsObjectivesByKind() {
        assertThat(numbers("north-cumbria", "objectives", column("north-cumbria", "objectives", "Kind")))
                .containsOnly(
                        entry("Objective of the ACO", 5L),
                        entry("Objective of the two trusts", 3L),
                        entry("Component of the change", 3L));
    }

    @Test
    @DisplayName(
            "north-cumbria has 3, 4 and 3 functions of groups, 6 things that one will do and 6 that it will not, and 5"
                    + " expectations of other providers (domain.md A2.2, A2.8, A2.9)")
    void holdsRemitsByBodyAndKind() {
        Function<FixedList.Item, String> body = column("north-cumbria", "remits", "Body");
        Function<FixedList.Item, String> kind = column("north-cumbria", "remits", "Kind");

        assertThat(numbers("north-cumbria", "remits", row -> body.apply(row) + ": " + kind.apply(row)))
                .containsOnly(
                        entry("Systems Leadership Board: Function", 3L),
                        entry("Integrated Commissioning Group: Function", 4L),
                        entry("Provider Alliance Group: Function", 3L),
                        entry("Provider Alliance Group: Will", 6L),
                        entry("Provider Alliance Group: Not intended at this stage", 6L),
                        entry("Providers outside the ACO: Expected", 5L));
    }

    @Test
    @DisplayName(
            "north-cumbria has the system of south Cumbria and both advisers beside its 16 partners (domain.md A2.1)")
    void holdsThoseBesideThePartners() {
        assertThat(PACKS.get("north-cumbria").parties().parties())
                .extracting(Party::name)
                .hasSize(19)
                .contains("Bay Health and Care Partners", "Good Governance Institute", "Capsticks");
    }

    @Test
    @DisplayName("north-cumbria has three gateways, each with the day before which it cannot be (domain.md A2.4)")
    void holdsGateways() {
        assertThat(PACKS.get("north-cumbria").governance().gateways())
                .extracting(Gateway::notBefore)
                .containsExactly(LocalDate.of(2017, 4, 1), LocalDate.of(2017, 10, 1), LocalDate.of(2018, 4, 1));
        assertThat(numbers("north-cumbria", "gateway-criteria", column("north-cumbria", "gateway-criteria", "Opens")))
                .containsOnly(
                        entry("From (not on) 1 April 2017", 2L),
                        entry("From October 2017", 2L),
                        entry("From 1 April 2018", 1L));
    }

    @Test
    @DisplayName("north-cumbria has deliverables for the two trusts alone (domain.md A2.6)")
    void holdsWhatIsBilateral() {
        assertThat(rows("north-cumbria", "workplan-common-platform").filter(row -> !row.isFor("choc")))
                .extracting(FixedList.Item::key)
                .containsExactly("P2A-06", "P2A-06a", "P2A-06b", "P2A-06c", "P2A-06d", "P2A-07");
        assertThat(rows("north-cumbria", "workplan-leadership").filter(row -> !row.isFor("choc")))
                .extracting(FixedList.Item::key)
                .containsExactly("P3A-01");
    }

    @Test
    @DisplayName(
            "north-east-lincolnshire has 8 groups, north-cumbria 17 and the CCG's Governing Body (domain.md A1.3, A2.2)")
    void holdsGroups() {
        assertThat(PACKS.get("north-east-lincolnshire").governance().groups()).hasSize(8);
        assertThat(PACKS.get("north-cumbria").governance().groups()).hasSize(18);
    }

    @Test
    @DisplayName("north-cumbria has no line from two groups of which the source states none (domain.md A2.2)")
    void drawsNoLineThatIsNotStated() {
        assertThat(PACKS.get("north-cumbria").governance().groups())
                .filteredOn(group -> group.reportsToOrNull() == null)
                .extracting(Group::name)
                .contains("Joint Group Board", "Accountable Care Working Group");
    }

    @Test
    @DisplayName("north-cumbria states the quorum of two groups (domain.md A2.3)")
    void holdsQuorums() {
        Map<String, List<Part>> quorums = new TreeMap<>();
        PACKS.get("north-cumbria")
                .governance()
                .groups()
                .forEach(
                        group -> group.terms().quorum().ifPresent(quorum -> quorums.put(group.name(), quorum.parts())));

        assertThat(quorums)
                .containsOnly(
                        entry(
                                "Integrated Commissioning Group",
                                List.of(new Part("county-council", 2), new Part("ccg", 2), new Part("nhs-england", 1))),
                        entry(
                                "Provider Alliance Group",
                                List.of(new Part("county-council", 1), new Part("cpft", 1), new Part("ncuh", 1))));
    }

    @Test
    @DisplayName("north-cumbria's county council is a prospective party until June 2017 (domain.md A2.1)")
    void holdsTheProspectiveParty() {
        Party council =
                PACKS.get("north-cumbria").parties().findById("county-council").orElseThrow();

        assertThat(council.course().settledUntil()).contains(LocalDate.of(2017, 6, 30));
        assertThat(council.statusOn(LocalDate.of(2017, 6, 30))).isEqualTo(PartyStatus.PROSPECTIVE);
        assertThat(council.statusOn(LocalDate.of(2017, 7, 1))).isEqualTo(PartyStatus.PARTY);
    }

    @Test
    @DisplayName("north-cumbria's draft has two clauses 2, and cites clause 15 as 14 (domain.md A2.9)")
    void holdsWhatTheDraftGetsWrong() {
        assertThat(numbers("north-cumbria", "clauses", column("north-cumbria", "clauses", "Number")))
                .hasSize(16)
                .containsEntry("2", 2L);
        assertThat(rows("north-cumbria", "clauses")
                        .filter(row -> row.values().containsKey("Cited as binding"))
                        .map(row -> row.values().get("Number").text() + " as "
                                + row.values().get("Cited as binding").text()))
                .containsExactly("8 as 8", "11 as 11", "12 as 12", "15 as 14");
    }

    @Test
    @DisplayName(
            "portsmouth begins with June alone, for twelve months and an option on twelve more (domain.md A3.1, A3.8)")
    void holdsTheTerm() {
        Programme portsmouth = PACKS.get("portsmouth");
        ReportingPeriod first = portsmouth.calendar().periods().get(0);

        assertThat(List.of(first.start(), first.end()))
                .containsExactly(LocalDate.of(2017, 6, 1), LocalDate.of(2017, 6, 30));
        assertThat(first.part()).isNotEmpty();
        assertThat(portsmouth.calendar().planPeriods())
                .extracting(PlanPeriod::start, PlanPeriod::end)
                .containsExactly(
                        tuple(LocalDate.of(2017, 6, 1), LocalDate.of(2018, 5, 31)),
                        tuple(LocalDate.of(2018, 6, 1), LocalDate.of(2019, 5, 31)));
    }

    @Test
    @DisplayName("portsmouth states neither cadence nor quorum of any group (domain.md A3.9)")
    void leavesOutWhatIsNotStated() {
        assertThat(PACKS.get("portsmouth").governance().groups()).isNotEmpty().allSatisfy(group -> {
            Terms terms = group.terms();
            assertThat(terms.cadence()).isEmpty();
            assertThat(terms.quorum()).isEmpty();
        });
    }

    @Test
    @DisplayName("north-east-london has 3 local systems, of 1, 3 and 3 CCG areas (domain.md A4.2)")
    void holdsSystemsAndTheirAreas() {
        Programme london = PACKS.get("north-east-london");

        assertThat(london.parties().parties().stream()
                        .filter(party -> !party.owes().isEmpty())
                        .map(Party::name))
                .containsExactly("City and Hackney", "BHR", "WEL");
        assertThat(numbers("north-east-london", "ccg-areas", column("north-east-london", "ccg-areas", "System")))
                .containsOnly(entry("City and Hackney", 1L), entry("BHR", 3L), entry("WEL", 3L));
    }

    @Test
    @DisplayName("north-east-london has the topic of each of its 5 concerns, and what was answered (domain.md A4.5)")
    void holdsWhatWasAnswered() {
        assertThat(numbers("north-east-london", "concerns", column("north-east-london", "concerns", "Topic")))
                .containsOnlyKeys(
                        "Money", "Decision-making", "Clinical leadership", "Impact on services", "Impact on jobs");
        assertThat(rows("north-east-london", "concerns").map(column("north-east-london", "concerns", "Response")))
                .hasSize(5)
                .noneMatch(String::isBlank);
    }

    @Test
    @DisplayName("portsmouth and harrogate have the reporting lines that are stated, no other (domain.md A3.9, A5.2)")
    void holdsReportingLines() {
        assertThat(reportingLines("portsmouth")).containsOnly(entry("MCP Project Group", "MCP Programme Board"));
        assertThat(reportingLines("harrogate"))
                .containsOnly(
                        entry("Finance, Performance and Commissioning Committee", "Governing Body"),
                        entry("Integrated Care Delivery Group", "Transformation and Delivery Board"));
    }

    @Test
    @DisplayName("harrogate has 4, 6 and 2 outcomes and 4, 15 and 6 components for its three impacts (domain.md A5.5)")
    void holdsOutcomesAndComponentsByImpact() {
        assertThat(numbers("harrogate", "outcomes", column("harrogate", "outcomes", "Impact")))
                .containsOnly(entry("I1", 4L), entry("I2", 6L), entry("I3", 2L));
        assertThat(numbers("harrogate", "components", column("harrogate", "components", "Impact")))
                .containsOnly(entry("I1", 4L), entry("I2", 15L), entry("I3", 6L));
    }

    @Test
    @DisplayName("harrogate has scope lines in five groups, of 7, 10, 5, 11 and 5 (domain.md A5.6)")
    void holdsScopeLinesByGroup() {
        assertThat(numbers("harrogate", "scope-lines", column("harrogate", "scope-lines", "Category")))
                .containsOnly(
                        entry("Community Services", 7L),
                        entry("Other acute services (to be considered)", 10L),
                        entry("Other CCG commissioned services", 5L),
                        entry("Mental Health", 11L),
                        entry("Primary Care", 5L));
    }

    @Test
    @DisplayName("harrogate's sample return gives 38 plans that add up to the envelope of £24,679,073 (domain.md A5.6)")
    void scopeLinesAddUpToTheEnvelope() throws IOException {
        BigDecimal envelope = rows("harrogate", "financial-envelope")
                .map(row -> row.values().get("Amount").numberOrNull())
                .findFirst()
                .orElseThrow();
        Set<String> lines = new TreeSet<>(
                rows("harrogate", "scope-lines").map(FixedList.Item::key).toList());
        List<BigDecimal> plans =
                plans(SAMPLES.resolve(Path.of("harrogate", "inbox", "2017-18-Q3", "Scope and Finance Q3.xlsx")), lines);

        assertThat(plans).hasSize(38);
        assertThat(plans.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(envelope)
                .isEqualByComparingTo("24679073");
    }

    @Test
    @DisplayName(
            "The covers have every field: 12 in portsmouth (domain.md A3.1), 19 in north-cumbria (A2.11), 22 in harrogate"
                    + " (A5.1), 4 in north-east-london (A4.1)")
    void holdsEveryFieldOfTheCover() {
        assertThat(cover("portsmouth")).hasSize(12);
        assertThat(cover("north-cumbria")).hasSize(19);
        assertThat(cover("harrogate")).hasSize(22);
        assertThat(cover("north-east-london")).hasSize(4);
    }

    @Test
    @DisplayName("north-east-lincolnshire's cover has 25 fields, each box for itself (domain.md A1.9)")
    void holdsEveryBoxOfTheCover() {
        assertThat(cover("north-east-lincolnshire").stream()
                        .mapToInt(field -> Math.max(1, field.options().size()))
                        .sum())
                .isEqualTo(25);
    }

    @Test
    @DisplayName(
            "harrogate's cover has 3 sessions, 4 purposes, 5 objectives, 6 values and 3 principal risks to tick (domain.md A5.1)")
    void holdsEveryBoxToTick() {
        assertThat(cover("harrogate").stream()
                        .map(field -> field.options().size())
                        .filter(boxes -> boxes > 0))
                .containsExactly(3, 4, 5, 6, 3);
    }

    private static Map<String, String> reportingLines(String pack) {
        Map<String, String> lines = new TreeMap<>();
        PACKS.get(pack)
                .governance()
                .groups()
                .forEach(group -> group.reportsTo().ifPresent(above -> lines.put(group.name(), above)));
        return lines;
    }

    private static List<CoverField> cover(String pack) {
        return PACKS.get(pack).paper().cover();
    }

    private static Stream<FixedList.Item> rows(String pack, String list) {
        return PACKS.get(pack).vocabulary().findList(list).orElseThrow().rows().stream();
    }

    private static Map<String, Long> numbers(String pack, String list, Function<FixedList.Item, String> group) {
        return rows(pack, list).collect(groupingBy(group, counting()));
    }

    private static Function<FixedList.Item, String> column(String pack, String list, String name) {
        FixedList held = PACKS.get(pack).vocabulary().findList(list).orElseThrow();
        return row ->
                held.value(row, held.allColumns().indexOf(name)).orElseThrow().text();
    }

    /** Returns what stands in the column of plans beside each of the lines, in a workbook that another library reads. */
    private static List<BigDecimal> plans(Path workbook, Set<String> lines) throws IOException {
        List<BigDecimal> plans = new ArrayList<>();
        try (InputStream content = Files.newInputStream(workbook);
                ReadableWorkbook read = new ReadableWorkbook(content);
                Stream<Row> rows =
                        read.findSheet("Scope and finance").orElseThrow().openStream()) {
            int plan = -1;
            for (Row row : rows.toList()) {
                if (plan < 0) {
                    plan = column(row, "Plan 2018/19 (£)");
                } else if (lines.contains(row.getCellText(0))) {
                    plans.add(row.getCell(plan).asNumber());
                }
            }
        }
        return plans;
    }

    private static int column(Row row, String heading) {
        Optional<Cell> found = row.stream()
                .filter(cell -> cell != null && cell.getType() == CellType.STRING)
                .filter(cell -> cell.asString().equals(heading))
                .findFirst();
        return found.map(Cell::getColumnIndex).orElse(-1);
    }
}
