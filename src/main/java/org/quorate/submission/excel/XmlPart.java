package org.quorate.submission.excel;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.typed.TypedValueDecoder;
import org.jspecify.annotations.Nullable;

/**
 * A walk over the elements of one XML part, which never goes back. Children that the caller does not look into are passed
 * over, and so are those of foreign namespaces. Refuses document types, entities and deep nesting.
 */
final class XmlPart {
    private static final int DEEPEST = 64;
    private static final Set<String> NAMESPACES = Set.of(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
            "http://schemas.openxmlformats.org/package/2006/relationships",
            "http://schemas.openxmlformats.org/package/2006/content-types",
            OpenDocumentContent.OFFICE);
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader2 reader;
    private final Characters text = new Characters();
    private final Characters attribute = new Characters();
    private final TypedValueDecoder intoAttribute = new IntoAttribute(attribute);
    private final String words;
    private final String namespace;
    private int depth;

    private XmlPart(XMLStreamReader2 reader, String words, String root) throws XMLStreamException {
        this.reader = reader;
        this.words = words;
        int event = step();
        while (event != XMLStreamConstants.START_ELEMENT) {
            event = step();
        }
        this.namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        if (!NAMESPACES.contains(namespace) || !root.equals(reader.getLocalName())) {
            throw RefusedFile.unreadable(words + " is not what Excel writes there");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // Otherwise a fault inside a text shows only when the text is asked for, as an unchecked exception.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        return factory;
    }

    /** Opens a part at its root element; {@code words} is what a person calls the part. */
    static XmlPart open(InputStream bytes, String words, String root) throws XMLStreamException {
        return new XmlPart((XMLStreamReader2) FACTORY.createXMLStreamReader(bytes), words, root);
    }

    /** Returns how many elements are open; 1 inside the root. */
    int depth() {
        return depth;
    }

    /** Goes to the next child of the element that is open at the given depth; false where it has no more and was left. */
    boolean nextChildOf(int parent) throws XMLStreamException {
        while (true) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT && depth == parent + 1) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && depth < parent) {
                return false;
            }
        }
    }

    /** Goes to the next text or child directly inside the element at the given depth; false where it was left. */
    boolean nextTextOrChildOf(int parent) throws XMLStreamException {
        while (true) {
            int event = step();
            boolean child = event == XMLStreamConstants.START_ELEMENT && depth == parent + 1;
            if (child || (depth == parent && isText(event))) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && depth < parent) {
                return false;
            }
        }
    }

    /** Returns whether the walk stands at text and not at an element. */
    boolean isAtText() {
        return isText(reader.getEventType());
    }

    /** Returns the text at which the walk stands. */
    String textHere() {
        return reader.getText();
    }

    /** Returns the name of the element just entered; empty where its namespace is another than the root's. */
    String name() {
        return namespace.equals(reader.getNamespaceURI()) ? reader.getLocalName() : "";
    }

    /** Returns the name of the element just entered, whatever its namespace. */
    String localName() {
        return reader.getLocalName();
    }

    /** Returns whether the element just entered has this name in this namespace. */
    boolean is(String space, String name) {
        return name.equals(reader.getLocalName()) && space.equals(reader.getNamespaceURI());
    }

    boolean isOneOf(String space, Set<String> names) {
        return names.contains(reader.getLocalName()) && space.equals(reader.getNamespaceURI());
    }

    /** Returns an attribute of a namespace; null where the element just entered has none. */
    @Nullable
    String attribute(String space, String name) {
        return reader.getAttributeValue(space, name);
    }

    int attributes() {
        return reader.getAttributeCount();
    }

    /** Returns the name of an attribute without a namespace; empty where it has one. */
    String attributeName(int index) {
        String space = reader.getAttributeNamespace(index);
        return space == null || space.isEmpty() ? reader.getAttributeLocalName(index) : "";
    }

    String attributeValue(int index) {
        return reader.getAttributeValue(index);
    }

    /** Returns the value of an attribute, stripped of white space around it, until the walk goes on or another is asked for. */
    Characters attributeCharacters(int index) throws XMLStreamException {
        reader.getAttributeAs(index, intoAttribute);
        return attribute;
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < attributes(); i++) {
            if (name.equals(attributeName(i))) {
                return attributeValue(i);
            }
        }
        return null;
    }

    /** Returns whether an attribute says yes; no where it is not there. */
    boolean flag(String name) {
        String value = attribute(name);
        return "1".equals(value) || "true".equals(value);
    }

    /** Returns the attribute by which the element refers to a relationship: {@code r:id}, whatever its prefix. */
    @Nullable
    String relationshipId() {
        for (int i = 0; i < attributes(); i++) {
            String space = reader.getAttributeNamespace(i);
            if ("id".equals(reader.getAttributeLocalName(i)) && space != null && space.endsWith("/relationships")) {
                return attributeValue(i);
            }
        }
        return null;
    }

    /** Returns the text of the element just entered, white space and all, without that of its children, and leaves it. */
    String text() throws XMLStreamException {
        return textCharacters().toString();
    }

    /** The same as {@link #text()}, until the next text is asked for. */
    Characters textCharacters() throws XMLStreamException {
        int inside = depth;
        text.clear();
        while (true) {
            int event = step();
            if (event == XMLStreamConstants.END_ELEMENT && depth < inside) {
                return text;
            }
            if (depth == inside && isText(event)) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
    }

    /** Reads to the end of the part, where a fault may still show. */
    void finish() throws XMLStreamException {
        while (reader.hasNext()) {
            step();
        }
        reader.close();
    }

    private int step() throws XMLStreamException {
        int event = next(reader);
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > DEEPEST) {
                    throw RefusedFile.unsafe(words + " is nested more than " + DEEPEST + " levels deep");
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw RefusedFile.unsafe(words + " contains definitions (a DTD) that Excel never writes");
            default -> {}
        }
        return event;
    }

    private static int next(XMLStreamReader2 reader) throws XMLStreamException {
        try {
            return reader.next();
        } catch (RefusedFile | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            // The parser has bare runtime exceptions for some faults of the text, such as a prefix called xmlns.
            throw new XMLStreamException(e);
        }
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /** Lets the parser show an attribute's characters where it keeps them. */
    private static final class IntoAttribute extends TypedValueDecoder {
        private final Characters attribute;

        IntoAttribute(Characters attribute) {
            this.attribute = attribute;
        }

        @Override
        public void decode(String input) {
            attribute.point(input.toCharArray(), 0, input.length());
        }

        @Override
        public void decode(char[] buffer, int start, int end) {
            attribute.point(buffer, start, end);
        }

        @Override
        public void handleEmptyValue() {
            attribute.clear();
        }
    }
}
