package org.quorate.bench;

import java.util.List;
import java.util.Random;

/** Sentences such as returns are full of, always the same ones for the same seed. */
final class Sentences {
    private static final List<String> WORDS = List.of(
            ("board shift rota clinical lead plan quarter delay agreed review funding estate records access urgent care "
                            + "discharge ward referral pathway capacity vacancy contract notice variation audit supplier "
                            + "training evidence forecast winter pressure meeting minute action risk owner because until "
                            + "after before within without awaiting approved partial signed open closed")
                    .split(" "));

    private final Random random;

    Sentences(long seed) {
        random = new Random(seed);
    }

    String of(int words) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < words; i++) {
            sentence.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return sentence.append('.').toString();
    }

    int number(int below) {
        return random.nextInt(below);
    }
}
