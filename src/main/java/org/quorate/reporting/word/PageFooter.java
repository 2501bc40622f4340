package org.quorate.reporting.word;

import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.quorate.reporting.Paper;

/** The foot of every page: which paper this is, which page, and the banner, since pages are copied one by one. */
final class PageFooter {
    private PageFooter() {}

    static void write(Paper paper, Manuscript manuscript) {
        XWPFFooter footer = manuscript.document().createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph line = footer.createParagraph();
        line.setStyle("Footer");
        Lines.append(line, paper.programme() + " · " + paper.period()).addTab();
        Lines.append(line, "Page ");
        Lines.field(line, "PAGE", "1");
        Lines.append(line, " of ");
        Lines.field(line, "NUMPAGES", "1");
        if (!paper.banner().isEmpty()) {
            XWPFParagraph banner = footer.createParagraph();
            banner.setStyle("FooterBanner");
            Lines.append(banner, paper.banner());
        }
    }
}
