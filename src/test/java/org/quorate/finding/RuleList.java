package org.quorate.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every rule of the catalogue, with the findings that tell of it, or with what else sees to it. */
final class RuleList {
    /** How many rules each family has. Rules from period to period stand in the list as soon as a finding tells of them. */
    private static final Map<String, Integer> FAMILIES = new LinkedHashMap<>();

    static {
        FAMILIES.put("F", 25);
        FAMILIES.put("V", 12);
        FAMILIES.put("X", 20);
        FAMILIES.put("S", 10);
        FAMILIES.put("G", 6);
    }

    /** What sees to a rule beside findings, or in their place. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry(
                    "F05",
                    "Pivot caches, fill colours and the document's properties are not read, so nothing of them is copied"),
            Map.entry("F23", "A failure of the run: nothing is put in place unless rows read and rows written agree"),
            Map.entry(
                    "F24", "Colours are not read; a status that is only a colour is a blank answer, and told as that"),
            Map.entry("V05", "Saturdays and Sundays; bank holidays by a check of the pack"),
            Map.entry("V07", "Within a record; against the last return by a check with `Previous`"),
            Map.entry("X15", "Whether a meeting was scheduled: a check of the pack"),
            Map.entry("X18", "A check of the pack"),
            Map.entry("X19", "The reason by `requiredIf` and `onlyIf` of its field"),
            Map.entry("S01", "Counts on the cover: a check of the pack, with ROWS"),
            Map.entry("S02", "A check of the pack, with COUNTIF"),
            Map.entry("S04", "A check of the pack, with SUM"),
            Map.entry("S05", "A check of the pack, with SUM"),
            Map.entry("S06", "A check of the pack, with SUMIFS"),
            Map.entry("S08", "A fixed list of what must be signed, as S07, or a check of the pack"),
            Map.entry("G06", "A failure of the run, as F23"));

    private RuleList() {}

    /** Returns the rules in order. */
    static List<String> rules() {
        return FAMILIES.entrySet().stream()
                .flatMap(family -> IntStream.rangeClosed(1, family.getValue())
                        .mapToObj(number -> "%s%02d".formatted(family.getKey(), number)))
                .toList();
    }

    /** Returns the codes that tell of a rule. */
    static List<FindingCode> codes(String rule) {
        return Arrays.stream(FindingCode.values())
                .filter(code -> rulesOf(code).contains(rule))
                .toList();
    }

    /** Returns the rules of a code: one, several with commas between, or a range such as {@code X09-X13}. */
    static List<String> rulesOf(FindingCode code) {
        return Stream.of(code.rule().split(", "))
                .flatMap(part -> {
                    int dash = part.indexOf('-');
                    return dash < 0
                            ? Stream.of(part)
                            : IntStream.rangeClosed(
                                            Integer.parseInt(part.substring(1, dash)),
                                            Integer.parseInt(part.substring(dash + 2)))
                                    .mapToObj(number -> "%s%02d".formatted(part.substring(0, 1), number));
                })
                .toList();
    }

    static boolean isPlaced(String rule) {
        return !codes(rule).isEmpty() || OTHERWISE.containsKey(rule);
    }

    static String table() {
        return rules().stream()
                .map(rule -> "| " + rule + " | " + told(rule) + " |\n")
                .collect(Collectors.joining(
                        "", "\n## Which finding tells of which rule\n\n| Rule | Told by |\n|---|---|\n", ""));
    }

    private static String told(String rule) {
        List<String> parts = new ArrayList<>();
        if (!codes(rule).isEmpty()) {
            parts.add(codes(rule).stream().map(code -> "`" + code.word() + "`").collect(Collectors.joining(", ")));
        }
        if (OTHERWISE.containsKey(rule)) {
            parts.add(OTHERWISE.get(rule));
        }
        return String.join(". ", parts);
    }
}
