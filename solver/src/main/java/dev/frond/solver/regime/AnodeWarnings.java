package dev.frond.solver.regime;

import dev.frond.solver.model.Defect;
import dev.frond.solver.model.FrontProfile;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What to know of the anode: that its metal ends, and that its surface was measured more finely than it is meshed. */
final class AnodeWarnings {
    /** Of the edge length along the front: root mean square of what lies between its nodes, from which it is told. */
    private static final double BETWEEN_NODES = 0.1;

    private AnodeWarnings() {}

    /** @param history of the planar cell; empty when it cannot be computed */
    static List<String> of(Scenario scenario, Optional<PlanarHistory> history) {
        List<String> warnings = new ArrayList<>();
        history.flatMap(past -> MetalEnd.of(scenario, past)).ifPresent(end -> warnings.add(collector(end)));
        for (Defect defect : scenario.anode().defects()) {
            if (defect instanceof Defect.Profile profile && scenario.mesh() instanceof MeshSource.Generated mesh) {
                addProfile(warnings, scenario, profile, mesh.front());
            }
        }
        return warnings;
    }

    private static String collector(MetalEnd end) {
        String when = "The metal on the collector is stripped through after " + Phrasing.time(end.time());
        return when + (end.endsTheRun() ? "." : ", and the current fades. The forecast leaves that out.");
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
