package org.quorate.reporting;

import java.util.ArrayList;
import java.util.List;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.WaiverUse;
import org.quorate.programme.Governance.Waiver;
import org.quorate.reporting.ReportColumn.Kind;

/** The sheet that lists the waivers of the pack, with what became of each in the period. */
final class WaiversPage {
    static final String NAME = "Waivers";

    private final Consolidation consolidation;

    WaiversPage(Consolidation consolidation) {
        this.consolidation = consolidation;
    }

    ReportSheet.TablePage page() {
        List<List<ReportValue>> rows = new ArrayList<>();
        WaiverUse.of(consolidation).forEach(use -> rows.add(row(use)));
        return new ReportSheet.TablePage(
                NAME,
                "Waivers: exceptions that the commissioner has granted",
                "What each kept quiet in this period. A waiver ends by itself after its last day; one that is not used may be taken back.",
                "T_waivers",
                List.of(
                        ReportColumn.of("Partner", Kind.TEXT, 26),
                        ReportColumn.of("Return", Kind.TEXT, 26),
                        ReportColumn.of("What is waived", Kind.LONG_TEXT, 36),
                        ReportColumn.of("Reason", Kind.LONG_TEXT, 50),
                        ReportColumn.of("Approved by (role)", Kind.TEXT, 34),
                        ReportColumn.of("From", Kind.DATE, 12),
                        ReportColumn.of("Until", Kind.DATE, 12),
                        ReportColumn.of("In this period", Kind.TEXT, 24),
                        ReportColumn.of("Times", Kind.INTEGER, 8)),
                ReportRows.of(rows),
                null);
    }

    private static List<ReportValue> row(WaiverUse use) {
        Waiver waiver = use.waiver();
        return List.of(
                ReportValue.text(use.party()),
                ReportValue.text(use.returnTitle()),
                ReportValue.text(use.what()),
                ReportValue.text(waiver.reason()),
                ReportValue.text(waiver.approvedBy()),
                waiver.from().<ReportValue>map(ReportValue.Day::new).orElse(ReportValue.BLANK),
                new ReportValue.Day(waiver.until()),
                ReportValue.text(use.words()),
                ReportValue.number(use.times()));
    }
}
