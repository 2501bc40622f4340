package org.quorate.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quorate.testing.ReturnProgramme.OBSERVING;
import static org.quorate.testing.ReturnProgramme.OWING;
import static org.quorate.testing.ReturnProgramme.Q1;
import static org.quorate.testing.ReturnProgramme.Q4;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.programme.SectionDefinition.Placement;
import org.quorate.programme.SectionDefinition.Presence;
import org.quorate.programme.SectionDefinition.Records;
import org.quorate.testing.ReturnProgramme;

class ProgrammeTest {
    private static final Programme PROGRAMME = ReturnProgramme.programme();
    private static final ReturnDefinition ASSURANCE = PROGRAMME.getReturn("assurance");

    private static Party owingFrom(@Nullable String period) {
        return new Party(
                "west",
                "Western partner",
                List.of(),
                null,
                "Provider",
                PartyStatus.PARTY,
                List.of(new Party.Obligation("assurance", period)));
    }

    private static SectionDefinition dueFrom(@Nullable String period) {
        return new SectionDefinition(
                "indicators",
                "Indicators",
                Subject.INDICATOR,
                Kind.TABLE,
                new Placement("Indicators", List.of()),
                new Presence(true, period, List.of()),
                new Records(List.of(), null, true, List.of(), List.of()),
                List.of());
    }

    @Test
    void isKnownByItsIdentitysId() {
        assertThat(PROGRAMME.id()).isEqualTo("toy");
    }

    @Test
    void findsAReturnDefinitionByItsId() {
        assertThat(PROGRAMME.findReturn("assurance")).contains(ASSURANCE);
        assertThat(PROGRAMME.findReturn("workplan")).isEmpty();
    }

    @Test
    void refusesToGetAReturnDefinitionItDoesNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PROGRAMME.getReturn("workplan"))
                .withMessage("no return definition: workplan");
    }

    @Test
    void isOwedWhatAPartyAlwaysOwes() {
        assertThat(PROGRAMME.owes(OWING, ASSURANCE, Q4)).isTrue();
        assertThat(PROGRAMME.owes(OBSERVING, ASSURANCE, Q4)).isFalse();
    }

    @Test
    void isOwedWhatAPartyOwesFromAPeriodOn() {
        Party joining = owingFrom(Q1.id());

        assertThat(PROGRAMME.owes(joining, ASSURANCE, Q4)).isFalse();
        assertThat(PROGRAMME.owes(joining, ASSURANCE, Q1)).isTrue();
        assertThat(PROGRAMME.owes(owingFrom(null), ASSURANCE, Q4)).isTrue();
    }

    @Test
    void isOwedWhatAPartyOwesUntilAPeriod() {
        Party leaving = new Party(
                "west",
                "Western partner",
                List.of(),
                null,
                "Provider",
                PartyStatus.PARTY,
                List.of(new Party.Obligation("assurance", null, Q4.id())));

        assertThat(PROGRAMME.owes(leaving, ASSURANCE, Q4)).isTrue();
        assertThat(PROGRAMME.owes(leaving, ASSURANCE, Q1)).isFalse();
    }

    @Test
    void isNotOwedAnotherReturnThanThePartyOwes() {
        ReturnDefinition workplan = new ReturnDefinition("workplan", "Workplan", "1", List.of(), false, List.of());

        assertThat(PROGRAMME.owes(OWING, workplan, Q1)).isFalse();
    }

    @Test
    void expectsASectionFromItsPeriodOn() {
        assertThat(PROGRAMME.isDue(dueFrom(null), Q4)).isTrue();
        assertThat(PROGRAMME.isDue(dueFrom(Q1.id()), Q4)).isFalse();
        assertThat(PROGRAMME.isDue(dueFrom(Q1.id()), Q1)).isTrue();
    }
}
