package dev.frond.verification;

import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.fem.Control;
import dev.frond.solver.fem.ControlSchedule;
import dev.frond.solver.internal.step.FrontLaw;
import dev.frond.solver.internal.step.State;
import dev.frond.solver.internal.step.Tableau;
import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.ScaledProblem;
import dev.frond.solver.model.Scales;
import dev.frond.solver.model.Scenario;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;

/**
 * The double layers of both electrodes while a pulse begins and after it, in an electrolyte that is so quick that it neither loses
 * potential nor salt: {@code C dE/dt = j(E) - i} at the anode, {@code C dE/dt = j(E) + i} at the counter electrode, E the potential
 * of the metal against the electrolyte, and the cell's potential is the difference of both.
 */
final class DoubleLayerCharging implements Case {
    private static final double CAPACITANCE = 0.1;
    private static final double EXCHANGE = 1;
    private static final double COUNTER_EXCHANGE = 2;
    private static final double CURRENT = 10;
    private static final double PULSE = 1e-3;

    @Override
    public String name() {
        return "double-layer";
    }

    @Override
    public String statement() {
        return "Double layers of 10 µF/cm² at both electrodes in a pulse of 1 ms at 1 mA/cm², `C dE/dt = j(E) - i`, against an "
                + "integration of that equation (Dormand-Prince, 1e-12): the cell's potential at the end of the pulse and 1 ms after "
                + "it, steps halved.";
    }

    private static Scenario scenario() {
        return Planar.lowDiffusivity().scenario().toBuilder()
                .electrolyte(new Electrolyte(1000, 0.5, new Electrolyte.TransportData.Diffusivity(1e-7)))
                .cell(new Cell(0.4e-6, 1e-6, new Cell.Top.CounterElectrode(COUNTER_EXCHANGE)))
                .anode(new Anode(EXCHANGE).withDoubleLayer(CAPACITANCE).frozen())
                .mesh(new MeshSource.Generated(100e-9))
                .build();
    }

    @Override
    public void measure(Findings findings) {
        Scenario scenario = scenario();
        double thermal = Scales.of(scenario).potential();
        double[] pulse = integrated(new double[] {0, 0}, CURRENT, thermal);
        double[] after = integrated(pulse, 0, thermal);
        double[] errors = new double[4];
        double[] later = new double[4];
        for (int k = 0; k < errors.length; k++) {
            int steps = 8 << k;
            State end = steps(scenario, CURRENT, steps);
            errors[k] = Math.abs(end.fields().voltage() * thermal - (pulse[0] - pulse[1]));
            later[k] = Math.abs(rest(scenario, end, steps).fields().voltage() * thermal - (after[0] - after[1]));
        }
        findings.order("end of the pulse: error, V", 1.8, errors);
        findings.order("1 ms after it: error, V", 1.8, later);
    }

    /** E of both electrodes after a further millisecond. */
    private static double[] integrated(double[] start, double current, double thermal) {
        double[] end = new double[2];
        new DormandPrince853Integrator(1e-12, 1e-4, 1e-12, 1e-12)
                .integrate(
                        new FirstOrderDifferentialEquations() {
                            @Override
                            public int getDimension() {
                                return 2;
                            }

                            @Override
                            public void computeDerivatives(double t, double[] y, double[] rate) {
                                rate[0] = (reaction(EXCHANGE, y[0] / thermal) - current) / CAPACITANCE;
                                rate[1] = (reaction(COUNTER_EXCHANGE, y[1] / thermal) + current) / CAPACITANCE;
                            }
                        },
                        0,
                        start,
                        PULSE,
                        end);
        return end;
    }

    private static double reaction(double exchange, double eta) {
        return exchange * (Math.exp(-0.5 * eta) - Math.exp(0.5 * eta));
    }

    private static State steps(Scenario scenario, double current, int steps) {
        Mesh mesh = Bench.mesh(scenario);
        Bench bench = bench(scenario, mesh, current);
        return bench.advance(bench.start(mesh), PULSE, steps);
    }

    private static State rest(Scenario scenario, State end, int steps) {
        Bench bench = bench(scenario, end.mesh(), 0);
        return bench.advance(bench.again(end), PULSE, steps);
    }

    private static Bench bench(Scenario scenario, Mesh mesh, double current) {
        double total =
                current / Scales.of(scenario).currentDensity() * scenario.cell().width() * Scales.PER_METRE;
        return Bench.of(
                ScaledProblem.of(scenario),
                ControlSchedule.constant(new Control.Galvanostatic(total)),
                mesh,
                Tableau.TR_BDF2,
                (on, elimination) -> FrontLaw.frozen());
    }
}
