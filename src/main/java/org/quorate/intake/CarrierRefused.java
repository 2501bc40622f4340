package org.quorate.intake;

/** A carrier that is not unpacked. Its message says why, as the end of a sentence: "it is protected with a password". */
public final class CarrierRefused extends RuntimeException {
    /** Makes one with the reason. */
    public CarrierRefused(String why) {
        super(why);
    }
}
