package org.quorate.submission;

import java.util.List;
import java.util.Map;
import org.quorate.programme.ReadLimit;

/**
 * How files are to be read. Immutable.
 *
 * @param limits what a file may cost
 * @param passwords those that a protected workbook may have, in the order in which they are tried
 */
public record ReadSettings(ReadLimits limits, List<Password> passwords) {
    /** The usual limits, and no password. */
    public static final ReadSettings STANDARD = new ReadSettings(ReadLimits.STANDARD, List.of());

    public ReadSettings {
        passwords = List.copyOf(passwords);
    }

    /** Makes settings in which the limits given, each in its unit, take the place of the usual ones. */
    public static ReadSettings of(Map<ReadLimit, Integer> limits, List<Password> passwords) {
        ReadLimits all = ReadLimits.STANDARD;
        for (Map.Entry<ReadLimit, Integer> limit : limits.entrySet()) {
            all = all.with(
                    limit.getKey(), limit.getValue() * limit.getKey().unit().size());
        }
        return new ReadSettings(all, passwords);
    }
}
