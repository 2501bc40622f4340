package org.quorate.reporting.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.quorate.programme.StyleBase;

/**
 * Takes styles, theme and page from a body's own document, and nothing else of it. A style of theirs takes the place of ours of the
 * same id but for the numbering, which is the paper's.
 */
final class BorrowedStyles {
    private static final String THEME = "/word/theme/theme1.xml";

    private BorrowedStyles() {}

    /** Changes our styles and the page of a document that has ours. */
    static void take(StyleBase base, CTStyles ours, XWPFDocument document) throws IOException {
        try (XWPFDocument theirs = new XWPFDocument(new ByteArrayInputStream(base.content()))) {
            styles(theirs.getStyle(), ours);
            page(theirs, document.getDocument().getBody().getSectPr());
            theme(theirs, document);
        } catch (XmlException | InvalidFormatException e) {
            throw new UncheckedIOException(new IOException("The styles of " + base.file() + " cannot be taken", e));
        }
    }

    private static void styles(CTStyles theirs, CTStyles ours) {
        if (theirs.isSetDocDefaults()) {
            ours.setDocDefaults(theirs.getDocDefaults());
        }
        for (CTStyle style : theirs.getStyleList()) {
            Optional<CTStyle> own = ours.getStyleList().stream()
                    .filter(one -> one.getStyleId().equals(style.getStyleId()))
                    .findFirst();
            CTStyle target = own.orElseGet(ours::addNewStyle);
            Optional<CTNumPr> number = own.filter(
                            one -> one.isSetPPr() && one.getPPr().isSetNumPr())
                    .map(one -> (CTNumPr) one.getPPr().getNumPr().copy());
            target.set(style);
            if (target.isSetPPr() && target.getPPr().isSetNumPr()) {
                target.getPPr().unsetNumPr();
            }
            number.ifPresent(ofOurs -> (target.isSetPPr() ? target.getPPr() : target.addNewPPr()).setNumPr(ofOurs));
            if (own.isEmpty() && target.isSetDefault()) {
                target.unsetDefault();
            }
        }
    }

    private static void page(XWPFDocument theirs, CTSectPr ours) {
        CTSectPr section = theirs.getDocument().getBody().getSectPr();
        if (section != null && section.isSetPgSz() && section.isSetPgMar()) {
            ours.setPgSz(section.getPgSz());
            ours.setPgMar(section.getPgMar());
        }
    }

    private static void theme(XWPFDocument theirs, XWPFDocument document) throws IOException, InvalidFormatException {
        PackagePartName name = PackagingURIHelper.createPartName(THEME);
        if (!theirs.getPackage().containPart(name)) {
            return;
        }
        PackagePart copy = document.getPackage().createPart(name, XWPFRelation.THEME.getContentType());
        try (InputStream in = theirs.getPackage().getPart(name).getInputStream();
                OutputStream out = copy.getOutputStream()) {
            in.transferTo(out);
        }
        document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, XWPFRelation.THEME.getRelation());
    }
}
