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

/** A return as it came in, with what it is judged by. Never changes; for one thread. */
final class ReceivedReturn {
    private final Return content;
    private final Programme programme;
    private final Instant receivedAt;
    private final LocalDateTime receivedLocally;
    private final List<ReceivedSection> sections;

    /**
     * Takes a return.
     *
     * @param programme the programme that asked for it
     * @param receivedAt when it came
     */
    ReceivedReturn(Return content, Programme programme, Instant receivedAt) {
        this.content = content;
        this.programme = programme;
        this.receivedAt = receivedAt;
        this.receivedLocally = LocalDateTime.ofInstant(receivedAt, zone());
        this.sections = content.sections().stream()
                .map(reading -> new ReceivedSection(this, reading))
                .toList();
    }

    Return content() {
        return content;
    }

    /** Returns the programme that asked for it. */
    Programme programme() {
        return programme;
    }

    /** Returns the sections in the definition's order. */
    List<ReceivedSection> sections() {
        return sections;
    }

    /** Returns when the return came, by the clock of the programme. */
    LocalDateTime receivedLocally() {
        return receivedLocally;
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
