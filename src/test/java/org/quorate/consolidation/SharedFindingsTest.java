package org.quorate.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.ReturnAnswers.amount;
import static org.quorate.testing.ReturnAnswers.choice;
import static org.quorate.testing.ReturnAnswers.words;
import static org.quorate.testing.ReturnField.field;
import static org.quorate.testing.ReturnRecord.record;
import static org.quorate.testing.ReturnSection.table;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quorate.finding.FindingCode;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.Subject;
import org.quorate.programme.Tone;
import org.quorate.testing.ReturnProgramme;
import org.quorate.testing.ReturnRecord;
import org.quorate.testing.ReturnSection;
import org.quorate.testing.Round;
import org.quorate.testing.Sections;
import org.quorate.testing.Sent;

class SharedFindingsTest {
    private static final ReturnSection TIMELINE = table(
                    "timeline",
                    Subject.TIMELINE,
                    field("reference").of(FieldType.REFERENCE).meaning(Meaning.REFERENCE),
                    field("owner").of(FieldType.PARTY).meaning(Meaning.OWNER),
                    field("status")
                            .meaning(Meaning.STATUS)
                            .choice("Open", Tone.NEUTRAL)
                            .choice("Closed", Tone.COMPLETE))
            .expecting("plan");
    private static final ReturnSection RISKS = Sections.risks().expecting("plan");

    private static List<String> told(ReturnSection section, ReturnRecord north, ReturnRecord south) {
        return Round.of(section)
                .owing("north", "south")
                .with(ReturnProgramme.PLAN)
                .received(
                        Sent.by("north").with(section.with(north)),
                        Sent.by("south").with(section.with(south)))
                .consolidated()
                .findings()
                .stream()
                .filter(found -> found.finding().code().rule().startsWith("G")
                        && found.finding().code() != FindingCode.RETURN_MISSING)
                .map(found -> found.party() + ": " + found.finding().sentence())
                .toList();
    }

    private static ReturnRecord step(String status, String owner) {
        return record("B2")
                .answer("reference", words("B2"))
                .answer("status", choice(status))
                .answer("owner", words(owner));
    }

    private static ReturnRecord risk(String key, int likelihood) {
        return record(key)
                .answer("reference", words(key))
                .answer("status", choice("Open"))
                .answer("likelihood", amount("" + likelihood))
                .answer("consequence", amount("3"));
    }

    @Test
    void tellsOfAListWhatPartnersTellDifferently() {
        assertThat(told(TIMELINE, step("Open", "north"), step("Closed", "north")))
                .containsExactly("All partners: Partners tell 1 of 2 of \"Sign-off timeline\" differently: B2.");
        assertThat(told(TIMELINE, step("Open", "north"), step("Open", "north"))).isEmpty();
    }

    @Test
    void setsSideBySideWhatThePackSaysIsShared() {
        ReturnSection milestones = Sections.milestones().expecting("plan");
        ReturnRecord open = record("B2").answer("reference", words("B2")).answer("status", choice("Open"));
        ReturnRecord closed = record("B2").answer("reference", words("B2")).answer("status", choice("Closed"));

        assertThat(told(milestones.shared(true), open, closed))
                .containsExactly("All partners: Partners tell 1 of 2 of \"Milestones\" differently: B2.");
        assertThat(told(milestones, open, closed)).isEmpty();
        assertThat(told(TIMELINE.shared(false), step("Open", "north"), step("Closed", "north")))
                .isEmpty();
    }

    @Test
    void tellsHowFarApartTheScoresOfARegisteredRiskAre() {
        assertThat(told(RISKS, risk("B2", 2), risk("B2", 4)))
                .containsExactly(
                        "All partners: Partners score 1 of 1 shared risks in \"Risks\" differently; furthest apart is \"B2\", which 2 partners"
                                + " score from 6 to 12, highest The south partner.");
        assertThat(told(RISKS, risk("B2", 2), risk("B2", 2))).isEmpty();
        assertThat(told(RISKS, risk("N1", 2), risk("N1", 4)))
                .as("risks of their own under one reference are different risks")
                .isEmpty();
    }

    @Test
    void tellsWhatTwoPartnersClaimAndWhatNobodyDoes() {
        assertThat(told(TIMELINE, step("Open", "north"), step("Open", "south")))
                .containsExactly(
                        "All partners: The north partner, The south partner each say that \"B2\" of \"Sign-off timeline\" is theirs.");
        assertThat(told(TIMELINE, step("Open", ""), step("Open", "")))
                .containsExactly("All partners: No partner says whose \"B2\" of \"Sign-off timeline\" is.");
        assertThat(told(TIMELINE, step("Open", "south"), step("Open", "south"))).isEmpty();
    }

    @Test
    void expectsNoPartnerWhereOwnersArePeople() {
        ReturnSection people = table(
                        "timeline",
                        Subject.TIMELINE,
                        field("reference").of(FieldType.REFERENCE).meaning(Meaning.REFERENCE),
                        field("owner").meaning(Meaning.OWNER))
                .expecting("plan");
        ReturnRecord led = record("B2").answer("reference", words("B2")).answer("owner", words("Head of Estates"));

        assertThat(told(people, led, led)).isEmpty();
    }
}
