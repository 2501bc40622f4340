package org.quorate.consolidation;

import java.util.List;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.Meaning;
import org.quorate.programme.Programme;
import org.quorate.programme.Scale;
import org.quorate.programme.SectionDefinition;

/** The words that a field of a section can be answered with, in the order of the pack. */
final class Labels {
    private Labels() {}

    static List<String> of(Programme programme, SectionDefinition section, Meaning meaning) {
        return section.find(meaning)
                .map(field -> field.bounds()
                        .scale()
                        .flatMap(scale -> programme.vocabulary().findScale(scale))
                        .map(Scale::labels)
                        .orElseGet(() -> field.bounds().choices().stream()
                                .map(FieldDefinition.Choice::label)
                                .toList()))
                .orElse(List.of());
    }
}
