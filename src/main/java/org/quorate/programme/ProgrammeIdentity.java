package org.quorate.programme;

import java.time.ZoneId;

/**
 * Who the programme is.
 *
 * @param id unique slug; part of paths, so lower-case letters, digits and hyphens only
 * @param name in full
 * @param commissioner the body that asks for the returns
 * @param decisionRule how its groups decide, in words
 * @param timeZone the zone of its due dates
 * @param synthetic whether its returns are invented examples, which every output then says
 */
public record ProgrammeIdentity(
        String id, String name, String commissioner, String decisionRule, ZoneId timeZone, boolean synthetic) {}
