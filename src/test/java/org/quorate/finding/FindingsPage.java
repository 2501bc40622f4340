package org.quorate.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Renders the catalogue of findings as docs/FINDINGS.md. */
final class FindingsPage {
    private FindingsPage() {}

    /** The kinds of rules, by the beginning of a rule's name; in the order of the page. */
    enum Kind {
        FILE("F", "File and structure"),
        FIELD("V", "Fields"),
        CROSS_FIELD("X", "Across the fields of a record"),
        CROSS_SECTION("S", "Across the sections of a return"),
        PERIOD_ON_PERIOD("P", "From one period to the next"),
        PROGRAMME("G", "Across the returns of a programme"),
        CHECK("check", "Checks of the programme's own"),
        MANNERS("manners", "How findings are told"),
        WAIVER("waiver", "Waivers"),
        EXPLANATION("explanation", "Explanations"),
        PACK("pack", "The programme pack");

        private final String beginning;
        private final String title;

        Kind(String beginning, String title) {
            this.beginning = beginning;
            this.title = title;
        }

        static Kind of(FindingCode code) {
            return Arrays.stream(values())
                    .filter(kind -> code.rule().startsWith(kind.beginning))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            code + " has the rule " + code.rule() + ", which is of no kind; add the kind to the page"));
        }

        List<FindingCode> codes() {
            return Arrays.stream(FindingCode.values())
                    .filter(code -> of(code) == this)
                    .toList();
        }
    }

    static String render() {
        return introduction()
                + RuleList.table()
                + Arrays.stream(Kind.values())
                        .filter(kind -> !kind.codes().isEmpty())
                        .map(FindingsPage::chapter)
                        .collect(Collectors.joining());
    }

    private static String introduction() {
        return """
                # Findings

                What can be wrong with a return, or with a programme pack, and how to put it right. Places in braces are filled
                in when a finding is reported. The words are stable: they are what is stored and exported.

                This page is generated from the catalogue in the code. To change it, change the catalogue, then run
                `./mvnw test -Dtest=FindingsPageTest -Dquorate.regenerate=true`.

                | Severity | Means |
                |---|---|
                | critical | The return cannot be used at all. |
                | error | The return cannot be accepted as complete. |
                | warning | The return is accepted, with a query to the provider. |
                | info | Noted; nobody has to do anything. |
                """;
    }

    private static String chapter(Kind kind) {
        return "\n## " + kind.title + "\n"
                + kind.codes().stream().map(FindingsPage::entry).collect(Collectors.joining());
    }

    private static String entry(FindingCode code) {
        return String.format(
                Locale.ROOT,
                """

                ### %s

                %s · rule %s

                - Sentence: %s
                - Expected: %s
                - Fix: %s
                - Arguments: %s
                """,
                code.word(),
                code.severity().word(),
                code.rule(),
                code.sentence(),
                code.expected(),
                code.fix(),
                code.arguments().isEmpty()
                        ? "none"
                        : code.arguments().stream()
                                .map(name -> "`" + name + "`")
                                .collect(Collectors.joining(", ")));
    }
}
