package org.quorate.template;

import java.util.List;
import org.quorate.template.LiveChecks.Trouble;

/** The formula of a status: nothing, OK, or the sentences that say what is wrong. Stateless. */
final class StatusFormula {
    /** What is said of a row in which nothing is wrong. */
    static final String RIGHT = "OK";

    private static final String JOINT = " • ";
    /** The longest formula that Excel takes is of 8,192 characters. */
    private static final int LONGEST = 7_600;

    /** What is said instead where not every condition found room. */
    private static final String RIGHT_SO_FAR = RIGHT + " so far";

    private StatusFormula() {}

    /**
     * Returns the formula.
     *
     * @param exempt conditions under which something else is said, with what, each as {@code condition,text}
     */
    static String of(List<String> exempt, List<Trouble> troubles) {
        StringBuilder said = new StringBuilder();
        boolean all = true;
        for (Trouble trouble : troubles) {
            String part = "&IF(" + trouble.condition() + "," + ExcelText.text(JOINT + trouble.message()) + ",\"\")";
            all &= said.length() + part.length() <= LONGEST;
            said.append(all ? part : "");
        }
        String right = all ? RIGHT : RIGHT_SO_FAR;
        String status = "SUBSTITUTE(" + ExcelText.text(right) + said + "," + ExcelText.text(right + JOINT) + ",\"\")";
        for (int i = exempt.size() - 1; i >= 0; i--) {
            status = "IF(" + exempt.get(i) + "," + status + ")";
        }
        return "IFERROR(" + status + "," + ExcelText.text("a cell holds an error, such as #N/A") + ")";
    }
}
