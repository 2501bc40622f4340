package org.quorate;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.File;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.quorate.programme.Words;

/** The boundaries between packages, as docs/ARCHITECTURE.md gives them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    /** Each may use only what stands before it. */
    private static final List<String> DIRECTION = List.of(
            "finding",
            "programme",
            "submission",
            "intake",
            "binding",
            "proposal",
            "comparison",
            "validation",
            "ledger",
            "consolidation",
            "reporting",
            "template",
            "correspondence",
            "batch",
            "service",
            "cli");

    /** The sub-packages of {@code batch}, and itself as the one of no name. Each may use only what stands before it. */
    private static final List<String> BATCH_DIRECTION = List.of(
            ".failure",
            ".disk",
            ".machine",
            ".inbox",
            ".workplace",
            ".publishing",
            "",
            ".worker",
            ".night",
            ".audit",
            ".session");

    private static final String[] CORE = DIRECTION.subList(0, DIRECTION.indexOf("reporting")).stream()
            .map(name -> "org.quorate." + name)
            .toArray(String[]::new);

    private static final DescribedPredicate<JavaClass> LEAF = describe(
            "in a technology's package",
            type -> type.getPackageName().matches("org\\.quorate\\.(?!batch\\.)\\w+\\.\\w+"));

    /** Read once for all rules, and not kept in a constant: it is large, and would stand in the way of every class tested after this one. */
    private final JavaClasses program = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.quorate");

    /** A workbook that is opened by its path is saved back to it when it is closed, and that would be what somebody sent. */
    @Test
    void opensNoWorkbookByItsPathForWriting() {
        JavaClasses tests = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages("org.quorate");
        ArchRule rule = noClasses()
                .should()
                .callConstructor(XSSFWorkbook.class, String.class)
                .orShould()
                .callConstructor(XSSFWorkbook.class, File.class)
                .orShould()
                .callMethod(OPCPackage.class, "open", String.class)
                .orShould()
                .callMethod(OPCPackage.class, "open", File.class)
                .orShould()
                .callMethod(WorkbookFactory.class, "create", File.class);
        rule.check(program);
        rule.check(tests);
    }

    @Test
    void seesTheWholeProgram() {
        assertThat(program.size())
                .as("a rule over classes that were not found would hold without meaning anything")
                .isGreaterThan(350);
    }

    @Test
    void everyPackageHasItsPlaceInTheDirection() {
        String[] known =
                DIRECTION.stream().map(name -> "org.quorate." + name + "..").toArray(String[]::new);
        classes()
                .should()
                .resideInAnyPackage(known)
                .orShould()
                .resideInAPackage("org.quorate")
                .because("a package that stands nowhere in the direction is held by no rule of it")
                .check(program);
    }

    static Stream<Arguments> packagesAndWhatComesAfterThem() {
        return DIRECTION.subList(0, DIRECTION.size() - 1).stream()
                .map(name -> Arguments.of(name, DIRECTION.subList(DIRECTION.indexOf(name) + 1, DIRECTION.size())));
    }

    @ParameterizedTest(name = "{0} uses none of {1}")
    @MethodSource("packagesAndWhatComesAfterThem")
    void packagesUseOnlyWhatStandsBeforeThem(String name, List<String> later) {
        String[] after =
                later.stream().map(other -> "org.quorate." + other + "..").toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("org.quorate." + name + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(after).or(are(belongToAnyOf(QuorateApplication.class))))
                .because("what a package means must be understood from those before it alone")
                .check(program);
    }

    static Stream<Arguments> subjectsOfBatchAndWhatComesAfterThem() {
        List<String> packages =
                BATCH_DIRECTION.stream().map(name -> "org.quorate.batch" + name).toList();
        return packages.subList(0, packages.size() - 1).stream()
                .map(name -> Arguments.of(name, packages.subList(packages.indexOf(name) + 1, packages.size())));
    }

    @ParameterizedTest(name = "{0} uses none of {1}")
    @MethodSource("subjectsOfBatchAndWhatComesAfterThem")
    void subjectsOfBatchUseOnlyWhatStandsBeforeThem(String name, List<String> later) {
        noClasses()
                .that()
                .resideInAPackage(name)
                .should()
                .dependOnClassesThat(resideInAnyPackage(later.toArray(String[]::new)))
                .because(
                        "a subject must be understood from those before it alone, and the jobs without who asks for them")
                .check(program);
    }

    @Test
    void everySubjectOfBatchHasItsPlaceInTheDirection() {
        classes()
                .that()
                .resideInAPackage("org.quorate.batch..")
                .should()
                .resideInAnyPackage(BATCH_DIRECTION.stream()
                        .map(name -> "org.quorate.batch" + name)
                        .toArray(String[]::new))
                .because("a package that stands nowhere in the direction is held by no rule of it")
                .check(program);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("org.quorate.(**)")
                .should()
                .beFreeOfCycles()
                .because("packages in a cycle are one package that was cut in the wrong place")
                .check(program);
    }

    @Test
    void technologyIsSeenOnlyByWhatWiresIt() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.quorate.batch",
                        "org.quorate.batch.inbox",
                        "org.quorate.batch.workplace",
                        "org.quorate.batch.publishing",
                        "org.quorate.batch.worker",
                        "org.quorate.batch.night",
                        "org.quorate.batch.audit",
                        "org.quorate.batch.session",
                        "org.quorate.cli..")
                .should(dependOnAnotherLeaf())
                .because("a technology stays replaceable while nobody but its wiring knows it")
                .check(program);
    }

    @Test
    void commandsSeeNoTechnologyButPacksWorkbooksAndTheirOwnAnswers() {
        noClasses()
                .that()
                .resideInAPackage("org.quorate.cli..")
                .should()
                .dependOnClassesThat(LEAF.and(DescribedPredicate.not(resideInAnyPackage(
                        "org.quorate.programme.json",
                        "org.quorate.validation.formula",
                        "org.quorate.submission.excel",
                        "org.quorate.cli.json"))))
                .because(
                        "a command asks batch for what it needs; packs and single workbooks it checks without starting it")
                .check(program);
    }

    private static ArchCondition<JavaClass> dependOnAnotherLeaf() {
        return new ArchCondition<>("depend on a technology's package that is not their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> LEAF.test(dependency.getTargetClass()))
                        .filter(dependency ->
                                !dependency.getTargetClass().getPackage().equals(type.getPackage()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.satisfied(dependency, dependency.getDescription())));
            }
        };
    }

    static Stream<Arguments> librariesAndWhoMaySeeThem() {
        return Stream.of(
                Arguments.of(
                        List.of("org.springframework.."),
                        List.of(
                                "org.quorate.batch",
                                "org.quorate.batch.workplace",
                                "org.quorate.batch.worker",
                                "org.quorate.batch.session",
                                "org.quorate.ledger.jdbc"),
                        "business rules must be tested, and read, without a container"),
                Arguments.of(
                        List.of("org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans.."),
                        List.of(
                                "org.quorate.submission.excel",
                                "org.quorate.intake.mail",
                                "org.quorate.validation.formula",
                                "org.quorate.reporting.excel",
                                "org.quorate.reporting.marking",
                                "org.quorate.reporting.word",
                                "org.quorate.template.excel"),
                        "its model of a file is not ours, and it is by far the largest library"),
                Arguments.of(
                        List.of("tools.jackson..", "com.fasterxml.jackson.."),
                        List.of("org.quorate.programme.json", "org.quorate.reporting.json", "org.quorate.cli.json"),
                        "the form of a file must not shape the model"),
                Arguments.of(
                        List.of("org.apache.commons.compress.."),
                        List.of("org.quorate.reporting.marking", "org.quorate.intake.zip"),
                        "parts of a workbook that came in are handed back as they were packed, and bundles are told from workbooks"),
                Arguments.of(
                        List.of("jakarta.mail..", "org.eclipse.angus.."),
                        List.of("org.quorate.intake.mail", "org.quorate.correspondence.mail"),
                        "a message is a carrier of returns, or a piece of correspondence, before it is mail"),
                Arguments.of(
                        List.of("org.apache.sshd.."),
                        List.of("org.quorate.intake.sftp"),
                        "what is fetched does not depend on how"),
                Arguments.of(
                        List.of("de.siegmar.fastcsv.."),
                        List.of("org.quorate.batch.inbox", "org.quorate.reporting.csv", "org.quorate.submission.excel"),
                        "times of receipt and text files come in, and records go out, as comma-separated values"),
                Arguments.of(
                        List.of("org.thymeleaf..", "org.attoparser..", "ognl..", "org.unbescape.."),
                        List.of("org.quorate.reporting.html"),
                        "a page is one of several forms of the paper"),
                Arguments.of(
                        List.of(
                                "com.openhtmltopdf..",
                                "org.apache.pdfbox..",
                                "org.apache.fontbox..",
                                "org.apache.batik.."),
                        List.of("org.quorate.reporting.pdf"),
                        "a PDF is one of several forms of the paper, and its libraries load only when it is written"),
                Arguments.of(
                        List.of("com.fasterxml.aalto..", "org.codehaus.stax2.."),
                        List.of("org.quorate.submission.excel"),
                        "what comes in is parsed in one place, which is the place that guards against hostile files"),
                Arguments.of(
                        List.of("javax.xml.stream.."),
                        List.of("org.quorate.submission.excel", "org.quorate.programme.json"),
                        "of a pack's own files only the Word document of its house style is looked at as markup"),
                Arguments.of(
                        List.of(
                                "java.sql..",
                                "javax.sql..",
                                "com.zaxxer.hikari..",
                                "org.h2..",
                                "org.postgresql..",
                                "org.flywaydb.."),
                        List.of(
                                "org.quorate.batch",
                                "org.quorate.batch.failure",
                                "org.quorate.batch.workplace",
                                "org.quorate.batch.worker",
                                "org.quorate.batch.night",
                                "org.quorate.batch.session",
                                "org.quorate.ledger.jdbc"),
                        "the ledger is a port, and the database is its technology"),
                Arguments.of(
                        List.of("io.micrometer..", "io.prometheus..", "com.sun.net.."),
                        List.of("org.quorate.service"),
                        "only a program that stays is asked how it is; a run must not load what answers"),
                Arguments.of(
                        List.of("com.github.kagkarlsson.."),
                        List.of("org.quorate.batch.worker", "org.quorate.batch.night"),
                        "how partitions are given to other machines, and which program begins a night, is a matter of order and concurrency"),
                Arguments.of(
                        List.of("picocli..", "me.tongfei.."),
                        List.of("org.quorate.cli"),
                        "only commands talk to a terminal"));
    }

    @ParameterizedTest(name = "{0} only in {1}")
    @MethodSource("librariesAndWhoMaySeeThem")
    void librariesAreSeenOnlyWhereTheyBelong(List<String> library, List<String> seers, String reason) {
        noClasses()
                .that()
                .resideOutsideOfPackages(seers.toArray(String[]::new))
                .should()
                .dependOnClassesThat(resideInAnyPackage(library.toArray(String[]::new)))
                .because(reason)
                .check(program);
    }

    @Test
    void onlyOnePlaceAsksWhatTimeItIs() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.quorate.batch.machine.Machine")
                .should()
                .callCodeUnitWhere(describe("it asks the clock of the machine", ArchitectureTest::asksTheClock))
                .because("the same inputs must give the same outputs on another day")
                .check(program);
    }

    private static boolean asksTheClock(JavaCall<?> call) {
        CodeUnitCallTarget target = call.getTarget();
        JavaClass owner = target.getOwner();
        boolean noArguments = target.getRawParameterTypes().isEmpty();
        return (owner.getPackageName().startsWith("java.time")
                        && target.getName().equals("now"))
                || (owner.isEquivalentTo(Clock.class) && target.getName().matches("system.*|tick.*"))
                || (owner.isEquivalentTo(System.class) && target.getName().matches("currentTimeMillis|nanoTime"))
                || (owner.isEquivalentTo(Date.class) && target.getName().equals("<init>") && noArguments)
                || (owner.isEquivalentTo(Calendar.class) && target.getName().equals("getInstance"));
    }

    @Test
    void nothingDependsOnTheLocaleZoneOrCharsetOfTheMachine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.quorate.cli")
                .should()
                .callCodeUnitWhere(describe("it takes a default of the machine", ArchitectureTest::takesADefault))
                .because("a Turkish, Thai or Arabic machine must give the same outputs")
                .check(program);
    }

    private static boolean takesADefault(JavaCall<?> call) {
        CodeUnitCallTarget target = call.getTarget();
        JavaClass owner = target.getOwner();
        List<String> types = target.getRawParameterTypes().stream()
                .map(JavaClass::getSimpleName)
                .toList();
        boolean text = owner.isEquivalentTo(String.class);
        return (text && target.getName().matches("toLowerCase|toUpperCase") && types.isEmpty())
                || (text && target.getName().equals("format") && !types.contains("Locale"))
                || (text && target.getName().equals("getBytes") && types.isEmpty())
                || (text && target.getName().equals("<init>") && types.equals(List.of("byte[]")))
                || target.getName().equals("systemDefault")
                || (target.getName().equals("getDefault")
                        && owner.getSimpleName().matches("Locale|TimeZone"))
                || target.getName().equals("defaultCharset");
    }

    @Test
    void onlyCommandsWriteToTheTerminal() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.quorate.cli..")
                .should(ACCESS_STANDARD_STREAMS)
                .because("an answer for a script must not be mixed with anything else")
                .check(program);
    }

    @Test
    void thereIsOneWayToLog() {
        noClasses()
                .should(USE_JAVA_UTIL_LOGGING)
                .because("the log of a run is one file, and it is set up for SLF4J")
                .check(program);
    }

    @Test
    void whatAClassNeedsIsGivenToItsConstructor() {
        noFields()
                .should(BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION)
                .because("a class must be usable without a container, and complete once it is made")
                .check(program);
    }

    @Test
    void namesAreWordsOfTheField() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Common|Info|DTO|Dto|Impl)|.*[.$]Data")
                .because("such a name says nothing about what the class is")
                .check(program);
    }

    @Test
    void recordsHoldNeitherOptionalNorArray() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .areRecords()
                .and()
                .areNotStatic()
                .should()
                .haveRawType(describe(
                        "an Optional or an array", type -> type.isEquivalentTo(Optional.class) || type.isArray()))
                .because(
                        "arrays can be changed and are not equal by content; a component may be null and its accessor Optional")
                .check(program);
    }

    /** How like two words are is no value of a return. */
    @Test
    void theCoreCountsInExactNumbers() {
        fields().that()
                .areDeclaredInClassesThat(
                        resideInAnyPackage(CORE).and(DescribedPredicate.not(belongToAnyOf(Words.class))))
                .should()
                .notHaveRawType(describe(
                        "a binary fraction",
                        type -> Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                                .contains(type.getName())))
                .because("0.1 has no exact binary fraction, and what is reported must be what was sent")
                .check(program);
    }

    @Test
    void everyPackageSaysThatItIsNullMarked() {
        List<String> unmarked = Stream.concat(
                        Stream.of(program.getPackage("org.quorate")),
                        program.getPackage("org.quorate").getSubpackagesInTree().stream())
                .filter(pack -> !pack.getClasses().isEmpty())
                .filter(pack -> !pack.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .sorted()
                .toList();
        assertThat(unmarked)
                .as("packages in which a missing value would not be checked for")
                .isEmpty();
    }
}
