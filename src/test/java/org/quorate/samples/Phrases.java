package org.quorate.samples;

import java.util.List;
import org.apache.commons.lang3.StringUtils;
import tools.jackson.databind.JsonNode;

/**
 * Sentences that several parties could have written, from which each party's are picked: by a hash of party, quarter and
 * subject, so always the same. Immutable.
 */
final class Phrases {
    private final JsonNode phrases;
    private final JsonNode party;
    private final Quarter quarter;

    Phrases(JsonNode phrases, JsonNode party, Quarter quarter) {
        this.phrases = phrases;
        this.party = party;
        this.quarter = quarter;
    }

    /** Picks rationale and evidence for an area of assurance at a level, by its initial. */
    List<String> assurance(String area, String level) {
        JsonNode pair = pick(phrases.path("assurance").path(area).path(level), area);
        return List.of(filled(pair.path(0)), filled(pair.path(1)));
    }

    String assuranceLead(String area) {
        return filled(pickStable(phrases.path("assurance").path(area).path("leads"), area));
    }

    String specification(String key) {
        return filled(pick(phrases.path("specifications").path(key), key));
    }

    /** Picks a comment on a step of the timeline. */
    String timeline(String pool, String step) {
        return filled(pick(phrases.path("timeline").path(pool), step));
    }

    private JsonNode pick(JsonNode pool, String subject) {
        return pickStable(pool, quarter.contentKey() + subject);
    }

    /** Picks the same for both quarters. */
    private JsonNode pickStable(JsonNode pool, String subject) {
        if (pool.isEmpty()) {
            throw new IllegalStateException("no phrases for " + subject);
        }
        String seed = party.path("party").asString() + "/" + subject;
        return pool.get(Math.floorMod(seed.hashCode() * 31 + seed.length(), pool.size()));
    }

    private String filled(JsonNode phrase) {
        return StringUtils.capitalize(phrase.asString()
                .replace("{forum}", party.path("forum").asString())
                .replace("{service}", party.path("service").asString()));
    }
}
