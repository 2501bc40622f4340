package org.quorate.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * All that the figures count, in the order of the returns' sections. There is one for nearly every record of a period, and only the
 * workbook lists them, so whoever consolidates may say where they are kept until then. They are added by one thread; afterwards any may
 * visit them, at the same time.
 */
public interface CountedThings {
    /** Adds one to the end; none is added once they were visited. */
    void add(Counted one);

    /** Visits all in their order. */
    void visit(Consumer<Counted> visitor);

    /** Returns a place for them in memory, with none in it; equal to another that holds the same. */
    static CountedThings inMemory() {
        return new InMemory(new ArrayList<>());
    }

    /** Returns a place that keeps none, for a consolidation of which nobody visits them. */
    static CountedThings notKept() {
        return new CountedThings() {
            @Override
            public void add(Counted one) {}

            @Override
            public void visit(Consumer<Counted> visitor) {
                throw new IllegalStateException("what is counted was not kept");
            }
        };
    }

    /** Those that are kept in memory. */
    record InMemory(List<Counted> all) implements CountedThings {
        @Override
        public void add(Counted one) {
            all.add(one);
        }

        @Override
        public void visit(Consumer<Counted> visitor) {
            all.forEach(visitor);
        }
    }
}
