package org.quorate.reporting;

/** What a workbook is written for. */
public enum ReportProfile {
    /** For those who work with it: filters, frozen headings, charts. */
    WORKING,
    /** For a website, by the guidance of the UK's Analysis Function on accessible spreadsheets: none of these, and larger letters. */
    PUBLICATION
}
