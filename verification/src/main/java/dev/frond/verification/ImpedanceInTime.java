package dev.frond.verification;

import dev.frond.solver.experiment.Impedance;
import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Applied;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;

/**
 * The impedance of a symmetric cell from runs in time: a sine of 1 mV, the current's sine by least squares over the last periods,
 * against the linearised equations that {@code measure impedance} solves at each frequency.
 */
final class ImpedanceInTime implements Case {
    private static final double THICKNESS = 20e-6;
    private static final double CAPACITANCE = 0.1;
    private static final double EXCHANGE = 10;

    /** V; the kinetics are linear to a 1e-4 of it. */
    private static final double AMPLITUDE = 1e-3;

    /** Rows of the mesh of {@code measure impedance}. */
    private static final int ROWS = 200;

    /** What the start leaves in them has faded: also of the salt, at the lower frequencies. */
    private static final int PERIODS = 6;

    private static final int EVALUATED = 2;

    /** Relative: sixty steps in a period. */
    private static final double BOUND = 5e-3;

    @Override
    public String name() {
        return "impedance-in-time";
    }

    @Override
    public String statement() {
        return "The impedance of a symmetric lithium cell of 20 µm with double layers of 10 µF/cm², from runs in time under a sine of "
                + "1 mV, 60 steps in a period or more, against the linearised equations of `frond measure impedance`: the relative "
                + "distance of both in the complex plane, from 0.1 Hz to 100 kHz.";
    }

    @Override
    public void measure(Findings findings) {
        Scenario scenario = scenario();
        for (Impedance.Point point :
                Impedance.ofMetal(scenario, THICKNESS, CAPACITANCE, 1).spectrum()) {
            Complex expected = new Complex(point.real(), point.imaginary());
            Complex got = inTime(scenario, point.frequency());
            findings.absolute(
                    String.format(
                            Locale.ROOT,
                            "%.5g Hz, |Z| = %.4g Ω cm²: |Z in time/Z - 1|",
                            point.frequency(),
                            1e4 * expected.abs()),
                    0,
                    got.divide(expected).subtract(Complex.ONE).abs(),
                    BOUND);
        }
    }

    private static Scenario scenario() {
        double edge = THICKNESS / ROWS;
        return Scenario.builder()
                .temperature(298.15)
                .electrolyte(new Electrolyte(1000, 0.4, new Electrolyte.TransportData.Diffusivity(1e-11)))
                .cell(new Cell(3 * edge, THICKNESS, new Cell.Top.CounterElectrode(EXCHANGE)))
                .anode(new Anode(EXCHANGE).withDoubleLayer(CAPACITANCE).frozen())
                .drive(new Drive.Rest())
                .end(1)
                .mesh(new MeshSource.Generated(edge, edge))
                .build();
    }

    private static Complex inTime(Scenario scenario, double frequency) {
        double end = PERIODS / frequency;
        Scenario driven = scenario.toBuilder()
                .drive(new Drive.Sine(Applied.POTENTIAL, 0, AMPLITUDE, frequency))
                .time(new TimeControl(end, new TimeControl.Scheme.Adaptive(1e-3, end / 1e4, end)))
                .output(new Output(end, List.of()))
                .build();
        List<SeriesRow> rows = new ArrayList<>();
        Simulation.of(driven).run(new Observer() {
            @Override
            public void accepted(SeriesRow row) {
                rows.add(row);
            }
        });
        rows.removeIf(row -> row.time() * frequency < PERIODS - EVALUATED - 1e-9);
        Complex potential = wave(rows, frequency, SeriesRow::potential);
        Complex current = wave(rows, frequency, SeriesRow::current);
        return potential.divide(current).negate();
    }

    /** The complex amplitude, beside a mean and a drift. */
    private static Complex wave(List<SeriesRow> rows, double frequency, ToDoubleFunction<SeriesRow> of) {
        double[][] basis = new double[rows.size()][];
        double[] values = new double[rows.size()];
        for (int k = 0; k < basis.length; k++) {
            double phase = 2 * Math.PI * frequency * rows.get(k).time();
            basis[k] = new double[] {1, phase, Math.cos(phase), Math.sin(phase)};
            values[k] = of.applyAsDouble(rows.get(k));
        }
        double[] found = new QRDecomposition(MatrixUtils.createRealMatrix(basis))
                .getSolver()
                .solve(MatrixUtils.createRealVector(values))
                .toArray();
        return new Complex(found[2], -found[3]);
    }
}
