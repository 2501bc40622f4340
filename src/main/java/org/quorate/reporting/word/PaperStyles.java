package org.quorate.reporting.word;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ooxml.util.POIXMLUnits;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STTwipsMeasure;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.quorate.programme.HouseStyle;
import org.quorate.programme.HouseStyle.Look;

/** What a paper looks like: styles and page. The styles stand as plain parts beside this class's resources. */
final class PaperStyles {
    private static final int A4_WIDTH = 11906;
    private static final int A4_HEIGHT = 16838;
    private static final int TWO_CENTIMETRES = 1134;
    private static final int FOOTER_DISTANCE = 567;
    private static final int EMU_PER_TWIP = 635;

    private PaperStyles() {}

    static void applyTo(XWPFDocument document, HouseStyle style) throws IOException {
        page(document);
        try (InputStream settings = open("settings.xml")) {
            CTStyles styles = styles(style.look());
            if (style.base().isPresent()) {
                BorrowedStyles.take(style.base().get(), styles, document);
            }
            document.createStyles().setStyles(styles);
            document.getSettings()
                    .getCTSettings()
                    .set(SettingsDocument.Factory.parse(settings).getSettings());
        } catch (XmlException e) {
            throw new UncheckedIOException(new IOException("A part of the house style is not well formed", e));
        }
    }

    private static CTStyles styles(Look look) throws IOException, XmlException {
        try (InputStream part = open("styles.xml")) {
            String ours = new String(part.readAllBytes(), StandardCharsets.UTF_8);
            CTStyles styles = StylesDocument.Factory.parse(
                            ours.replace("\"" + Look.USUAL.font() + "\"", "\"" + look.font() + "\"")
                                    .replace("\"" + Look.USUAL.colour() + "\"", "\"" + look.colour() + "\""))
                    .getStyles();
            if (look.capitals()) {
                styles.getStyleList().stream()
                        .filter(style -> style.getStyleId().equals("Heading1"))
                        .map(CTStyle::getRPr)
                        .forEach(properties -> properties.addNewCaps());
            }
            return styles;
        }
    }

    /** Opens a part of the house style. */
    static InputStream open(String name) throws IOException {
        InputStream part = PaperStyles.class.getResourceAsStream(name);
        if (part == null) {
            throw new FileNotFoundException(name);
        }
        return part;
    }

    /** Returns the width between the margins, in twentieths of a point. */
    static int textWidth(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().getSectPr();
        return inTwips(section.getPgSz().xgetW())
                - inTwips(section.getPgMar().xgetLeft())
                - inTwips(section.getPgMar().xgetRight());
    }

    private static int inTwips(STTwipsMeasure measure) {
        return (int) (POIXMLUnits.parseLength(measure) / EMU_PER_TWIP);
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
