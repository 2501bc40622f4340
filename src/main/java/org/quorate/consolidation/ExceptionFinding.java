package org.quorate.consolidation;

import org.quorate.finding.Finding;
import org.quorate.ledger.Submission;

/** A finding that a waiver or an explanation keeps quiet, or that a waiver would have concerned had it not ended. */
public record ExceptionFinding(Submission submission, Finding finding) {}
