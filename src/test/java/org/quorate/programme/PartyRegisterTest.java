package org.quorate.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartyRegisterTest {
    private static final Party ACUTE = new Party(
            "acute-provider",
            "Acute NHS Trust",
            List.of("The Acute", "Hospital & Community Trust"),
            "XA1",
            "Provider",
            PartyStatus.PARTY,
            List.of());
    private static final Party COUNCIL =
            new Party("council", "Borough Council", List.of(), null, "Partner", PartyStatus.PROSPECTIVE, List.of());
    private static final PartyRegister REGISTER = new PartyRegister(List.of(ACUTE, COUNCIL));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acute NHS Trust",
                "acute nhs trust",
                "the ACUTE",
                "Hospital and Community Trust",
                "xa1",
                "acute provider"
            })
    void findsAPartyByEveryNameItGoesBy(String name) {
        assertThat(REGISTER.find(name)).contains(ACUTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " - ", "Acute", "XA"})
    void findsNoPartyByHalfANameOrNone(String name) {
        assertThat(REGISTER.find(name)).isEmpty();
    }

    @Test
    void findsThePartiesThatATextNamesEachByItsLongestName() {
        assertThat(REGISTER.namedIn("Q1 - Hospital and Community Trust (XA1), with the Borough Council"))
                .containsOnly(entry(ACUTE, "hospital and community trust"), entry(COUNCIL, "borough council"));
        assertThat(REGISTER.namedIn("councils of acute trusts")).isEmpty();
        assertThat(REGISTER.namedIn("")).isEmpty();
    }

    @Test
    void findsAPartyByExactlyItsId() {
        assertThat(REGISTER.findById("acute-provider")).contains(ACUTE);
        assertThat(REGISTER.findById("Acute NHS Trust")).isEmpty();
    }

    @Test
    void suggestsTheNameThatIsMostLikeTheText() {
        assertThat(REGISTER.nearest("Borough Counsil")).contains("Borough Council");
        assertThat(REGISTER.nearest("Ambulance")).isEmpty();
    }

    @Test
    void listsThePartysNamesWithTheOrganisationCodeWhereOneIsKnown() {
        assertThat(ACUTE.names())
                .containsExactly("Acute NHS Trust", "The Acute", "Hospital & Community Trust", "XA1", "acute-provider");
        assertThat(COUNCIL.names()).containsExactly("Borough Council", "council");
    }
}
