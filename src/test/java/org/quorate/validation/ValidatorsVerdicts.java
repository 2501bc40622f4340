package org.quorate.validation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.binding.Return;
import org.quorate.comparison.EarlierReturn;
import org.quorate.finding.Finding;
import org.quorate.finding.Outcome;
import org.quorate.programme.Programme;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.validation.CheckEvaluation.Verdict;

/** What the validator makes of each check and record of a return that has come back, whether a finding comes of it or not. */
final class ValidatorsVerdicts {
    static final String FAILED = "failed";
    private static final Instant RECEIVED = Instant.parse("2019-07-03T15:42:00Z");

    private ValidatorsVerdicts() {}

    /** The verdict on one check in one row; of a check that is not made for each record of a table in the row of such checks. */
    record Place(String check, int row) {}

    /**
     * Returns what the validator says: OK, "failed" or "Not checked".
     *
     * @param bound the return, with what was found while it was read
     * @param once the row of checks that are not made for each record of a table
     */
    static Map<Place, String> of(
            Programme programme,
            CompiledChecks checks,
            Outcome<Return> bound,
            @Nullable EarlierReturn earlier,
            int once) {
        Return ret = bound.value()
                .orElseThrow(() -> new AssertionError(
                        bound.findings().stream().map(Finding::sentence).toList()));
        List<Finding> told = new ArrayList<>(bound.findings());
        told.addAll(new ReturnValidator(programme).validate(ret, RECEIVED));
        ReceivedReturn whole = new ReceivedReturn(ret, programme, RECEIVED);
        Obstacles obstacles = new Obstacles(whole, told, earlier);
        Map<Place, String> said = new LinkedHashMap<>();
        try (CheckEvaluation evaluation = checks.open(ret, earlier)) {
            for (CompiledCheck check : checks.of(ret.definition())) {
                String id = check.check().id();
                boolean inTheWay = obstacles.toAll(check).isPresent();
                if (!check.isOfRecord()) {
                    said.put(
                            new Place(id, once),
                            inTheWay ? IssuedCheck.NOT_CHECKED : word(evaluation.evaluate(check, null)));
                    continue;
                }
                for (ReceivedRecord record : records(whole, check)) {
                    boolean notMade = inTheWay || obstacles.to(check, record).isPresent();
                    boolean form = record.definition().kind() == Kind.FORM;
                    said.put(
                            new Place(id, form ? once : record.content().row()),
                            notMade ? IssuedCheck.NOT_CHECKED : word(evaluation.evaluate(check, record.content())));
                }
            }
        }
        return said;
    }

    private static List<ReceivedRecord> records(ReceivedReturn received, CompiledCheck check) {
        return received.sections().stream()
                .filter(section -> section.definition()
                        .id()
                        .equals(check.check().sectionId().orElse("")))
                .flatMap(section -> section.records().stream())
                .toList();
    }

    private static String word(Verdict verdict) {
        if (verdict instanceof Verdict.NotEvaluated) {
            return IssuedCheck.NOT_CHECKED;
        }
        return verdict instanceof Verdict.Passed ? IssuedCheck.OK : FAILED;
    }
}
