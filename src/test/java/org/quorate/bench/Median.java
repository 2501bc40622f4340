package org.quorate.bench;

import java.util.List;

/** The middle of measurements; of an even number, the lower of the two in the middle. */
final class Median {
    private Median() {}

    static double of(List<Double> measured) {
        return measured.stream()
                .sorted()
                .skip((measured.size() - 1) / 2)
                .findFirst()
                .orElse(Double.NaN);
    }
}
