package org.quorate.reporting.word;

import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.quorate.reporting.Paper;
import org.quorate.reporting.PrintableText;

/** Adds text, links and fields to the end of a paragraph. */
final class Lines {
    private static final Pattern LINE_END = Pattern.compile("\n");

    private Lines() {}

    static XWPFRun append(XWPFParagraph paragraph, String text) {
        return write(paragraph.createRun(), text);
    }

    static void append(XWPFParagraph paragraph, Paper.Phrase phrase) {
        append(paragraph, phrase.text());
        for (int note : phrase.notes()) {
            link(paragraph, SourceList.bookmark(note), "NoteMark", "[" + note + "]");
        }
    }

    /** Adds text that leads to a bookmark of the same document. */
    static void link(XWPFParagraph paragraph, String bookmark, String style, String text) {
        CTHyperlink link = paragraph.getCTP().addNewHyperlink();
        link.setAnchor(bookmark);
        XWPFHyperlinkRun run = new XWPFHyperlinkRun(link, link.addNewR(), paragraph);
        run.setStyle(style);
        write(run, text);
    }

    /** Adds a field that the word processor calculates, with the text that stands there until it does. */
    static void field(XWPFParagraph paragraph, String instruction, String text) {
        CTSimpleField field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(instruction);
        field.addNewR().addNewT().setStringValue(text);
    }

    private static XWPFRun write(XWPFRun run, String text) {
        String[] lines = LINE_END.split(PrintableText.of(text), -1);
        run.setText(lines[0]);
        for (int line = 1; line < lines.length; line++) {
            run.addBreak();
            run.setText(lines[line], run.getCTR().sizeOfTArray());
        }
        return run;
    }
}
