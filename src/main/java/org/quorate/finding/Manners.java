package org.quorate.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.lang3.Strings;
import org.jspecify.annotations.Nullable;

/**
 * How everything that was found in one file is told, so that errors do not drown: the gravest first, root causes before what may
 * come of them; what is the same in one section once, with its cells; and of one kind in one section no more than a person
 * reads. Nothing goes uncounted: the {@link Finding#cases() cases} of what is told are as many as the findings taken. Stateless.
 */
public final class Manners {
    /** The most findings of one code in one section that are listed; the others are told as one. */
    static final int MOST_OF_A_KIND = 50;
    /** The most cells that one finding lists; the others are counted. */
    static final int MOST_CELLS = 200;

    /** What findings of one kind have in common, and what is told of the rest of them keeps. */
    private static final List<String> OF_A_KIND = List.of("section", "check", "waiver");

    private static final String AS_LISTED = "as is said of those that are listed.";

    private static final Set<FindingCode> ROOT_CAUSES =
            Set.of(FindingCode.SECTION_MISSING, FindingCode.COLUMN_MISSING, FindingCode.COLUMN_DUPLICATE);
    private static final Set<FindingCode> BLANKS = Set.of(
            FindingCode.SECTION_TOO_FEW,
            FindingCode.ANSWER_MISSING,
            FindingCode.PLACEHOLDER_REQUIRED,
            FindingCode.FOLLOW_UP_MISSING);
    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::severity).thenComparing(Manners::rank);

    private Manners() {}

    /** Returns the findings as they are told; findings that were told so before stay as they are. */
    public static List<Finding> tell(List<Finding> found) {
        return capped(merged(found.stream().sorted(ORDER).toList()));
    }

    /** Returns for how many cases of that severity the findings stand. */
    public static int cases(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .mapToInt(Finding::cases)
                .sum();
    }

    /** What is told of the rest of a kind goes where that kind goes. */
    private static int rank(Finding finding) {
        FindingCode code = finding.code() == FindingCode.MORE_OF_A_KIND
                ? FindingCode.find(finding.arg("kind")).orElseThrow()
                : finding.code();
        if (ROOT_CAUSES.contains(code)) {
            return 0;
        }
        return BLANKS.contains(code) ? 1 : 2;
    }

    /** What makes two findings one: all but the record and the cells. */
    private record Same(
            FindingCode code,
            Severity severity,
            String file,
            String sheet,
            boolean inCells,
            Map<String, String> args,
            String sentence) {
        static Same of(Finding finding) {
            Map<String, String> args = new TreeMap<>(finding.args());
            args.keySet().removeAll(Set.of("record", Finding.CASES, Finding.MORE_CELLS));
            Location place = finding.location();
            return new Same(
                    finding.code(),
                    finding.severity(),
                    place.file(),
                    place.sheet().orElse(""),
                    !place.cells().isEmpty(),
                    args,
                    finding.sentence());
        }
    }

    private static List<Finding> merged(List<Finding> findings) {
        Map<Same, List<Finding>> groups = new LinkedHashMap<>();
        findings.forEach(finding -> groups.computeIfAbsent(Same.of(finding), same -> new ArrayList<>())
                .add(finding));
        return groups.values().stream().map(Manners::one).toList();
    }

    private static Finding one(List<Finding> alike) {
        Finding first = alike.get(0);
        if (alike.size() == 1) {
            return first;
        }
        Set<String> cells = new LinkedHashSet<>();
        Set<String> records = new LinkedHashSet<>();
        alike.forEach(finding -> {
            cells.addAll(finding.location().cells());
            records.add(finding.arg("record"));
        });
        int more = Math.max(0, cells.size() - MOST_CELLS)
                + alike.stream().mapToInt(Finding::moreCells).sum();
        Location place = cells.isEmpty()
                ? first.location()
                : new Location.InCells(
                        first.location().file(),
                        first.location().sheet().orElse(""),
                        cells.stream().limit(MOST_CELLS).toList());
        Finding one = new Finding(first.code(), first.severity(), place, first.args())
                .with(Finding.CASES, Integer.toString(casesOf(alike)));
        one = more > 0 ? one.with(Finding.MORE_CELLS, Integer.toString(more)) : one;
        return first.args().containsKey("record") ? one.with("record", Listed.of(List.copyOf(records))) : one;
    }

    /**
     * Within which findings of one kind are counted: the section, or the sheet where it belongs to none. The programme's own checks
     * are kinds of their own, and so is what each waiver keeps quiet.
     */
    private record Kind(
            FindingCode code,
            Severity severity,
            @Nullable Quiet quietOrNull,
            String section,
            String sheet,
            String check,
            String waiver) {
        static Kind of(Finding finding) {
            String section = finding.arg("section");
            return new Kind(
                    finding.code(),
                    finding.severity(),
                    finding.quiet().orElse(null),
                    section,
                    section.isEmpty() ? finding.location().sheet().orElse("") : "",
                    finding.arg("check"),
                    finding.arg("waiver"));
        }
    }

    private static List<Finding> capped(List<Finding> findings) {
        Map<Kind, List<Finding>> kinds = new LinkedHashMap<>();
        findings.forEach(finding -> kinds.computeIfAbsent(Kind.of(finding), kind -> new ArrayList<>())
                .add(finding));
        if (kinds.values().stream().allMatch(kind -> kind.size() <= MOST_OF_A_KIND)) {
            return findings;
        }
        Map<Finding, Finding> last = new LinkedHashMap<>();
        Set<Finding> dropped = new LinkedHashSet<>();
        for (List<Finding> kind : kinds.values()) {
            if (kind.size() > MOST_OF_A_KIND) {
                List<Finding> rest = kind.subList(MOST_OF_A_KIND, kind.size());
                dropped.addAll(rest);
                last.put(kind.get(MOST_OF_A_KIND - 1), rest(rest));
            }
        }
        List<Finding> told = new ArrayList<>();
        for (Finding finding : findings) {
            if (!dropped.contains(finding)) {
                told.add(finding);
                if (last.containsKey(finding)) {
                    told.add(last.get(finding));
                }
            }
        }
        return List.copyOf(told);
    }

    private static Finding rest(List<Finding> rest) {
        Finding first = rest.get(0);
        int cases = casesOf(rest);
        String file = first.location().file();
        Location place = first.location()
                .sheet()
                .map(sheet -> Location.sheet(file, sheet))
                .orElseGet(() -> Location.file(file));
        Finding told = Finding.of(FindingCode.MORE_OF_A_KIND, place)
                .at(first.severity())
                .with(Finding.CASES, Integer.toString(cases))
                .with("count", Integer.toString(cases))
                .with("kind", first.code().word())
                .with("like", Strings.CS.removeEnd(first.sentence(), "."));
        for (String shared : OF_A_KIND) {
            String value = first.arg(shared);
            told = value.isEmpty() ? told : told.with(shared, value);
        }
        Optional<Quiet> quiet = first.quiet();
        return quiet.isPresent() ? told.quiet(quiet.get(), AS_LISTED) : told;
    }

    private static int casesOf(List<Finding> findings) {
        return findings.stream().mapToInt(Finding::cases).sum();
    }
}
