package org.quorate.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.quorate.submission.Workbook;
import org.quorate.testing.WorkbookBuilder;

class EveryRowIsAccountedForTest {

    /** Every sheet of the template, each with rows of whatever people type. */
    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> cell = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just("")),
                Tuple.of(
                        4,
                        Arbitraries.of(
                                "R1",
                                "R2",
                                "S1",
                                "S2",
                                "S9",
                                "Total",
                                "Note: see below",
                                "Nil return",
                                "TBC",
                                "N/A",
                                "Red",
                                "3",
                                "30/06/2019",
                                "301st July",
                                "Yes",
                                "Step",
                                "Risk reference",
                                " ",
                                "\u00A0")),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(12)));
        return cell.list().ofMaxSize(6).list().ofMaxSize(14);
    }

    @Property(tries = 400, seed = "20190630")
    void readsEachFilledRowAsARecordARefusalOrNil(
            @ForAll("rows") List<List<String>> rows, @ForAll boolean headed, @ForAll("nil") String nil) {
        WorkbookBuilder workbook = Binding.cover(nil);
        add(workbook.sheet("Sign-off"), rows);
        add(headed(workbook.sheet("Risks"), headed, "Risk reference", "Risk description", "Likelihood"), rows);
        add(headed(workbook.sheet("Timeline"), headed, "What is done", "Step", "RAG"), rows);
        add(headed(workbook.sheet("Indicators"), headed, "Measure", "Value"), rows);
        add(headed(workbook.sheet("Change log"), headed, "When", "What changed"), rows);
        Workbook built = workbook.build();
        Binding binding = Binding.of(TestProgramme.programme(), built, Binding.FILE, TestProgramme.Q1);
        for (SectionReading reading : binding.get().sections()) {
            Binding.assertEveryRowIsAccountedFor(reading);
        }
        if (headed) {
            assertThat(binding.section("log").rowsRead())
                    .isEqualTo(built.find("Change log").orElseThrow().rows().stream()
                            .filter(row -> row.number() > 1)
                            .filter(row -> !CellText.filled(row).isEmpty())
                            .count());
        }
    }

    @Provide
    Arbitrary<String> nil() {
        return Arbitraries.of("Yes", "No", "");
    }

    private static WorkbookBuilder headed(WorkbookBuilder sheet, boolean headed, String... headings) {
        return headed ? sheet.row((Object[]) headings) : sheet;
    }

    private static void add(WorkbookBuilder sheet, List<List<String>> rows) {
        rows.forEach(row -> sheet.row(row.toArray()));
    }
}
