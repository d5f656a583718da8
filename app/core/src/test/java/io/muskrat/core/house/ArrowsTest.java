package io.muskrat.core.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The house's rules for the core: which package may know which. */
class ArrowsTest {
    private static final String CORE = "io.muskrat.core.";

    /** What each package may use besides itself and platform. */
    private static final Map<String, List<String>> ARROWS = Map.ofEntries(
            Map.entry("platform", List.of()),
            Map.entry("sandbox", List.of()),
            Map.entry("secrets", List.of()),
            Map.entry("connections", List.of("kafka", "secrets", "aws", "tunnels")),
            Map.entry("aws", List.of()),
            Map.entry("tunnels", List.of()),
            Map.entry("kafka", List.of()),
            Map.entry("session", List.of("kafka", "aws", "tunnels")),
            Map.entry("clusters", List.of("aws", "session")),
            Map.entry("doctor", List.of("aws", "session", "kafka", "tunnels")),
            Map.entry("pricing", List.of("aws")),
            Map.entry("createcluster", List.of("aws", "session", "pricing")),
            Map.entry("topics", List.of("session", "kafka")),
            Map.entry("messages", List.of("session", "kafka")),
            Map.entry("metrics", List.of("session", "kafka", "aws")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.muskrat.core");

    @Test
    void arrowsGoOneWay() {
        assertThat(CLASSES.stream().map(ArrowsTest::area).collect(Collectors.toSet()))
                .as("a new package needs its arrows here")
                .isSubsetOf(ARROWS.keySet());
        ARROWS.forEach((area, allowed) -> {
            String[] others = ARROWS.keySet().stream()
                    .filter(other -> !other.equals(area) && !other.equals("platform") && !allowed.contains(other))
                    .map(other -> CORE + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(CORE + area + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .allowEmptyShould(true)
                    .check(CLASSES);
        });
    }

    @Test
    void noCycles() {
        slices().matching("io.muskrat.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theCoreKnowsNoScreenAndNotTheSandboxesCode() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx..", "java.awt..", "javax.swing..", "io.muskrat.sandbox..", "io.muskrat.desktop..")
                .check(CLASSES);
    }

    @Test
    void awsTypesStayWhereAwsIsAsked() {
        noClasses()
                .that()
                .resideOutsideOfPackages(areas("aws", "clusters", "createcluster", "doctor.account", "metrics", "kafka.iam", "pricing"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon.awssdk..")
                .check(CLASSES);
    }

    @Test
    void kafkaTypesStayWhereKafkaIsAsked() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        areas("platform", "sandbox", "connections", "aws", "clusters", "createcluster", "tunnels", "pricing"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(CLASSES);
    }

    @Test
    void nothingPrintsAndNothingStaticChanges() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
        classes().should(Statics.notChange()).check(CLASSES);
    }

    @Test
    void packagesStaySmall() {
        Map<String, Long> files = CLASSES.stream()
                .filter(c -> c.isTopLevelClass() && !c.getModifiers().contains(JavaModifier.SYNTHETIC))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(files).allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(16));
    }

    private static String[] areas(String... names) {
        return List.of(names).stream().map(name -> CORE + name + "..").toArray(String[]::new);
    }

    private static String area(JavaClass c) {
        String rest = c.getPackageName().substring(CORE.length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }
}
