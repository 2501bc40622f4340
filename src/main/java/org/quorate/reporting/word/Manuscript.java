package org.quorate.reporting.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;

/** A document that is being written from top to bottom. Counts its bookmarks. */
final class Manuscript {
    private final XWPFDocument document;
    private final Numbers numbers;
    private final int textWidth;
    private int bookmarks;

    /** Begins to write into a document that has its styles and its page. */
    Manuscript(XWPFDocument document, Numbers numbers) {
        this.document = document;
        this.numbers = numbers;
        this.textWidth = PaperStyles.textWidth(document);
    }

    Numbers numbers() {
        return numbers;
    }

    /** Returns the width between the margins, in twentieths of a point. */
    int textWidth() {
        return textWidth;
    }

    XWPFDocument document() {
        return document;
    }

    XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    void paragraph(String style, String text) {
        Lines.append(paragraph(style), text);
    }

    XWPFTable table(int rows, int columns) {
        return document.createTable(rows, columns);
    }

    /** Lets links lead to the text, which it adds to the paragraph. */
    void bookmark(XWPFParagraph paragraph, String name, String text) {
        BigInteger id = BigInteger.valueOf(bookmarks++);
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(id);
        start.setName(name);
        Lines.append(paragraph, text);
        paragraph.getCTP().addNewBookmarkEnd().setId(id);
    }
}
