package org.quorate.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.Strings;
import org.jspecify.annotations.Nullable;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.finding.Plural;
import org.quorate.programme.Check;
import org.quorate.programme.CheckText;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.validation.CheckEvaluation.Verdict;
import org.quorate.validation.Obstacles.Obstacle;

/** One check of the programme's own, made over one return. For one thread, once. */
final class OwnCheck {
    private static final int CELLS_SHOWN = 10;
    private static final String ON_TRIAL = ", new and on trial";

    private final CompiledCheck compiled;
    private final Check check;
    private final ReceivedReturn received;
    private final Obstacles obstacles;
    private final CheckEvaluation evaluation;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, List<Case>> notMade = new LinkedHashMap<>();
    private final Map<String, List<Case>> notEvaluated = new LinkedHashMap<>();

    /** A record with the answer that is to be looked at, if it is one. */
    private record Case(ReceivedRecord record, @Nullable ReceivedAnswer answerOrNull) {}

    OwnCheck(CompiledCheck compiled, ReceivedReturn received, Obstacles obstacles, CheckEvaluation evaluation) {
        this.compiled = compiled;
        this.check = compiled.check();
        this.received = received;
        this.obstacles = obstacles;
        this.evaluation = evaluation;
    }

    /** Returns whether the finding is that the check of that id failed. */
    static boolean isOf(Finding finding, String checkId) {
        return finding.code() == FindingCode.CHECK_FAILED && id(finding).equals(checkId);
    }

    /** Returns what a finding goes by: the id of the check that failed, or else the word of its code. */
    static String id(Finding finding) {
        return finding.code() == FindingCode.CHECK_FAILED
                ? Strings.CS.removeEnd(finding.arg("check"), ON_TRIAL)
                : finding.code().word();
    }

    /** Makes the check and returns what it says: failures in the order of records, then errors, then what was not made. */
    List<Finding> findings() {
        if (compiled.isOfRecord()) {
            List<ReceivedRecord> records =
                    section().map(ReceivedSection::records).orElse(List.of());
            if (!records.isEmpty()) {
                overRecords(records);
            }
        } else {
            once();
        }
        return List.copyOf(findings);
    }

    private void overRecords(List<ReceivedRecord> records) {
        Optional<Obstacle> inTheWayOfAll = obstacles.toAll(compiled).map(reason -> new Obstacle(reason, null));
        for (ReceivedRecord record : records) {
            Optional<Obstacle> inTheWay = inTheWayOfAll.or(() -> obstacles.to(compiled, record));
            if (inTheWay.isPresent()) {
                add(notMade, inTheWay.get().reason(), record, inTheWay.get().answerOrNull());
            } else {
                Verdict verdict = evaluation.evaluate(compiled, record.content());
                if (verdict instanceof Verdict.Failed) {
                    findings.add(failed(record));
                } else if (verdict instanceof Verdict.NotEvaluated error) {
                    add(notEvaluated, error.word(), record, null);
                }
            }
        }
        notEvaluated.forEach((word, cases) ->
                findings.add(about(cases, FindingCode.CHECK_NOT_EVALUATED).with("seen", word)));
        notMade.forEach((reason, cases) -> findings.add(
                about(cases, FindingCode.CHECK_NOT_MADE).with("reason", reason).with("seen", seen(cases))));
    }

    private void add(
            Map<String, List<Case>> cases, String why, ReceivedRecord record, @Nullable ReceivedAnswer answerOrNull) {
        ReceivedAnswer answer = answerOrNull == null ? judged(record).orElse(null) : answerOrNull;
        cases.computeIfAbsent(why, absent -> new ArrayList<>()).add(new Case(record, answer));
    }

    private void once() {
        Optional<String> inTheWay = obstacles.toAll(compiled);
        if (inTheWay.isPresent()) {
            findings.add(whole(FindingCode.CHECK_NOT_MADE).with("reason", inTheWay.get()));
            return;
        }
        Verdict verdict = evaluation.evaluate(compiled, null);
        if (verdict instanceof Verdict.Failed) {
            findings.add(failed(whole(FindingCode.CHECK_FAILED), check.message(), check.fix()));
        } else if (verdict instanceof Verdict.NotEvaluated error) {
            findings.add(whole(FindingCode.CHECK_NOT_EVALUATED).with("seen", error.word()));
        }
    }

