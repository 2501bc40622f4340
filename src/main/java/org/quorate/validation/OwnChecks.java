package org.quorate.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.comparison.EarlierReturn;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.Check;

/** Makes the checks that a programme has of its own. Immutable and thread-safe. */
final class OwnChecks {
    private final CompiledChecks checks;

    OwnChecks(CompiledChecks checks) {
        this.checks = checks;
    }

    /**
     * Makes every check that is due.
     *
     * @param earlier the last accepted return, or null where there is none
     * @param told what has been found already; nothing that follows from it is told
     */
    Judgement judge(ReceivedReturn received, @Nullable EarlierReturn earlier, List<Finding> told) {
        List<CompiledCheck> due = checks.of(received.content().definition()).stream()
                .filter(compiled -> compiled.check()
                        .isMadeFor(
                                received.content().period(),
                                received.programme().calendar()))
                .toList();
        List<Finding> findings = new ArrayList<>();
        List<Finding> shadow = new ArrayList<>();
        if (!due.isEmpty()) {
            Obstacles obstacles = new Obstacles(received, told, earlier);
            try (CheckEvaluation evaluation = checks.open(received.content(), earlier)) {
                due.forEach(check -> (check.check().stage() == Check.Stage.SHADOW ? shadow : findings)
                        .addAll(new OwnCheck(check, received, obstacles, evaluation).findings()));
            }
        }
        return new Judgement(joined(findings), joined(shadow), earlier);
    }

    /** What stood in the way of several checks alike is told once, with all of them. */
    private static List<Finding> joined(List<Finding> findings) {
        Map<Finding, Finding> joined = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Finding known = finding.code() == FindingCode.CHECK_NOT_MADE
                    ? finding.with("check", "").with("formula", "")
                    : finding;
            joined.merge(
                    known,
                    finding,
                    (first, next) -> first.with("check", first.arg("check") + ", " + next.arg("check")));
        }
        return List.copyOf(joined.values());
    }
}
