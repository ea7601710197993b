package dev.frond.solver.model;

import dev.frond.solver.units.SignificantDigits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** That the edges of a generated mesh go with the box and the front, and that nothing is said that a mesh from a file decides. */
final class MeshRules {
    /** Edges along the front: each takes part in every step, and a step with so many takes minutes. */
    private static final double MOST_FRONT_EDGES = 1e6;

    private final Scenario scenario;
    private final Problems problems;
    private final boolean frontIsSound;

    MeshRules(Scenario scenario, Problems problems, boolean frontIsSound) {
        this.scenario = scenario;
        this.problems = problems;
        this.frontIsSound = frontIsSound;
    }

    void run() {
        if (scenario.mesh() instanceof MeshSource.Generated generated) {
            edges(generated);
        } else if (scenario.mesh() instanceof MeshSource.GmshFile file) {
            given(file);
        }
    }

    private void edges(MeshSource.Generated mesh) {
        Cell cell = scenario.cell();
        if (mesh.front() > mesh.bulk()) {
            problems.report("mesh.front", "front must not be longer than bulk, " + ScenarioRules.length(mesh.bulk()));
        }
        if (mesh.front() >= cell.width()) {
            problems.report(
                    "mesh.front", "front must be shorter than cell.width, " + ScenarioRules.length(cell.width()));
        }
        if (mesh.front() >= cell.height()) {
            problems.report(
                    "mesh.front", "front must be shorter than cell.height, " + ScenarioRules.length(cell.height()));
        }
        if (frontIsSound) {
            frontEdges(mesh.front());
        }
    }

    private void frontEdges(double edge) {
        double edges = FrontProfile.of(scenario).extent().length() / edge;
        if (!(edges <= MOST_FRONT_EDGES)) {
            problems.report(
                    "mesh.front",
                    "that makes " + SignificantDigits.text(edges, 3) + " edges along the front, at most "
                            + SignificantDigits.text(MOST_FRONT_EDGES, 3) + " can be computed");
        }
    }

    private void given(MeshSource.GmshFile mesh) {
        if (scenario.anode().moving()) {
            problems.report("mesh.file", "a mesh from a file needs a frozen front: anode.moving: false");
        }
        tags(mesh);
        List<Defect> defects = scenario.anode().defects();
        for (int k = 0; k < defects.size(); k++) {
            if (!defects.get(k).isPatch()) {
                problems.report(
                        "anode.defects[" + k + "]",
                        "a mesh from a file has its front as it is: only hot-spot and insulating go with mesh.file");
            }
        }
        if (!scenario.fillers().isEmpty()) {
            problems.report(
                    "fillers",
                    "a mesh from a file has its fillers as they are: tell their tag, mesh.tags.fillers, instead");
        }
    }

    private void tags(MeshSource.GmshFile mesh) {
        Map<Integer, String> names = new HashMap<>();
        new TreeMap<>(mesh.tags()).forEach((name, number) -> {
            String other = name.equals("electrolyte") ? null : names.putIfAbsent(number, name);
            if (other != null) {
                problems.report("mesh.tags." + name, number + " is the tag of " + other + " already");
            }
        });
    }
}
