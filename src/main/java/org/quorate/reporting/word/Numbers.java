package org.quorate.reporting.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.quorate.programme.HouseStyle.AppendixForm;
import org.quorate.programme.HouseStyle.Numbering;
import org.quorate.programme.HouseStyle.PointForm;

/**
 * The numbers that the word processor gives, in the form of the house. What is numbered in its turn has its number from its
 * style; a section with a number of its own and each list of points begin a count of their own.
 */
final class Numbers {
    private static final BigInteger SECTIONS = BigInteger.ONE;
    private static final BigInteger APPENDICES = BigInteger.valueOf(5);
    private static final int POINTS = 6;
    /** In the order in which numbering.xml has them, from {@link #POINTS} on. */
    private static final List<PointForm> POINT_FORMS = List.of(
            PointForm.BULLET,
            PointForm.ROMAN,
            PointForm.LETTER,
            PointForm.NUMBER,
            PointForm.NAMED,
            PointForm.PARAGRAPH);

    private final XWPFNumbering numbering;
    private BigInteger sections = SECTIONS;
    private int lastSection;

    private Numbers(XWPFNumbering numbering) {
        this.numbering = numbering;
    }

    static Numbers of(XWPFDocument document, Numbering form) throws IOException {
        XWPFNumbering numbering = document.createNumbering();
        CTNumbering ours = ours();
        for (CTAbstractNum definition : ours.getAbstractNumList()) {
            form(definition, form);
            numbering.addAbstractNum(new XWPFAbstractNum(definition));
        }
        for (CTNum use : ours.getNumList()) {
            numbering.addNum(use.getAbstractNumId().getVal(), use.getNumId());
        }
        return new Numbers(numbering);
    }

    private static CTNumbering ours() throws IOException {
        try (InputStream part = PaperStyles.open("numbering.xml")) {
            return NumberingDocument.Factory.parse(part).getNumbering();
        } catch (XmlException e) {
            throw new UncheckedIOException(new IOException("A part of the house style is not well formed", e));
        }
    }

    private static void form(CTAbstractNum definition, Numbering form) {
        CTLvl first = definition.getLvlArray(0);
        if (definition.getAbstractNumId().equals(SECTIONS)) {
            first.getLvlText().setVal(form.section(1).replace("1", "%1"));
        } else if (definition.getAbstractNumId().equals(APPENDICES) && form.appendices() == AppendixForm.NUMBER) {
            first.getNumFmt().setVal(STNumberFormat.DECIMAL);
        }
    }

    /** Numbers the heading of a section; empty of effect where it is numbered in its turn. */
    void section(XWPFParagraph heading, int number) {
        if (number != lastSection + 1) {
            sections = from(SECTIONS, number);
        }
        lastSection = number;
        inSection(heading, 0);
    }

    /** Numbers a paragraph of the section. */
    void paragraph(XWPFParagraph paragraph) {
        inSection(paragraph, 1);
    }

    private void inSection(XWPFParagraph paragraph, int level) {
        if (!sections.equals(SECTIONS)) {
            number(paragraph, sections, level);
        }
    }

    /** Returns the number of a new list, which counts from 1. */
    BigInteger list(PointForm form) {
        return from(BigInteger.valueOf(POINTS + POINT_FORMS.indexOf(form)), 1);
    }

    /** Makes a paragraph a point of a list. */
    void point(XWPFParagraph point, BigInteger list) {
        number(point, list, 0);
    }

    private BigInteger from(BigInteger definition, int start) {
        BigInteger added = numbering.addNum(definition);
        CTNumLvl level = numbering.getNum(added).getCTNum().addNewLvlOverride();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStartOverride().setVal(BigInteger.valueOf(start));
        return added;
    }

    private static void number(XWPFParagraph paragraph, BigInteger list, int level) {
        CTNumPr number = paragraph.getCTP().getPPr().addNewNumPr();
        number.addNewIlvl().setVal(BigInteger.valueOf(level));
        number.addNewNumId().setVal(list);
    }
}
