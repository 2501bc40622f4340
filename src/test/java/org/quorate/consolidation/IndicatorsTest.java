package org.quorate.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.amount;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.unreadable;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnField.field;
import static org.quorate.testing.ReturnRecord.record;
import static org.quorate.testing.ReturnSection.table;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.consolidation.Indicators.Change;
import org.quorate.consolidation.Indicators.Indicator;
import org.quorate.consolidation.Indicators.Point;
import org.quorate.consolidation.Indicators.Wanted;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.Subject;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.ReturnRecord;
import org.quorate.testing.ReturnSection;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;
import org.quorate.testing.Sent;

class IndicatorsTest {
    private static final ReturnSection AT_LEAST = section(Meaning.TARGET_AT_LEAST);
    private static final ReturnSection AT_MOST = section(Meaning.TARGET_AT_MOST);
    private static final ReturnSection NOT_SAID = section(Meaning.TARGET);

    private static ReturnSection section(Meaning target) {
        return table(
                "indicators",
                Subject.INDICATOR,
                field("reference").of(FieldType.REFERENCE).meaning(Meaning.REFERENCE),
                field("title").meaning(Meaning.TITLE),
                field("target").of(FieldType.DECIMAL).meaning(target),
                field("value").of(FieldType.DECIMAL).meaning(Meaning.VALUE),
                field("rating").scale("rag").meaning(Meaning.RAG));
    }

    private static ReturnRecord indicator(String value, String rating) {
        return record("K1")
                .answer("reference", words("K1"))
                .answer("title", words("Answered within a minute (%)"))
                .answer("target", amount("70"))
                .answer("value", amount(value), "D7")
                .answer("rating", choice(rating));
    }

    private static Sent now(ReturnSection section, ReturnRecord... records) {
        return Sent.by("north").with(section.with(records));
    }

    private static Sent before(ReturnSection section, ReturnRecord... records) {
        return Sent.by("north")
                .at("2019-04-01T09:00:00Z")
                .with(section.with(records))
                .forPeriod(ReturnProgramme.Q4);
    }

    private static Indicators of(ReturnSection section, Sent... sent) {
        return Round.of(section)
                .owing("north")
                .received(sent)
                .consolidated()
                .highlights()
                .indicators();
    }

