package org.quorate.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quorate.testing.WorkbookBuilder.error;
import static org.quorate.testing.WorkbookBuilder.workbook;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.finding.Finding;
import org.quorate.finding.FindingCode;
import org.quorate.programme.FieldDefinition;
import org.quorate.programme.FieldDefinition.Need;
import org.quorate.programme.FieldType;
import org.quorate.programme.Meaning;
import org.quorate.programme.ReportingPeriod;
import org.quorate.programme.ReturnDefinition;
import org.quorate.programme.SectionDefinition;
import org.quorate.programme.SectionDefinition.Kind;
import org.quorate.programme.SectionDefinition.Placement;
import org.quorate.programme.Subject;
import org.quorate.testing.WorkbookBuilder;

class IdentifyReturnTest {
    private static final String CLEAN_PARTNER = "Acute provider";
    private static final String CLEAN_PERIOD = "Q1 2019/20";

    /** A return of which nothing but the cover can be wrong. */
    private static Binding bind(
            @Nullable Object programme, @Nullable Object partner, @Nullable Object period, @Nullable Object version) {
        return bind(programme, partner, period, version, Binding.FILE, TestProgramme.Q1);
    }

    private static Binding bind(
            @Nullable Object programme,
            @Nullable Object partner,
            @Nullable Object period,
            @Nullable Object version,
            String file,
            @Nullable ReportingPeriod expected) {
        WorkbookBuilder workbook = workbook()
                .sheet("Cover")
                .row("Programme", programme)
                .row("Partner", partner)
                .row("Reporting period", period)
                .row("Template version", version)
                .row("Nil return", "No")
                .sheet("Actions")
                .row("Action", "Done")
                .row("Agree the data flows", "Yes");
        return Binding.of(workbook, file, expected);
    }

    @Test
    void tellsWhoseReturnItIsAndForWhen() {
        Binding binding = bind("harbour alliance", CLEAN_PARTNER, CLEAN_PERIOD, "1.0");
        assertThat(binding.sentences()).isEmpty();
        assertThat(binding.get().definition().id()).isEqualTo("workplan");
        assertThat(binding.get().party().id()).isEqualTo("acute-provider");
        assertThat(binding.get().period()).isEqualTo(TestProgramme.Q1);
        assertThat(binding.get().templateVersion()).isEqualTo("1.0");
        assertThat(binding.get().file()).isEqualTo(Binding.FILE);
    }

    @Test
    void tellsTheReturnByItsTitleWhereSectionsAreTooFew() {
        WorkbookBuilder cover = workbook()
                .sheet("Cover")
                .row("Work plan")
                .row("Programme", "harbour")
                .row("Partner", "Acute Trust")
                .row("Reporting period", CLEAN_PERIOD);
        assertThat(Binding.of(cover).get().definition().id()).isEqualTo("workplan");
    }

    @Test
    void doesNotChooseBetweenReturnsThatFitEquallyWell() {
        List<ReturnDefinition> twins = List.of(
                TestProgramme.workplan(),
                new ReturnDefinition(
                        "twin",
                        "Second plan",
                        "1.0",
                        List.of(),
                        false,
                        TestProgramme.workplan().sections()));
        Binding binding =
                Binding.of(TestProgramme.programme(twins), Binding.cover("No").build(), Binding.FILE, TestProgramme.Q1);
        assertThat(binding.outcome().value()).isEmpty();
        assertThat(binding.sentences())
                .containsExactly("The workbook is none of the returns that are asked for: it fits \"Work plan\" and"
                        + " \"Second plan\" equally well.");
    }

    @Test
    void refusesAWorkbookThatIsNoReturn() {
        Binding binding = Binding.of(workbook().sheet("Rota").row("Monday", "Tuesday"));
        assertThat(binding.outcome().value()).isEmpty();
        assertThat(binding.sentences())
                .containsExactly("The workbook is none of the returns that are asked for: its sheets are \"Rota\".");
        assertThat(binding.outcome().findings().get(0).expected())
                .isEqualTo("One of: Quarterly assurance return, Work plan.");
    }

    @Test
    void refusesAWorkbookWithoutSheets() {
        assertThat(Binding.of(workbook()).sentences())
                .containsExactly("The workbook is none of the returns that are asked for: it has no sheets.");
    }

    @Test
    void reportsACoverWithoutProgramme() {
        assertThat(bind(null, CLEAN_PARTNER, CLEAN_PERIOD, "1.0").placed())
                .containsExactly("Cover!B1 The cover does not say which programme the return is for.");
    }

    @Test
    void reportsAnotherProgrammesReturn() {
        Binding binding = bind("Valley Alliance", CLEAN_PARTNER, CLEAN_PERIOD, "1.0");
        assertThat(binding.placed())
                .containsExactly("Cover!B1 The cover names the programme \"Valley Alliance\", which is not this one.");
        assertThat(binding.outcome().findings().get(0).expected()).isEqualTo("Harbour Alliance");
        assertThat(binding.outcome().value()).isPresent();
    }

