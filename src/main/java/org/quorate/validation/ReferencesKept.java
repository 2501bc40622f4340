package org.quorate.validation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.quorate.binding.SectionRecord;
import org.quorate.comparison.RecordPairs;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;

/** P07: a reference stays with what it was given to; a record that goes by another one now is told what it is taken for. */
final class ReferencesKept implements Validator<ChangedSection> {
    @Override
    public List<Finding> validate(ChangedSection since) {
        IdentityHashMap<SectionRecord, RecordPairs.Pair> taken = new IdentityHashMap<>();
        since.pairs().pairs().stream().filter(RecordPairs.Pair::byWording).forEach(pair -> taken.put(pair.now(), pair));
        List<Finding> findings = new ArrayList<>();
        for (RecordPairs.Reuse reuse : since.pairs().reused()) {
            RecordPairs.Pair pair = taken.remove(reuse.now());
            ReceivedRecord now = since.beside(reuse.now());
            findings.add(at(since, now, FindingCode.REFERENCE_REUSED)
                    .with("before", since.beside(reuse.before()).wording())
                    .with("seen", now.wording())
                    .with(
                            "taken",
                            pair == null
                                    ? ""
                                    : ", which by its wording was \""
                                            + pair.before().key() + "\" then"));
        }
        for (RecordPairs.Pair pair : since.pairs().pairs()) {
            if (taken.containsKey(pair.now())) {
                findings.add(at(since, since.beside(pair.now()), FindingCode.RECORD_TAKEN_BY_WORDING)
                        .with("seen", pair.now().key())
                        .with("before", pair.before().key()));
            }
        }
        return List.copyOf(findings);
    }

    private static Finding at(ChangedSection since, ReceivedRecord now, FindingCode code) {
        return now.finding(code, now.keyCells()).with("period", since.of().period());
    }
}
