package org.quorate.template;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.quorate.template.LiveChecks.Trouble;
import org.quorate.validation.IssuedCheck;

/** The formula of a status: nothing, OK, or the sentences that say what is wrong. Stateless. */
final class StatusFormula {
    /** What is said of a row in which nothing is wrong. */
    static final String RIGHT = "OK";

    private static final String JOINT = " • ";
    /** The longest formula that Excel takes is of 8,192 characters. */
    private static final int LONGEST = 7_600;

    /** How a status begins that asks for nothing more, but tells of something. */
    private static final List<String> LENIENT = List.of(IssuedCheck.WARNING, IssuedCheck.NOTE, IssuedCheck.ON_TRIAL);

    /** What is said instead where not every condition found room. */
    private static final String RIGHT_SO_FAR = RIGHT + " so far";

    private StatusFormula() {}

    /**
     * Returns the formula.
     *
     * @param exempt conditions under which something else is said, with what, each as {@code condition,text}
     * @param verdicts the cells in which the programme's own checks say what they make of it, in the order of their weight: the first
     *     that failed is told
     */
    static String of(List<String> exempt, List<Trouble> troubles, List<String> verdicts) {
        StringBuilder own = new StringBuilder();
        verdicts.forEach(cells -> own.append("&").append(failed(cells)));
        StringBuilder said = new StringBuilder();
        boolean all = true;
        for (Trouble trouble : troubles) {
            String part = "&IF(" + trouble.condition() + "," + ExcelText.text(JOINT + trouble.message()) + ",\"\")";
            all &= said.length() + part.length() + own.length() <= LONGEST;
            said.append(all ? part : "");
        }
        said.append(own);
        String right = all ? RIGHT : RIGHT_SO_FAR;
        String status = "SUBSTITUTE(" + ExcelText.text(right) + said + "," + ExcelText.text(right + JOINT) + ",\"\")";
        for (int i = exempt.size() - 1; i >= 0; i--) {
            status = "IF(" + exempt.get(i) + "," + status + ")";
        }
        return "IFERROR(" + status + "," + ExcelText.text("a cell holds an error, such as #N/A") + ")";
    }

    /** Only the message of a check that failed has a colon and a space. */
    private static String failed(String cells) {
        return "IFERROR(" + ExcelText.text(JOINT) + "&INDEX(" + cells + ",MATCH(\"*: *\"," + cells + ",0)),\"\")";
    }

    /** Returns the condition that a check failed of which the cell tells. */
    static String hasFailed(String cell) {
        return "ISNUMBER(FIND(\": \"," + cell + "))";
    }

    /** Returns the condition that a status asks for nothing more: what only warns may be right as it stands. */
    static String isComplete(String status) {
        List<String> conditions =
                new ArrayList<>(List.of("LEN(" + status + ")=0", "LEFT(" + status + ",2)=\"" + RIGHT + "\""));
        LENIENT.forEach(lead -> conditions.add("LEFT(" + status + "," + lead.length() + ")=\"" + lead + "\""));
        return "OR(" + String.join(",", conditions) + ")";
    }

    /** Returns the number of statuses that ask for something more. */
    static String incomplete(String statuses) {
        return "(COUNTIF(" + statuses + ",\"?*\")-COUNTIF(" + statuses + ",\"" + RIGHT + "*\")-COUNTIF(" + statuses
                + ",\"Nil\")-" + lenient(statuses) + ")";
    }

    /** Returns the number of statuses that only warn. */
    static String lenient(String statuses) {
        return "("
                + LENIENT.stream()
                        .map(lead -> "COUNTIF(" + statuses + ",\"" + lead + "*\")")
                        .collect(Collectors.joining("+"))
                + ")";
    }
}
