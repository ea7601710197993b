package dev.frond;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Imports run one way. Each test names an order of packages, lowest first: a package may use those before it, never those
 * after it. A package that is not in any order may be used by all of its module.
 */
class ArchitectureTest {
    private static final JavaClasses FROND = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.frond");

    @Test
    void modules() {
        order(
                "dev.frond.algebra..",
                "dev.frond.mesh..",
                "dev.frond.solver..",
                "dev.frond.io..",
                "dev.frond.sweep..",
                "dev.frond.cli..");
        order("dev.frond.solver..", "dev.frond.verification..", "dev.frond.cli..");
        order("dev.frond.io..", "dev.frond.verification..");
        order("dev.frond.verification..", "dev.frond.io..");
    }

    @Test
    void insideMesh() {
        order("dev.frond.mesh.geom..", "dev.frond.mesh.tri..", "dev.frond.mesh.delaunay..");
        order("dev.frond.mesh.geom..", "dev.frond.mesh.tri..", "dev.frond.mesh.front..");
        order("dev.frond.mesh.geom..", "dev.frond.mesh.tri..", "dev.frond.mesh.move..");
        order("dev.frond.mesh.geom..", "dev.frond.mesh.tri..", "dev.frond.mesh.transfer..");
    }

    /** The scenario (model) turns itself into the coefficients of the elements, so model comes after fem. */
    @Test
    void insideSolver() {
        order(
                "dev.frond.solver.physics..",
                "dev.frond.solver.fem..",
                "dev.frond.solver.model..",
                "dev.frond.solver.step..",
                "dev.frond.solver.run..");
        order("dev.frond.solver.model..", "dev.frond.solver.regime..");
        order("dev.frond.solver.linalg..", "dev.frond.solver.fem..");
    }

    @Test
    void noCycles() {
        slices().matching("dev.frond.(**)").should().beFreeOfCycles().check(FROND);
    }

    /** A format or a library that can be exchanged stays in its own packages. */
    @ParameterizedTest(name = "{0} only in {1}")
    @CsvSource({
        "io.jhdf.., dev.frond.io.hdf5..; dev.frond.io.vtkhdf..; dev.frond.io.checkpoint..",
        "org.snakeyaml.., dev.frond.io.scenario..",
        "java.awt..;javax.imageio..;org.apache.batik.., dev.frond.io.image..",
        "picocli.., dev.frond.cli..",
        "org.apache.spark..;scala.., dev.frond.spark..",
        "org.ejml.., dev.frond.solver.linalg..",
        "org.locationtech.jts.., dev.frond.mesh.geom..",
    })
    void librariesStayWhereTheyAre(String library, String homes) {
        noClasses()
                .that(not(resideInAnyPackage(split(homes))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(split(library))
                .allowEmptyShould(true)
                .check(FROND);
    }

    /** The rules above hold emptily when the classes are not found: they must be. */
    @Test
    void allModulesAreSeen() {
        for (String module : List.of(
                "algebra", "mesh.tri", "solver.model", "solver.run", "io.scenario", "sweep", "verification", "cli")) {
            assertThat(FROND).as(module).anyMatch(c -> c.getPackageName().startsWith("dev.frond." + module));
        }
    }

    private static void order(String... lowestFirst) {
        for (int k = 0; k < lowestFirst.length - 1; k++) {
            List<String> higher = new ArrayList<>(Arrays.asList(lowestFirst).subList(k + 1, lowestFirst.length));
            ArchRule rule = noClasses()
                    .that()
                    .resideInAPackage(lowestFirst[k])
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(higher.toArray(String[]::new))
                    .allowEmptyShould(true);
            rule.check(FROND);
        }
    }

    private static String[] split(String packages) {
        return Arrays.stream(packages.split(";")).map(String::strip).toArray(String[]::new);
    }
}
