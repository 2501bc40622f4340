package org.quorate.consolidation;

/**
 * Where a consolidation keeps what there may be many of for each return, until outputs have been made of it. Each is a place with nothing in it.
 *
 * @param counted for what the figures count
 * @param attention for what needs attention
 * @param risks for the risks that do
 */
public record Keeping(CountedThings counted, Ranked<AttentionItem> attention, Ranked<Risks.Item> risks) {
    /** Returns places in memory. */
    public static Keeping inMemory() {
        return with(CountedThings.inMemory());
    }

    /** Returns places in memory for a consolidation of which nobody visits what the figures count. */
    public static Keeping withoutCounted() {
        return with(CountedThings.notKept());
    }

    private static Keeping with(CountedThings counted) {
        return new Keeping(counted, Ranked.inMemory(), Ranked.inMemory());
    }
}
