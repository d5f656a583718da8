package io.muskrat.desktop.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

/** Which way the arrows go in the house; see CONTRIBUTING.md. */
class ArrowsTest {

    private static final List<String> FEATURES = List.of("connections", "clusters", "createcluster", "topics",
            "messages", "metrics", "cost", "tunnels", "doctor", "settings");

    private static final JavaClasses DESKTOP = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.muskrat.desktop");

    @Test
    void noPackageCycles() {
        slices().matching("io.muskrat.(**)").should().beFreeOfCycles().check(DESKTOP);
    }

    @Test
    void noFeatureKnowsAnother() {
        for (String feature : FEATURES) {
            String[] others = FEATURES.stream().filter(other -> !other.equals(feature))
                    .map(other -> "io.muskrat.desktop." + other + "..").toArray(String[]::new);
            noClasses().that().resideInAPackage("io.muskrat.desktop." + feature + "..")
                    .should().dependOnClassesThat().resideInAnyPackage(others)
                    .check(DESKTOP);
        }
    }

    @Test
    void toolkitAndFrameKnowNoFeature() {
        String[] features = FEATURES.stream().map(f -> "io.muskrat.desktop." + f + "..").toArray(String[]::new);
        noClasses().that().resideInAnyPackage("io.muskrat.desktop.ui..", "io.muskrat.desktop.shell..",
                        "io.muskrat.desktop.session..")
                .should().dependOnClassesThat().resideInAnyPackage(features).check(DESKTOP);
        noClasses().that().resideInAPackage("io.muskrat.desktop.ui..")
                .should().dependOnClassesThat().resideInAnyPackage("io.muskrat.desktop.shell..",
                        "io.muskrat.desktop.session..").check(DESKTOP);
    }

    @Test
    void kafkaAwsAndSshTypesStayInTheCore() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("org.apache.kafka..", "software.amazon..",
                "org.apache.sshd..", "io.muskrat.sandbox..").check(DESKTOP);
    }

    @Test
    void onePlaceHandsOverToTheFxThread() {
        noClasses().that().doNotHaveFullyQualifiedName("io.muskrat.desktop.ui.async.FxThread")
                .should().callMethod(Platform.class, "runLater", Runnable.class).check(DESKTOP);
    }

    @Test
    void threadsAreMadeInOnePlace() {
        noClasses().that().resideOutsideOfPackage("io.muskrat.desktop.ui.async..")
                .should().dependOnClassesThat().areAssignableTo(Thread.class)
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.concurrent.Executors")
                .check(DESKTOP);
    }

    @Test
    void noInlineStylesAndNoMutableStatics() {
        noClasses().should().callMethodWhere(JavaCall.Predicates.target(
                HasName.Predicates.name("setStyle"))).check(DESKTOP);
        fields().that().areStatic()
                .and().areDeclaredInClassesThat().resideInAPackage("io.muskrat.desktop..")
                .and().doNotHaveName("$assertionsDisabled")
                .should().beFinal().check(DESKTOP);
    }

    @Test
    void modelsKnowNoNodes() {
        classes().that().haveSimpleNameEndingWith("Model").and().resideInAPackage("io.muskrat.desktop..")
                .should().onlyDependOnClassesThat().resideOutsideOfPackages("javafx.scene..", "javafx.stage..",
                        "atlantafx..").check(DESKTOP);
    }
}
