package org.quorate.cli.json;

import org.quorate.ledger.CheckTrial.PeriodTrial;
import org.quorate.ledger.CheckTrial.Tried;
import org.quorate.programme.Check;
import org.quorate.programme.ReturnDefinition;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code trial --json} answers for a reporting period. */
public final class JsonTrial {
    private JsonTrial() {}

    /**
     * Returns whom a check would have stopped, in one line: {@code check}, {@code return}, {@code formula}, {@code severity},
     * {@code period}, {@code returns} ({@code file}, {@code party}, {@code without} and {@code with} the check, {@code records},
     * {@code failed} and {@code findings}) and {@code unread}, the names of files that are no return.
     */
    public static String of(ReturnDefinition definition, Check check, PeriodTrial trial) {
        ObjectNode node = JsonAnswer.object();
        node.put("check", check.id());
        node.put("return", definition.id());
        node.put("formula", check.formula());
        node.put("severity", check.severity().word());
        node.put("period", trial.period().id());
        ArrayNode returns = node.putArray("returns");
        trial.returns().forEach(tried -> add(returns.addObject(), tried));
        ArrayNode unread = node.putArray("unread");
        trial.unread().forEach(unread::add);
        return node.toString();
    }

    private static void add(ObjectNode node, Tried tried) {
        node.put("file", tried.submission().fileName());
        tried.submission().partyId().ifPresent(party -> node.put("party", party));
        node.put("without", tried.submission().decision().label());
        node.put("with", tried.with().label());
        node.put("records", tried.records());
        node.put("failed", tried.failed());
        JsonFindings.add(node, tried.findings());
    }
}
