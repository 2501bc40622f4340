package org.quorate.cli.json;

import org.quorate.ledger.CheckedSubmission;
import org.quorate.ledger.Submission;
import tools.jackson.databind.node.ObjectNode;

/** What {@code check --json} answers for a file. */
public final class JsonCheck {
    private JsonCheck() {}

    /**
     * Returns what was found in a return, in one line: {@code file}, {@code status}, {@code party} and {@code return} where the file
     * tells them, {@code errors}, {@code warnings}, {@code next}, {@code drift} (always "no comparison", for no ledger is asked)
     * and {@code findings}.
     *
     * @param file as the answer is to name it
     * @param next the one thing to do next
     */
    public static String of(String file, CheckedSubmission checked, String next) {
        Submission submission = checked.submission();
        ObjectNode node = JsonAnswer.object();
        node.put("file", file);
        node.put("status", submission.decision().label());
        submission.partyId().ifPresent(party -> node.put("party", party));
        submission.returnId().ifPresent(definition -> node.put("return", definition));
        node.put("errors", submission.errors());
        node.put("warnings", submission.warnings());
        node.put("next", next);
        node.put("drift", "no comparison");
        JsonFindings.add(node, checked.findings());
        return node.toString();
    }
}
