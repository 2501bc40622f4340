package org.quorate.reporting.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.reporting.marking.Markup.Kind;

class MarkupReaderTest {

    private static InputStream bytes(String part) {
        return new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives its bytes one at a time. */
    private static InputStream drop(String part) {
        return new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(1, length));
            }
        };
    }

    private static List<Markup> pieces(InputStream part) throws IOException {
        MarkupReader reader = new MarkupReader(part);
        List<Markup> pieces = new ArrayList<>();
        for (Optional<Markup> piece = reader.next(); piece.isPresent(); piece = reader.next()) {
            pieces.add(piece.get());
        }
        return pieces;
    }

    private static String content(InputStream part) throws IOException {
        MarkupReader reader = new MarkupReader(part);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        reader.next();
        reader.copyContent(content);
        return content.toString(StandardCharsets.UTF_8) + "|"
                + reader.next().map(Markup::text).orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\uFEFF<?xml version=\"1.0\" encoding='utf-8'?>\n<a/>",
                "<a b='>' c=\"'/>\"><!-- <x> -- > --><![CDATA[ </a> ]] ]]></a><!---->",
                "<a >é 漢</ a>&amp;> text"
            })
    void losesNoByteHoweverTheyCome(String part) throws IOException {
        for (InputStream in : new InputStream[] {bytes(part), drop(part)}) {
            StringBuilder joined = new StringBuilder();
            pieces(in).forEach(piece -> joined.append(piece.text()));
            assertThat(new String(joined.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                    .isEqualTo(part);
        }
    }

    @Test
    void saysWhatEachPieceIs() throws IOException {
        assertThat(pieces(bytes("<?xml?><a b='/>'>x<!--<b>--><c d='>'/><![CDATA[<e>]]></a>")))
                .containsExactly(
                        Markup.raw("<?xml?>"),
                        new Markup(Kind.START, "<a b='/>'>"),
                        Markup.raw("x"),
                        Markup.raw("<!--<b>-->"),
                        new Markup(Kind.EMPTY, "<c d='>'/>"),
                        Markup.raw("<![CDATA[<e>]]>"),
                        new Markup(Kind.END, "</a>"));
    }

    @Test
    void copiesAnElementsContentUpToItsEnd() throws IOException {
        String content = "x<a><b c='</a>'/>é</a><!-- </a> --><![CDATA[</a>]]>" + "<d>y</d>".repeat(10_000);

        assertThat(content(bytes("<a>" + content + "</a></z>"))).isEqualTo(content + "|</a>");
        assertThat(content(drop("<a>" + content + "</a></z>"))).isEqualTo(content + "|</a>");
        assertThat(content(bytes("<a></a>"))).isEqualTo("|</a>");
        assertThat(content(bytes("<a>" + content))).isEqualTo(content + "|");
    }

    @Test
    void readsATagThatIsLongerThanItsBuffer() throws IOException {
        String tag = "<a b='" + "x".repeat(100_000) + "'/>";

        assertThat(pieces(bytes("<z>" + tag))).contains(new Markup(Kind.EMPTY, tag));
    }

    @Test
    void readsNoTagWithoutEnd() {
        assertThatExceptionOfType(UnmarkableException.class)
                .isThrownBy(() -> pieces(bytes("<a b='" + "x".repeat(1 << 20) + "'/>")))
                .withMessage("a tag without an end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "<a", "<a b='>", "<!", "<!-", "<!-- x --", "<?", "<?xml ?", "<![CDATA[ ]]"})
    void readsNoPartThatIsCutOff(String part) {
        assertThatExceptionOfType(UnmarkableException.class)
                .isThrownBy(() -> pieces(bytes(part)))
                .withMessage("a part that ends too early");
    }
}
