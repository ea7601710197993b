package dev.frond.solver.run;

import dev.frond.mesh.tri.AnodePath;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.solver.model.Scales;
import dev.frond.solver.model.Scenario;
import java.util.Arrays;

/**
 * Current density at the nodes of the front. The flux of cations of a snapshot is, across the front, that of the reaction less the salt
 * that the front displaces: N.n = j/(z F) (1 - porosity V c), V the molar volume of the metal, c of the cations. So j is that of the solver but for rounding;
 * F N.n alone would be 3 % less at 2.65 mol/L.
 */
public final class FrontCurrentDensity {
    private FrontCurrentDensity() {}

    /**
     * One value per node of the mesh, A/m2, positive where metal is deposited; NaN off the front, and where metal ends at a filler.
     *
     * @param scenario of the snapshot's run
     */
    public static double[] of(Snapshot snapshot, Scenario scenario) {
        AnodePath path = snapshot.mesh().topology().anode();
        Coordinates at = snapshot.mesh().coordinates();
        double[] normals = FrontView.normals(at, path);
        double[] flux = snapshot.cationFlux();
        Scales scales = Scales.of(scenario);
        double displaced = scenario.anode().moving()
                ? scenario.electrolyte().porosity() * scenario.metalVolume() / scales.concentration()
                : 0;
        double[] density = new double[snapshot.mesh().topology().nodeCount()];
        Arrays.fill(density, Double.NaN);
        int[] nodes = path.nodes();
        for (int k = 0; k < nodes.length; k++) {
            int node = nodes[k];
            double across = flux[2 * node] * normals[2 * k] + flux[2 * node + 1] * normals[2 * k + 1];
            boolean known = normals[2 * k] != 0 || normals[2 * k + 1] != 0;
            density[node] = known
                    ? scales.chargePerMole() * across / (1 - displaced * snapshot.concentration()[node])
                    : Double.NaN;
        }
        return density;
    }
}
