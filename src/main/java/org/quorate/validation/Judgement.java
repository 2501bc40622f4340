package org.quorate.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.comparison.EarlierReturn;
import org.quorate.finding.Finding;

/**
 * What a return was found to be. Immutable.
 *
 * @param findings what is wrong, for everybody
 * @param shadow what checks in the shadow stage would tell; for the operator alone
 * @param lastOrNull what it was compared with: the last accepted return, or null where there is none
 */
public record Judgement(
        List<Finding> findings,
        List<Finding> shadow,
        @Nullable EarlierReturn lastOrNull) {
    public Judgement {
        findings = List.copyOf(findings);
        shadow = List.copyOf(shadow);
    }
}
