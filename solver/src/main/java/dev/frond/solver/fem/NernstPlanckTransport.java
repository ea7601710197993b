package dev.frond.solver.fem;

import dev.frond.mesh.tri.Coordinates;
import dev.frond.solver.physics.BinaryElectrolyte;

/**
 * Transport with constant D+ and t+ everywhere: the salt's is linear diffusion; in the charge's u is averaged over each
 * triangle, which is exact.
 */
public final class NernstPlanckTransport implements Term {
    private final Discretisation space;
    private final ElementMatrices elements;
    private final double saltDiffusivity;
    private final double conductivity;
    private final double diffusional;

    public NernstPlanckTransport(Discretisation space, BinaryElectrolyte electrolyte) {
        this.space = space;
        this.elements = new ElementMatrices(space);
        this.saltDiffusivity = electrolyte.saltDiffusivity();
        this.conductivity = electrolyte.conductivitySlope();
        this.diffusional = electrolyte.diffusionalShare();
    }

    @Override
    public void addLinear(Coordinates at, int variable, double[] value) {
        if (variable == Problem.SALT) {
            elements.addStiffness(at, saltDiffusivity, value);
        }
    }

    @Override
    public void subtractRate(Coordinates at, Fields now, int variable, double[] out) {
        if (variable == Problem.SALT) {
            elements.applyStiffness(at, -saltDiffusivity, now.concentration(), out);
        }
    }

    @Override
    public void add(Coordinates at, Fields now, Assembly out) {
        addCharge(
                at,
                now.concentration(),
                now.potential(),
                out.residual(Problem.POTENTIAL),
                out.jacobian().potentialPotential().value(),
                out.jacobian().potentialSalt().value());
    }

    /**
     * Adds the residual {@code (D+ + D-) [(u grad psi, grad N_i) + (2 t+ - 1)(grad u, grad N_i)]} and its derivatives.
     *
     * @param u c/c0 per node
     * @param psi potential per node
     * @param residual per node, added to
     * @param byPotential derivative by psi, per entry, added to
     * @param byConcentration derivative by u, per entry, added to
     */
    public void addCharge(
            Coordinates at,
            double[] u,
            double[] psi,
            double[] residual,
            double[] byPotential,
            double[] byConcentration) {
        space.assemble((from, to) -> add(at, u, psi, residual, byPotential, byConcentration, from, to));
    }

    private void add(
            Coordinates at,
            double[] u,
            double[] psi,
            double[] residual,
            double[] byPotential,
            double[] byConcentration,
            int from,
            int to) {
        int[] nodes = space.topology().triangles();
        int[] entry = space.triangleEntries();
        int[] order = space.triangleOrder();
        double[] xy = at.xy();
        Triangle element = new Triangle();
        for (int m = from; m < to; m++) {
            int t = order[m];
            element.set(xy, nodes, t);
            int n0 = nodes[3 * t];
            int n1 = nodes[3 * t + 1];
            int n2 = nodes[3 * t + 2];
            double mean = (u[n0] + u[n1] + u[n2]) / 3;
            double scale = conductivity / (2 * element.doubleArea);
            for (int a = 0; a < 3; a++) {
                double p0 = scale * element.product(a, 0);
                double p1 = scale * element.product(a, 1);
                double p2 = scale * element.product(a, 2);
                double field = p0 * psi[n0] + p1 * psi[n1] + p2 * psi[n2];
                residual[nodes[3 * t + a]] += mean * field + diffusional * (p0 * u[n0] + p1 * u[n1] + p2 * u[n2]);
                int k = 9 * t + 3 * a;
                byPotential[entry[k]] += mean * p0;
                byPotential[entry[k + 1]] += mean * p1;
                byPotential[entry[k + 2]] += mean * p2;
                byConcentration[entry[k]] += field / 3 + diffusional * p0;
                byConcentration[entry[k + 1]] += field / 3 + diffusional * p1;
                byConcentration[entry[k + 2]] += field / 3 + diffusional * p2;
            }
        }
    }
}
