package org.quorate.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quorate.consolidation.AttentionItem;
import org.quorate.consolidation.Completeness;
import org.quorate.consolidation.Completeness.ReturnStatus;
import org.quorate.consolidation.Completeness.SectionStatus;
import org.quorate.consolidation.Completeness.Standing;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.Dates;
import org.quorate.consolidation.Frame;
import org.quorate.finding.Plural;
import org.quorate.programme.Party;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.Tone;
import org.quorate.reporting.ReportColumn.Kind;
import org.quorate.reporting.ReportColumn.Total;

/** The sheets that say how things stand: cover, contents, completeness, what needs attention, notes. */
final class OverviewPages {
    static final String COMPLETENESS = "Completeness";
    static final String BY_SECTION = "Completeness by section";
    static final String ATTENTION = "What needs attention";
    static final String WHY = "Why it is here";

    private static final String NOT_OWED = "Not owed";

    private final Consolidation consolidation;
    private final Frame frame;
    private final Completeness completeness;
    private final SourceColumns sources;

    OverviewPages(Consolidation consolidation, SourceColumns sources) {
        this.consolidation = consolidation;
        this.frame = consolidation.frame();
        this.completeness = consolidation.completeness();
        this.sources = sources;
    }

    private ReportSheet.TextPage cover(List<ReportSheet.Line> guide) {
        List<ReportSheet.Line> lines = new ArrayList<>();
        if (frame.programme().identity().synthetic()) {
            lines.add(
                    heading("Synthetic example: the returns in this workbook are invented and are not real returns."));
        }
        lines.add(text("Programme: " + frame.programme().identity().name()));
        lines.add(text("Commissioner: " + frame.programme().identity().commissioner()));
        lines.add(text("Reporting period: " + frame.period().label()));
        if (!frame.period().part().isEmpty()) {
            lines.add(text("Part of a period: " + frame.period().part()));
        }
        lines.add(text("Due: " + Dates.moment(frame.period().due()) + "; closed: "
                + Dates.moment(frame.period().closes())));
        lines.add(text("Position as at: " + Dates.day(frame.asAt())));
        lines.add(heading("In one look"));
        lines.add(text(Sentences.received(completeness)));
        lines.add(text(completeness.coverage()));
        completeness.reviewed().forEach(line -> lines.add(text(line)));
        lines.add(text("%s attention; the sheet \"What needs attention\" lists them."
                .formatted(Plural.of(consolidation.highlights().attention().size(), "thing needs", "things need"))));
        lines.addAll(guide);
        return new ReportSheet.TextPage(
                "Cover",
                frame.programme().identity().name(),
                "Consolidated workbook: " + frame.period().label() + ".",
                lines);
    }

    ReportSheet.TextPage cover() {
        List<ReportSheet.Line> lines = new ArrayList<>();
        lines.add(heading("How to read this workbook"));
        lines.add(text("Each sheet has one table. The sheet \"Contents\" leads to every other sheet."));
        lines.add(
                text(
                        "Every row names the partner, file, sheet and row it came from. The sheet \"Sources\" gives each file's hash."));
        lines.add(
                text(
                        "Every row that was sent is either here or on the sheet \"Refused rows\" with the reason; the sheet \"Reconciliation\" adds it up."));
        return cover(lines);
    }

    /** The same for a workbook that has no sources and no findings. */
    ReportSheet.TextPage publishedCover() {
        return cover(List.of(
                heading("How to read this workbook"),
                text("Each sheet has one table. The sheet \"Contents\" leads to every other sheet."),
                text("The sheet \"Notes\" says what words, figures and shorthand mean."),
                text("Sources, contact details and what could not be read are not published.")));
    }

    static ReportSheet.ContentsPage contents() {
        return new ReportSheet.ContentsPage(
                "Contents", "Contents", "The sheets of this workbook; each name leads to its sheet.", "T_contents");
    }

