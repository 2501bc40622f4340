package org.quorate.validation;

import java.util.List;
import org.quorate.finding.Finding;

/**
 * What a return was found to be. Immutable.
 *
 * @param findings what is wrong, for everybody
 * @param shadow what checks in the shadow stage would tell; for the operator alone
 */
public record Judgement(List<Finding> findings, List<Finding> shadow) {
    public Judgement {
        findings = List.copyOf(findings);
        shadow = List.copyOf(shadow);
    }
}
