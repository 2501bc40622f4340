package org.quorate.reporting;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.quorate.consolidation.Completeness;
import org.quorate.consolidation.Completeness.ReturnStatus;
import org.quorate.consolidation.Completeness.Standing;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Dates;
import org.quorate.consolidation.Highlights;
import org.quorate.consolidation.SourceRef;
import org.quorate.ledger.Submission;
import org.quorate.reporting.PaperState.Kind;
import org.quorate.reporting.PaperState.Statement;
import org.quorate.reporting.PaperState.Statements;

/**
 * What a consolidation states that a committee would want to know the change of: who sent what, what it is asked to decide, the
 * figures, and what stands out among milestones, risks, clarifications and findings. Lists are whole here, also where the paper
 * shows their first rows.
 */
public final class PaperStatements {
    private final Consolidation consolidation;
    private final Consumer<Statement> visitor;
    private final ShortDigests digests = new ShortDigests();
    private final Set<Long> told = new HashSet<>();

    private PaperStatements(Consolidation consolidation, Consumer<Statement> visitor) {
        this.consolidation = consolidation;
        this.visitor = visitor;
    }

    /** Returns what the consolidation states, each kind and subject once, by kind. */
    public static Statements of(Consolidation consolidation) {
        return visitor -> new PaperStatements(consolidation, visitor).tell();
    }

    private void tell() {
        returns();
        decisions();
        figures();
        exceptions();
        findings();
    }

    /** Two things that nothing tells apart are told as they are found, with a number. */
    private void add(Kind kind, String subject, String value, String mark, List<SourceRef> sources) {
        String numbered = subject;
        for (int i = 2; !told.add(digests.of(kind.name(), numbered)); i++) {
            numbered = subject + " (" + i + ")";
        }
        visitor.accept(new Statement(kind, numbered, value, mark, sources));
    }

    private void returns() {
        for (ReturnStatus status : consolidation.completeness().all()) {
            Optional<Submission> submission = status.submission();
            add(
                    Kind.RETURN,
                    status.party().name() + ": " + status.definition().title(),
                    submission
                            .map(sent -> "%s, received %s"
                                    .formatted(
                                            status.standing().label(),
                                            Dates.moment(consolidation.frame().local(sent.receivedAt()))))
                            .orElse(status.standing().label()),
                    submission.map(Submission::sha256).orElse(""),
                    submission.map(sent -> file(status.party().name(), sent)).stream()
                            .toList());
        }
    }

    private static SourceRef file(String party, Submission sent) {
        return new SourceRef(party, sent.fileName(), "", "", sent.sha256());
    }

    private void decisions() {
        consolidation
                .highlights()
                .decisions()
                .items()
                .forEach(item -> add(
                        Kind.DECISION,
                        subject(item.party(), item.reference(), item.title()),
                        item.by().isEmpty() ? "Wanted" : "Wanted by " + item.by(),
                        "",
                        List.of(item.source())));
        consolidation
                .highlights()
                .decisions()
                .taken()
                .forEach(taken -> add(
                        Kind.DECISION,
                        subject(taken.party(), taken.reference(), taken.title()),
                        taken.decided().outcome()
                                + taken.decided()
                                        .on()
                                        .map(day -> " on " + Dates.day(day))
                                        .orElse(""),
                        "",
                        List.of(taken.decided().source())));
    }

    private void figures() {
        Completeness completeness = consolidation.completeness();
        Highlights highlights = consolidation.highlights();
        figure("Returns received", completeness.received() + " of " + completeness.expected());
        figure("Returns in the figures", completeness.counted() + " of " + completeness.expected());
        figure("Returns that came late", Integer.toString(completeness.late()));
        figure("Returns missing", Integer.toString(completeness.count(Standing.MISSING)));
        figure(
                "Things that need attention",
                Integer.toString(highlights.attention().size()));
        figure("Overall level of assurance", highlights.assurance().overall().level());
        highlights.assurance().byArea().forEach(area -> figures("Assurance, " + area.area(), area.levels()));
        figure("Milestones", Integer.toString(highlights.milestones().total()));
        figures("Milestones by status", highlights.milestones().byStatus());
        figures("Milestones by rating", highlights.milestones().byRating());
        figure("Open risks", Integer.toString(highlights.risks().open()));
        figures("Open risks by level", highlights.risks().byBand());
        figure(
                "Clarifications asked",
                Integer.toString(highlights.clarifications().asked()));
        figure(
                "Clarifications answered",
                Integer.toString(highlights.clarifications().answered()));
        Map<String, List<SourceRef>> files = files();
        highlights.finance().lines().forEach(line -> {
            List<SourceRef> all = files.getOrDefault(line.party(), List.of());
            List<SourceRef> file = all.size() == 1 ? all : List.of();
            add(Kind.FIGURE, "Plan of " + line.party(), Amounts.pounds(line.plan()), "", file);
            add(Kind.FIGURE, "Forecast of " + line.party(), Amounts.pounds(line.forecast()), "", file);
        });
    }

    /** The files that count, by the partner's name: a sum of one partner comes from its file if it has only one. */
    private Map<String, List<SourceRef>> files() {
        return consolidation.completeness().returns().stream()
                .filter(status -> status.standing().counts())
                .flatMap(status -> status.submission().stream()
                        .map(sent -> file(status.party().name(), sent)))
                .collect(Collectors.groupingBy(SourceRef::party));
    }

    private void figure(String subject, String value) {
        add(Kind.FIGURE, subject, value, "", List.of());
    }

    private void figures(String subject, Map<String, Integer> counts) {
        counts.forEach((label, count) -> figure(subject + ": " + label, Integer.toString(count)));
    }

    private void exceptions() {
        Highlights highlights = consolidation.highlights();
        highlights
                .milestones()
                .overdue()
                .forEach(late -> add(
                        Kind.MILESTONE,
                        subject(late.party(), late.reference(), late.title()),
                        "Due %s, %s%s"
                                .formatted(
                                        Dates.day(late.baseline()),
                                        late.forecast()
                                                .map(day -> "now forecast for " + Dates.day(day))
                                                .orElse("no forecast given"),
                                        late.rating().isEmpty() ? "" : ", rated " + late.rating()),
                        "",
                        List.of(late.source())));
        highlights
                .risks()
                .notable()
                .forEach(risk -> add(
                        Kind.RISK,
                        subject(risk.party(), risk.reference(), risk.title()),
                        risk.score() + " " + risk.band(),
                        "",
                        List.of(risk.source())));
        highlights
                .clarifications()
                .open()
                .forEach(open -> add(
                        Kind.CLARIFICATION,
                        subject(open.party(), open.reference(), open.question()),
                        open.status().isEmpty() ? "Open" : open.status(),
                        "",
                        List.of(open.source())));
    }

    private void findings() {
        for (ReturnStatus status : consolidation.completeness().all()) {
            status.submission()
                    .ifPresent(sent -> add(
                            Kind.FINDING,
                            status.party().name() + ": " + status.definition().title(),
                            "Errors %s, warnings %s".formatted(status.errors(), status.warnings()),
                            "",
                            List.of(file(status.party().name(), sent))));
        }
    }

    private static String subject(String party, String reference, String title) {
        String what = reference.isEmpty() || title.isEmpty() ? reference + title : reference + ": " + title;
        return party.isEmpty() ? what : party + ", " + what;
    }
}
