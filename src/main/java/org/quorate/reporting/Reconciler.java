package org.quorate.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Reconciliation;
import org.quorate.consolidation.SourceFile;
import org.quorate.ledger.SectionTally;
import org.quorate.programme.SectionDefinition;

/** Sets what was read, by the ledger's tallies, against what was handed to the writer. */
final class Reconciler {
    private final Consolidation consolidation;
    private final RowCount consolidated;
    private final RowCount refused;

    Reconciler(Consolidation consolidation, RowCount consolidated, RowCount refused) {
        this.consolidation = consolidation;
        this.consolidated = consolidated;
        this.refused = refused;
    }

    Reconciliation reconcile() {
        Map<String, List<SectionTally>> byFile = new HashMap<>();
        consolidation
                .tallies()
                .forEach(tally -> byFile.computeIfAbsent(tally.sha256(), sha -> new ArrayList<>())
                        .add(tally));
        List<Reconciliation.Line> lines = new ArrayList<>();
        for (SourceFile source : consolidation.sources()) {
            if (source.role() == SourceFile.Role.IDENTICAL) {
                continue;
            }
            Map<String, SectionTally> mine = new HashMap<>();
            List<SectionTally> others = new ArrayList<>();
            byFile.getOrDefault(source.arrival().sha256(), List.of()).forEach(tally -> {
                if (tally.sectionId().isEmpty()) {
                    others.add(tally);
                } else {
                    mine.put(tally.sectionId(), tally);
                }
            });
            for (SectionDefinition section : SectionsOf.submission(consolidation, source)) {
                SectionTally tally = mine.get(section.id());
                if (tally != null && tally.sheet().isPresent()) {
                    lines.add(line(source, section, tally));
                }
            }
            others.forEach(tally -> lines.add(otherSheet(source, tally)));
        }
        return new Reconciliation(lines);
    }

    private Reconciliation.Line line(SourceFile source, SectionDefinition section, SectionTally tally) {
        String sha256 = source.arrival().sha256();
        return new Reconciliation.Line(
                source,
                section.id(),
                section.title(),
                tally.sheet().orElse(""),
                tally.rowsRead(),
                consolidated.of(sha256, section.id()),
                refused.of(sha256, section.id()),
                tally.nilRows());
    }

    private Reconciliation.Line otherSheet(SourceFile source, SectionTally tally) {
        String sheet = tally.sheet().orElse("");
        return new Reconciliation.Line(
                source,
                "",
                "Not part of the return",
                sheet,
                tally.rowsRead(),
                0,
                refused.of(source.arrival().sha256(), "/" + sheet),
                0);
    }
}
