package org.quorate.template;

import java.util.List;

/** The sheet of one section: first it is known where its answers stand, then it is laid out. */
sealed interface SectionSheet permits FormSheet, TableSheet {
    /** Returns where its answers stand. */
    AnswersPlace place();

    /** Returns what the checklist says of it. */
    List<Checklist.Item> items();

    /** Lays it out with the programme's own checks. */
    IssuedSheet sheet(IssuedChecks own);
}
