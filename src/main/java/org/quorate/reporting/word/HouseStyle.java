package org.quorate.reporting.word;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** What every paper looks like: styles, numbering, page. The styles stand as plain parts beside this class's resources. */
final class HouseStyle {
    /** The width between the margins, in twentieths of a point. */
    static final int TEXT_WIDTH = 9638;

    private static final int A4_WIDTH = 11906;
    private static final int A4_HEIGHT = 16838;
    private static final int TWO_CENTIMETRES = 1134;
    private static final int FOOTER_DISTANCE = 567;

    private HouseStyle() {}

    static void applyTo(XWPFDocument document) throws IOException {
        try (InputStream styles = open("styles.xml");
                InputStream numbering = open("numbering.xml");
                InputStream settings = open("settings.xml")) {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(styles).getStyles());
            number(document, NumberingDocument.Factory.parse(numbering).getNumbering());
            document.getSettings()
                    .getCTSettings()
                    .set(SettingsDocument.Factory.parse(settings).getSettings());
        } catch (XmlException e) {
            throw new UncheckedIOException(new IOException("A part of the house style is not well formed", e));
        }
        page(document);
    }

    private static InputStream open(String name) throws IOException {
        InputStream part = HouseStyle.class.getResourceAsStream(name);
        if (part == null) {
            throw new FileNotFoundException(name);
        }
        return part;
    }

    private static void number(XWPFDocument document, CTNumbering definitions) {
        XWPFNumbering numbering = document.createNumbering();
        for (CTAbstractNum definition : definitions.getAbstractNumList()) {
            numbering.addAbstractNum(new XWPFAbstractNum(definition));
        }
        for (CTNum use : definitions.getNumList()) {
            numbering.addNum(use.getAbstractNumId().getVal(), use.getNumId());
        }
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        BigInteger margin = BigInteger.valueOf(TWO_CENTIMETRES);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setHeader(BigInteger.ZERO);
        margins.setFooter(BigInteger.valueOf(FOOTER_DISTANCE));
        margins.setGutter(BigInteger.ZERO);
    }
}
