package org.quorate.submission.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.quorate.submission.WorkbookInspectorTest;

/** Holds docs/INTERPRETATION.md and the tests of reading together: every line of it is proved, and every proof has its line. */
class InterpretationPageTest {
    private static final Pattern ROW = Pattern.compile("^\\| (?!In the file )[^-].*\\|$", Pattern.MULTILINE);
    private static final Pattern LAST_COLUMN = Pattern.compile("\\| (`\\w+`(?:, `\\w+`)*) \\|$");

    private static final List<Class<?>> PROOFS = List.of(
            CellInterpretationTest.class,
            DateInterpretationTest.class,
            SheetInterpretationTest.class,
            NamesAndTablesTest.class,
            BinaryInterpretationTest.class,
            OpenDocumentInterpretationTest.class,
            TextInterpretationTest.class,
            EncryptedPackageTest.class,
            ZipDirectoryTest.class,
            UnsafeFileTest.class,
            FileKindTest.class,
            WorkbookInspectorTest.class);

    private static List<String> rows() throws IOException {
        return ROW.matcher(Files.readString(Path.of("docs/INTERPRETATION.md")))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static List<String> named() throws IOException {
        return rows().stream()
                .flatMap(row -> LAST_COLUMN.matcher(row).results())
                .map((MatchResult column) -> column.group(1))
                .flatMap(names -> Stream.of(names.replace("`", "").split(", ", -1)))
                .toList();
    }

    private static Set<String> tests() {
        return PROOFS.stream()
                .flatMap(test -> Stream.of(test.getDeclaredMethods()))
                .filter(method ->
                        method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void namesATestInEveryRow() throws IOException {
        assertThat(rows())
                .hasSizeGreaterThan(100)
                .allSatisfy(row ->
                        assertThat(LAST_COLUMN.matcher(row).find()).as(row).isTrue());
    }

    @Test
    void namesOnlyTestsThatAreThere() throws IOException {
        assertThat(named()).doesNotHaveDuplicates().isSubsetOf(tests());
    }

    @Test
    void namesEveryTestThatIsThere() throws IOException {
        assertThat(tests()).as("tests that no row of the page names").isSubsetOf(named());
    }
}
