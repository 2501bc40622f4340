package org.quorate.consolidation;

import org.quorate.ledger.Submission;
import org.quorate.programme.Party;
import org.quorate.programme.PartyRegister;

/** The names of the parties that submissions come from. */
record PartyNames(PartyRegister parties) {
    /** Returns the name of a submission's party, or words that say it is not known. */
    String of(Submission submission) {
        return submission.partyId().flatMap(parties::findById).map(Party::name).orElse("Not known");
    }
}
