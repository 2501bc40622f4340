package org.quorate.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.programme.Party;
import org.quorate.programme.Programme;
import org.quorate.submission.Delivery;
import org.quorate.submission.ReceivedFile;
import org.quorate.submission.Sender;

/**
 * Tells in which bundle or message a return came, and whether a message was sent by the party whose return it brought. What the programme's lead
 * has sent on is judged by who had sent it to the lead. A pack that knows no addresses tells nothing of senders. Immutable and thread-safe;
 * no address comes out.
 */
final class SenderCheck {
    private final Map<Party, Set<Sender>> addresses;
    private final Set<Sender> lead;
    private final boolean anyKnown;

    SenderCheck(Programme programme) {
        this(programme.parties().parties(), programme.correspondence().lead());
    }

    SenderCheck(List<Party> parties, List<String> leadAddresses) {
        this.addresses = parties.stream()
                .collect(Collectors.toUnmodifiableMap(party -> party, party -> senders(party.addresses())));
        this.lead = senders(leadAddresses);
        this.anyKnown = addresses.values().stream().anyMatch(known -> !known.isEmpty());
    }

    private static Set<Sender> senders(List<String> addresses) {
        return addresses.stream().map(Sender::at).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Judges how a file came.
     *
     * @param partyOrNull whose return it is, or null where the file does not tell
     */
    List<Finding> findings(ReceivedFile file, @Nullable Party partyOrNull) {
        return file.delivery()
                .map(delivery -> Stream.concat(
                                Stream.of(within(file, delivery)), sender(file, delivery, partyOrNull).stream())
                        .toList())
                .orElse(List.of());
    }

    private static Finding within(ReceivedFile file, Delivery delivery) {
        return Finding.of(FindingCode.RECEIVED_WITHIN, Location.file(file.name()))
                .with("what", delivery.message() ? "message" : "bundle")
                .with("carrier", delivery.carrier());
    }

    private Optional<Finding> sender(ReceivedFile file, Delivery delivery, @Nullable Party partyOrNull) {
        List<Sender> senders = new ArrayList<>(delivery.senders());
        while (!senders.isEmpty() && lead.contains(senders.get(0))) {
            senders.remove(0);
        }
        boolean sentByTheLead = senders.isEmpty() && !delivery.senders().isEmpty();
        if ((!delivery.message() && senders.isEmpty()) || sentByTheLead || !anyKnown) {
            return Optional.empty();
        }
        Set<Sender> own = partyOrNull == null ? Set.of() : addresses.getOrDefault(partyOrNull, Set.of());
        Optional<Sender> sender = senders.stream().findFirst().filter(known -> !own.contains(known));
        if (sender.isEmpty() && !senders.isEmpty()) {
            return Optional.empty();
        }
        Optional<Party> other = sender.flatMap(this::partyOf);
        if (other.isPresent()) {
            return Optional.ofNullable(partyOrNull)
                    .map(party -> Finding.of(FindingCode.SENDER_OF_ANOTHER_PARTY, Location.file(file.name()))
                            .with("party", party.name())
                            .with("carrier", delivery.carrier())
                            .with("other", other.get().name()));
        }
        return partyOrNull != null && own.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.of(FindingCode.SENDER_UNKNOWN, Location.file(file.name()))
                        .with("carrier", delivery.carrier())
                        .with("party", partyOrNull == null ? "the partner" : partyOrNull.name()));
    }

    private Optional<Party> partyOf(Sender sender) {
        return addresses.entrySet().stream()
                .filter(entry -> entry.getValue().contains(sender))
                .map(Map.Entry::getKey)
                .min((one, another) -> one.id().compareTo(another.id()));
    }
}
