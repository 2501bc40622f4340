package org.quorate.intake;

/** A source that cannot be reached. Its message says why, as the end of a sentence, and holds no secret. */
public final class SourceAway extends Exception {
    /** Makes one with the reason. */
    public SourceAway(String why, Throwable cause) {
        super(why, cause);
    }

    /** Makes one with the reason. */
    public SourceAway(String why) {
        super(why);
    }
}
