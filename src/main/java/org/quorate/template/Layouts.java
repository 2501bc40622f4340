package org.quorate.template;

import java.util.Optional;
import org.quorate.programme.Locator;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;

/** Tells which return definitions a workbook can be laid out for. Stateless. */
public final class Layouts {
    private Layouts() {}

    /**
     * Finds why no workbook can be issued for the definition: its template has a shape of its own, which is sent out as it is.
     *
     * @return a part of a sentence, such as "its section Outputs repeats in blocks"; empty where a workbook can be issued
     */
    public static Optional<String> obstacle(ReturnDefinition definition) {
        return definition.sections().stream()
                .flatMap(section -> obstacle(section).stream())
                .findFirst()
                .or(() -> shared(definition));
    }

    private static Optional<String> obstacle(SectionDefinition section) {
        SectionDefinition.Placement placement = section.placement();
        String told = "its section " + section.title() + " ";
        if (placement.repeat().isPresent()) {
            return Optional.of(told + "repeats in blocks");
        }
        if (placement.periods().isPresent()) {
            return Optional.of(told + "repeats columns by period");
        }
        if (placement.shape().headingRows() > 1) {
            return Optional.of(told + "has headings in several rows");
        }
        if (placement.shape().orientation() == SectionDefinition.Orientation.DOWN) {
            return Optional.of(told + "has its answers below their labels");
        }
        return placement.locate().stream().allMatch(Locator.Anywhere.class::isInstance)
                ? Optional.empty()
                : Optional.of(told + "is found by a mark of its own template");
    }

    private static Optional<String> shared(ReturnDefinition definition) {
        long sheets = definition.sections().stream()
                .map(section -> section.placement().sheet())
                .distinct()
                .count();
        return sheets == definition.sections().size()
                ? Optional.empty()
                : Optional.of("several of its sections stand on one sheet");
    }
}