    @Test
    void reportsAnUnknownPartnerOnceAndSuggestsTheNearest() {
        Binding binding = bind("harbour", "Acute providers", CLEAN_PERIOD, "1.0");
        assertThat(binding.placed())
                .containsExactly(
                        "Cover!B2 The cover names the partner \"Acute providers\", who is not in the programme's"
                                + " register.");
        assertThat(binding.outcome().findings().get(0).expected())
                .isEqualTo("One of: Acute provider, Community provider. Did you mean \"Acute provider\"?");
        assertThat(binding.outcome().value()).isEmpty();
    }

    @Test
    void reportsAPartnerThatIsNotStated() {
        Binding binding = bind("harbour", "< Select >", CLEAN_PERIOD, "1.0");
        assertThat(binding.placed()).containsExactly("Cover!B2 The cover does not name the partner.");
        assertThat(binding.outcome().value()).isEmpty();
    }

    @Test
    void takesAnErrorOnTheCoverForNoStatement() {
        assertThat(bind("harbour", error("#REF!"), CLEAN_PERIOD, "1.0").codes())
                .containsExactly(FindingCode.PARTY_NOT_STATED);
    }

    @Test
    void takesThePartnerFromTheFileNameAsALastHint() {
        Binding binding =
                bind("harbour", null, CLEAN_PERIOD, "1.0", "2019_Community-Trust_final.xlsx", TestProgramme.Q1);
        assertThat(binding.sentences())
                .containsExactly(
                        "The partner could not be taken from the cover and was taken from the file's name: Community"
                                + " provider.");
        assertThat(binding.get().party().id()).isEqualTo("community-provider");
    }

    @Test
    void takesNoPartnerFromAFileNameThatNamesTwo() {
        Binding binding =
                bind("harbour", null, CLEAN_PERIOD, "1.0", "acute provider, community provider.xlsx", TestProgramme.Q1);
        assertThat(binding.codes()).containsExactly(FindingCode.PARTY_NOT_STATED);
    }

    @Test
    void reportsAnUnknownPartnerEvenIfTheFileNameHelps() {
        Binding binding = bind("harbour", "Somebody", CLEAN_PERIOD, "1.0", "acute provider.xlsx", TestProgramme.Q1);
        assertThat(binding.codes()).containsExactly(FindingCode.PARTY_UNKNOWN, FindingCode.IDENTIFIED_BY_FILE_NAME);
        assertThat(binding.get().party().id()).isEqualTo("acute-provider");
    }

    /** The partner is asked on a form of its own, and a second time where the return is signed. */
    private static Binding partnerOnAForm(String partner, String signedFor) {
        SectionDefinition cover = TestProgramme.cover();
        List<FieldDefinition> asked = cover.fields().stream()
                .filter(field -> field.meaning() != Meaning.PARTY)
                .toList();
        ReturnDefinition definition = new ReturnDefinition(
                "workplan",
                "Work plan",
                "1.0",
                List.of(),
                false,
                List.of(
                        new SectionDefinition(
                                "cover",
                                "Cover",
                                cover.subject(),
                                cover.kind(),
                                cover.placement(),
                                cover.presence(),
                                cover.records(),
                                asked),
                        form("administration", "Administration", "Partner"),
                        form("sign-off", "Sign-off", "Signed for")));
        WorkbookBuilder workbook = workbook()
                .sheet("Cover")
                .row("Programme", "Harbour Alliance")
                .row("Reporting period", CLEAN_PERIOD)
                .row("Template version", "1.0")
                .row("Nil return", "No")
                .sheet("Administration")
                .row("Partner", partner)
                .row("Contact", "Chief Executive")
                .sheet("Sign-off")
                .row("Signed for", signedFor)
                .row("Contact", "Chief Executive");
        return Binding.of(
                TestProgramme.programme(List.of(definition)),
                workbook.build(),
                "Community provider Q1.xlsx",
                TestProgramme.Q1);
    }

    private static SectionDefinition form(String id, String title, String question) {
        SectionDefinition cover = TestProgramme.cover();
        return new SectionDefinition(
                id,
                title,
                Subject.OTHER,
                Kind.FORM,
                new Placement(title, List.of()),
                cover.presence(),
                cover.records(),
                List.of(
                        TestProgramme.field("partner", question, FieldType.PARTY, Meaning.PARTY, Need.REQUIRED),
                        TestProgramme.field("contact", "Contact", FieldType.TEXT, Meaning.NONE, Need.OPTIONAL)));
    }

