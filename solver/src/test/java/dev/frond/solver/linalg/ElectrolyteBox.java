package dev.frond.solver.linalg;

import dev.frond.algebra.CsrMatrix;
import dev.frond.algebra.Elimination;
import dev.frond.algebra.Sparsity;
import java.util.Arrays;

/**
 * A box of 5 um x 3 um of electrolyte over a lithium front with a bump, P1 elements on a mesh graded towards the front:
 * the systems of the tests. Lengths in um, times in s, current densities divided by F c0 (um/s), the reservoir on top.
 */
final class ElectrolyteBox {
    static final double TRANSFERENCE = 0.42;
    private static final double WIDTH = 5;
    private static final double HEIGHT = 3;
    private static final double CATION = 0.058;
    private static final double SALT = 2 * CATION * (1 - TRANSFERENCE);
    private static final double BOTH_IONS = CATION / TRANSFERENCE;
    private static final double EXCHANGE = 0.31;

    private final int columns;
    private final int[] triangles;
    private final double[] xy;
    private final Sparsity sparsity;
    private final double[] u;
    private final double[] psi;

    /** What of a time step enters the Jacobian. */
    record Step(double dt, double leastConcentration, double overpotential) {}

    ElectrolyteBox(int columns, int rows) {
        this.columns = columns;
        int nodes = columns * rows;
        xy = new double[2 * nodes];
        u = new double[nodes];
        psi = new double[nodes];
        for (int k = 0; k < nodes; k++) {
            double x = WIDTH * (k % columns) / (columns - 1);
            double depth = Math.pow(Math.floorDiv(k, columns) / (rows - 1.0), 1.5);
            double front = 0.4 * Math.exp(-(x - 2.5) * (x - 2.5) / 0.04);
            xy[2 * k] = x;
            xy[2 * k + 1] = front + depth * (HEIGHT - front);
        }
        triangles = new int[6 * (columns - 1) * (rows - 1)];
        int count = 0;
        for (int j = 0; j + 1 < rows; j++) {
            for (int i = 0; i + 1 < columns; i++) {
                for (int node : new int[] {0, 1, columns + 1, 0, columns + 1, columns}) {
                    triangles[count++] = j * columns + i + node;
                }
            }
        }
        sparsity = Sparsity.ofTriangles(nodes, triangles);
    }

    Sparsity sparsity() {
        return sparsity;
    }

    Elimination elimination() {
        return Elimination.of(sparsity, xy);
    }

    int nodes() {
        return u.length;
    }

    boolean onTop(int node) {
        return node >= u.length - columns;
    }

    CoupledSystem galvanostatic(Step step) {
        CoupledSystem system = new CoupledSystem(sparsity, 1 - TRANSFERENCE);
        assemble(system, step);
        fixTop(system);
        return system;
    }

    /** The same with a lithium electrode at potential zero instead of the reservoir: no value is given. */
    CoupledSystem betweenElectrodes(Step step) {
        CoupledSystem system = new CoupledSystem(sparsity, 1 - TRANSFERENCE);
        assemble(system, step);
        double[] mass = {1 / 3.0, 1 / 6.0, 1 / 6.0, 1 / 3.0};
        for (int n = u.length - columns; n + 1 < u.length; n++) {
            double length = xy[2 * n + 2] - xy[2 * n];
            double eta = -(psi[n] + psi[n + 1]) / 2;
            for (int a = 0; a < 2; a++) {
                for (int b = 0; b < 2; b++) {
                    double weight = EXCHANGE * length * mass[2 * a + b];
                    double slope = Math.exp(-eta / 2) / 2 + Math.exp(eta / 2) / 2;
                    addToBlocks(system, n + a, n + b, weight * Math.exp(-eta / 2), weight * slope);
                }
            }
        }
        return system;
    }

    CoupledSystem potentiostatic(Step step) {
        CoupledSystem system = galvanostatic(step);
        Arrays.fill(system.voltageSalt(), 0);
        Arrays.fill(system.voltagePotential(), 0);
        system.voltageVoltage(1);
        return system;
    }

    private void assemble(CoupledSystem system, Step step) {
        for (int k = 0; k < u.length; k++) {
            double height = xy[2 * k + 1] / HEIGHT;
            u[k] = step.leastConcentration
                    + (1 - step.leastConcentration) * height
                    + 0.05 * height * (1 - height) * Math.cos(2 * xy[2 * k]);
            psi[k] = Math.log(u[k]) - 0.02 * (1 - height) * Math.sin(xy[2 * k]);
            system.inverseConcentration()[k] = 1 / u[k];
        }
        for (int t = 0; t < triangles.length; t += 3) {
            addTriangle(system, triangles[t], triangles[t + 1], triangles[t + 2], step.dt);
        }
        addFront(system, step.overpotential);
    }

