package org.quorate.programme;

/** What a level of a scale asks of its reader, so that reports can set it off in words, shape and colour. */
public enum Tone {
    POSITIVE,
    COMPLETE,
    CAUTION,
    NEGATIVE,
    NEUTRAL
}
