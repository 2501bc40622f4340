package org.quorate.programme.json;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Severity;
import org.quorate.programme.Governance;

/** The groups, meetings, gateways and waivers in programme.json. One for each file; it remembers the groups it has read. */
final class GovernancePart {
    static final List<String> GROUP_PROPERTIES =
            List.of("name", "aliases", "purpose", "reportsTo", "cadence", "decides", "deputies", "review", "quorum");
    static final List<String> QUORUM_PROPERTIES = List.of("party", "members");
    static final List<String> MEETING_PROPERTIES = List.of("group", "date", "purpose");
    static final List<String> GATEWAY_PROPERTIES = List.of("id", "title", "notBefore", "criteria", "reviewedBy");
    static final List<String> WAIVER_PROPERTIES =
            List.of("party", "return", "section", "check", "reason", "approvedBy", "from", "until");
    static final int MOST_MEMBERS = 1000;
    private static final List<String> WAIVABLE = Arrays.stream(FindingCode.values())
            .filter(GovernancePart::isWaivable)
            .map(FindingCode::word)
            .toList();
    private static final Scope GROUPS = Scope.of(Scope.Kind.GROUP);

    private final Map<String, Line> above = new HashMap<>();

    private GovernancePart() {}

    /** A reporting line to the group of that name, with the object of the group that reports. */
    private record Line(String to, ObjectCursor object) {}

    /** Reads the governance from the properties of the programme. */
    static Governance read(ObjectCursor programme) {
        GovernancePart part = new GovernancePart();
        List<Governance.Group> groups = programme
                .required("groups", ValueType.parts(GROUPS, part::group))
                .orElse(List.of());
        part.tellCircles();
        return new Governance(
                groups,
                programme
                        .required("meetings", ValueType.list(GovernancePart::meeting))
                        .orElse(List.of()),
                programme
                        .required("gateways", ValueType.parts(Scope.of(Scope.Kind.GATEWAY), GovernancePart::gateway))
                        .orElse(List.of()),
                programme
                        .required("waivers", ValueType.list(GovernancePart::waiver))
                        .orElse(List.of()));
    }

    private Optional<Governance.Group> group(Json json, Reading reading, Names names) {
        return ObjectCursor.open(json, GROUP_PROPERTIES, reading, names).map(object -> {
            Governance.Group group = new Governance.Group(
                    object.id("name", Values::name, names),
                    object.aliases(names),
                    object.text("purpose"),
                    object.optional("reportsTo", Ids.referenceTo(GROUPS)).orElse(null),
                    new Governance.Terms(
                            object.optional("cadence", Values::text).orElse(""),
                            object.optional("decides", Values::text).orElse(""),
                            object.optional("deputies", Values::text).orElse(""),
                            object.optional("review", Values::text).orElse(""),
                            object.optional("quorum", GovernancePart::quorum).orElse(null)));
            group.reportsTo().ifPresent(other -> above.putIfAbsent(group.name(), new Line(other, object)));
            return group;
        });
    }

    private static Optional<Governance.Quorum> quorum(Json json, Reading reading) {
        Names parties = new Names("party of a quorum", reading.mistakes());
        return ValueType.filled(ValueType.list((item, same) -> quorumPart(item, same, parties)))
                .read(json, reading)
                .map(Governance.Quorum::new);
    }

    private static Optional<Governance.Quorum.Part> quorumPart(Json json, Reading reading, Names parties) {
        return ObjectCursor.open(json, QUORUM_PROPERTIES, reading)
                .map(object -> new Governance.Quorum.Part(
                        object.id("party", Ids.referenceTo(Scope.of(Scope.Kind.PARTY)), parties),
                        object.required("members", Values.wholeNumber(1, MOST_MEMBERS))
                                .orElse(1)));
    }

    private void tellCircles() {
        above.forEach((name, line) -> {
            Set<String> passed = new HashSet<>();
            Line next = line;
            while (next != null && !next.to.equals(name) && passed.add(next.to)) {
                next = above.get(next.to);
            }
            if (next != null && next.to.equals(name)) {
                line.object.wrong("reportsTo", "A group that does not in turn report to this one.");
            }
        });
    }

    private static Optional<Governance.Meeting> meeting(Json json, Reading reading) {
        return ObjectCursor.open(json, MEETING_PROPERTIES, reading)
                .map(object -> new Governance.Meeting(
                        object.required("group", Ids.referenceTo(GROUPS)).orElse(""),
                        object.required("date", Values::date).orElse(LocalDate.EPOCH),
                        object.text("purpose")));
    }

    private static Optional<Governance.Gateway> gateway(Json json, Reading reading, Names names) {
        return ObjectCursor.open(json, GATEWAY_PROPERTIES, reading, names)
                .map(object -> new Governance.Gateway(
                        object.id("id", Ids::slug, names),
                        object.text("title"),
                        object.required("notBefore", Values::date).orElse(LocalDate.EPOCH),
                        object.optional("criteria", ValueType.distinct("criterion", Values::text))
                                .orElse(List.of()),
                        object.optional("reviewedBy", Ids.referenceTo(GROUPS)).orElse(null)));
    }

    private static Optional<Governance.Waiver> waiver(Json json, Reading reading) {
        return ObjectCursor.open(json, WAIVER_PROPERTIES, reading).map(object -> {
            String returnId = object.optional("return", Ids.referenceTo(Scope.of(Scope.Kind.RETURN)))
                    .orElse(null);
            if (!object.has("section") && !object.has("check")) {
                object.missing("section or check");
            }
            if (object.has("section") && !object.has("return")) {
                object.missing("return");
            }
            LocalDate until = object.required("until", Values::date).orElse(LocalDate.EPOCH);
            Optional<LocalDate> from = object.optional("from", Values::date);
            if (object.has("until") && from.filter(until::isBefore).isPresent()) {
                object.wrong("until", "A day that is not before \"from\".");
            }
            return new Governance.Waiver(
                    object.optional("party", Ids.referenceTo(Scope.of(Scope.Kind.PARTY)))
                            .orElse(null),
                    returnId,
                    object.optional(
                                    "section",
                                    returnId == null
                                            ? Values::text
                                            : Ids.referenceTo(Scope.in(returnId, Scope.Kind.SECTION)))
                            .orElse(null),
                    object.optional("check", check(returnId)).orElse(null),
                    object.text("reason"),
                    object.text("approvedBy"),
                    from.orElse(null),
                    until);
        });
    }

    /** A check of the programme's own, of that return or, where none is named, of any; or the code of what can be waived. */
    private static ValueType<String> check(@Nullable String returnIdOrNull) {
        return (json, reading) -> {
            Optional<String> name = Values.text(json, reading);
            name.filter(word -> !WAIVABLE.contains(word))
                    .ifPresent(word -> reading.references().referToCheck(returnIdOrNull, WAIVABLE, word, json.at()));
            return name;
        };
    }

    /** What is critical is never waived; a return that did not come is waived by not being owed, a formula by its own id. */
    private static boolean isWaivable(FindingCode code) {
        return (code.severity() == Severity.ERROR || code.severity() == Severity.WARNING)
                && code != FindingCode.RETURN_MISSING
                && code != FindingCode.CHECK_FAILED;
    }
}
