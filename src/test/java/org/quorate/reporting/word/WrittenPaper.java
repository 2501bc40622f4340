package org.quorate.reporting.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.docx4j.XmlUtils;
import org.docx4j.jaxb.NamespacePrefixMappings;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A Word document as another library than the writer's understands it; places in it are named by XPath. */
final class WrittenPaper {
    private final Path file;
    private final Document body;
    private final Document styles;
    private final Document numbering;
    private final Document footer;
    private final XPath xpath = XPathFactory.newInstance().newXPath();

    private WrittenPaper(Path file, WordprocessingMLPackage document) throws Docx4JException {
        MainDocumentPart main = document.getMainDocumentPart();
        FooterPart foot = document.getDocumentModel()
                .getSections()
                .get(0)
                .getHeaderFooterPolicy()
                .getDefaultFooter();
        this.file = file;
        this.body = XmlUtils.marshaltoW3CDomDocument(main.getContents());
        this.styles =
                XmlUtils.marshaltoW3CDomDocument(main.getStyleDefinitionsPart().getContents());
        this.numbering = XmlUtils.marshaltoW3CDomDocument(
                main.getNumberingDefinitionsPart().getContents());
        this.footer = XmlUtils.marshaltoW3CDomDocument(foot.getContents());
        xpath.setNamespaceContext(new NamespacePrefixMappings());
    }

    static WrittenPaper read(Path file) {
        try {
            return new WrittenPaper(file, WordprocessingMLPackage.load(file.toFile()));
        } catch (Docx4JException e) {
            throw new AssertionError("Not readable: " + file, e);
        }
    }

    /** Returns the texts of the paragraphs of a style, in order. */
    List<String> paragraphs(String style) {
        return texts("//w:p[w:pPr/w:pStyle/@w:val='" + style + "']");
    }

    List<String> texts(String place) {
        return nodes(body, place).stream().map(this::text).toList();
    }

    List<String> attributes(String place) {
        return values(body, place);
    }

    int count(String place) {
        return nodes(body, place).size();
    }

    List<String> footer() {
        return nodes(footer, "//w:p").stream().map(this::text).toList();
    }

    /** Returns the pattern by which the paragraphs of a style are numbered. */
    String numberOf(String style) {
        String use = only(values(styles, "//w:style[@w:styleId='" + style + "']/w:pPr/w:numPr/w:numId/@w:val"));
        String definition = only(values(numbering, "//w:num[@w:numId='" + use + "']/w:abstractNumId/@w:val"));
        return only(values(
                numbering,
                "//w:abstractNum[@w:abstractNumId='" + definition + "']/w:lvl[w:pStyle/@w:val='" + style
                        + "']/w:lvlText/@w:val"));
    }

    /** Returns the text of a part of the container. */
    String part(String name) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns for each paragraph of a style which list numbers it beside its style: form, format and start of its first level. */
    List<String> lists(String style) {
        return nodes(body, "//w:p[w:pPr/w:pStyle/@w:val='" + style + "']").stream()
                .map(paragraph -> values(paragraph, "./w:pPr/w:numPr/w:numId/@w:val").stream()
                        .findFirst()
                        .map(id -> list(id, only(values(paragraph, "./w:pPr/w:numPr/w:ilvl/@w:val"))))
                        .orElse("by style"))
                .toList();
    }

    private String list(String id, String level) {
        String num = "//w:num[@w:numId='" + id + "']";
        String definition = only(values(numbering, num + "/w:abstractNumId/@w:val"));
        String form = "//w:abstractNum[@w:abstractNumId='" + definition + "']/w:lvl[@w:ilvl='" + level + "']";
        return only(values(numbering, form + "/w:lvlText/@w:val")) + " "
                + only(values(numbering, form + "/w:numFmt/@w:val")) + " from "
                + only(values(numbering, num + "/w:lvlOverride[@w:ilvl='0']/w:startOverride/@w:val"));
    }

    private String text(Node node) {
        return String.join("", values(node, ".//w:t"));
    }

    private List<String> values(Node start, String place) {
        return nodes(start, place).stream().map(Node::getTextContent).toList();
    }

    private List<Node> nodes(Node start, String place) {
        try {
            NodeList found = (NodeList) xpath.evaluate(place, start, XPathConstants.NODESET);
            List<Node> nodes = new ArrayList<>();
            for (int index = 0; index < found.getLength(); index++) {
                nodes.add(found.item(index));
            }
            return nodes;
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(place, e);
        }
    }

    private static String only(List<String> values) {
        if (values.size() != 1) {
            throw new AssertionError("Expected one value, found " + values);
        }
        return values.get(0);
    }
}
