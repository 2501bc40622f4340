package org.quorate.validation;

import java.util.List;
import org.quorate.binding.Return;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;

/** F09: the party owes the return for the period. */
final class ReturnOwed implements Validator<ReceivedReturn> {
    @Override
    public List<Finding> validate(ReceivedReturn received) {
        Return content = received.content();
        return received.programme().owes(content.party(), content.definition(), content.period())
                ? List.of()
                : List.of(received.finding(FindingCode.RETURN_NOT_OWED)
                        .with("party", content.party().name()));
    }
}