    ReportSheet.TablePage completeness() {
        List<ReportColumn> columns = new ArrayList<>();
        columns.add(ReportColumn.of("Partner", Kind.TEXT, 26).total(Total.LABEL));
        TableHeadings headings = new TableHeadings(
                "Partner",
                "Sections accepted",
                "Sections with queries",
                "Sections nil or waived",
                "Sections not received",
                "Errors",
                "Warnings");
        for (ReturnDefinition definition : frame.programme().providerReturns()) {
            columns.add(ReportColumn.of(headings.own(definition.title()), Kind.TEXT, 25)
                    .tones(standings()));
            columns.add(ReportColumn.of(headings.own(definition.title() + ": days late"), Kind.INTEGER, 14));
        }
        columns.add(ReportColumn.of("Sections accepted", Kind.INTEGER, 12).total(Total.SUM));
        columns.add(ReportColumn.of("Sections with queries", Kind.INTEGER, 12).total(Total.SUM));
        columns.add(ReportColumn.of("Sections nil or waived", Kind.INTEGER, 12).total(Total.SUM));
        columns.add(ReportColumn.of("Sections not received", Kind.INTEGER, 12).total(Total.SUM));
        columns.add(ReportColumn.of("Errors", Kind.INTEGER, 10).total(Total.SUM));
        columns.add(ReportColumn.of("Warnings", Kind.INTEGER, 12).total(Total.SUM));
        return new ReportSheet.TablePage(
                COMPLETENESS,
                "Completeness: who owed what, and what came",
                Sentences.received(completeness) + " " + completeness.coverage(),
                "T_completeness",
                columns,
                visitor -> byParty().forEach((party, statuses) -> visitor.accept(completenessRow(party, statuses))),
                new ReportChart(
                        "Sections received, by partner",
                        "Stacked bars, one a partner: sections accepted, accepted with queries, nil or waived, and not "
                                + "received. The table on this sheet gives the same figures.",
                        "Partner",
                        List.of(
                                new ReportChart.Series("Sections accepted", Tone.POSITIVE),
                                new ReportChart.Series("Sections with queries", Tone.CAUTION),
                                new ReportChart.Series("Sections nil or waived", Tone.NEUTRAL),
                                new ReportChart.Series("Sections not received", Tone.NEGATIVE))));
    }

    private static Map<String, Tone> standings() {
        Map<String, Tone> tones = new LinkedHashMap<>();
        for (Standing standing : Standing.values()) {
            if (standing.tone() != Tone.NEUTRAL) {
                tones.put(standing.label(), standing.tone());
            }
        }
        return tones;
    }

    private Map<Party, List<ReturnStatus>> byParty() {
        Map<Party, List<ReturnStatus>> byParty = new LinkedHashMap<>();
        completeness
                .returns()
                .forEach(status -> byParty.computeIfAbsent(status.party(), party -> new ArrayList<>())
                        .add(status));
        return byParty;
    }

    private List<ReportValue> completenessRow(Party party, List<ReturnStatus> statuses) {
        List<SectionStatus> sections =
                statuses.stream().flatMap(status -> status.sections().stream()).toList();
        List<ReportValue> row = new ArrayList<>();
        row.add(ReportValue.text(party.name()));
        for (ReturnDefinition definition : frame.programme().providerReturns()) {
            Optional<ReturnStatus> status = of(definition, statuses);
            row.add(ReportValue.text(
                    status.map(found -> found.standing().label()).orElse(NOT_OWED)));
            row.add(status.map(found -> ReportValue.number(found.daysLate())).orElse(ReportValue.BLANK));
        }
        row.add(count(sections, Standing.ACCEPTED));
        row.add(count(sections, Standing.QUERIES));
        row.add(count(sections, Standing.NIL, Standing.WAIVED));
        row.add(count(sections, Standing.MISSING, Standing.EMPTY, Standing.REJECTED));
        row.add(ReportValue.number(
                statuses.stream().mapToLong(ReturnStatus::errors).sum()));
        row.add(ReportValue.number(
                statuses.stream().mapToLong(ReturnStatus::warnings).sum()));
        return row;
    }

    private static Optional<ReturnStatus> of(ReturnDefinition definition, List<ReturnStatus> statuses) {
        return statuses.stream()
                .filter(status -> status.definition().equals(definition))
                .findFirst();
    }

    private static ReportValue count(List<SectionStatus> sections, Standing... standings) {
        List<Standing> wanted = List.of(standings);
        return ReportValue.number(sections.stream()
                .filter(section -> wanted.contains(section.standing()))
                .count());
    }

    ReportSheet.TablePage completenessBySection() {
        List<ReportColumn> columns = new ArrayList<>();
        columns.add(ReportColumn.of("Partner", Kind.TEXT, 26));
        TableHeadings headings = new TableHeadings("Partner");
        for (ReturnDefinition definition : frame.programme().providerReturns()) {
            for (SectionDefinition section : definition.sections()) {
                columns.add(ReportColumn.of(headings.own(definition.title() + ": " + section.title()), Kind.TEXT, 22)
                        .tones(standings()));
            }
        }
        return new ReportSheet.TablePage(
                BY_SECTION,
                "Completeness by section: every section that each partner owed",
                "One partner a row, one section a column. " + completeness.coverage(),
                "T_completeness_by_section",
                columns,
                visitor -> byParty().forEach((party, statuses) -> visitor.accept(sectionsRow(party, statuses))),
                null);
    }

