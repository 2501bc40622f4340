package org.quorate.template;

import java.time.LocalDate;
import java.util.List;

/**
 * A workbook as it is issued. Immutable.
 *
 * @param sheets in the order of the tabs; each name is unique and one that Excel takes
 */
public record IssuedWorkbook(Issue issue, List<IssuedSheet> sheets) {
    public IssuedWorkbook {
        sheets = List.copyOf(sheets);
    }

    /**
     * What the workbook is for, as its properties say.
     *
     * @param programme its name
     * @param party its name
     * @param period its label
     * @param periodId its id
     * @param returnTitle the definition's title
     * @param returnId the definition's id
     * @param version of the template
     * @param dated the day that the file bears: the first of the period, for the same workbook must have the same bytes
     */
    public record Issue(
            String programme,
            String party,
            String period,
            String periodId,
            String returnTitle,
            String returnId,
            String version,
            LocalDate dated) {
        /** Returns the title of the document. */
        public String title() {
            return returnTitle + ", " + party + ", " + period;
        }
    }
}
