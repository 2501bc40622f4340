package org.quorate.batch.disk;

/**
 * Is told of the moments of a run. The program does nothing at them; tests let something go wrong exactly there. Called from several
 * threads.
 */
@FunctionalInterface
public interface Moments {
    /** Lets every moment pass. */
    Moments PASS = (moment, what) -> {};

    /** A moment has come: of a file, a content, an artefact or a folder, by name. What is thrown here is what the run met with. */
    void reached(Moment moment, String what);
}
