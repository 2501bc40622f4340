package org.quorate.template;

import org.quorate.programme.Party;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.ReturnDefinition;
import org.quorate.reporting.ReceiptNames;

/** Where issued workbooks are put: names that every system takes, Windows too. */
public final class TemplateNames {
    /** The folder of all issued workbooks of a programme. */
    public static final String FOLDER = "templates";

    private TemplateNames() {}

    /** Returns the name of a workbook's file, such as {@code Workplan tracker Acute provider 2019-20-Q2.xlsx}. */
    public static String of(ReturnDefinition definition, Party party, ReportingPeriod period) {
        return ReceiptNames.usable(definition.title() + " " + party.name() + " " + period.id()) + ".xlsx";
    }
}
