package org.quorate.correspondence;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.consolidation.Consolidation;
import org.quorate.consolidation.SourceFile;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.reporting.PrintableText;

/**
 * What a night has done for one period. Immutable.
 *
 * @param consolidation how the period stands now
 * @param cameIn what was received since the last digest, in order of receipt
 * @param written the outputs that were written anew, by name; empty where nothing was published
 * @param reminded the names of parties that were reminded, in the order of the pack
 * @param unpublishedOrEmpty a sentence on what came in and was not published, and why; empty where there is nothing such
 * @param senders what is to be asked about who sent what came in, each in one sentence
 * @param remarks what was left of what lies in the inbox, each in one sentence
 * @param last whether the period has closed, so that nothing more is done for it
 */
public record NightNews(
        Consolidation consolidation,
        List<SourceFile> cameIn,
        List<String> written,
        List<String> reminded,
        String unpublishedOrEmpty,
        List<String> senders,
        List<String> remarks,
        boolean last) {
    private static final Set<FindingCode> SENDERS =
            EnumSet.of(FindingCode.SENDER_UNKNOWN, FindingCode.SENDER_OF_ANOTHER_PARTY);

    public NightNews {
        cameIn = List.copyOf(cameIn);
        written = List.copyOf(written);
        reminded = List.copyOf(reminded);
        senders = List.copyOf(senders);
        remarks = List.copyOf(remarks);
    }

    /** Returns in a sentence what a finding asks about who sent its file; empty where it is about something else. */
    public static Optional<String> ofSender(String fileName, Finding finding) {
        return SENDERS.contains(finding.code())
                ? Optional.of("\"" + PrintableText.line(fileName) + "\": " + PrintableText.line(finding.sentence()))
                : Optional.empty();
    }
}
