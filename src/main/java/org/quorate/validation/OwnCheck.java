package org.quorate.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.programme.Check;
import org.quorate.programme.CheckText;
import org.quorate.validation.CheckEvaluation.Verdict;

/** One check of the programme's own, made over one return. For one thread, once. */
final class OwnCheck {
    private static final int CELLS_SHOWN = 10;

    private final CompiledCheck compiled;
    private final Check check;
    private final ReceivedReturn received;
    private final Obstacles obstacles;
    private final CheckEvaluation evaluation;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, List<ReceivedRecord>> notMade = new LinkedHashMap<>();
    private final Map<String, List<ReceivedRecord>> notEvaluated = new LinkedHashMap<>();

    OwnCheck(CompiledCheck compiled, ReceivedReturn received, Obstacles obstacles, CheckEvaluation evaluation) {
        this.compiled = compiled;
        this.check = compiled.check();
        this.received = received;
        this.obstacles = obstacles;
        this.evaluation = evaluation;
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
        Optional<String> inTheWayOfAll = obstacles.toAll(compiled);
        for (ReceivedRecord record : records) {
            Optional<String> inTheWay = inTheWayOfAll.or(() -> obstacles.to(compiled, record));
            if (inTheWay.isPresent()) {
                notMade.computeIfAbsent(inTheWay.get(), reason -> new ArrayList<>())
                        .add(record);
            } else {
                Verdict verdict = evaluation.evaluate(compiled, record.content());
                if (verdict instanceof Verdict.Failed) {
                    findings.add(failed(record));
                } else if (verdict instanceof Verdict.NotEvaluated error) {
                    notEvaluated
                            .computeIfAbsent(error.word(), word -> new ArrayList<>())
                            .add(record);
                }
            }
        }
        notEvaluated.forEach((word, cases) ->
                findings.add(about(cases, FindingCode.CHECK_NOT_EVALUATED).with("seen", word)));
        notMade.forEach((reason, cases) ->
                findings.add(about(cases, FindingCode.CHECK_NOT_MADE).with("reason", reason)));
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
        return finding.with("check", trial ? check.id() + ", new and on trial" : check.id())
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

    private Finding about(List<ReceivedRecord> records, FindingCode code) {
        ReceivedRecord first = records.get(0);
        List<String> cells = records.stream()
                .flatMap(record -> judged(record).map(answer -> answer.content().cell()).stream())
                .filter(cell -> !cell.isEmpty())
                .limit(CELLS_SHOWN)
                .toList();
        return Finding.of(
                        code, cells.isEmpty() ? placeOf(first) : first.section().location(cells))
                .with("section", first.definition().title())
                .with("record", first.label())
                .with("check", check.id())
                .with("count", Wording.count(records.size(), "record"))
                .with("formula", check.formula());
    }

    private Finding whole(FindingCode code) {
        Optional<ReceivedSection> section = section().or(this::firstNamed);
        Location place = cellNamed()
                .or(() -> section.flatMap(named -> named.content().sheet())
                        .map(sheet -> Location.sheet(received.content().file(), sheet)))
                .orElseGet(() -> Location.file(received.content().file()));
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
                        .filter(section ->
                                section.definition().kind() == org.quorate.programme.SectionDefinition.Kind.FORM)
                        .flatMap(section -> section.records().stream())
                        .flatMap(record -> record.find(named.field().id()).stream()))
                .filter(answer -> !answer.content().cell().isEmpty())
                .map(answer -> answer.record()
                        .section()
                        .location(List.of(answer.content().cell())))
                .findFirst();
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