    private Finding failed(ReceivedRecord record) {
        Finding finding = Finding.of(FindingCode.CHECK_FAILED, placeOf(record))
                .with("section", record.definition().title())
                .with("record", record.label());
        Optional<ReceivedAnswer> judged = judged(record);
        if (judged.isPresent()) {
            finding = finding.with("field", judged.get().field().heading()).with("seen", Wording.state(judged.get()));
        }
        return failed(finding, filled(check.message(), record), filled(check.fix(), record));
    }

    private Finding failed(Finding finding, String message, String fix) {
        boolean trial = check.stage() == Check.Stage.TRIAL;
        return finding.with("check", trial ? check.id() + ON_TRIAL : check.id())
                .with("message", message.endsWith(".") ? message.substring(0, message.length() - 1) : message)
                .with("fix", fix)
                .with("formula", check.formula())
                .at(check.toldAs());
    }

    private static String filled(String text, ReceivedRecord record) {
        return CheckText.fill(
                text,
                name -> CheckText.find(record.definition(), name)
                        .flatMap(field -> record.find(field.id()))
                        .map(Wording::state)
                        .orElse("blank"));
    }

    private Finding about(List<Case> cases, FindingCode code) {
        ReceivedRecord first = cases.get(0).record;
        List<String> cells = cases.stream()
                .flatMap(one -> Stream.ofNullable(one.answerOrNull))
                .map(answer -> answer.content().cell())
                .filter(cell -> !cell.isEmpty())
                .limit(CELLS_SHOWN)
                .toList();
        Location place = cells.isEmpty()
                ? sheet(first.section()).orElseGet(this::file)
                : first.section().location(cells);
        return Finding.of(code, place)
                .with("section", first.definition().title())
                .with("check", check.id())
                .with("count", Plural.of(cases.size(), "record"))
                .with("formula", check.formula());
    }

    /** The different answers that stand in the cells shown. */
    private static String seen(List<Case> cases) {
        return cases.stream()
                .limit(CELLS_SHOWN)
                .flatMap(one -> Stream.ofNullable(one.answerOrNull))
                .map(Wording::state)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Finding whole(FindingCode code) {
        Optional<ReceivedSection> section = section().or(this::firstNamed);
        Location place = cellNamed().or(() -> section.flatMap(this::sheet)).orElseGet(this::file);
        Finding finding = Finding.of(code, place)
                .with("check", check.id())
                .with("count", "the whole return")
                .with("formula", check.formula());
        return section.isPresent()
                ? finding.with("section", section.get().definition().title())
                : finding;
    }

    /** The cell of a form that the formula names first is where a total is set against what it totals. */
    private Optional<Location> cellNamed() {
        return compiled.names().stream()
                .filter(named -> named.from() == NamedField.From.COLUMN)
                .flatMap(named -> find(named.section().id()).stream()
                        .filter(section -> section.definition().kind() == Kind.FORM)
                        .flatMap(section -> section.records().stream())
                        .flatMap(record -> record.find(named.field().id()).stream()))
                .filter(answer -> !answer.content().cell().isEmpty())
                .map(answer -> answer.record()
                        .section()
                        .location(List.of(answer.content().cell())))
                .findFirst();
    }

    private Optional<Location> sheet(ReceivedSection section) {
        return section.content()
                .sheet()
                .map(sheet -> Location.sheet(received.content().file(), sheet));
    }

    private Location file() {
        return Location.file(received.content().file());
    }

    private Optional<ReceivedAnswer> judged(ReceivedRecord record) {
        return compiled.names().stream()
                .filter(named -> named.from() == NamedField.From.RECORD)
                .findFirst()
                .flatMap(named -> record.find(named.field().id()));
    }

    private Location placeOf(ReceivedRecord record) {
        Optional<String> cell =
                judged(record).map(answer -> answer.content().cell()).filter(a1 -> !a1.isEmpty());
        if (cell.isPresent()) {
            return record.section().location(List.of(cell.get()));
        }
        String file = received.content().file();
        return record.section()
                .content()
                .sheet()
                .map(sheet -> Location.row(file, sheet, record.content().row()))
                .orElseGet(() -> Location.file(file));
    }

    private Optional<ReceivedSection> section() {
        return check.sectionId().flatMap(this::find);
    }

    private Optional<ReceivedSection> firstNamed() {
        return compiled.names().stream()
                .filter(named -> !named.isEarlier())
                .flatMap(named -> find(named.section().id()).stream())
                .findFirst();
    }

    private Optional<ReceivedSection> find(String sectionId) {
        return received.sections().stream()
                .filter(section -> section.definition().id().equals(sectionId))
                .findFirst();
    }
}
