package org.quorate.submission.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/INTERPRETATION.md to the tests it names. */
class InterpretationPageTest {
    private static final Pattern LAST_COLUMN =
            Pattern.compile("^\\|.*\\| (`\\w+`(?:, `\\w+`)*) \\|$", Pattern.MULTILINE);

    @Test
    void namesOnlyTestsThatAreThere() throws IOException {
        Set<String> tests = Stream.of(
                        CellInterpretationTest.class,
                        DateInterpretationTest.class,
                        SheetInterpretationTest.class,
                        NamesAndTablesTest.class,
                        BinaryInterpretationTest.class,
                        OpenDocumentInterpretationTest.class,
                        TextInterpretationTest.class)
                .flatMap(test -> Stream.of(test.getDeclaredMethods()))
                .map(Method::getName)
                .collect(Collectors.toSet());
        List<String> named = LAST_COLUMN
                .matcher(Files.readString(Path.of("docs/INTERPRETATION.md")))
                .results()
                .map((MatchResult line) -> line.group(1))
                .flatMap(names -> Stream.of(names.replace("`", "").split(", ", -1)))
                .toList();

        assertThat(named).hasSizeGreaterThan(40).doesNotHaveDuplicates().isSubsetOf(tests);
    }
}
