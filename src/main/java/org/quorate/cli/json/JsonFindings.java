package org.quorate.cli.json;

import java.util.List;
import org.quorate.finding.Finding;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Findings inside an answer: code, severity, sheet and cells where there are any, for how many
 * cases it stands, what keeps it quiet if something does, message, fix. */
final class JsonFindings {
    private JsonFindings() {}

    static void add(ObjectNode answer, List<Finding> findings) {
        ArrayNode array = answer.putArray("findings");
        for (Finding finding : findings) {
            ObjectNode node = array.addObject();
            node.put("code", finding.code().word());
            node.put("severity", finding.severity().word());
            finding.location().sheet().ifPresent(sheet -> node.put("sheet", sheet));
            ArrayNode cells = node.putArray("cells");
            finding.location().cells().forEach(cells::add);
            node.put("cases", finding.cases());
            finding.quiet().ifPresent(quiet -> node.put("quiet", quiet.word()));
            node.put("message", finding.sentence());
            node.put("fix", finding.fix());
        }
    }
}
