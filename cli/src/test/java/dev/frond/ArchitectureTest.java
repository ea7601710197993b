package dev.frond;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imports run one way: {@link Rooms} has the order. Libraries stay in the rooms they are named for. */
class ArchitectureTest {
    private static final JavaClasses FROND = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.frond");
    /** Rooms that cli does not need; Maven sees to it that none below uses those above it. */
    private static final Set<String> NOT_HERE = Set.of("testing", "spark", "examples", "benchmarks");

    @Test
    void everyPackageIsInARoom() {
        assertThat(FROND.stream().map(JavaClass::getPackageName).distinct().sorted())
                .as("packages that Rooms does not order")
                .filteredOn(name -> Rooms.of(name).isEmpty())
                .isEmpty();
    }

    /** A room that does not exist any more would order nothing. */
    @Test
    void everyRoomHasClasses() {
        Set<String> inhabited = FROND.stream()
                .map(JavaClass::getPackageName)
                .flatMap(name -> Rooms.of(name).stream())
                .collect(Collectors.toSet());
        List<String> expected = Rooms.rows().stream()
                .flatMap(List::stream)
                .filter(room -> !NOT_HERE.contains(room))
                .toList();
        assertThat(inhabited).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void importsRunOneWay() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass user : FROND) {
            for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                Optional<String> used = Rooms.of(dependency.getTargetClass().getPackageName());
                Optional<String> own = Rooms.of(user.getPackageName());
                if (used.isPresent()
                        && own.isPresent()
                        && !used.equals(own)
                        && Rooms.row(used.get()) >= Rooms.row(own.get())) {
                    wrong.add(own.get() + " uses " + used.get() + ": " + dependency.getDescription());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Who builds on frond never meets a type that may change in any release. */
    @Test
    void publicSignaturesNameNoInternalType() {
        Set<String> wrong = FROND.stream()
                .filter(PublicApi::contains)
                .flatMap(type -> PublicApi.named(type)
                        .filter(PublicApi::isInternal)
                        .map(named -> type.getName() + " names " + named.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(wrong).isEmpty();
    }

    /** The examples do what people do who build on frond. */
    @Test
    void theExamplesNeedNoInternalPackage() {
        assertThat(ImportGraph.read(Path.of("..")).uses().get("examples"))
                .isNotEmpty()
                .noneMatch(name -> name.contains(".internal."));
    }

    /** The video encoder can be taken out of frond as it is. */
    @Test
    void theVideoEncoderKnowsNothingOfFrond() {
        noClasses()
                .that()
                .resideInAPackage("dev.frond.video..")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.frond..").and(not(resideInAPackage("dev.frond.video.."))))
                .check(FROND);
    }

    @Test
    void noCycles() {
        slices().matching("dev.frond.(**)").should().beFreeOfCycles().check(FROND);
    }

    /** A format or a library that can be exchanged stays in its own packages. */
    @ParameterizedTest(name = "{0} only in {1}")
    @CsvSource({
        "io.jhdf.., dev.frond.io.internal.hdf5..",
        "org.snakeyaml.., dev.frond.io.schema..",
        "java.awt..;javax.imageio..;org.apache.batik..;org.apache.pdfbox..;de.rototor.., dev.frond.plot",
        "picocli.., dev.frond.cli..",
        "org.apache.spark..;scala.., dev.frond.spark..",
        "org.jcodec.., dev.frond.testing..",
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

    private static String[] split(String packages) {
        return Arrays.stream(packages.split(";")).map(String::strip).toArray(String[]::new);
    }
}