    private List<ReportValue> sectionsRow(Party party, List<ReturnStatus> statuses) {
        List<ReportValue> row = new ArrayList<>();
        row.add(ReportValue.text(party.name()));
        for (ReturnDefinition definition : frame.programme().providerReturns()) {
            of(definition, statuses)
                    .ifPresentOrElse(
                            status -> status.sections()
                                    .forEach(section -> row.add(
                                            ReportValue.text(section.standing().label()))),
                            () -> definition.sections().forEach(section -> row.add(ReportValue.text(NOT_OWED))));
        }
        return row;
    }

    ReportSheet.TablePage attention() {
        return new ReportSheet.TablePage(
                ATTENTION,
                "What needs attention",
                "Missing and rejected returns, red ratings, overdue milestones, gateways at risk, high and rising risks, open clarifications, "
                        + "low assurance, and what was taken over without being assessed anew, gravest first.",
                "T_attention",
                List.of(
                        ReportColumn.of(WHY, Kind.TEXT, 20).tones(kinds()),
                        ReportColumn.of("Partner", Kind.TEXT, 26),
                        ReportColumn.of("Section", Kind.TEXT, 24),
                        ReportColumn.of("Reference", Kind.TEXT, 13),
                        ReportColumn.of("What", Kind.LONG_TEXT, 50),
                        ReportColumn.of("Detail", Kind.LONG_TEXT, 50),
                        SourceColumns.file(),
                        SourceColumns.sheet(),
                        SourceColumns.cell()),
                visitor -> consolidation.highlights().attention().forEach(item -> visitor.accept(attentionRow(item))),
                null);
    }

    private List<ReportValue> attentionRow(AttentionItem item) {
        List<ReportValue> row = new ArrayList<>(List.of(
                ReportValue.text(item.kind().label()),
                ReportValue.text(item.party()),
                ReportValue.text(item.section()),
                ReportValue.text(item.reference()),
                ReportValue.text(item.what()),
                ReportValue.text(item.why())));
        row.addAll(sources.values(item.source().orElse(null)));
        return row;
    }

    private static Map<String, Tone> kinds() {
        Map<String, Tone> tones = new LinkedHashMap<>();
        for (AttentionItem.Kind kind : AttentionItem.Kind.values()) {
            tones.put(kind.label(), kind.tone());
        }
        return tones;
    }

    ReportSheet.TextPage notes() {
        List<ReportSheet.Line> lines = new ArrayList<>();
        lines.add(heading("Statuses"));
        lines.add(
                text(
                        "Accepted: received and usable. Accepted with queries: used, and the partner is asked about the findings."));
        lines.add(
                text(
                        "Nil: the partner declared that there is nothing to report. Waived: the commissioner does not ask for it."));
        lines.add(text("Rejected: nothing of the file is in this workbook. Missing: not received by the as-at date."));
        lines.add(
                text(
                        "Not filled in: the sheet came, but empty. Not due: not asked for in this period. Not given: asked for only where it applies."));
        lines.add(heading("Figures"));
        lines.add(text("Denominators are what the programme asks for, never what happened to come in."));
        lines.add(text("Ratings are counted and never averaged."));
        lines.add(
                text(
                        "Overdue: not complete, with a baseline date before the period ended; days run to the as-at date. A later forecast is shown and does not undo it."));
        lines.add(text("Risk scores are likelihood times consequence, whatever score was typed."));
        lines.add(
                text(
                        "A value that could not be read is in no sum; it stands on the sheet \"Refused rows\" as it was typed."));
        lines.add(heading("Words for what is missing"));
        lines.add(text("Blank: not provided. \"Not applicable\" and \"To be confirmed\": as the partner said."));
        lines.add(heading("Waived and explained"));
        lines.add(text("Waived: the commissioner does not ask for it from that partner"
                + (frame.programme().governance().waivers().isEmpty()
                        ? "."
                        : "; the sheet \"Waivers\" lists them, also those that were not used.")));
        lines.add(
                text(
                        "Explained: the partner has said why what a warning is about is right, in the column \"Correct because\" of its workbook. It holds while the value is unchanged; the partner's words stand with the finding."));
        lines.add(
                text(
                        "Errors and warnings are counted by case: one line of the sheet \"Findings\" may stand for several. What is waived or explained is a note and in neither count."));
        lines.addAll(new GovernanceLines(frame).lines());
        return new ReportSheet.TextPage("Notes", "Notes", "What the words and figures of this workbook mean.", lines);
    }

    private static ReportSheet.Line heading(String text) {
        return new ReportSheet.Line(text, true);
    }

    private static ReportSheet.Line text(String text) {
        return new ReportSheet.Line(text, false);
    }
}
