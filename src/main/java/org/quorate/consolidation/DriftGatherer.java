package org.quorate.consolidation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quorate.binding.ReturnLayout;
import org.quorate.consolidation.Completeness.ReturnStatus;
import org.quorate.consolidation.Drift.Change;
import org.quorate.consolidation.Drift.Kind;
import org.quorate.ledger.Desk;
import org.quorate.ledger.Ledger;
import org.quorate.ledger.Submission;
import org.quorate.programme.AcceptedHeading;
import org.quorate.programme.ReportingPeriod;

/** Compares the workbook of each return with the last one that the same party sent. For one consolidation. */
final class DriftGatherer {
    private static final Comparator<Submission> BY_RECEIPT =
            Comparator.comparing(Submission::receivedAt).thenComparing(Submission::sha256);

    private final Ledger ledger;
    private final Frame frame;

    /** Of equal ones one is kept, for most parties fill in the same template. */
    private final Map<ReturnLayout, ReturnLayout> layouts = new HashMap<>();

    private record Laid(Submission submission, ReturnLayout layout) {}

    /** A return, whoever sent it and when. */
    private record Key(String partyId, String returnId) {
        static Optional<Key> of(Submission submission) {
            return submission
                    .partyId()
                    .flatMap(party -> submission.returnId().map(definition -> new Key(party, definition)));
        }
    }

    DriftGatherer(Ledger ledger, Frame frame) {
        this.ledger = ledger;
        this.frame = frame;
    }

    /**
     * Compares the returns that could be read.
     *
     * @param submissions all of the period
     */
    List<Drift> gather(Completeness completeness, List<Submission> submissions) {
        Map<Key, Laid> present = new LinkedHashMap<>();
        List<Submission> standing = completeness.all().stream()
                .flatMap(status -> status.submission().stream())
                .toList();
        keepLast(frame.desk(), standing, present);
        Map<Key, Laid> earlier = earlier(present, submissions);
        List<Drift> drift = new ArrayList<>();
        for (ReturnStatus status : completeness.all()) {
            Key key = new Key(status.party().id(), status.definition().id());
            Laid now = present.get(key);
            if (now != null) {
                drift.add(drift(status, now, Optional.ofNullable(earlier.get(key))));
            }
        }
        return drift;
    }

    private Map<Key, Laid> earlier(Map<Key, Laid> present, List<Submission> submissions) {
        Map<Key, Laid> earlier = new LinkedHashMap<>();
        Optional<ReportingPeriod> period = frame.programme().calendar().previous(frame.period());
        while (period.isPresent() && earlier.size() < present.size()) {
            Desk desk = frame.desk(period.get());
            keepLast(desk, wanted(present, earlier, ledger.submissions(desk)), earlier);
            period = frame.programme().calendar().previous(period.get());
        }
        List<Submission> before = wanted(present, earlier, submissions).stream()
                .filter(submission -> Key.of(submission)
                        .map(present::get)
                        .filter(now -> BY_RECEIPT.compare(submission, now.submission()) < 0)
                        .isPresent())
                .toList();
        keepLast(frame.desk(), before, earlier);
        return earlier;
    }

    private static List<Submission> wanted(Map<Key, Laid> present, Map<Key, Laid> found, List<Submission> candidates) {
        return candidates.stream()
                .filter(submission -> Key.of(submission)
                        .filter(key -> present.containsKey(key) && !found.containsKey(key))
                        .isPresent())
                .toList();
    }

    /** Keeps of each return the last by receipt of which the layout is known. */
    private void keepLast(Desk desk, List<Submission> submissions, Map<Key, Laid> kept) {
        List<Submission> inOrder = submissions.stream().sorted(BY_RECEIPT).toList();
        ledger.visitLayouts(
                desk,
                inOrder,
                (submission, layout) -> Key.of(submission)
                        .ifPresent(key ->
                                kept.put(key, new Laid(submission, layouts.computeIfAbsent(layout, first -> first)))));
    }

    private Drift drift(ReturnStatus status, Laid now, Optional<Laid> earlier) {
        return new Drift(
                status.party(),
                status.definition(),
                now.submission(),
                earlier.map(Laid::submission).orElse(null),
                earlier.map(before -> changes(status, before, now)).orElse(List.of()));
    }

    private List<Change> changes(ReturnStatus status, Laid before, Laid now) {
        List<Change> changes = new ArrayList<>();
        String earlier = before.submission().templateVersion();
        String later = now.submission().templateVersion();
        if (!earlier.equals(later)) {
            changes.add(new Change(Kind.CHANGED, "", "Template version", earlier, later, "", "", ""));
        }
        List<AcceptedHeading> accepted = frame.programme().accepted().stream()
                .filter(one ->
                        one.isFor(status.party().id(), status.definition().id(), one.sectionId()))
                .toList();
        changes.addAll(new LayoutComparison(status.definition(), accepted, before.layout(), now.layout()).changes());
        return changes;
    }
}
