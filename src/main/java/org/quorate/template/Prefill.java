package org.quorate.template;

import java.util.List;
import org.quorate.programme.SectionDefinition;

/** What is filled in before a workbook is issued. Implementations are immutable. */
public interface Prefill {
    /** Nothing. */
    Prefill NONE = section -> List.of();

    /**
     * Returns the records of a section, in the order in which they shall stand; of a form at most one. A record of a fixed list stands
     * in its place in the list.
     */
    List<PrefilledRecord> records(SectionDefinition section);
}
