package dev.frond.solver.linalg;

import dev.frond.algebra.CsrMatrix;
import dev.frond.algebra.Sparsity;
import dev.frond.algebra.Workers;
import java.util.Arrays;

/**
 * The Jacobian of the binary electrolyte with its anode,
 *
 * <pre>
 *   | saltSalt       saltPotential       saltVoltage      | | du   |
 *   | potentialSalt  potentialPotential  potentialVoltage | | dpsi |
 *   | voltageSalt    voltagePotential    voltageVoltage   | | dV   |
 * </pre>
 *
 * <p>The structure is fixed; whoever assembles refills the live arrays for each Newton step. Expected of the values:
 *
 * <ul>
 *   <li>saltSalt and potentialPotential are symmetric positive definite, or nearly: salt conservation with the anode's
 *       response to the concentration, charge conservation with its response to the potential;
 *   <li>saltPotential is the anion's share 1 - t+ of that last response, symmetric positive semidefinite, and not zero
 *       between nodes of the anode only; potentialSalt has no symmetry;
 *   <li>a node with given values has rows and columns of the identity in the two diagonal blocks and zeros elsewhere;
 *   <li>at a given voltage the last row is zero but for voltageVoltage = 1.
 * </ul>
 */
public final class CoupledSystem {
    private final Sparsity sparsity;
    private final CsrMatrix saltSalt;
    private final CsrMatrix saltPotential;
    private final CsrMatrix potentialSalt;
    private final CsrMatrix potentialPotential;
    private final double[] saltVoltage;
    private final double[] potentialVoltage;
    private final double[] voltageSalt;
    private final double[] voltagePotential;
    private final double[] inverseConcentration;
    private final double anionShare;
    private double voltageVoltage = 1;

    /**
     * A system of zeros with voltageVoltage = 1 and u = 1.
     *
     * @param sparsity structure of every block, n rows
     * @param anionShare 1 - t+, in (0, 1]; a hint for preconditioners, as is {@link #inverseConcentration()}
     */
    public CoupledSystem(Sparsity sparsity, double anionShare) {
        if (!(anionShare > 0 && anionShare <= 1)) {
            throw new IllegalArgumentException("the anion's share must be in (0, 1], got " + anionShare);
        }
        int nodes = sparsity.rows();
        this.sparsity = sparsity;
        this.anionShare = anionShare;
        saltSalt = new CsrMatrix(sparsity);
        saltPotential = new CsrMatrix(sparsity);
        potentialSalt = new CsrMatrix(sparsity);
        potentialPotential = new CsrMatrix(sparsity);
        saltVoltage = new double[nodes];
        potentialVoltage = new double[nodes];
        voltageSalt = new double[nodes];
        voltagePotential = new double[nodes];
        inverseConcentration = new double[nodes];
        Arrays.fill(inverseConcentration, 1);
    }

    /** Nodes n. */
    public int nodes() {
        return sparsity.rows();
    }

    /** Unknowns 2n + 1, the length of the vectors. */
    public int size() {
        return 2 * nodes() + 1;
    }

    /** Structure of every block. */
    public Sparsity sparsity() {
        return sparsity;
    }

    /** Salt rows, salt columns. */
    public CsrMatrix saltSalt() {
        return saltSalt;
    }

    /** Salt rows, potential columns. */
    public CsrMatrix saltPotential() {
        return saltPotential;
    }

    /** Charge rows, salt columns. */
    public CsrMatrix potentialSalt() {
        return potentialSalt;
    }

    /** Charge rows, potential columns. */
    public CsrMatrix potentialPotential() {
        return potentialPotential;
    }

    /** Salt rows, voltage column; length n, live. */
    public double[] saltVoltage() {
        return saltVoltage;
    }

    /** Charge rows, voltage column; length n, live. */
    public double[] potentialVoltage() {
        return potentialVoltage;
    }

    /** Voltage row, salt columns; length n, live. */
    public double[] voltageSalt() {
        return voltageSalt;
    }

    /** Voltage row, potential columns; length n, live. */
    public double[] voltagePotential() {
        return voltagePotential;
    }

    /** Voltage row, voltage column. */
    public double voltageVoltage() {
        return voltageVoltage;
    }

    /** Replaces the entry in the voltage row and column. */
    public void voltageVoltage(double value) {
        voltageVoltage = value;
    }

    /** Hint: 1/u at each node, positive; length n, live. */
    public double[] inverseConcentration() {
        return inverseConcentration;
    }

    /** Hint: 1 - t+. */
    public double anionShare() {
        return anionShare;
    }

    /** {@code y = J x} on one thread; vectors of length 2n + 1, not the same. */
    public void multiply(double[] x, double[] y) {
        multiply(x, y, Workers.one());
    }

    /** {@code y = J x}; vectors of length 2n + 1, not the same. The result does not depend on the workers. */
    public void multiply(double[] x, double[] y, Workers workers) {
        double sum = workers.sum(nodes(), (from, to) -> {
            multiplyNodes(x, y, from, to);
            return voltageRow(x, from, to);
        });
        y[2 * nodes()] = sum + voltageVoltage * x[2 * nodes()];
    }

    /** The voltage's row times the salt and the potential of the nodes from {@code from} to {@code to - 1}. */
    double voltageRow(double[] x, int from, int to) {
        int nodes = nodes();
        double bySalt = 0;
        double byPotential = 0;
        for (int i = from; i < to; i++) {
            bySalt += voltageSalt[i] * x[i];
            byPotential += voltagePotential[i] * x[nodes + i];
        }
        return bySalt + byPotential;
    }

    private void multiplyNodes(double[] x, double[] y, int from, int to) {
        int nodes = nodes();
        int[] rowStart = sparsity.rowStart();
        int[] column = sparsity.column();
        double[] ss = saltSalt.value();
        double[] sp = saltPotential.value();
        double[] ps = potentialSalt.value();
        double[] pp = potentialPotential.value();
        double voltage = x[2 * nodes];
        for (int i = from; i < to; i++) {
            double salt = 0;
            double charge = 0;
            for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
                double du = x[column[k]];
                double dpsi = x[nodes + column[k]];
                salt += ss[k] * du + sp[k] * dpsi;
                charge += ps[k] * du + pp[k] * dpsi;
            }
            y[i] = salt + saltVoltage[i] * voltage;
            y[nodes + i] = charge + potentialVoltage[i] * voltage;
        }
    }
}
