package dev.frond.io.scenario;

import dev.frond.solver.model.Defect;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Scenario;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** That a scenario with a mesh from a file says nothing that the mesh decides. */
final class MeshFileChecks {
    private final Scenario scenario;
    private final MeshSource.GmshFile mesh;
    private final BiConsumer<String, String> report;

    /** @param report takes the path of a mistake and what is wrong there */
    MeshFileChecks(Scenario scenario, MeshSource.GmshFile mesh, BiConsumer<String, String> report) {
        this.scenario = scenario;
        this.mesh = mesh;
        this.report = report;
    }

    void run() {
        if (scenario.anode().moving()) {
            report.accept("mesh.file", "a mesh from a file needs a frozen front: anode.moving: false");
        }
        tags();
        List<Defect> defects = scenario.anode().defects();
        for (int k = 0; k < defects.size(); k++) {
            if (!(defects.get(k) instanceof Defect.HotSpot)) {
                report.accept(
                        "anode.defects[" + k + "]",
                        "a mesh from a file has its front as it is: only hot-spot goes with mesh.file");
            }
        }
        if (!scenario.fillers().isEmpty()) {
            report.accept(
                    "fillers",
                    "a mesh from a file has its fillers as they are: tell their tag, mesh.tags.fillers, instead");
        }
    }

    private void tags() {
        Map<Integer, String> names = new HashMap<>();
        new TreeMap<>(mesh.tags()).forEach((name, number) -> {
            String other = name.equals("electrolyte") ? null : names.putIfAbsent(number, name);
            if (other != null) {
                report.accept("mesh.tags." + name, number + " is the tag of " + other + " already");
            }
        });
    }
}
