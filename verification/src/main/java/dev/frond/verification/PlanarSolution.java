package dev.frond.verification;

import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.ExchangeCurrent;
import dev.frond.solver.physics.Constants;
import java.util.Arrays;

/**
 * The planar cell at constant current in one dimension, by an independent method: finite volumes on cells that move between the
 * front and the far side, gathered at both, in place; TR-BDF2 in time with steps that grow as the square root of time does.
 * With u = c/c0, x from the front, v the front's speed and v_m that of a place of the grid,
 *
 * <pre>d/dt ∫ u = [Ds u_x + v_m u],    Ds u_x + v u = (1 - t+) i/(F c0)  at the front and at a counter electrode,</pre>
 *
 * u = 1 at a reservoir. The potential is the integral of {@code psi' = t+ i/(F D+ c0 u) - (2 t+ - 1) (ln u)'} between the
 * overpotentials of Butler and Volmer with both coefficients 1/2. Second order in cells and steps. SI but for u and psi.
 */
final class PlanarSolution {
    private static final double MIDDLE = 2 - Math.sqrt(2);

    private final Planar cell;
    private final int cells;
    private final double current;
    /** (1 - t+) i/(F c0), m/s. */
    private final double saltFlux;
    /** Of the front, m/s. */
    private final double speed;

    private final boolean reservoir;
    private final double[] faces;
    private double[] u;

    /**
     * What is compared.
     *
     * @param concentration at the front, mol/m3
     * @param farConcentration at the far side, mol/m3
     * @param potential of the anode against the far side, V
     */
    record Values(double concentration, double farConcentration, double potential) {}

    private PlanarSolution(Planar cell, int cells) {
        this.cell = cell;
        this.cells = cells;
        this.current = ((Drive.CurrentDensity) cell.drive()).value();
        double share = 1 - cell.electrolyte().transferenceNumber();
        this.saltFlux = share * current / (Constants.FARADAY * cell.concentration());
        this.speed = cell.moving() ? current * Constants.LITHIUM_MOLAR_VOLUME / Constants.FARADAY : 0;
        this.reservoir = cell.shape().top() instanceof Cell.Top.Reservoir;
        this.faces = new double[cells + 1];
        this.u = new double[cells];
        for (int k = 0; k <= cells; k++) {
            faces[k] = 0.5 * (1 - Math.cos(Math.PI * k / cells));
        }
        Arrays.fill(u, 1);
    }

    /** At a time, with so many cells and steps. */
    static Values at(Planar cell, double time, int cells, int steps) {
        PlanarSolution solution = new PlanarSolution(cell, cells);
        for (int k = 0; k < steps; k++) {
            double from = time * k * k / ((double) steps * steps);
            double to = time * (k + 1) * (k + 1) / ((double) steps * steps);
            solution.step(from, to - from);
        }
        return solution.values(time);
    }

    /** Of second order extrapolated from two such solutions. */
    static Values extrapolated(Planar cell, double time, int cells, int steps) {
        Values coarse = at(cell, time, cells, steps);
        Values fine = at(cell, time, 2 * cells, 2 * steps);
        return new Values(
                extrapolated(coarse.concentration, fine.concentration),
                extrapolated(coarse.farConcentration, fine.farConcentration),
                extrapolated(coarse.potential, fine.potential));
    }

    private static double extrapolated(double coarse, double fine) {
        return fine + (fine - coarse) / 3;
    }

    /** From the front to the far side, m. */
    private double length(double time) {
        return cell.cell().farSide() - (reservoir ? speed * time : 0);
    }

    private void step(double time, double dt) {
        double[] start = amounts(u, time);
        double[] old = rate(u, time);
        double half = MIDDLE * dt / 2;
        double[] middle = start.clone();
        for (int k = 0; k < cells; k++) {
            middle[k] += half * old[k];
        }
        double[] atMiddle = solve(middle, time + MIDDLE * dt, half);
        double[] amountsAtMiddle = amounts(atMiddle, time + MIDDLE * dt);
        double[] end = new double[cells];
        double weight = 1 / (MIDDLE * (2 - MIDDLE));
        for (int k = 0; k < cells; k++) {
            end[k] = weight * amountsAtMiddle[k] - (weight - 1) * start[k];
        }
        u = solve(end, time + dt, (1 - MIDDLE) / (2 - MIDDLE) * dt);
    }

