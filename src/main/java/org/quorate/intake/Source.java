package org.quorate.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A place from which files are fetched: a folder, a mailbox, a server. */
public interface Source {
    /** Returns what a person calls the place; the same for as long as it is the same place. */
    String words();

    /**
     * Shows everything that is not known, in an order of its own.
     *
     * @param known the ids of items that need not be shown
     * @throws SourceAway if the place cannot be reached, or can no longer
     * @throws IOException if what is shown cannot be kept here
     */
    void visit(Set<String> known, Visitor visitor) throws SourceAway, IOException;

    /**
     * Something that lies there.
     *
     * @param id tells it from all others of the place, and from what lay under its name before
     * @param name its file name, or empty where it has none
     * @param folder the name of the folder in which it lies, or empty where that is the place itself
     * @param atOrNull when it came there, or null where the place does not tell
     * @param size in bytes; negative where it is not known
     */
    record Item(
            String id, String name, String folder, @Nullable Instant atOrNull, long size) {
        /** Returns when it came there. */
        public Optional<Instant> at() {
            return Optional.ofNullable(atOrNull);
        }
    }

    /** Takes what is shown. */
    interface Visitor {
        /**
         * Is shown an item.
         *
         * @param content gives its content, if it is wanted
         * @return whether it is kept here for good, so that the place may put it aside
         * @throws SourceAway if the content cannot be had
         * @throws IOException if it cannot be kept here
         */
        boolean take(Item item, Content content) throws SourceAway, IOException;
    }

    /** What an item holds. */
    interface Content {
        /**
         * Copies it to a file, which is not there yet.
         *
         * @return why this one item cannot be taken now, as the end of a sentence; empty where it was copied whole
         * @throws SourceAway if nothing more can be had from the place
         * @throws IOException if it cannot be kept here
         */
        Optional<String> copyTo(Path file) throws SourceAway, IOException;
    }
}
