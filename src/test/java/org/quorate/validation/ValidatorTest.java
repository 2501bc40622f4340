package org.quorate.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.validation.Validator.all;
import static org.quorate.validation.Validator.each;
import static org.quorate.validation.Validator.firstAtEachPlace;
import static org.quorate.validation.Validator.seq;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.finding.Location;
import org.quorate.finding.Severity;

class ValidatorTest {
    private static final Finding ERROR = Finding.of(FindingCode.ANSWER_MISSING, Location.cell("a.xlsx", "Risks", "B5"));
    private static final Finding ANOTHER_ERROR = ERROR.with("field", "Owner");
    private static final Finding WARNING =
            Finding.of(FindingCode.EVIDENCE_MISSING, Location.cell("a.xlsx", "Risks", "C5"));
    private static final Finding CRITICAL = ERROR.at(Severity.CRITICAL);

    private static final Validator<String> CONTENT = text -> List.of();

    @Test
    void allAsksEveryPartInOrder() {
        Validator<String> policy = all(finds(ERROR), CONTENT, finds(WARNING), finds(ANOTHER_ERROR));

        assertThat(policy.validate("any")).containsExactly(ERROR, WARNING, ANOTHER_ERROR);
    }

    @Test
    void allWithoutPartsFindsNothing() {
        assertThat(Validator.<String>all().validate("any")).isEmpty();
    }

    @Test
    void seqStopsAfterTheFirstPartThatFindsAnError() {
        List<String> asked = new ArrayList<>();
        Validator<String> never = text -> {
            asked.add(text);
            return List.of(WARNING);
        };

        assertThat(seq(CONTENT, finds(ERROR, ANOTHER_ERROR), never).validate("any"))
                .containsExactly(ERROR, ANOTHER_ERROR);
        assertThat(asked).isEmpty();
    }

    @Test
    void seqStopsAtWhatIsWorseThanAnError() {
        assertThat(seq(finds(CRITICAL), finds(ERROR)).validate("any")).containsExactly(CRITICAL);
    }

    @Test
    void seqGoesOnAfterAWarning() {
        assertThat(seq(finds(WARNING), finds(ERROR)).validate("any")).containsExactly(WARNING, ERROR);
    }

    @Test
    void seqGoesByTheFindingsSeverityAndNotItsCodes() {
        Finding softened = ERROR.at(WARNING.severity());

        assertThat(seq(finds(softened), finds(CRITICAL)).validate("any")).containsExactly(softened, CRITICAL);
    }

    @Test
    void eachJudgesEveryElementInOrder() {
        Validator<String> naming = word -> List.of(ERROR.with("field", word));
        Validator<List<String>> policy = each(words -> words, naming);

        assertThat(policy.validate(List.of("Owner", "Status")))
                .containsExactly(ERROR.with("field", "Owner"), ERROR.with("field", "Status"));
    }

    @Test
    void eachFindsNothingWhereThereAreNoElements() {
        Validator<List<String>> policy = each(words -> words, finds(ERROR));

        assertThat(policy.validate(List.of())).isEmpty();
    }

    @Test
    void firstAtEachPlaceKeepsTheFirstFindingOfALocation() {
        Validator<String> policy = firstAtEachPlace(finds(ERROR), finds(WARNING, ANOTHER_ERROR));

        assertThat(policy.validate("any")).containsExactly(ERROR, WARNING);
    }

    @Test
    void acceptsPartsThatJudgeSomethingMoreGeneral() {
        Validator<CharSequence> general = text -> text.length() > 3 ? List.of(ERROR) : List.of();
        Validator<String> policy = all(general, CONTENT);

        assertThat(policy.validate("long")).containsExactly(ERROR);
        assertThat(policy.validate("ok")).isEmpty();
    }

    private static Validator<Object> finds(Finding... findings) {
        return subject -> List.of(findings);
    }
}
