package org.quorate.submission;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.quorate.programme.ReadLimit;

/**
 * What a received file may cost before it is refused. Immutable.
 *
 * @param amounts what is allowed of each limit: bytes for sizes, otherwise in the limit's unit
 */
public record ReadLimits(Map<ReadLimit, Long> amounts) {
    /** Generous for a return (typically under 100 KB, 10,000 cells), far below what would hurt the machine. */
    public static final ReadLimits STANDARD = new ReadLimits(Map.of());

    /** Makes limits; those that are absent are as usual. */
    public ReadLimits {
        Map<ReadLimit, Long> all = new EnumMap<>(ReadLimit.class);
        for (ReadLimit limit : ReadLimit.values()) {
            all.put(
                    limit,
                    amounts.getOrDefault(limit, limit.standard() * limit.unit().size()));
        }
        amounts = Collections.unmodifiableMap(all);
    }

    /** Returns what is allowed: bytes for a size, otherwise in the limit's unit. */
    public long of(ReadLimit limit) {
        return amounts.getOrDefault(limit, 0L);
    }

    /** Returns these limits with another amount for one: bytes for a size, otherwise in the limit's unit. */
    public ReadLimits with(ReadLimit limit, long amount) {
        Map<ReadLimit, Long> more = new EnumMap<>(amounts);
        more.put(limit, amount);
        return new ReadLimits(more);
    }
}