    private static Indicator one(ReturnSection section, Sent... sent) {
        List<Indicator> all = of(section, sent).all();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void tellsValueTargetAndWhereTheyStand() {
        Indicator indicator = one(AT_LEAST, now(AT_LEAST, indicator("62", "Amber")));

        assertThat(indicator.party()).isEqualTo("The north partner");
        assertThat(indicator.reference()).isEqualTo("K1");
        assertThat(indicator.title()).isEqualTo("Answered within a minute (%)");
        assertThat(indicator.value()).contains(new BigDecimal("62"));
        assertThat(indicator.targetWords()).isEqualTo("at least 70");
        assertThat(indicator.rating()).isEqualTo("Amber");
        assertThat(indicator.source().file()).isEqualTo("north.xlsx");
        assertThat(indicator.source().cell()).isEqualTo("D7");
        assertThat(indicator.change()).isEqualTo(Change.NO_COMPARISON);
        assertThat(indicator.history()).isEmpty();
        assertThat(indicator.behaviour()).isEmpty();
    }

    @Test
    void keepsWhatItWasWithTheFileOfThatPeriod() {
        Indicator indicator = one(
                AT_LEAST,
                before(AT_LEAST, indicator("58", "Amber")).as("spring.xlsx"),
                now(AT_LEAST, indicator("62", "Amber")));

        assertThat(indicator.history()).extracting(Point::value).containsExactly(new BigDecimal("58"));
        Point earlier = indicator.history().get(0);
        assertThat(earlier.period()).isEqualTo("Quarter 4 2018/19 (January to March 2019)");
        assertThat(earlier.source().file()).isEqualTo("spring.xlsx");
        assertThat(earlier.source().sheet())
                .isEqualTo(indicator.source().sheet())
                .isEqualTo("Indicators");
        assertThat(earlier.source().cell()).isEqualTo("D7");
        assertThat(indicator.points())
                .extracting(Point::periodId)
                .containsExactly(ReturnProgramme.Q4.id(), ReturnProgramme.Q1.id());
    }

    @Test
    void judgesTheMovementByWhatIsBetter() {
        assertThat(change(AT_LEAST, "58", "62")).isEqualTo(Change.IMPROVED);
        assertThat(change(AT_LEAST, "62", "58")).isEqualTo(Change.DETERIORATED);
        assertThat(change(AT_LEAST, "62", "62.0")).isEqualTo(Change.SUSTAINED);
        assertThat(change(AT_MOST, "58", "62")).isEqualTo(Change.DETERIORATED);
        assertThat(change(AT_MOST, "62", "58")).isEqualTo(Change.IMPROVED);
    }

    private static Change change(ReturnSection section, String was, String is) {
        return one(section, before(section, indicator(was, "Amber")), now(section, indicator(is, "Amber")))
                .change();
    }

    @Test
    void judgesTheMovementByTheRatingWhereNothingSaysWhatIsBetter() {
        Indicator indicator =
                one(NOT_SAID, before(NOT_SAID, indicator("58", "Green")), now(NOT_SAID, indicator("62", "Amber")));

        assertThat(indicator.wanted()).isEqualTo(Wanted.NOT_SAID);
        assertThat(indicator.change()).isEqualTo(Change.DETERIORATED);
    }

    @Test
    void comparesNothingWithARejectedReturnOrAnUnreadableValue() {
        assertThat(one(
                                AT_LEAST,
                                before(AT_LEAST, indicator("58", "Amber")).rejected(),
                                now(AT_LEAST, indicator("62", "Amber")))
                        .change())
                .isEqualTo(Change.NO_COMPARISON);
        Indicator unread = one(
                AT_LEAST,
                before(AT_LEAST, record("K1").answer("value", unreadable("about 58"))),
                now(AT_LEAST, indicator("62", "Amber")));
        assertThat(unread.change()).isEqualTo(Change.NO_COMPARISON);
        assertThat(unread.history()).isEmpty();
    }

    @Test
    void callsAnExceptionWhatMissesItsTargetOrIsRatedRed() {
        assertThat(exceptions(AT_LEAST, "69.9", "Green")).isEqualTo(1);
        assertThat(exceptions(AT_LEAST, "70", "Amber")).isZero();
        assertThat(exceptions(AT_MOST, "70.1", "Green")).isEqualTo(1);
        assertThat(exceptions(AT_MOST, "70", "Green")).isZero();
        assertThat(exceptions(NOT_SAID, "12", "Amber")).isZero();
        assertThat(exceptions(NOT_SAID, "12", "Red")).isEqualTo(1);
    }

    private static int exceptions(ReturnSection section, String value, String rating) {
        return of(section, now(section, indicator(value, rating))).exceptions().size();
    }

    @Test
    void takesAnIndicatorThatIsOnlyRated() {
        ReturnSection rated = Sections.indicators();

        Indicator indicator = one(rated, now(rated, record("K1").answer("rating", choice("Red"))));

        assertThat(indicator.value()).isEmpty();
        assertThat(indicator.points()).isEmpty();
        assertThat(indicator.isException()).isTrue();
    }

    @Test
    void endsItsPointsWithTheLastValueGivenWhereThisPeriodHasNone() {
        Indicator indicator = one(
                AT_LEAST,
                before(AT_LEAST, indicator("58", "Amber")),
                now(AT_LEAST, record("K1").answer("rating", choice("Amber"))));

        assertThat(indicator.value()).isEmpty();
        assertThat(indicator.history()).hasSize(1).isEqualTo(indicator.points());
        assertThat(indicator.change()).isEqualTo(Change.SUSTAINED);
    }
}
