package org.quorate.reporting;

import java.util.List;

/** A receipt as plain text of at most 72 columns, ready to be mailed; words longer than a line stay whole. */
public final class ReceiptText {
    private static final int WIDTH = 72;
    private static final int MOST_CELLS = 20;
    private static final int LABEL = 24;

    private final StringBuilder text = new StringBuilder();

    private ReceiptText() {}

    /**
     * Returns the text, with line feeds.
     *
     * @param markedFile the name of the marked workbook that goes with it; empty where there is none
     */
    public static String of(Receipt receipt, String markedFile) {
        ReceiptText page = new ReceiptText();
        page.add(receipt, markedFile);
        return page.text.toString();
    }

    private void add(Receipt receipt, String markedFile) {
        ReceiptWording.sender(receipt).forEach(line -> paragraph("", line));
        paragraph("", receipt.sender().programme());
        if (receipt.sender().synthetic()) {
            paragraph("", ReceiptWording.SYNTHETIC);
        }
        blank();
        paragraph("", ReceiptWording.title(receipt) + ": " + ReceiptWording.status(receipt));
        blank();
        heading(ReceiptWording.NEXT_STEP);
        paragraph("", receipt.verdict().nextStep());
        blank();
        heading(ReceiptWording.WHAT_TO_FIX);
        if (receipt.groups().isEmpty()) {
            paragraph("", ReceiptWording.NOTHING_TO_FIX);
        }
        receipt.groups().forEach(this::add);
        notes(ReceiptWording.EXPLAINED, receipt.explained());
        notes(ReceiptWording.NOTED, receipt.noted());
        blank();
        heading(ReceiptWording.EVIDENCE);
        ReceiptWording.evidence(receipt).forEach(this::evidence);
        paragraph("", ReceiptWording.counted(receipt));
        paragraph(
                "",
                markedFile.isEmpty()
                        ? ReceiptWording.NO_WORKBOOK
                        : "The cells are marked in \"%s\"; its first sheet leads to them.".formatted(markedFile));
    }

    private void add(Receipt.Group group) {
        paragraph("", ReceiptWording.sheet(group));
        for (Receipt.Point point : group.points()) {
            paragraph("  - ", ReceiptWording.severity(point.severity()) + ". " + sentence(point));
            paragraph("    ", point.fix());
        }
        if (group.more() > 0) {
            paragraph("    ", ReceiptWording.more(group));
        }
    }

    private void notes(String heading, List<Receipt.Point> points) {
        if (!points.isEmpty()) {
            blank();
            heading(heading);
            points.forEach(point -> paragraph("  - ", sentence(point)));
        }
    }

    private static String sentence(Receipt.Point point) {
        String place = point.place(MOST_CELLS);
        return place.isEmpty() ? point.sentence() : place + ": " + point.sentence();
    }

    private void evidence(ReceiptWording.Line line) {
        String label = line.label() + ":";
        text.append(label);
        if (label.length() + 1 + line.text().length() <= WIDTH) {
            text.append(" "
                            .repeat(Math.max(
                                    1, Math.min(LABEL, WIDTH - line.text().length()) - label.length())))
                    .append(line.text());
        } else {
            text.append("\n  ").append(line.text());
        }
        text.append('\n');
    }

    private void heading(String heading) {
        text.append(heading).append('\n').append("-".repeat(heading.length())).append('\n');
    }

    private void blank() {
        text.append('\n');
    }

    /** The first line begins with the lead, the others with as many blanks. */
    private void paragraph(String lead, String words) {
        StringBuilder line = new StringBuilder(lead);
        boolean empty = true;
        for (String word : List.of(PrintableText.line(words).strip().split(" +"))) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(" ".repeat(lead.length()));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        text.append(line).append('\n');
    }
}
