package org.quorate.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.programme.Correspondence;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.programme.ReportingPeriod;

/**
 * What all messages of a programme on a period have alike. Immutable.
 *
 * @param fromOrNull the address that messages bear as their sender, or null where none is known
 * @param today the day as of which is written
 */
public record Letterhead(
        Programme programme,
        ReportingPeriod period,
        @Nullable String fromOrNull,
        LocalDate today) {
    private static final String SYNTHETIC = "Synthetic example: this programme and all its returns are invented.";

    /** Makes a message to a party; to nobody where it is not known. */
    Message toParty(
            Message.Kind kind,
            Optional<Party> party,
            String about,
            String subject,
            List<String> lines,
            List<Message.Attachment> attachments) {
        List<String> letter = new ArrayList<>();
        letter.add(
                party.map(known -> "Dear colleagues at " + known.name() + ",").orElse("Dear colleagues,"));
        letter.add("");
        letter.addAll(lines);
        letter.add("");
        letter.add("With kind regards");
        letter.add(programme.identity().commissioner());
        letter.add(programme.identity().name());
        return message(
                kind,
                party.map(Party::id).orElse(Message.NOT_KNOWN),
                party.map(Party::addresses).orElse(List.of()),
                about,
                subject,
                letter,
                attachments);
    }

    /** Makes a message to the lead. */
    Message toLead(Message.Kind kind, String about, String subject, List<String> lines) {
        return message(kind, Message.LEAD, correspondence().lead(), about, subject, lines, List.of());
    }

    private Message message(
            Message.Kind kind,
            String role,
            List<String> to,
            String about,
            String subject,
            List<String> lines,
            List<Message.Attachment> attachments) {
        List<String> letter = new ArrayList<>(lines);
        if (programme.identity().synthetic()) {
            letter.add("");
            letter.add(SYNTHETIC);
        }
        return new Message(
                new Message.Key(kind, programme.id(), period.id(), about),
                role,
                to,
                fromOrNull,
                correspondence().replyToOrNull(),
                subject,
                String.join("\n", letter) + "\n",
                attachments,
                at());
    }

    private Correspondence correspondence() {
        return programme.correspondence();
    }

    /** The beginning of the day: written again on the same day, a message is the same to the last byte. */
    private Instant at() {
        return today.atStartOfDay(programme.identity().timeZone()).toInstant();
    }
}
