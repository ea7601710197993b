package dev.frond.solver.linalg;

import dev.frond.algebra.CsrMatrix;
import dev.frond.algebra.Sparsity;
import dev.frond.algebra.Workers;
import java.util.Arrays;

/**
 * The Jacobian of fields that share the nodes of a mesh, and of one number beside them: the potential of the metal.
 *
 * <pre>
 *   | block(0, 0)     block(0, 1)     ...  numberColumn(0) | | dx0 |
 *   | block(1, 0)     block(1, 1)     ...  numberColumn(1) | | dx1 |
 *   | ...                                                  | | ... |
 *   | numberRow(0)    numberRow(1)    ...  number          | | dV  |
 * </pre>
 *
 * <p>The first two fields are those of the binary electrolyte, salt and potential, and have names: {@link #saltSalt()} is block
 * (0, 0). The structure is fixed; whoever assembles refills the live arrays for each Newton step. Expected of the values of a
 * binary electrolyte without further fields:
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
    /** Fields of the binary electrolyte. */
    public static final int BINARY = 2;

    private static final int SALT = 0;
    private static final int POTENTIAL = 1;

    private final Sparsity sparsity;
    private final int fields;
    private final CsrMatrix[] block;
    private final double[][] numberColumn;
    private final double[][] numberRow;
    private final double[] inverseConcentration;
    private final double anionShare;
    private double voltageVoltage = 1;

    /** Of the binary electrolyte; see the other constructor. */
    public CoupledSystem(Sparsity sparsity, double anionShare) {
        this(sparsity, BINARY, anionShare);
    }

    /**
     * A system of zeros with voltageVoltage = 1 and u = 1.
     *
     * @param sparsity structure of every block, n rows
     * @param fields how many share the nodes, at least two
     * @param anionShare 1 - t+, above 0; a hint for preconditioners, as is {@link #inverseConcentration()}
     */
    public CoupledSystem(Sparsity sparsity, int fields, double anionShare) {
        if (!(anionShare > 0)) {
            throw new IllegalArgumentException("the anion's share must be above 0, got " + anionShare);
        }
        int nodes = sparsity.rows();
        this.sparsity = sparsity;
        this.fields = fields;
        this.anionShare = anionShare;
        this.block = new CsrMatrix[fields * fields];
        Arrays.setAll(block, k -> new CsrMatrix(sparsity));
        this.numberColumn = new double[fields][nodes];
        this.numberRow = new double[fields][nodes];
        this.inverseConcentration = new double[nodes];
        Arrays.fill(inverseConcentration, 1);
    }

    /** Nodes n. */
    public int nodes() {
        return sparsity.rows();
    }

    /** Fields m. */
    public int fields() {
        return fields;
    }

    /** Unknowns m n + 1, the length of the vectors: the values of the first field, of the second, ..., the number. */
    public int size() {
        return fields * nodes() + 1;
    }

    /** Structure of every block. */
    public Sparsity sparsity() {
        return sparsity;
    }

    /** Rows of one field, columns of another. */
    public CsrMatrix block(int row, int column) {
        return block[row * fields + column];
    }

    /** Rows of a field, column of the number; length n, live. */
    public double[] numberColumn(int row) {
        return numberColumn[row];
    }

    /** Row of the number, columns of a field; length n, live. */
    public double[] numberRow(int column) {
        return numberRow[column];
    }

    /** Salt rows, salt columns. */
    public CsrMatrix saltSalt() {
        return block(SALT, SALT);
    }

    /** Salt rows, potential columns. */
    public CsrMatrix saltPotential() {
        return block(SALT, POTENTIAL);
    }

    /** Charge rows, salt columns. */
    public CsrMatrix potentialSalt() {
        return block(POTENTIAL, SALT);
    }

    /** Charge rows, potential columns. */
    public CsrMatrix potentialPotential() {
        return block(POTENTIAL, POTENTIAL);
    }

    /** Salt rows, voltage column; length n, live. */
    public double[] saltVoltage() {
        return numberColumn[SALT];
    }

    /** Charge rows, voltage column; length n, live. */
    public double[] potentialVoltage() {
        return numberColumn[POTENTIAL];
    }

    /** Voltage row, salt columns; length n, live. */
    public double[] voltageSalt() {
        return numberRow[SALT];
    }

    /** Voltage row, potential columns; length n, live. */
    public double[] voltagePotential() {
        return numberRow[POTENTIAL];
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

    /** {@code y = J x} on one thread; vectors of {@link #size}, not the same. */
    public void multiply(double[] x, double[] y) {
        multiply(x, y, Workers.one());
    }

    /** {@code y = J x}; vectors of {@link #size}, not the same. The result does not depend on the workers. */
    public void multiply(double[] x, double[] y, Workers workers) {
        int last = size() - 1;
        double sum = workers.sum(nodes(), (from, to) -> {
            if (fields == BINARY) {
                multiplyBinary(x, y, from, to);
            } else {
                multiplyNodes(x, y, from, to);
            }
            return voltageRow(x, from, to);
        });
        y[last] = sum + voltageVoltage * x[last];
    }

    /** The voltage's row times the fields of the nodes from {@code from} to {@code to - 1}. */
    double voltageRow(double[] x, int from, int to) {
        int nodes = nodes();
        double sum = 0;
        for (int field = 0; field < fields; field++) {
            double[] row = numberRow[field];
            int offset = field * nodes;
            double part = 0;
            for (int i = from; i < to; i++) {
                part += row[i] * x[offset + i];
            }
            sum += part;
        }
        return sum;
    }

    private void multiplyNodes(double[] x, double[] y, int from, int to) {
        int nodes = nodes();
        int[] rowStart = sparsity.rowStart();
        int[] column = sparsity.column();
        double voltage = x[size() - 1];
        for (int row = 0; row < fields; row++) {
            for (int i = from; i < to; i++) {
                double sum = numberColumn[row][i] * voltage;
                for (int of = 0; of < fields; of++) {
                    double[] value = block(row, of).value();
                    for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
                        sum += value[k] * x[of * nodes + column[k]];
                    }
                }
                y[row * nodes + i] = sum;
            }
        }
    }

    private void multiplyBinary(double[] x, double[] y, int from, int to) {
        int nodes = nodes();
        int[] rowStart = sparsity.rowStart();
        int[] column = sparsity.column();
        double[] ss = saltSalt().value();
        double[] sp = saltPotential().value();
        double[] ps = potentialSalt().value();
        double[] pp = potentialPotential().value();
        double[] saltVoltage = saltVoltage();
        double[] potentialVoltage = potentialVoltage();
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