    private void addTriangle(CoupledSystem system, int n0, int n1, int n2, double dt) {
        int[] node = {n0, n1, n2};
        double[] gradX = new double[3];
        double[] gradY = new double[3];
        double twice = cross(n0, n1, n2);
        for (int a = 0; a < 3; a++) {
            int b = node[(a + 1) % 3];
            int c = node[(a + 2) % 3];
            gradX[a] = (xy[2 * b + 1] - xy[2 * c + 1]) / twice;
            gradY[a] = (xy[2 * c] - xy[2 * b]) / twice;
        }
        double area = twice / 2;
        double mean = (u[n0] + u[n1] + u[n2]) / 3;
        double fieldX = gradX[0] * psi[n0] + gradX[1] * psi[n1] + gradX[2] * psi[n2];
        double fieldY = gradY[0] * psi[n0] + gradY[1] * psi[n1] + gradY[2] * psi[n2];
        for (int a = 0; a < 3; a++) {
            double migration = BOTH_IONS * area / 3 * (gradX[a] * fieldX + gradY[a] * fieldY);
            for (int b = 0; b < 3; b++) {
                double stiffness = area * (gradX[a] * gradX[b] + gradY[a] * gradY[b]);
                double mass = area / (a == b ? 6 : 12);
                int k = sparsity.index(node[a], node[b]);
                system.saltSalt().value()[k] += mass / dt + SALT * stiffness;
                system.potentialSalt().value()[k] += BOTH_IONS * (2 * TRANSFERENCE - 1) * stiffness + migration;
                system.potentialPotential().value()[k] += BOTH_IONS * mean * stiffness;
            }
        }
    }

    private double cross(int a, int b, int c) {
        return (xy[2 * b] - xy[2 * a]) * (xy[2 * c + 1] - xy[2 * a + 1])
                - (xy[2 * c] - xy[2 * a]) * (xy[2 * b + 1] - xy[2 * a + 1]);
    }

    /** Butler-Volmer with both transfer coefficients 1/2, j = i0 (u exp(-eta/2) - exp(eta/2)), eta = V - psi. */
    private void addFront(CoupledSystem system, double overpotential) {
        double voltage = overpotential + Math.log(u[0]);
        double[] weight = {1 / 3.0, 1 / 6.0, 1 / 6.0, 1 / 3.0};
        system.voltageVoltage(0);
        for (int n = 0; n + 1 < columns; n++) {
            double length = Math.hypot(xy[2 * n + 2] - xy[2 * n], xy[2 * n + 3] - xy[2 * n + 1]);
            double eta = voltage - (psi[n] + psi[n + 1]) / 2;
            double concentration = (u[n] + u[n + 1]) / 2;
            double bySalt = EXCHANGE * Math.exp(-eta / 2);
            double byPotential = EXCHANGE / 2 * (concentration * Math.exp(-eta / 2) + Math.exp(eta / 2));
            for (int a = 0; a < 2; a++) {
                for (int b = 0; b < 2; b++) {
                    double mass = length * weight[2 * a + b];
                    addReaction(system, n + a, n + b, mass * bySalt, mass * byPotential);
                }
            }
        }
    }

    private void addToBlocks(CoupledSystem system, int row, int col, double bySalt, double byPotential) {
        int k = sparsity.index(row, col);
        system.saltSalt().value()[k] += (1 - TRANSFERENCE) * bySalt;
        system.saltPotential().value()[k] += (1 - TRANSFERENCE) * byPotential;
        system.potentialSalt().value()[k] += bySalt;
        system.potentialPotential().value()[k] += byPotential;
    }

    private void addReaction(CoupledSystem system, int row, int col, double bySalt, double byPotential) {
        addToBlocks(system, row, col, bySalt, byPotential);
        system.saltVoltage()[row] -= (1 - TRANSFERENCE) * byPotential;
        system.potentialVoltage()[row] -= byPotential;
        system.voltageSalt()[col] += bySalt;
        system.voltagePotential()[col] += byPotential;
        system.voltageVoltage(system.voltageVoltage() - byPotential);
    }

    private void fixTop(CoupledSystem system) {
        fix(system.saltSalt(), 1);
        fix(system.saltPotential(), 0);
        fix(system.potentialSalt(), 0);
        fix(system.potentialPotential(), 1);
    }

    private void fix(CsrMatrix block, double diagonal) {
        for (int i = 0; i < block.rows(); i++) {
            for (int k = sparsity.rowStart()[i]; k < sparsity.rowStart()[i + 1]; k++) {
                int j = sparsity.column()[k];
                if (onTop(i) || onTop(j)) {
                    block.value()[k] = i == j ? diagonal : 0;
                }
            }
        }
    }
}
