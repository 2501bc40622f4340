package org.quorate.proposal;

import java.util.List;
import org.quorate.proposal.Remark.Certainty;

/** What was certain and what was guessed, as a page of Markdown that is kept with the pack. Stateless. */
public final class ProposalPage {
    private ProposalPage() {}

    /**
     * Returns the page.
     *
     * @param files the names of the workbooks it was taken from
     */
    public static String render(List<String> files, List<Remark> remarks) {
        StringBuilder page = new StringBuilder("# Where this pack comes from\n\nProposed from ")
                .append(String.join(
                        ", ", files.stream().map(ProposalPage::escaped).toList()))
                .append(". Change in the JSON files what is wrong, then delete this page.\n");
        for (Certainty certainty : List.of(Certainty.GUESSED, Certainty.LEFT_OUT, Certainty.CERTAIN)) {
            List<Remark> of = remarks.stream()
                    .filter(remark -> remark.certainty() == certainty)
                    .toList();
            if (!of.isEmpty()) {
                page.append("\n## ").append(certainty.label()).append("\n\n");
                of.forEach(remark -> page.append("- ")
                        .append(escaped(remark.place()))
                        .append(": ")
                        .append(escaped(remark.text()))
                        .append('\n'));
            }
        }
        return page.toString();
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }
}
