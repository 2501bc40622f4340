package org.quorate.validation;

import static org.quorate.testing.ReturnProgramme.programme;
import static org.quorate.testing.ReturnProgramme.returnOf;

import java.time.Instant;
import java.util.List;
import org.quorate.binding.Return;
import org.quorate.finding.Finding;
import org.quorate.testing.ReturnFindings;
import org.quorate.testing.ReturnSection;

/** Asks the whole policy, so that a rule's test also shows that no other rule speaks up. */
final class Policy {
    /** 3 July 2019 at 16:42 by the programme's clock: in time. */
    static final Instant IN_TIME = Instant.parse("2019-07-03T15:42:00Z");

    private Policy() {}

    static List<Finding> findings(Return theReturn, Instant receivedAt) {
        return new ReturnValidator(programme()).validate(theReturn, receivedAt);
    }

    static List<String> told(Return theReturn, Instant receivedAt) {
        return ReturnFindings.told(findings(theReturn, receivedAt));
    }

    static List<String> told(ReturnSection... sections) {
        return told(returnOf(sections), IN_TIME);
    }
}