    @Test
    void reportsAnUnknownPartnerOnceWhicheverFormNamesIt() {
        Binding binding = partnerOnAForm("Harbour taxis", "Acute provider");

        assertThat(binding.codes()).containsExactly(FindingCode.PARTY_UNKNOWN, FindingCode.IDENTIFIED_BY_FILE_NAME);
        assertThat(binding.placed().get(0))
                .startsWith("Administration!B1 The cover names the partner \"Harbour taxis\"");
        assertThat(binding.get().party().id()).isEqualTo("community-provider");
    }

    @Test
    void stillReportsAnUnknownPartnerThatIdentifiesNothing() {
        Binding binding = partnerOnAForm("Acute provider", "Harbour taxis");

        assertThat(binding.codes()).containsExactly(FindingCode.CHOICE_UNKNOWN);
        assertThat(binding.placed().get(0)).startsWith("Sign-off!B1 \"Harbour taxis\" is not one of");
        assertThat(binding.get().party().id()).isEqualTo("acute-provider");
    }

    @Test
    void reportsAnUnknownPeriodAndTakesTheFolders() {
        Binding binding = bind("harbour", CLEAN_PARTNER, "Quarter 7", "1.0");
        assertThat(binding.placed())
                .containsExactly(
                        "Cover!B3 The cover names the reporting period \"Quarter 7\", which is not in the calendar.",
                        "Cover!B3 The reporting period could not be taken from the cover and was taken from the"
                                + " folder it was put in: Quarter 1 2019/20.");
        assertThat(binding.get().period()).isEqualTo(TestProgramme.Q1);
    }

    @Test
    void takesThePeriodFromTheFileNameBeforeTheFolder() {
        Binding binding = bind("harbour", CLEAN_PARTNER, null, "1.0", "workplan 2019-20 q2.xlsx", TestProgramme.Q2);
        assertThat(binding.sentences())
                .containsExactly(
                        "The reporting period could not be taken from the cover and was taken from the file's name:"
                                + " Quarter 2 2019/20.");
        assertThat(binding.get().period()).isEqualTo(TestProgramme.Q2);
    }

    @Test
    void reportsAPeriodThatNothingTells() {
        Binding binding = bind("harbour", CLEAN_PARTNER, null, "1.0", Binding.FILE, null);
        assertThat(binding.sentences()).containsExactly("The cover does not name the reporting period.");
        assertThat(binding.outcome().value()).isEmpty();
    }

    @Test
    void reportsAReturnForAnotherPeriodThanItWasSentFor() {
        Binding binding = bind("harbour", CLEAN_PARTNER, "Q2 2019/20", "1.0");
        assertThat(binding.placed())
                .containsExactly(
                        "Cover!B3 The return is for Quarter 2 2019/20, but it was sent for Quarter 1 2019/20.");
        assertThat(binding.get().period()).isEqualTo(TestProgramme.Q2);
    }

    @Test
    void takesTheVersionThatExcelMadeANumber() {
        assertThat(bind("harbour", CLEAN_PARTNER, CLEAN_PERIOD, 1).sentences()).isEmpty();
        assertThat(bind("harbour", CLEAN_PARTNER, CLEAN_PERIOD, "Version 1.0").sentences())
                .isEmpty();
    }

    @Test
    void reportsASupersededTemplate() {
        WorkbookBuilder older = workbook()
                .sheet("Cover")
                .row("Quarterly assurance return")
                .row("Programme", "harbour")
                .row("Partner", CLEAN_PARTNER)
                .row("Reporting period", CLEAN_PERIOD)
                .row("Template version", "v1.0");
        assertThat(Binding.of(older).sentences())
                .contains("The return was made on template version 1.0, which has been replaced.");
    }

    @Test
    void reportsAnUnknownTemplate() {
        assertThat(bind("harbour", CLEAN_PARTNER, CLEAN_PERIOD, "9.9").placed())
                .containsExactly("Cover!B4 The template version \"9.9\" is not known.");
        assertThat(bind("harbour", CLEAN_PARTNER, CLEAN_PERIOD, null).sentences())
                .containsExactly("The template version \"(none)\" is not known.");
    }

    @Test
    void keepsTheCoversAnswersWithTheirCells() {
        Binding binding = bind("harbour", "Acute Trust", CLEAN_PERIOD, "1.0");
        SectionReading cover = binding.section("cover");
        assertThat(cover.records().get(0).find(cover.section(), Meaning.PARTY))
                .contains(new FieldAnswer("partner", "B2", new Answer.Words("acute-provider"), "Acute Trust"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "tr-TR", "de-DE"})
    void identifiesTheSameInEveryLocale(String tag) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            Binding binding = bind("HARBOUR ALLIANCE", "ACUTE PROVIDER", "QUARTER 1 2019/20", 1);
            assertThat(binding.outcome().findings()).map(Finding::sentence).isEmpty();
            assertThat(binding.get().party().id()).isEqualTo("acute-provider");
        } finally {
            Locale.setDefault(before);
        }
    }
}
