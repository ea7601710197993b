package dev.frond.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class SparkStaysHereTest {
    private static final JavaClasses FROND = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.frond");

    /** What a sweep runs does not know what runs it. */
    @Test
    void nothingElseKnowsSpark() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.frond.spark")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "scala..", "dev.frond.spark")
                .check(FROND);
    }

    @Test
    void thisModuleNeedsSweepsAlone() {
        classes()
                .that()
                .resideInAPackage("dev.frond.spark")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.frond.spark",
                        "dev.frond.sweep.domain",
                        "dev.frond.sweep.engine",
                        "dev.frond.io.internal.files",
                        "dev.frond.solver.run",
                        "org.apache.spark..",
                        "scala..",
                        "java..",
                        "org.jspecify..")
                .check(FROND);
    }
}
