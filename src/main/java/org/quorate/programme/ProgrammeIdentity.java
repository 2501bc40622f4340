package org.quorate.programme;

import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who the programme is.
 *
 * @param id unique slug; part of paths, so lower-case letters, digits and hyphens only
 * @param name in full
 * @param commissioner the body that asks for the returns
 * @param decisionRule how its groups decide, in words
 * @param timeZone the zone of its due dates
 * @param synthetic whether its returns are invented examples, which every output then says
 * @param sendToOrNull where returns are sent, in words, or null where the pack does not say
 */
public record ProgrammeIdentity(
        String id,
        String name,
        String commissioner,
        String decisionRule,
        ZoneId timeZone,
        boolean synthetic,
        @Nullable String sendToOrNull) {
    /** Makes an identity that does not say where returns are sent. */
    public ProgrammeIdentity(
            String id, String name, String commissioner, String decisionRule, ZoneId timeZone, boolean synthetic) {
        this(id, name, commissioner, decisionRule, timeZone, synthetic, null);
    }

    /** Returns where returns are sent, in words; empty where the pack does not say. */
    public Optional<String> sendTo() {
        return Optional.ofNullable(sendToOrNull);
    }
}
