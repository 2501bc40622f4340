package org.quorate.validation;

import org.quorate.finding.Outcome;
import org.quorate.programme.Programme;

/** The port by which the formulas of a programme's checks are understood. Implementations are thread-safe. */
public interface CheckCompiler {
    /**
     * Understands the formulas of every check, also of those that are off.
     *
     * @return the checks without findings; or none, with a finding located in the pack for each formula that cannot be used
     */
    Outcome<CompiledChecks> compile(Programme programme);
}
