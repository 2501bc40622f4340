package org.quorate.programme;

import java.util.Arrays;

/** A body's own Word document from which a paper takes styles and page. Immutable; equal where file name and content are. */
public final class StyleBase {
    private final String file;
    private final byte[] content;

    /**
     * Makes it.
     *
     * @param file its name in the pack
     * @param content found to be a Word document without macros
     */
    public StyleBase(String file, byte[] content) {
        this.file = file;
        this.content = content.clone();
    }

    /** Returns its name in the pack. */
    public String file() {
        return file;
    }

    /** Returns a copy of its bytes. */
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StyleBase base && file.equals(base.file) && Arrays.equals(content, base.content);
    }

    @Override
    public int hashCode() {
        return 31 * file.hashCode() + Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return file;
    }
}
