package org.quorate.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.batch.failure.RunFailure;
import org.quorate.programme.Words;

/** Ids of a pack that somebody names on the command line. */
final class KnownIds {
    private KnownIds() {}

    /**
     * Makes sure that the pack has what is named.
     *
     * @param id null where nothing is named
     * @param what it is, such as "party"
     * @throws RunFailure if there is none of that id; the sentence gives the nearest and all
     */
    static void require(@Nullable String id, String what, List<String> ids) {
        if (id != null && !ids.contains(id)) {
            throw RunFailure.wrongUse("There is no %s \"%s\" in the pack.%s It has %s."
                    .formatted(
                            what,
                            id,
                            Words.nearest(id, ids)
                                    .map(near -> " Did you mean \"" + near + "\"?")
                                    .orElse(""),
                            ids.isEmpty() ? "none" : String.join(", ", ids)));
        }
    }
}
