package io.entente;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The way of the data runs in one direction: what decides knows nothing of what carries. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.entente");

    @Test
    void theModelDependsOnNothingButTheJdk() {
        classes()
                .that()
                .resideInAPackage("io.entente.model")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("io.entente.model", "java..", "org.jspecify.annotations"))
                .check(CLASSES);
    }

    @Test
    void whatDecidesKnowsNothingOfKafkaOrHttp() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.entente.coding..", "io.entente.score..", "io.entente.fold..", "io.entente.alert..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.apache.kafka..",
                        "io.javalin..",
                        "java.net.http..",
                        "io.entente.kafka..",
                        "io.entente.http..",
                        "io.entente.topology..",
                        "io.entente.app.."))
                .check(CLASSES);
    }

    @Test
    void httpTouchesNoStoreButThroughTheQueries() {
        noClasses()
                .that()
                .resideInAPackage("io.entente.http..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.kafka.streams.."))
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandsAndTheWiringKnowTheService() {
        noClasses()
                .that(resideOutsideOfPackages("io.entente.app..", "io.entente.cli..", "io.entente.bench.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.entente.app..", "io.entente.cli.."))
                .check(CLASSES);
    }
}
