package org.quorate.validation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.quorate.binding.Return;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.programme.Programme;

/**
 * A return as it came in, with what it is judged by. Immutable.
 *
 * @param programme the programme that asked for it
 * @param receivedAt when it came
 */
record ReceivedReturn(Return content, Programme programme, Instant receivedAt) {

    /** Returns the sections in the definition's order. */
    List<ReceivedSection> sections() {
        return content.sections().stream()
                .map(reading -> new ReceivedSection(this, reading))
                .toList();
    }

    /** Returns when the return came, by the clock of the programme. */
    LocalDateTime receivedLocally() {
        return LocalDateTime.ofInstant(receivedAt, zone());
    }

    /** Returns whether the return came later than the programme's clock showed the given time. */
    boolean cameAfter(LocalDateTime time) {
        return receivedAt.isAfter(time.atZone(zone()).toInstant());
    }

    /** Returns a finding about the whole file. */
    Finding finding(FindingCode code) {
        return Finding.of(code, Location.file(content.file()));
    }

    private ZoneId zone() {
        return programme.identity().timeZone();
    }
}
