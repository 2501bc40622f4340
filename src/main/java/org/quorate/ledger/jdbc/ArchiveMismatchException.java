package org.quorate.ledger.jdbc;

/** A file did not have the content it was said to have: it changed while it was being read. Nothing was archived. */
public final class ArchiveMismatchException extends RuntimeException {
    ArchiveMismatchException(String expected, String actual) {
        super("the file changed while it was being read: its content should have the hash " + expected + " and has "
                + actual);
    }
}
