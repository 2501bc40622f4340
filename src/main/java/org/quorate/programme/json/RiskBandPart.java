package org.quorate.programme.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.quorate.programme.Tone;
import org.quorate.programme.Vocabulary.RiskBand;

/** The risk bands in programme.json, lowest first. One for each list; it remembers the bands it has read. */
final class RiskBandPart {
    static final List<String> PROPERTIES = List.of("label", "from", "to", "tone");
    /** The highest score: likelihood times consequence, each from 1 to 5. */
    static final int HIGHEST = 25;

    private final List<ObjectCursor> objects = new ArrayList<>();
    private boolean readable = true;

    private RiskBandPart() {}

    static Optional<List<RiskBand>> read(Json json, Reading reading) {
        RiskBandPart part = new RiskBandPart();
        Optional<List<RiskBand>> bands =
                ValueType.parts(Scope.of(Scope.Kind.BAND), part::band).read(json, reading);
        if (part.readable) {
            bands.ifPresent(part::check);
        }
        return bands;
    }

    private Optional<RiskBand> band(Json json, Reading reading, Names labels) {
        Optional<ObjectCursor> opened = ObjectCursor.open(json, PROPERTIES, reading, labels);
        readable &= opened.isPresent();
        return opened.map(object -> {
            objects.add(object);
            String label = object.id("label", Values::name, labels);
            Optional<Integer> from = object.required("from", Values.wholeNumber(1, HIGHEST));
            Optional<Integer> to = object.required("to", Values.wholeNumber(1, HIGHEST));
            readable &= from.isPresent() && to.isPresent();
            Tone tone = object.required("tone", Values.word(Tone.class)).orElse(Tone.NEUTRAL);
            return new RiskBand(label, from.orElse(1), to.orElse(1), tone);
        });
    }

    /** Tells where bands overlap and where a score that can occur has none. */
    private void check(List<RiskBand> bands) {
        int last = 0;
        for (int i = 0; i < bands.size(); i++) {
            RiskBand band = bands.get(i);
            ObjectCursor object = objects.get(i);
            OptionalInt without = firstScore(last + 1, band.from() - 1);
            if (band.to() < band.from()) {
                object.wrong("to", "The band's lowest score, " + band.from() + ", or more.");
            }
            if (band.from() <= last) {
                object.wrong("from", "More than " + last + ", which has a band already.");
            } else if (without.isPresent()) {
                object.wrong("from", "At most " + without.getAsInt() + ", which has no band otherwise.");
            }
            last = Math.max(last, band.to());
        }
        if (!bands.isEmpty() && last < HIGHEST) {
            objects.get(objects.size() - 1).wrong("to", HIGHEST + ", which has no band otherwise.");
        }
    }

    private static OptionalInt firstScore(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .filter(score -> IntStream.rangeClosed(1, 5).anyMatch(by -> score % by == 0 && score / by <= 5))
                .findFirst();
    }
}
