package org.quorate.batch.disk;

/** A moment of a run, as seen by who breaks off there: what was done before it is done, and what comes after it is not. */
public enum Moment {
    /** The tables of the ledger are about to be made, or brought to the form of this program. */
    MAKING_TABLES,
    /** All tables are there; what was kept of the ledger as it was is there still. */
    TABLES_MADE,
    /** A file of the inbox is about to be copied to the archive. */
    ARCHIVING,
    /** A file is in the archive; the ledger does not know it. */
    ARCHIVED,
    /** The arrival of a file is noted, in a transaction that has not ended. */
    NOTED,
    /** A content was read and judged. */
    CHECKED,
    /** A content is recorded; its partition has not ended. */
    RECORDED,
    /** The consolidation is made. */
    CONSOLIDATED,
    /** An artefact is written, and does not bear its name yet. */
    WRITTEN,
    /** An artefact stands in the staging folder under its name. */
    STAGED,
    /** The files of a receipt stand in the staging folder. */
    RECEIPT_STAGED,
    /** The manifest stands in the staging folder: the outputs are whole. */
    MANIFEST_STAGED,
    /** What somebody edited is kept in the staging folder. */
    EDITED_KEPT,
    /** The old outputs have left their place, and the new ones have not taken it. */
    MOVED_AWAY,
    /** The new outputs are in place, with the old ones beside them. */
    MOVED_IN,
    /** The outputs are in place and nothing is beside them; the ledger does not know it. */
    PUBLISHED,
    /** The ledger knows of the outputs; the job has not ended. */
    PUBLICATION_NOTED,
    /** What was fetched lies in the inbox; the ledger does not know that it was fetched. */
    LANDED,
    /** A letter is written under its name; the ledger does not know it. */
    LETTER_WRITTEN,
    /** A mail server has taken a letter; neither its place nor the ledger tells of it. */
    LETTER_SENT,
    /** A letter lies among those that were sent; the ledger does not know it. */
    LETTER_MOVED
}
