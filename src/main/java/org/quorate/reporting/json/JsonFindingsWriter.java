package org.quorate.reporting.json;

import java.nio.file.Path;
import org.quorate.consolidation.Consolidation;
import org.quorate.finding.Finding;
import org.quorate.finding.Quiet;
import org.quorate.ledger.Ledger;
import org.quorate.reporting.ConsolidationWriter;
import org.quorate.reporting.EveryFinding;
import tools.jackson.core.JsonGenerator;

/**
 * Writes {@code findings.json}: an array of findings, each with code, rule, severity, party, file, sheet, cells,
 * moreCells (how many are concerned beyond those listed), cases (for how many it stands), quiet ({@code waived} or
 * {@code explained}), because (why it is quiet), section, record, seen, expected, message and fix. Properties without a value are left out. Stateless.
 */
public final class JsonFindingsWriter implements ConsolidationWriter {
    @Override
    public void write(Consolidation consolidation, Ledger ledger, Path file) {
        Json.write(file, json -> {
            json.writeStartArray();
            EveryFinding.visit(
                    consolidation, ledger, (party, name, sha256, finding) -> write(json, party, name, finding));
            json.writeEndArray();
        });
    }

    private static void write(JsonGenerator json, String party, String file, Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("code", finding.code().word());
        json.writeStringProperty("rule", finding.code().rule());
        json.writeStringProperty("severity", finding.severity().word());
        text(json, "party", party);
        text(json, "file", file);
        text(json, "sheet", finding.location().sheet().orElse(""));
        if (!finding.location().cells().isEmpty()) {
            json.writeArrayPropertyStart("cells");
            finding.location().cells().forEach(json::writeString);
            json.writeEndArray();
        }
        if (finding.moreCells() > 0) {
            json.writeNumberProperty("moreCells", finding.moreCells());
        }
        json.writeNumberProperty("cases", finding.cases());
        text(json, "quiet", finding.quiet().map(Quiet::word).orElse(""));
        text(json, "because", finding.quietBecause());
        text(json, "section", finding.arg("section"));
        text(json, "record", finding.arg("record"));
        text(json, "seen", finding.seen());
        text(json, "expected", finding.expected());
        text(json, "message", finding.sentence());
        text(json, "fix", finding.fix());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }
}
