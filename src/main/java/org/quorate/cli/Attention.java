package org.quorate.cli;

import org.quorate.consolidation.Completeness;
import org.quorate.consolidation.Completeness.ReturnStatus;
import org.quorate.consolidation.Completeness.Standing;
import org.quorate.finding.Severity;

/** Whether returns need attention, for scripts that ask with {@code --fail-on}. */
final class Attention {
    private Attention() {}

    static boolean isNeeded(Completeness completeness, Severity from) {
        return completeness.all().stream().anyMatch(status -> isNeeded(status, from));
    }

    private static boolean isNeeded(ReturnStatus status, Severity from) {
        return status.standing() == Standing.MISSING
                || status.standing() == Standing.REJECTED
                || (from.compareTo(Severity.ERROR) >= 0 && status.errors() > 0)
                || (from.compareTo(Severity.WARNING) >= 0 && status.warnings() > 0);
    }
}
