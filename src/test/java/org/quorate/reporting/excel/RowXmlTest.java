package org.quorate.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RowXmlTest {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    @Test
    void writesCharactersThatXmlDoesNotKnowAsExcelDoes() {
        assertThat(xml("a\u0001b\rc_x000D_d_x00_\uFFFF")).isEqualTo("a_x0001_b_x000D_c_x005F_x000D_d_x00__xFFFF_");
    }

    @Test
    void replacesHalfACharacter() {
        assertThat(xml("a\uD83Db\uDE00")).isEqualTo("a\uFFFDb\uFFFD");
    }

    @Property(tries = 500, seed = "20190630")
    void givesAnyTextBack(@ForAll("hostile") String text) throws XMLStreamException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RowXml xml = new RowXml(bytes);
        xml.markup("<t a=\"").text(text).markup("\">").text(text).markup("</t>").flush();

        XMLStreamReader reader = XMLInputFactory.newDefaultFactory()
                .createXMLStreamReader(new ByteArrayInputStream(bytes.toByteArray()));
        reader.next();

        assertThat(decoded(reader.getElementText())).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> pieces = Arbitraries.of(
                "_",
                "_x",
                "_x000D_",
                "x005F_",
                "_x005F_x000a_",
                "\r",
                "\n",
                "\t",
                "\0",
                "\u001F",
                "\u007F",
                "\u0085",
                "&",
                "<",
                ">",
                "]]>",
                "\"",
                "'",
                "é",
                "€",
                "\uFFFE",
                "\uFFFF",
                "\uD83D\uDE00",
                "=",
                " ");
        Arbitrary<String> any = Arbitraries.strings()
                .all()
                .ofMaxLength(20)
                .filter(text -> text.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF));
        return Arbitraries.oneOf(pieces, any).list().ofMaxSize(30).map(parts -> String.join("", parts));
    }

    private static String xml(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new RowXml(bytes).text(text).flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return ESCAPED.matcher(text).replaceAll(RowXmlTest::character);
    }

    private static String character(MatchResult match) {
        return Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(match.group(1), 16)));
    }
}
