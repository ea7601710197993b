package dev.frond.verification;

import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.TransportProperty;
import dev.frond.solver.physics.BinaryElectrolyte;
import dev.frond.solver.physics.ConcentratedElectrolyte;
import dev.frond.solver.physics.Curve;
import java.util.stream.IntStream;

/** Concentrated-solution theory. */
final class ConcentratedSolution implements Case {
    private static final BinaryElectrolyte IDEAL = new BinaryElectrolyte(0.0583, 0.42);

    /** kappa of the ideal solution over u. */
    /** Conductivity without salt, S/m: next to nothing, since a scenario's must be above 0. */
    private static final double NO_SALT = 1e-9;

    private static final Curve PROPORTIONAL = new Curve() {
        @Override
        public double at(double u) {
            return IDEAL.conductivitySlope() * u;
        }

        @Override
        public double slope(double u) {
            return IDEAL.conductivitySlope();
        }
    };

    @Override
    public String name() {
        return "concentrated-solution";
    }

    @Override
    public String statement() {
        return "Concentrated-solution theory with kappa, Ds, t+ and the thermodynamic factor over c (docs/theory.md): with "
                + "those of an ideal solution it is Nernst-Planck transport to round-off; with tables a planar cell agrees with "
                + "finite volumes in one dimension.";
    }

    @Override
    public void measure(Findings findings) {
        PlanarLaw.asNernstPlanck(
                findings,
                new ConcentratedElectrolyte(
                        PROPORTIONAL,
                        Curve.constant(IDEAL.saltDiffusivity()),
                        Curve.constant(IDEAL.transferenceNumber()),
                        Curve.constant(1)),
                IDEAL);
        PlanarLaw.inOneDimension(findings, "", new Electrolyte(1000, tables()), 3);
    }

    private static Electrolyte.TransportData tables() {
        return new Electrolyte.TransportData.Concentrated(
                new TransportProperty(table(NO_SALT, 0.011, 0.017, 0.019, 0.018, 0.014)),
                new TransportProperty(table(9e-14, 8.5e-14, 8e-14, 7.2e-14, 6.5e-14, 5.5e-14)),
                table(0.45, 0.43, 0.415, 0.4, 0.39, 0.37),
                table(1.0, 1.05, 1.2, 1.4, 1.6, 2.0));
    }

    /** Over c from 0 to 2000 mol/m3. */
    private static TransportProperty.Values table(double... values) {
        double[] concentration = {0, 250, 500, 1000, 1300, 2000};
        return new TransportProperty.Table(IntStream.range(0, values.length)
                .mapToObj(k -> new TransportProperty.Point(concentration[k], values[k]))
                .toList());
    }
}
