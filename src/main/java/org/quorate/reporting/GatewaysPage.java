package org.quorate.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Gateways;
import org.quorate.consolidation.Gateways.Criterion;
import org.quorate.consolidation.Gateways.Reason;
import org.quorate.consolidation.Gateways.State;
import org.quorate.consolidation.Gateways.Statement;
import org.quorate.programme.Governance;
import org.quorate.programme.Tone;
import org.quorate.reporting.ReportColumn.Kind;

/**
 * The sheet of the programme's gateways: one criterion a row, with how many partners say it is met. What each partner says, record
 * by record, is on the sheet of its section.
 */
final class GatewaysPage {
    static final String NAME = "Gateways";
    private static final String NO_GATEWAY = "Of no gateway of the programme";

    private final Consolidation consolidation;
    private final SourceColumns sources;

    GatewaysPage(Consolidation consolidation, SourceColumns sources) {
        this.consolidation = consolidation;
        this.sources = sources;
    }

    /** Returns the sheet; empty for a programme that has no gateways and asks for no criteria. */
    Optional<ReportSheet> page() {
        Gateways gateways = consolidation.highlights().gateways();
        List<List<ReportValue>> rows = new ArrayList<>();
        for (Gateways.Item item : gateways.items()) {
            if (item.criteria().isEmpty()) {
                rows.add(row(item, null));
            }
            item.criteria().forEach(criterion -> rows.add(row(item, criterion)));
        }
        gateways.unplaced().forEach(criterion -> rows.add(row(null, criterion)));
        return rows.isEmpty() ? Optional.empty() : Optional.of(page(rows));
    }

    private ReportSheet.TablePage page(List<List<ReportValue>> rows) {
        List<ReportColumn> columns = new ArrayList<>(List.of(
                ReportColumn.of("Gateway", Kind.LONG_TEXT, 32),
                ReportColumn.of("Not before", Kind.DATE, 13),
                ReportColumn.of("Reviewed by", Kind.LONG_TEXT, 24),
                ReportColumn.of("How it stands", Kind.TEXT, 16).tones(states()),
                ReportColumn.of("Criterion", Kind.TEXT, 13),
                ReportColumn.of("What must be so", Kind.LONG_TEXT, 44),
                ReportColumn.of("Partners asked", Kind.INTEGER, 11),
                ReportColumn.of("Met for", Kind.INTEGER, 9),
                ReportColumn.of("Not met in full for", Kind.LONG_TEXT, 40),
                ReportColumn.of("No word from", Kind.LONG_TEXT, 28),
                ReportColumn.of("Why the gateway is at risk", Kind.LONG_TEXT, 50)));
        columns.addAll(SourceColumns.ofCell());
        return new ReportSheet.TablePage(
                NAME,
                "Gateways: what must be so to pass, and how far partners are",
                "One criterion a row. A gateway can be passed from its date on, and is not due on it. The source is that of the reason, or of the first partner's word.",
                "T_gateways",
                columns,
                ReportRows.of(rows),
                null);
    }

    private static Map<String, Tone> states() {
        Map<String, Tone> tones = new LinkedHashMap<>();
        tones.put(State.READY.label(), State.READY.tone());
        tones.put(State.AT_RISK.label(), State.AT_RISK.tone());
        return tones;
    }

    private List<ReportValue> row(Gateways.@Nullable Item item, @Nullable Criterion criterion) {
        List<Statement> said = criterion == null ? List.of() : criterion.statements();
        List<String> silent = criterion == null ? List.of() : criterion.silent();
        List<Reason> why = item == null || criterion == null
                ? List.of()
                : item.why().stream()
                        .filter(reason -> reason.criterion().equals(criterion.name()))
                        .toList();
        Optional<Governance.Gateway> gateway = Optional.ofNullable(item).map(Gateways.Item::gateway);
        List<ReportValue> row = new ArrayList<>(List.of(
                ReportValue.text(gateway.map(Governance.Gateway::title).orElse(NO_GATEWAY)),
                gateway.<ReportValue>map(one -> new ReportValue.Day(one.notBefore()))
                        .orElse(ReportValue.BLANK),
                ReportValue.text(gateway.flatMap(Governance.Gateway::reviewedBy).orElse("")),
                ReportValue.text(item == null ? "" : item.state().label()),
                ReportValue.text(criterion == null ? "" : criterion.reference()),
                ReportValue.text(criterion == null ? "No criteria are stated" : criterion.text()),
                ReportValue.number(said.size() + silent.size()),
                ReportValue.number(said.stream().filter(Statement::met).count()),
                ReportValue.text(said.stream()
                        .filter(statement -> !statement.met())
                        .map(statement -> statement.party() + ": " + statement.assessment())
                        .collect(Collectors.joining("; "))),
                ReportValue.text(String.join("; ", silent)),
                ReportValue.text(why.stream().map(Reason::words).collect(Collectors.joining("; ")))));
        row.addAll(sources.values(why.stream()
                .flatMap(reason -> reason.source().stream())
                .findFirst()
                .or(() -> said.stream().map(Statement::source).findFirst())
                .orElse(null)));
        return row;
    }
}
