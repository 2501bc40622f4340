package org.quorate.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every code of the catalogue. */
class FindingCatalogueTest {
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Path OF_THIS_PACKAGE = TESTS.resolve(Path.of("org", "quorate", "finding"));
    private static final Pattern ANY_TEST =
            Pattern.compile("@(Test|ParameterizedTest|Property|Example|TestFactory)\\b");
    private static final Pattern JOINED_TEXTS = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern STATIC_IMPORT_OF_ALL =
            Pattern.compile("import static org\\.quorate\\.finding\\.FindingCode\\.\\*;");

    @Test
    void wordsAreUnique() {
        assertThat(FindingCode.values()).extracting(FindingCode::word).doesNotHaveDuplicates();
    }

    @Test
    void sentencesAreUnique() {
        assertThat(FindingCode.values()).extracting(FindingCode::sentence).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void wordIsSnakeCaseAndLeadsBackToItsCode(FindingCode code) {
        assertThat(code.word()).matches("[a-z]+(_[a-z]+)*");
        assertThat(FindingCode.find(code.word())).contains(code);
    }

    @Test
    void wordsLeadNowhereWhereTheyAreNone() {
        assertThat(FindingCode.find("answer-missing")).isEmpty();
        assertThat(FindingCode.find("")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void sentenceIsOneSentence(FindingCode code) {
        String rendered = code.sentence().replace("{suggestion}", "");

        assertThat(rendered).as("the sentence of %s", code).endsWith(".");
        assertThat(Pattern.compile("[.!?]\\s").matcher(rendered).find())
                .as("whether the sentence of %s is more than one: %s", code, rendered)
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void everyPartSaysSomething(FindingCode code) {
        assertThat(List.of(code.sentence(), code.expected(), code.fix()))
                .as("sentence, expected and fix of %s", code)
                .allSatisfy(text -> assertThat(text).isNotBlank().isEqualTo(text.strip()));
    }

    @ParameterizedTest
    @EnumSource
    void neverJustCallsAValueInvalid(FindingCode code) {
        assertThat(code.sentence() + code.expected() + code.fix())
                .as("%s must say what is wrong and what is expected", code)
                .doesNotContainIgnoringCase("invalid value");
    }

    @ParameterizedTest
    @EnumSource
    void placesAreWrittenSoThatTheyCanBeFilled(FindingCode code) {
        String filled = (code.sentence() + code.expected() + code.fix()).replaceAll("\\{[a-z_]+}", "");

        assertThat(filled).as("the templates of %s without their places", code).doesNotContain("{", "}");
    }

    @ParameterizedTest
    @EnumSource
    void ruleIsOfAKnownKind(FindingCode code) {
        assertThat(FindingsPage.Kind.of(code).codes()).contains(code);
    }

    @Test
    void everyCodeIsReferredToByATest() throws IOException {
        List<String> sources = testSources();

        assertThat(sources).as("test sources under %s", TESTS).hasSizeGreaterThan(5);
        List<FindingCode> untested = Arrays.stream(FindingCode.values())
                .filter(code -> sources.stream().noneMatch(source -> refersTo(source, code)))
                .toList();
        assertThat(untested)
                .as(
                        "codes that no test refers to as FindingCode.X, by a static import, or by asserting the sentence; for"
                                + " each, write a test in which it is raised")
                .isEmpty();
    }

    /** Returns the sources of all tests but those of this package in which codes are examples and nothing is raised. */
    private static List<String> testSources() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(OF_THIS_PACKAGE) || file.endsWith("MannersTest.java"))
                    .map(FindingCatalogueTest::read)
                    .filter(source -> ANY_TEST.matcher(source).find())
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean refersTo(String source, FindingCode code) {
        return Pattern.compile("\\bFindingCode\\." + code.name() + "\\b")
                        .matcher(source)
                        .find()
                || assertsTheSentence(source, code)
                || (STATIC_IMPORT_OF_ALL.matcher(source).find()
                        && Pattern.compile("(?<![\\w.])" + code.name() + "\\b")
                                .matcher(source)
                                .find());
    }

    /** A sentence is asserted where the longest stretch of it between two places stands in a text of the source. */
    private static boolean assertsTheSentence(String source, FindingCode code) {
        String stretch = Arrays.stream(code.sentence().split("\\{[a-z_]+}", -1))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
        return JOINED_TEXTS.matcher(source).replaceAll("").replace("\\\"", "\"").contains(stretch);
    }
}
