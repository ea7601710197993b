package dev.frond.solver.linalg;

import dev.frond.algebra.CsrMatrix;
import dev.frond.algebra.Elimination;
import dev.frond.algebra.LinearOperator;
import dev.frond.algebra.NotPositiveDefiniteException;
import dev.frond.algebra.SparseCholesky;
import dev.frond.algebra.Sparsity;
import dev.frond.algebra.Workers;
import dev.frond.solver.saved.Saved;
import dev.frond.solver.saved.SavedException;
import java.util.Arrays;

/**
 * An approximate inverse of a {@link CoupledSystem} from two Cholesky factors.
 *
 * <p>No anion enters the metal, so its electrochemical potential w, dw = dpsi - du/u, and its conservation law, charge
 * minus salt/(1 - t+), do not see the anode's reaction. In these variables the block of w is pure conduction, and the
 * block that couples it to the salt holds little but the storage of salt over the time step: with D = diag(u),
 *
 * <pre>
 *   | A  B | | du |     A = saltSalt + saltPotential/D          B = saltPotential
 *   | C  E | | dw |     C = potentialSalt + potentialPotential/D - A/(1 - t+)
 *                       E = potentialPotential - saltPotential/(1 - t+)
 * </pre>
 *
 * <p>The preconditioner is the lower triangle with A, made symmetric, and the Schur complement E - C A^-1 B. The latter is
 * replaced by E + theta saltPotential/(1 - t+), where theta in [0, 1] is the share of a uniform reaction that is fed
 * from the salt in the layer before the anode, not from beyond: near 1 for short steps, 0 for long ones. One solve with
 * A measures it. The voltage's row and column are eliminated, with what the column was when the factors were made.
 */
final class SeparatedPreconditioner implements LinearOperator {
    private final Workers workers;
    private final SparseCholesky saltFactor;
    private final SparseCholesky anionFactor;
    /** What the factors are of. */
    private final CsrMatrix saltBlock;

    private final CsrMatrix anionBlock;
    private final CsrMatrix coupling;
    private final double[] salt;
    private final double[] anion;
    private final double[] work;
    private final double[] column;
    private CoupledSystem system;
    private double reducedVoltage;

    SeparatedPreconditioner(Elimination elimination, Workers workers) {
        Sparsity sparsity = elimination.sparsity();
        int nodes = sparsity.rows();
        this.workers = workers;
        saltFactor = SparseCholesky.of(elimination, workers);
        anionFactor = SparseCholesky.of(elimination, workers);
        saltBlock = new CsrMatrix(sparsity);
        anionBlock = new CsrMatrix(sparsity);
        coupling = new CsrMatrix(sparsity);
        salt = new double[nodes];
        anion = new double[nodes];
        work = new double[nodes];
        column = new double[2 * nodes];
        system = new CoupledSystem(sparsity, 1);
    }

    /**
     * Makes new factors from the system and attaches to it.
     *
     * @throws NotPositiveDefiniteException when one of its diagonal blocks is not positive definite
     */
    void factor(CoupledSystem next) {
        fillSaltBlock(next);
        saltFactor.factor(saltBlock);
        fillCoupling(next);
        double stored = storedShare(next);
        double reaction = (1 - stored) / next.anionShare();
        double[] charge = next.potentialPotential().value();
        double[] response = next.saltPotential().value();
        double[] value = anionBlock.value();
        workers.range(value.length, (from, to) -> {
            for (int k = from; k < to; k++) {
                value[k] = charge[k] - reaction * response[k];
            }
        });
        anionFactor.factor(anionBlock);
        system = next;
        applyToNodes(next.saltVoltage(), 0, next.potentialVoltage(), 0, column);
        eliminateVoltage();
    }

    /**
     * Largest change of the salt block's diagonal since the factors were made, as a factor of at least 1. Changes of the time step
     * show here: storage goes as its inverse.
     */
    double change(CoupledSystem next) {
        Sparsity sparsity = next.sparsity();
        double[] inverse = next.inverseConcentration();
        double[] reaction = next.saltPotential().value();
        double[] diffusion = next.saltSalt().value();
        double most = 1;
        for (int i = 0; i < next.nodes(); i++) {
            int k = sparsity.index(i, i);
            double ratio = (diffusion[k] + reaction[k] * inverse[i]) / saltBlock.value()[k];
            most = Math.max(most, Math.max(ratio, 1 / ratio));
        }
        return most;
    }

    /** Of what the factors were made, and the solution for the voltage's column. */
    Saved save() {
        return Saved.builder()
                .numbers("salt", saltBlock.value().clone())
                .numbers("anion", anionBlock.value().clone())
                .numbers("column", column.clone())
                .build();
    }

