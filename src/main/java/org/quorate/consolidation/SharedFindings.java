package org.quorate.consolidation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Listed;
import org.quorate.finding.Location;

/**
 * Findings on what partners share: told differently (G02), scored by several (G03), claimed by several or named by nobody (G04). They
 * are for the programme's lead, who can settle them; no single partner is told.
 */
final class SharedFindings {
    /** In the place of a partner's name. */
    private static final String ALL = "All partners";

    private SharedFindings() {}

    static List<PartyFinding> of(Highlights highlights) {
        return Stream.of(
                        highlights.shared().stream().flatMap(SharedFindings::toldDifferently),
                        scored(highlights.risks().shared()),
                        highlights.shared().stream().flatMap(SharedFindings::claims))
                .flatMap(findings -> findings)
                .map(finding -> new PartyFinding(ALL, finding))
                .toList();
    }

    private static Stream<Finding> toldDifferently(SharedItems shared) {
        List<String> items = shared.items().stream()
                .filter(SharedItems.Item::isToldDifferently)
                .map(SharedItems.Item::key)
                .toList();
        return items.isEmpty()
                ? Stream.empty()
                : Stream.of(finding(FindingCode.SHARED_TOLD_DIFFERENTLY)
                        .with("count", items.size() + " of " + shared.items().size())
                        .with("section", shared.title())
                        .with("items", Listed.of(items)));
    }

    private static Stream<Finding> scored(List<Risks.Shared> risks) {
        Map<String, List<Risks.Shared>> sections = risks.stream()
                .collect(Collectors.groupingBy(Risks.Shared::section, LinkedHashMap::new, Collectors.toList()));
        return sections.entrySet().stream()
                .flatMap(section -> section.getValue().stream()
                        .filter(risk -> risk.range() > 0)
                        .max(Comparator.comparing(Risks.Shared::range))
                        .map(widest -> scored(section.getKey(), section.getValue(), widest))
                        .stream());
    }

    private static Finding scored(String section, List<Risks.Shared> risks, Risks.Shared widest) {
        long apart = risks.stream().filter(risk -> risk.range() > 0).count();
        return finding(FindingCode.SHARED_RISK_SCORED)
                .with("count", apart + " of " + risks.size())
                .with("section", section)
                .with("record", widest.key())
                .with("low", Integer.toString(widest.lowest()))
                .with("seen", Integer.toString(widest.highest()))
                .with("parties", Integer.toString(widest.scores().size()))
                .with("party", Listed.of(widest.highestBy()));
    }

    private static Stream<Finding> claims(SharedItems shared) {
        Stream<Finding> twice = shared.items().stream()
                .filter(item -> item.claimants().size() > 1)
                .map(item -> about(FindingCode.SHARED_CLAIMED_TWICE, shared, item)
                        .with("parties", Listed.of(item.claimants())));
        Stream<Finding> nobodys = shared.items().stream()
                .filter(item -> shared.owned() && item.isNobodys())
                .map(item -> about(FindingCode.SHARED_OWNED_BY_NOBODY, shared, item));
        return Stream.concat(twice, nobodys);
    }

    private static Finding about(FindingCode code, SharedItems shared, SharedItems.Item item) {
        return finding(code).with("record", item.key()).with("section", shared.title());
    }

    private static Finding finding(FindingCode code) {
        return Finding.of(code, Location.file(""));
    }
}
