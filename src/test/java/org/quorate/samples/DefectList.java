package org.quorate.samples;

import java.util.List;
import java.util.stream.Collectors;

/** The list of planted defects, for people and for tests. */
final class DefectList {
    private static final String TOP = """
            # Planted defects

            What is wrong with the sample returns, on purpose. Made by `org.quorate.samples.SampleReturns` together with the
            workbooks, so the addresses are right. The same list for tests: `%s`.
            The code is that of the finding which the defect must give.

            """;

    /** What is odd about the samples of the first pack. */
    static final String NOTES = """

            ## Odd, and no findings

            - Panacea's covers say "Panacea" and "Q1 2019/20": an alias and another way to write the quarter.
            - "Acute provider Workplan Q1 v2 FINAL.xlsx": status and RAG have changed places.
            - "Fed C workplan NIL RETURN.xlsx": a nil return.
            - "GP Federation B workplan Q1.xlsx": "N/A" as forecast date of a complete milestone.
            - "GP Federation B assurance Q1.xlsx": a total row and a note below the finance table, both to be left out.
            - "Fed C assurance.xlsx": a text that starts with "=" and one that starts with "+44". They must stay text.
            - The ambulance provider sends no finance sheet: it has a waiver.
            - Panacea's forecast above plan is a note and no warning: the check FIN-01 is waived for it.
            - Acute provider: a column "Correct because" behind the sign-off, and in quarter 4 behind the milestones. What it explains is a
              note and no warning; of AC-M11 still in quarter 1, which says nothing, because the date is the same.
            - Nobody has merged cells in a workplan: the waiver for them is not used.

            ## Moved since the last quarter

            - Mental health provider: "Milestone RAG" is now "Milestone RAG rating (Q1)", which `accepted-headings.json` knows.
            - Community provider: the dependencies stand two rows further down, under "Comments on dependency (Q1)" in place of
              "Comment on the dependency", which nobody has accepted; the sheets "Working" and "Lookups" are new.
            - Acute provider: the milestones' sheet has another name, and status and RAG have changed places.
            - GP federation B: "Internal ref" is new, "Score last quarter" is gone, and so is the current template.
            """;

    private DefectList() {}

    /** Renders what is odd and no defect, a line each; empty where there is nothing. */
    static String notes(List<String> lines) {
        return lines.isEmpty()
                ? ""
                : lines.stream()
                        .map(line -> "- " + line + "\n")
                        .collect(Collectors.joining("", "\n## Odd, and no findings\n\n", ""));
    }

    /**
     * Renders the list as a Markdown page.
     *
     * @param table where the same list stands for tests
     * @param notes what is odd and no defect, as Markdown
     */
    static String renderPage(List<Defect> defects, String table, String notes) {
        StringBuilder page = new StringBuilder(TOP.formatted(table));
        page.append("| Period | File | Sheet | Cell | Code | What |\n|---|---|---|---|---|---|\n");
        defects.forEach(defect -> page.append("| ")
                .append(String.join(
                        " | ",
                        defect.period(),
                        orDash(defect.file()),
                        orDash(defect.sheet()),
                        orDash(defect.cell()),
                        "`" + defect.code().word() + "`",
                        defect.what()))
                .append(" |\n"));
        return page.append(notes).toString();
    }

    /** Renders the list as CSV with the columns period, file, sheet, cell and code; no name in it holds a comma. */
    static String renderTable(List<Defect> defects) {
        StringBuilder table = new StringBuilder("period,file,sheet,cell,code\n");
        defects.forEach(defect -> table.append(String.join(
                        ",",
                        defect.period(),
                        defect.file(),
                        defect.sheet(),
                        defect.cell(),
                        defect.code().word()))
                .append('\n'));
        return table.toString();
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