    /** Makes the same factors again. */
    void restore(Saved saved) {
        copy(saved.numbers("column"), column);
        copy(saved.numbers("salt"), saltBlock.value());
        copy(saved.numbers("anion"), anionBlock.value());
        saltFactor.factor(saltBlock);
        anionFactor.factor(anionBlock);
    }

    private static void copy(double[] from, double[] to) {
        if (from.length != to.length) {
            throw new SavedException(from.length + " entries of a matrix that has " + to.length);
        }
        System.arraycopy(from, 0, to, 0, to.length);
    }

    /** Turns to another system, with the factors and the solution for the voltage's column there are. */
    void attach(CoupledSystem next) {
        system = next;
        fillCoupling(next);
        eliminateVoltage();
    }

    private void eliminateVoltage() {
        reducedVoltage = system.voltageVoltage() - voltageRow(column);
    }

    @Override
    public void apply(double[] x, double[] y) {
        int nodes = system.nodes();
        applyToNodes(x, 0, x, nodes, y);
        double voltage = (x[2 * nodes] - voltageRow(y)) / reducedVoltage;
        workers.range(2 * nodes, (from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] -= voltage * column[i];
            }
        });
        y[2 * nodes] = voltage;
    }

    private void applyToNodes(double[] saltRows, int saltOffset, double[] chargeRows, int chargeOffset, double[] y) {
        int nodes = system.nodes();
        double anionShare = system.anionShare();
        workers.range(nodes, (from, to) -> {
            for (int i = from; i < to; i++) {
                salt[i] = saltRows[saltOffset + i];
                anion[i] = chargeRows[chargeOffset + i] - salt[i] / anionShare;
            }
        });
        saltFactor.solve(salt, salt);
        workers.range(nodes, (from, to) -> {
            coupling.multiply(salt, work, from, to);
            for (int i = from; i < to; i++) {
                anion[i] -= work[i];
            }
        });
        anionFactor.solve(anion, anion);
        double[] inverseConcentration = system.inverseConcentration();
        workers.range(nodes, (from, to) -> {
            for (int i = from; i < to; i++) {
                y[i] = salt[i];
                y[nodes + i] = anion[i] + inverseConcentration[i] * salt[i];
            }
        });
    }

    private double voltageRow(double[] x) {
        return workers.sum(system.nodes(), (from, to) -> system.voltageRow(x, from, to));
    }

    /** A, with D^-1/2 on both sides of the reaction instead of D^-1 on one. */
    private void fillSaltBlock(CoupledSystem next) {
        Sparsity sparsity = next.sparsity();
        double[] inverse = next.inverseConcentration();
        double[] reaction = next.saltPotential().value();
        double[] diffusion = next.saltSalt().value();
        double[] value = saltBlock.value();
        workers.range(next.nodes(), (from, to) -> {
            for (int i = from; i < to; i++) {
                for (int k = sparsity.rowStart()[i]; k < sparsity.rowStart()[i + 1]; k++) {
                    value[k] = reaction[k] == 0
                            ? diffusion[k]
                            : diffusion[k] + reaction[k] * Math.sqrt(inverse[i] * inverse[sparsity.column()[k]]);
                }
            }
        });
    }

    private void fillCoupling(CoupledSystem next) {
        int[] node = next.sparsity().column();
        double[] inverse = next.inverseConcentration();
        double perAnion = 1 / next.anionShare();
        double[] ss = next.saltSalt().value();
        double[] sp = next.saltPotential().value();
        double[] ps = next.potentialSalt().value();
        double[] pp = next.potentialPotential().value();
        double[] value = coupling.value();
        workers.range(value.length, (from, to) -> {
            for (int k = from; k < to; k++) {
                double byConcentration = inverse[node[k]];
                value[k] = ps[k] - perAnion * ss[k] + byConcentration * (pp[k] - perAnion * sp[k]);
            }
        });
    }

    /** Theta: what C A^-1 B keeps of a uniform reaction. */
    private double storedShare(CoupledSystem next) {
        Arrays.fill(work, 1);
        next.saltPotential().multiply(work, salt);
        double total = sum(salt);
        if (!(total > 0)) {
            return 0;
        }
        saltFactor.solve(salt, salt);
        coupling.multiply(salt, work);
        return Math.min(1, Math.max(0, -sum(work) * next.anionShare() / total));
    }

    private static double sum(double[] vector) {
        double sum = 0;
        for (double value : vector) {
            sum += value;
        }
        return sum;
    }
}
