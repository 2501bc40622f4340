package org.quorate.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.quorate.reporting.Paper.Appendix;
import org.quorate.reporting.Paper.Block;

/**
 * The appendices that hold whole what the body of a paper has no room for, in the order in which the body first sends its reader
 * there. They are composed last, so that their sources are numbered behind those of the body.
 */
final class Overflow {
    private final IntFunction<String> names;
    private final int before;
    private final Map<String, List<Supplier<List<Block>>>> contents = new LinkedHashMap<>();
    private int figures;

    /**
     * Makes it.
     *
     * @param names gives an appendix, from 1, its name
     * @param before how many appendices stand before these
     * @param figures how many figures the body has room for
     */
    Overflow(IntFunction<String> names, int before, int figures) {
        this.names = names;
        this.before = before;
        this.figures = figures;
    }

    /** Returns the name of the appendix under the heading; the first content that is given for it stands there. */
    String name(String heading, Supplier<List<Block>> content) {
        contents.computeIfAbsent(heading, any -> new ArrayList<>(List.of(content)));
        return nameOf(heading);
    }

    /** Returns the name of the appendix under the heading, to which the content is added. */
    String nameWith(String heading, Supplier<List<Block>> content) {
        contents.computeIfAbsent(heading, any -> new ArrayList<>()).add(content);
        return nameOf(heading);
    }

    private String nameOf(String heading) {
        return names.apply(before + 1 + new ArrayList<>(contents.keySet()).indexOf(heading));
    }

    /** Takes the room for one figure in the body; returns whether there was any. */
    boolean takesFigure() {
        return figures-- > 0;
    }

    List<Appendix> appendices() {
        return contents.entrySet().stream()
                .map(entry -> new Appendix(
                        entry.getKey(),
                        entry.getValue().stream()
                                .flatMap(content -> content.get().stream())
                                .toList()))
                .toList();
    }
}
