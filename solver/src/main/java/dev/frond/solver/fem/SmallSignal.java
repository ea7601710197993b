package dev.frond.solver.fem;

import dev.frond.algebra.CsrMatrix;
import dev.frond.algebra.NestedDissection;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.solver.linalg.CoupledSystem;
import dev.frond.solver.linalg.HarmonicSolver;
import dev.frond.solver.linalg.HarmonicSystem;
import java.util.List;
import org.apache.commons.math3.complex.Complex;

/**
 * The equations of a cell whose front is frozen, linearised about a state at rest, under a small alternating voltage {@code dV
 * exp(i w t)} of the front's metal. Each electrode has a double layer beside its reaction: {@code dj = ... + i w C (dpsi - dV)};
 * it is charged by cations, as the reaction is.
 */
public final class SmallSignal {
    private final Discretisation space;
    private final CoupledSystem resistive;
    private final HarmonicSystem system;
    private final HarmonicSolver solver;
    private final double[] frontCharging;

    /**
     * @param rest a state without current
     * @param capacitance of the double layer times R T/F over F c0, um
     */
    public SmallSignal(Discretisation space, Problem problem, Coordinates at, Fields rest, double capacitance) {
        int n = space.nodeCount();
        this.space = space;
        CoupledEquations equations = new CoupledEquations(space, problem);
        equations.startFrom(rest);
        CsrMatrix linear = new CsrMatrix(space.sparsity());
        equations.addLinear(at, Problem.SALT, linear.value());
        equations.linearise(at, List.of(new LinearRows(linear, new double[n])), new Control.Galvanostatic(0), rest);
        this.resistive = equations.system();
        this.system = new HarmonicSystem(
                resistive,
                new CsrMatrix(space.sparsity()),
                new CsrMatrix(space.sparsity()),
                new CsrMatrix(space.sparsity()),
                new HarmonicSystem.Rows(n),
                new HarmonicSystem.Rows(n));
        this.solver = new HarmonicSolver(space.sparsity(), NestedDissection.order(space.sparsity(), at.xy()));
        this.frontCharging = new double[n];
        new ElementMatrices(space)
                .addMass(at, problem.porosity(), system.saltStorage().value());
        double anionShare = problem.electrolyte().anionShare();
        addDoubleLayer(space.frontSurface(), at, capacitance, anionShare, true);
        addDoubleLayer(space.topSurface(), at, capacitance, anionShare, false);
        for (int i = 0; i < n; i++) {
            system.source().value()[i] = -resistive.saltVoltage()[i];
            system.source().value()[n + i] = -resistive.potentialVoltage()[i];
        }
    }

    private void addDoubleLayer(
            ElectrodeSurface surface, Coordinates at, double capacitance, double anionShare, boolean driven) {
        int n = space.nodeCount();
        double[] part = new double[3 * surface.edgeCount()];
        for (int e = 0; e < surface.edgeCount(); e++) {
            int a = surface.nodes()[surface.ends()[2 * e]];
            int b = surface.nodes()[surface.ends()[2 * e + 1]];
            double length = Math.hypot(at.x(b) - at.x(a), at.y(b) - at.y(a));
            part[3 * e] = capacitance * length / 3;
            part[3 * e + 1] = capacitance * length / 6;
            part[3 * e + 2] = capacitance * length / 3;
            for (int node : new int[] {a, b}) {
                double charging = capacitance * length / 2;
                if (driven) {
                    frontCharging[node] += charging;
                    system.sourceStorage().value()[node] += anionShare * charging;
                    system.sourceStorage().value()[n + node] += charging;
                }
            }
        }
        surface.addMatrix(part, anionShare, system.saltCharging().value());
        surface.addMatrix(part, 1, system.charging().value());
    }

    /**
     * Current into the front per voltage of its metal, over F c0 and R T/F: negative real part, as a lower potential deposits.
     *
     * @param frequency angular, 1/s
     */
    public Complex currentPerVoltage(double frequency) {
        int n = space.nodeCount();
        double[] x = solver.solve(system, frequency);
        double real = resistive.voltageVoltage();
        double imaginary = 0;
        for (int i = 0; i < n; i++) {
            real += resistive.voltageSalt()[i] * x[i] + resistive.voltagePotential()[i] * x[n + i];
            imaginary += resistive.voltageSalt()[i] * x[2 * n + i] + resistive.voltagePotential()[i] * x[3 * n + i];
            real -= frequency * frontCharging[i] * x[3 * n + i];
            imaginary += frequency * frontCharging[i] * (x[n + i] - 1);
        }
        return new Complex(real, imaginary);
    }
}
