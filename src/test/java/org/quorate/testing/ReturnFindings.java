package org.quorate.testing;

import java.util.List;
import java.util.stream.Collectors;
import org.quorate.finding.Finding;

/** Findings as lines of text, so that a test can state code, place and sentence at once. */
public final class ReturnFindings {
    private ReturnFindings() {}

    /** Renders each finding as {@code severity code Sheet!cells: sentence}; of a whole file its name stands for the cells. */
    public static List<String> told(List<Finding> findings) {
        return findings.stream().map(ReturnFindings::line).toList();
    }

    private static String line(Finding finding) {
        String place = finding.location()
                .sheet()
                .map(sheet -> sheet + finding.location().cells().stream().collect(Collectors.joining(",", "!", "")))
                .orElse(finding.location().file());
        return finding.severity().word() + " " + finding.code().word() + " " + place + ": " + finding.sentence();
    }
}
