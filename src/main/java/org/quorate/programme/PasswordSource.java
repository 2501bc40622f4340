package org.quorate.programme;

/** Where the password for protected workbooks is found. Never the password itself, for a pack is passed on. Immutable. */
public sealed interface PasswordSource {
    /** The environment variable of that name. */
    record Environment(String name) implements PasswordSource {
        @Override
        public String words() {
            return "the environment variable " + name;
        }
    }

    /**
     * The first line of a file outside the pack.
     *
     * @param path relative to the pack, leading out of it; or from the root of the disk
     */
    record InFile(String path) implements PasswordSource {
        @Override
        public String words() {
            return "the file " + path;
        }
    }

    /** Returns what a person calls the place. */
    String words();
}
