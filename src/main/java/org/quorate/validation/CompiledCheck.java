package org.quorate.validation;

import java.util.List;
import java.util.Optional;
import org.quorate.programme.Check;

/** A check whose formula has been understood. Immutable and thread-safe. */
public interface CompiledCheck {
    /** Returns the check as the pack has it. */
    Check check();

    /** Returns the fields that the formula names, in its order, each once for each place that it is taken from. */
    List<NamedField> names();

    /** Returns whether it is made for each record of its section; otherwise it is made once a return. */
    default boolean isOfRecord() {
        return names().stream().anyMatch(NamedField::isOfRecord);
    }

    /**
     * Gives the check for a workbook that is sent out. What it says there is what it says of the workbook once it has come back;
     * where that cannot be, it says that it did not check, or cannot stand there at all.
     */
    IssuedCheck issued(IssuedPlaces places);

    /** Finds why it can stand in no workbook that is sent out, whatever the workbook holds: the end of a sentence after "because". */
    Optional<String> notIssued();
}
