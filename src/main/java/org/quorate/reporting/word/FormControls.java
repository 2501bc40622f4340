package org.quorate.reporting.word;

import javax.xml.namespace.QName;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtContentRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtRun;
import org.quorate.reporting.Paper;
import org.quorate.reporting.PaperWording;
import org.quorate.reporting.PrintableText;

/**
 * What an author fills in: boxes that tick at a click, and text that is replaced by typing. Boxes are an extension of the format
 * (Word 2010); programs that do not know it show their character.
 */
final class FormControls {
    private static final String WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml";
    private static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final String SYMBOL_FONT = "Segoe UI Symbol";
    private static final String EMPTY_BOX = "2610";
    private static final String TICKED_BOX = "2612";

    /** Word calls a file damaged if a control has a longer title; half of its limit, since it counts some characters twice. */
    private static final int LONGEST_TITLE = 32;

    private FormControls() {}

    /** Tells programs that know only the standard that they may pass over the extension. */
    static void declareIn(XWPFDocument document) {
        try (XmlCursor cursor = document.getDocument().newCursor()) {
            cursor.toNextToken();
            cursor.insertNamespace("w14", WORD_2010);
            cursor.insertAttributeWithValue(new QName(COMPATIBILITY, "Ignorable", "mc"), "w14");
        }
    }

    static void box(XWPFParagraph paragraph, String option) {
        CTSdtRun control = paragraph.getCTP().addNewSdt();
        CTSdtPr properties = named(control, option);
        try (XmlCursor cursor = properties.newCursor()) {
            cursor.toEndToken();
            cursor.beginElement(word2010("checkbox"));
            state(cursor, "checked", "0");
            state(cursor, "checkedState", TICKED_BOX);
            state(cursor, "uncheckedState", EMPTY_BOX);
        }
        fill(control, paragraph, "Symbol", PaperWording.BOX);
    }

    /** Adds {@link Paper#OPEN} as text that typing replaces. */
    static void openMark(XWPFParagraph paragraph, String field) {
        CTSdtRun control = paragraph.getCTP().addNewSdt();
        CTSdtPr properties = named(control, field);
        properties.addNewShowingPlcHdr();
        fill(control, paragraph, "OpenMark", Paper.OPEN);
    }

    private static CTSdtPr named(CTSdtRun control, String name) {
        CTSdtPr properties = control.addNewSdtPr();
        String title = PrintableText.of(name);
        int end = Math.min(title.codePointCount(0, title.length()), LONGEST_TITLE);
        properties.addNewAlias().setVal(title.substring(0, title.offsetByCodePoints(0, end)));
        return properties;
    }

    private static void fill(CTSdtRun control, XWPFParagraph paragraph, String style, String text) {
        CTSdtContentRun content = control.addNewSdtContent();
        XWPFRun run = new XWPFRun(content.addNewR(), (IRunBody) paragraph);
        run.setStyle(style);
        run.setText(text);
    }

    private static void state(XmlCursor cursor, String name, String value) {
        cursor.beginElement(word2010(name));
        cursor.insertAttributeWithValue(word2010("val"), value);
        if (!name.equals("checked")) {
            cursor.insertAttributeWithValue(word2010("font"), SYMBOL_FONT);
        }
        cursor.toNextToken();
    }

    private static QName word2010(String name) {
        return new QName(WORD_2010, name, "w14");
    }
}
