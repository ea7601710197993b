package dev.frond.solver.regime;

import dev.frond.solver.model.Collector;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.FrontProfile;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a forecast leaves out of the anode: that its metal ends, and that its surface was measured more finely than it is meshed. */
final class AnodeWarnings {
    /** Of the edge length along the front: root mean square of what lies between its nodes, from which it is told. */
    private static final double BETWEEN_NODES = 0.1;

    private AnodeWarnings() {}

    /** @param history of the planar cell; empty when it cannot be computed */
    static List<String> of(Scenario scenario, Optional<PlanarHistory> history) {
        List<String> warnings = new ArrayList<>();
        scenario.anode()
                .collector()
                .ifPresent(foil -> history.ifPresent(past -> addCollector(warnings, scenario, foil, past)));
        for (Defect defect : scenario.anode().defects()) {
            if (defect instanceof Defect.Profile profile && scenario.mesh() instanceof MeshSource.Generated mesh) {
                addProfile(warnings, scenario, profile, mesh.front());
            }
        }
        return warnings;
    }

    private static void addCollector(List<String> warnings, Scenario scenario, Collector foil, PlanarHistory history) {
        double metal = foil.thickness() + FrontProfile.of(scenario).extent().mean();
        for (PlanarHistory.Sample sample : history.samples()) {
            double speed = scenario.metal().volumePerCharge() * sample.current();
            double grown = speed * sample.duration();
            if (metal + grown < 0) {
                double time = sample.end() - sample.duration() - metal / speed;
                warnings.add(String.format(
                        Locale.ROOT,
                        "The metal on the collector is stripped through after %s. The forecast leaves that out.",
                        Phrasing.time(time)));
                return;
            }
            metal += grown;
        }
    }

    private static void addProfile(List<String> warnings, Scenario scenario, Defect.Profile profile, double edge) {
        double between = FrontProfile.of(scenario).betweenNodes(profile, edge);
        if (between > BETWEEN_NODES * edge) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "The measured profile is finer than the mesh: points lie %s (rms) off the front with mesh.front = %s. A smaller"
                            + " mesh.front, or a smoothed profile, is what is simulated then.",
                    Phrasing.length(between),
                    Phrasing.length(edge)));
        }
    }
}
