package org.quorate.reporting.marking;

/** A workbook is built in a way in which its cells cannot be marked without risk to the rest of it. */
final class UnmarkableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnmarkableException(String reason) {
        super(reason);
    }
}
