package org.quorate.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.consolidation.AttentionItem.Kind;
import org.quorate.consolidation.Gateways.Criterion;
import org.quorate.consolidation.Gateways.Reason;
import org.quorate.consolidation.Gateways.State;
import org.quorate.consolidation.Gateways.Statement;
import org.quorate.finding.Plural;
import org.quorate.programme.FixedList;
import org.quorate.programme.Governance.Gateway;
import org.quorate.programme.Meaning;
import org.quorate.programme.Party;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Subject;
import org.quorate.programme.Tone;
import org.quorate.programme.Words;

/**
 * Gathers what partners say of the criteria of gateways. The words ready, at risk and not ready are those of model.md section
 * 1.10; what they mean here follows from a gateway having an earliest date and no due date (domain.md A2.4):
 *
 * <ul>
 *   <li>ready: every criterion is met for every partner that is to report on it;
 *   <li>at risk: a partner says that a criterion is not met, or one is past the day by which it is needed, or the gateway can be
 *       passed as at the day of the report and a criterion is not met in full or not reported on;
 *   <li>not ready yet: anything else, as long as somebody reports on it.
 * </ul>
 *
 * <p>A criterion belongs to the gateway that the record's group names by id or title, or else to the one that has its text among
 * its criteria.
 */
final class GatewayGatherer {
    /** More than these are counted and not named, where a reason is told. */
    private static final int MOST_NAMED = 3;

    private final Frame frame;
    private final Consumer<AttentionItem> attention;
    private final Map<Place, Gathered> criteria = new LinkedHashMap<>();
    private final List<Asked> asked = new ArrayList<>();

    /** Where a criterion belongs: to a gateway, or to none, by the folded words that identify it. */
    private record Place(String gateway, String criterion) {}

    private record Gathered(
            String reference,
            String text,
            SectionDefinition section,
            Set<String> reported,
            List<Statement> statements) {}

    /** A section that asks for criteria, and the parties that owe it. */
    private record Asked(SectionDefinition section, List<Party> owing) {}

    GatewayGatherer(Frame frame, Consumer<AttentionItem> attention) {
        this.frame = frame;
        this.attention = attention;
    }

    /** Notes who is to report in a section on gateways; to be told of each before its records are taken. */
    void ask(SectionDefinition section, List<Party> owing) {
        asked.add(new Asked(section, owing));
    }

    void take(Contribution record) {
        String text = record.text(Meaning.TITLE);
        String words = text.isEmpty() ? record.reference() : text;
        Gathered criterion = criteria.computeIfAbsent(
                new Place(
                        gatewayOf(record.text(Meaning.GROUP), words)
                                .map(Gateway::id)
                                .orElse(""),
                        Words.fold(words)),
                place -> new Gathered(
                        record.reference(), words, record.section(), new LinkedHashSet<>(), new ArrayList<>()));
        criterion.reported().add(record.party().id());
        criterion
                .statements()
                .add(new Statement(
                        record.party().name(),
                        record.section().title(),
                        record.label(Meaning.STATUS),
                        record.tone(Meaning.STATUS),
                        record.isClosed(),
                        record.text(Meaning.EVIDENCE),
                        record.text(Meaning.NARRATIVE),
                        record.record()
                                .date(record.section(), Meaning.BASELINE_DUE)
                                .orElse(null),
                        record.source(Meaning.STATUS)));
    }

    private List<Gateway> gateways() {
        return frame.programme().governance().gateways();
    }

    private Optional<Gateway> gatewayOf(String group, String criterion) {
        Stream<Gateway> named = gateways().stream()
                .filter(gateway -> Words.same(gateway.id(), group) || Words.same(gateway.title(), group));
        return named.findFirst()
                .or(() -> gateways().stream()
                        .filter(gateway -> gateway.criteria().stream().anyMatch(text -> Words.same(text, criterion)))
                        .findFirst());
    }

    Gateways gathered() {
        return new Gateways(
                gateways().stream().map(this::item).toList(),
                criteria.entrySet().stream()
                        .filter(entry -> entry.getKey().gateway().isEmpty())
                        .map(entry -> criterion(entry.getValue()))
                        .toList());
    }

