package org.quorate.template;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.binding.IssuedParts;
import org.quorate.template.LiveChecks.Trouble;
import org.quorate.validation.IssuedCheck;

/**
 * The formula of a status: nothing, OK, or the sentences that say what is wrong, first what must be put right. Stateless.
 */
final class StatusFormula {
    /** What is said of a row in which nothing is wrong. */
    static final String RIGHT = "OK";

    private static final String JOINT = " • ";

    /** How a status begins that asks for nothing more, but tells of something. */
    private static final List<String> TOLD = List.of(IssuedCheck.WARNING, IssuedCheck.NOTE, IssuedCheck.ON_TRIAL);

    /** How a status begins with which a workbook may be sent. */
    private static final List<String> LENIENT =
            Stream.concat(TOLD.stream(), Stream.of(IssuedParts.EXPLAINED)).toList();

    /** What is said instead where not every condition found room. */
    private static final String RIGHT_SO_FAR = RIGHT + " so far";

    private StatusFormula() {}

    /**
     * Returns the formula.
     *
     * @param exempt conditions under which something else is said, with what, each as {@code condition,text}
     * @param troubles of which those that only warn are told last
     * @param verdicts the cells in which the programme's own checks say what they make of it, in the order of their weight: the first
     *     that failed is told
     * @param explanation the cell in which the party says why what only warns is right
     */
    static String of(List<String> exempt, List<Trouble> troubles, List<String> verdicts, String explanation) {
        List<String> parts = new ArrayList<>();
        troubles.stream()
                .filter(trouble -> !trouble.warns())
                .map(StatusFormula::part)
                .forEach(parts::add);
        verdicts.forEach(cells -> parts.add("&" + failed(cells)));
        troubles.stream().filter(Trouble::warns).map(StatusFormula::part).forEach(parts::add);
        String whole = formula(exempt, RIGHT, String.join("", parts), explanation);
        if (whole.length() <= ExcelText.LONGEST_FORMULA) {
            return whole;
        }
        int room = ExcelText.LONGEST_FORMULA
                - formula(exempt, RIGHT_SO_FAR, "", explanation).length();
        StringBuilder said = new StringBuilder();
        for (String part : parts) {
            if (said.length() + part.length() > room) {
                break;
            }
            said.append(part);
        }
        return formula(exempt, RIGHT_SO_FAR, said.toString(), explanation);
    }

    private static String part(Trouble trouble) {
        return "&IF(" + trouble.condition() + ","
                + ExcelText.text(JOINT + (trouble.warns() ? IssuedCheck.WARNING : "") + trouble.message()) + ",\"\")";
    }

    private static String formula(List<String> exempt, String right, String said, String explanation) {
        String told = "SUBSTITUTE(" + ExcelText.text(right) + said + "," + ExcelText.text(right + JOINT) + ",\"\")";
        String warning = ExcelText.text(IssuedCheck.WARNING);
        String status = "SUBSTITUTE(" + told + "," + warning + ",IF(" + ExcelText.filled(explanation) + ","
                + ExcelText.text(IssuedParts.EXPLAINED) + "," + warning + "))";
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
                + ",\"Nil\")-" + beginning(LENIENT, statuses) + ")";
    }

    /** Returns the number of statuses that tell of something that nobody has explained. */
    static String told(String statuses) {
        return beginning(TOLD, statuses);
    }

    private static String beginning(List<String> leads, String statuses) {
        return "("
                + leads.stream()
                        .map(lead -> "COUNTIF(" + statuses + ",\"" + lead + "*\")")
                        .collect(Collectors.joining("+"))
                + ")";
    }
}
