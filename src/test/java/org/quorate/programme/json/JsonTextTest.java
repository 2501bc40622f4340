package org.quorate.programme.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quorate.finding.Finding;
import org.quorate.finding.Location.InText;

class JsonTextTest {
    private final Mistakes mistakes = new Mistakes();

    @Test
    void givesEveryValueTheLineColumnAndPointerAtWhichItBegins() {
        Optional<Json> json = parse("""
                {
                  "a/b~c": ["x", -1.50,
                    true],
                  "d": null
                }
                """);

        assertThat(mistakes.inOrder()).isEmpty();
        assertThat(json)
                .contains(new Json.Struct(
                        at(1, 1, ""),
                        Map.of(
                                "a/b~c",
                                new Json.Member(
                                        at(2, 3, "/a~1b~0c"),
                                        new Json.Items(
                                                at(2, 12, "/a~1b~0c"),
                                                List.of(
                                                        new Json.Text(at(2, 13, "/a~1b~0c/0"), "x"),
                                                        new Json.Numeral(at(2, 18, "/a~1b~0c/1"), "-1.50"),
                                                        new Json.Truth(at(3, 5, "/a~1b~0c/2"), true)))),
                                "d",
                                new Json.Member(at(4, 3, "/d"), new Json.Nothing(at(4, 8, "/d"))))));
    }

    @Test
    void tellsPropertyThatStandsTwiceAndKeepsTheFirst() {
        Optional<Json> json = parse("{\"id\": \"one\",\n \"id\": \"two\"}");

        assertThat(mistakes.inOrder()).extracting(Finding::location).containsExactly(at(2, 2, "/id"));
        assertThat(mistakes.inOrder())
                .extracting(Finding::sentence)
                .containsExactly("The property \"id\" stands more than once.");
        assertThat(json)
                .contains(new Json.Struct(
                        at(1, 1, ""),
                        Map.of("id", new Json.Member(at(1, 2, "/id"), new Json.Text(at(1, 8, "/id"), "one")))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                | 1 | 1 | the file is empty
            {"a": 1           | 1 | 8 | the text ends before it is complete
            {"a": "x          | 1 | 9 | the text ends before it is complete
            {"a": 1,}         | 1 | 9 | unexpected character ('}' (code 125)): was expecting double-quote to start property name
            {"a": 1} x        | 1 | 10 | unrecognized token 'x': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')
            {} {}             | 1 | 4 | there is more text after the end
            {"a": 01}         | 1 | 8 | invalid numeric value: Leading zeroes not allowed
            """)
    void tellsWhereAndWhyTextIsNotJson(String text, int line, int column, String reason) {
        assertThat(parse(text)).isEmpty();
        assertThat(mistakes.inOrder()).extracting(Finding::location).containsExactly(at(line, column, ""));
        assertThat(mistakes.inOrder())
                .extracting(Finding::sentence)
                .containsExactly("This is not JSON: " + reason + ".");
    }

    @Test
    void tellsWhereTextIsNotInUtf8() {
        byte[] windows = "{\n \"name\": \"Caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(JsonText.parse("a.json", windows, mistakes)).isEmpty();
        assertThat(mistakes.inOrder()).extracting(Finding::location).containsExactly(at(2, 14, ""));
        assertThat(mistakes.inOrder())
                .extracting(Finding::sentence)
                .containsExactly("This is not JSON: the text is not in UTF-8.");
    }

    @Test
    void tellsNestingThatIsTooDeepInsteadOfFailing() {
        assertThat(parse("[".repeat(5000))).isEmpty();
        assertThat(mistakes.inOrder()).hasSize(1);
        assertThat(mistakes.inOrder().get(0).sentence()).startsWith("This is not JSON: document nesting depth");
    }

    @Test
    void showsLongTextShortened() {
        assertThat(new Json.Text(at(1, 1, ""), "x".repeat(80)).shown()).hasSize(80);
        assertThat(new Json.Text(at(1, 1, ""), "x".repeat(200)).shown()).isEqualTo("x".repeat(79) + "…");
    }

    private Optional<Json> parse(String text) {
        return JsonText.parse("a.json", text.getBytes(StandardCharsets.UTF_8), mistakes);
    }

    private static InText at(int line, int column, String pointer) {
        return new InText("a.json", line, column, pointer);
    }
}
