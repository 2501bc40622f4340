package org.quorate.consolidation;

import org.quorate.finding.Finding;

/** A finding on a party's return that no single file shows; {@code party} is its name, empty where it is not known. */
public record PartyFinding(String party, Finding finding) {}
