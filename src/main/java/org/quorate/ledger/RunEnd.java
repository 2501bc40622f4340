package org.quorate.ledger;

import java.time.Instant;

/**
 * How a run ended. Immutable.
 *
 * @param outcome any but {@link RunOutcome#DID_NOT_END}
 * @param exitCode with which the command ends as far as this run is concerned
 * @param sentence why it failed or stopped, for the operator; empty where it ended well
 */
public record RunEnd(Instant at, RunOutcome outcome, int exitCode, String sentence, RunFigures figures) {}