    private Gateways.Item item(Gateway gateway) {
        Map<String, Criterion> of = new LinkedHashMap<>();
        gateway.criteria().forEach(text -> of.put(Words.fold(text), new Criterion("", text, List.of(), List.of())));
        criteria.forEach((place, gathered) -> {
            if (place.gateway().equals(gateway.id())) {
                of.put(place.criterion(), criterion(gathered));
            }
        });
        List<Criterion> all = List.copyOf(of.values());
        boolean assessed =
                all.stream().anyMatch(criterion -> !criterion.statements().isEmpty());
        List<Reason> why = assessed ? why(gateway, all) : List.of();
        State state = !assessed
                ? State.NOT_ASSESSED
                : !why.isEmpty()
                        ? State.AT_RISK
                        : all.stream().allMatch(Criterion::isMet) ? State.READY : State.NOT_READY;
        if (state == State.AT_RISK) {
            attention.accept(new AttentionItem(
                    Kind.GATEWAY_AT_RISK,
                    concerned(why),
                    Subject.GATEWAY.label(),
                    "",
                    gateway.title(),
                    why.stream().map(Reason::words).collect(Collectors.joining("; ")),
                    why.stream()
                            .flatMap(reason -> reason.source().stream())
                            .findFirst()
                            .orElse(null)));
        }
        return new Gateways.Item(gateway, state, why, all);
    }

    /** Names the partner, or says how many there are. */
    private static String concerned(List<Reason> why) {
        List<String> parties = why.stream()
                .flatMap(reason -> reason.parties().stream())
                .distinct()
                .toList();
        return parties.size() == 1 ? parties.get(0) : parties.isEmpty() ? "No partner" : parties.size() + " partners";
    }

    private Criterion criterion(Gathered gathered) {
        return new Criterion(
                gathered.reference(),
                gathered.text(),
                gathered.statements(),
                asked.stream()
                        .filter(asked -> asked.section().equals(gathered.section()))
                        .flatMap(asked -> asked.owing().stream())
                        .filter(party -> !gathered.reported().contains(party.id()) && isFor(gathered, party))
                        .map(Party::name)
                        .toList());
    }

    /** Only of what the pack lists is it known who is to report on it. */
    private boolean isFor(Gathered criterion, Party party) {
        return criterion
                .section()
                .records()
                .expectedList()
                .flatMap(frame.programme().vocabulary()::findList)
                .map(FixedList::rows)
                .orElse(List.of())
                .stream()
                .anyMatch(row -> Words.same(row.key(), criterion.reference()) && row.isFor(party.id()));
    }

    private List<Reason> why(Gateway gateway, List<Criterion> all) {
        boolean open = !gateway.notBefore().isAfter(frame.asAt());
        String since = ", though the gateway has been open since " + Dates.day(gateway.notBefore());
        List<Reason> reasons = new ArrayList<>();
        for (Criterion criterion : all) {
            List<Statement> unmet =
                    criterion.statements().stream().filter(said -> !said.met()).toList();
            List<Statement> failed =
                    unmet.stream().filter(said -> said.tone() == Tone.NEGATIVE).toList();
            List<Statement> late = unmet.stream()
                    .filter(said -> !failed.contains(said) && isLate(said))
                    .toList();
            List<Statement> partly = unmet.stream()
                    .filter(said -> open && !failed.contains(said) && !late.contains(said))
                    .toList();
            reason(reasons, criterion, failed, "is not met for", "");
            reason(reasons, criterion, late, "is past the day by which it is needed for", "");
            reason(reasons, criterion, partly, "is not met in full for", since);
            if (open && criterion.statements().isEmpty()) {
                reasons.add(new Reason(
                        criterion.name(), "No partner reports on " + criterion.name() + since, List.of(), null));
            }
            if (open && !criterion.silent().isEmpty()) {
                reasons.add(new Reason(
                        criterion.name(),
                        "No word on " + criterion.name() + " from " + named(criterion.silent()) + since,
                        criterion.silent(),
                        null));
            }
        }
        return reasons;
    }

    private boolean isLate(Statement said) {
        LocalDate asAt = frame.asAt();
        return said.neededBy().filter(day -> day.isBefore(asAt)).isPresent();
    }

    private static String named(List<String> parties) {
        return parties.size() > MOST_NAMED ? Plural.of(parties.size(), "partner") : String.join(", ", parties);
    }

    private static void reason(
            List<Reason> reasons, Criterion criterion, List<Statement> said, String how, String after) {
        if (!said.isEmpty()) {
            List<String> parties =
                    said.stream().map(Statement::party).distinct().toList();
            reasons.add(new Reason(
                    criterion.name(),
                    criterion.name() + " " + how + " " + named(parties) + after,
                    parties,
                    said.get(0).source()));
        }
    }
}