    private double[] amounts(double[] values, double time) {
        double[] out = new double[cells];
        for (int k = 0; k < cells; k++) {
            out[k] = values[k] * length(time) * (faces[k + 1] - faces[k]);
        }
        return out;
    }

    private double centre(int k) {
        return 0.5 * (faces[k] + faces[k + 1]);
    }

    /** Ds over the distance of the cells at a face, and half of the face's speed. */
    private double[] face(int k, double time) {
        double gap = length(time) * (centre(k) - centre(k - 1));
        double moving = speed * (reservoir ? 1 - faces[k] : 1);
        return new double[] {cell.saltDiffusivity() / gap, moving / 2};
    }

    private double toReservoir(double time) {
        return cell.saltDiffusivity() / (length(time) * (1 - centre(cells - 1)));
    }

    private double[] rate(double[] values, double time) {
        double[] flux = new double[cells + 1];
        for (int k = 1; k < cells; k++) {
            double[] face = face(k, time);
            flux[k] = face[0] * (values[k] - values[k - 1]) + face[1] * (values[k] + values[k - 1]);
        }
        flux[0] = saltFlux;
        flux[cells] = reservoir ? toReservoir(time) * (1 - values[cells - 1]) : saltFlux;
        double[] out = new double[cells];
        for (int k = 0; k < cells; k++) {
            out[k] = flux[k + 1] - flux[k];
        }
        return out;
    }

    /** u with amounts(u) - weight rate(u) = given, a tridiagonal system. */
    private double[] solve(double[] given, double time, double weight) {
        double[] lower = new double[cells];
        double[] diagonal = new double[cells];
        double[] upper = new double[cells];
        double[] right = given.clone();
        for (int k = 0; k < cells; k++) {
            diagonal[k] = length(time) * (faces[k + 1] - faces[k]);
        }
        for (int k = 1; k < cells; k++) {
            double[] face = face(k, time);
            diagonal[k - 1] += weight * (face[0] - face[1]);
            upper[k - 1] = -weight * (face[0] + face[1]);
            lower[k] = -weight * (face[0] - face[1]);
            diagonal[k] += weight * (face[0] + face[1]);
        }
        right[0] -= weight * saltFlux;
        double far = reservoir ? toReservoir(time) : saltFlux;
        right[cells - 1] += weight * far;
        diagonal[cells - 1] += reservoir ? weight * far : 0;
        for (int k = 1; k < cells; k++) {
            double factor = lower[k] / diagonal[k - 1];
            diagonal[k] -= factor * upper[k - 1];
            right[k] -= factor * right[k - 1];
        }
        for (int k = cells - 1; k >= 0; k--) {
            right[k] = (right[k] - (k + 1 < cells ? upper[k] * right[k + 1] : 0)) / diagonal[k];
        }
        return right;
    }

    private Values values(double time) {
        double half = length(time) * centre(0);
        double resistance = half / cell.saltDiffusivity();
        double front = (u[0] - resistance * saltFlux) / (1 - resistance * speed);
        double far = reservoir ? 1 : (u[cells - 1] + resistance * saltFlux) / (1 + resistance * speed);
        double integral = 0;
        for (int k = 0; k < cells; k++) {
            integral += length(time) * (faces[k + 1] - faces[k]) / u[k];
        }
        double t = cell.electrolyte().transferenceNumber();
        double drop = t * current / (Constants.FARADAY * cell.cationDiffusivity() * cell.concentration()) * integral
                - (2 * t - 1) * Math.log(far / front);
        double anode = overpotential(front, cell.material().exchangeCurrentDensity(), current);
        double counter = reservoir ? 0 : overpotential(far, counterExchange(), -current);
        return new Values(
                front * cell.concentration(),
                far * cell.concentration(),
                (anode - counter - drop) * cell.thermalVoltage());
    }

    private double counterExchange() {
        ExchangeCurrent counter = cell.shape().top().electrode().orElseThrow();
        return cell.scenario().kinetics(counter).exchangeCurrentDensity();
    }

    /** eta with j = i0 (u exp(-eta/2) - exp(eta/2)). */
    private static double overpotential(double u, double exchange, double j) {
        double ratio = j / exchange;
        return 2 * Math.log((-ratio + Math.sqrt(ratio * ratio + 4 * u)) / 2);
    }
}
