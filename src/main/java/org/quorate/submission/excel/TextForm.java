package org.quorate.submission.excel;

import java.io.IOException;
import java.io.Reader;
import org.quorate.submission.CellRef;

/**
 * Whether a text table holds together: every quotation mark that opens a text is closed where the text ends, and no line has
 * more columns than a sheet. Looked at before any row is made, for a mark that is never closed swallows all that follows.
 * Belongs to one file. Not thread-safe.
 */
final class TextForm {
    private static final int END = -1;

    private final char separator;
    private State state = State.BEGINNING;
    private long line = 1;
    private long openedIn;
    private int columns = 1;

    private TextForm(char separator) {
        this.separator = separator;
    }

    /** Where in a field a character stands. */
    private enum State {
        BEGINNING,
        PLAIN,
        QUOTED,
        BEHIND_MARK
    }

    /**
     * Looks through a text to its end.
     *
     * @throws RefusedFile if a quotation mark is never closed, or a line has too many columns
     */
    static void check(Reader text, char separator) throws IOException {
        TextForm form = new TextForm(separator);
        char[] some = new char[8192];
        int before = 0;
        for (int read = text.read(some); read >= 0; read = text.read(some)) {
            for (int i = 0; i < read; i++) {
                form.next(some[i], before);
                before = some[i];
            }
        }
        form.next(END, before);
    }

    private void next(int c, int before) {
        boolean lineEnds = c == '\n' || c == '\r' || c == END;
        switch (state) {
            case QUOTED -> inQuotes(c);
            case BEHIND_MARK -> behindMark(c, lineEnds);
            case BEGINNING -> {
                if (c == '"') {
                    state = State.QUOTED;
                    openedIn = line;
                } else {
                    plain(c, lineEnds);
                }
            }
            case PLAIN -> plain(c, lineEnds);
        }
        if (c == '\r' || (c == '\n' && before != '\r')) {
            line++;
        }
    }

    private void inQuotes(int c) {
        if (c == END) {
            throw neverClosed();
        }
        if (c == '"') {
            state = State.BEHIND_MARK;
        }
    }

    /** Two marks are one that is meant; a mark that closes in a later line, with text right behind it, opened another text. */
    private void behindMark(int c, boolean lineEnds) {
        if (c == '"') {
            state = State.QUOTED;
        } else if (c != separator && !lineEnds && line > openedIn) {
            throw neverClosed();
        } else {
            plain(c, lineEnds);
        }
    }

    private void plain(int c, boolean lineEnds) {
        state = c == separator || lineEnds ? State.BEGINNING : State.PLAIN;
        if (lineEnds) {
            columns = 1;
        } else if (c == separator && ++columns > CellRef.MAX_COLUMN + 1) {
            throw RefusedFile.overSheetLimit("the number of columns in line " + line, "16,384");
        }
    }

    private RefusedFile neverClosed() {
        return RefusedFile.unreadable("a quotation mark that opens in line " + openedIn + " is never closed");
    }
}
