package dev.frond.mesh.internal.front;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The packages of the front use each other one way: each those before it, never those after it. */
class FrontPackagesTest {
    private static final List<String> LOWEST_FIRST = List.of("curve", "obstacle", "contact", "repair", "topology");

    private static final JavaClasses FRONT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.frond.mesh.internal.front");

    @Test
    void useOneAnotherOneWay() {
        LayeredArchitecture order = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String name : LOWEST_FIRST) {
            order = order.layer(name).definedBy("dev.frond.mesh.internal.front." + name);
        }
        for (int k = 0; k < LOWEST_FIRST.size(); k++) {
            String[] lower = LOWEST_FIRST.subList(0, k).toArray(String[]::new);
            order = lower.length == 0
                    ? order.whereLayer(LOWEST_FIRST.get(k)).mayNotAccessAnyLayer()
                    : order.whereLayer(LOWEST_FIRST.get(k)).mayOnlyAccessLayers(lower);
        }
        order.check(FRONT);
    }
}
