package dev.frond.solver.fem;

import dev.frond.solver.linalg.CoupledSystem;
import dev.frond.solver.physics.TransportCoefficients;
import dev.frond.solver.physics.TransportLaw;

/**
 * Transport on one element, a triangle or an edge, with coefficients at its mean u:
 *
 * <pre>
 *   charge_a = kappa (grad psi, grad N_a) + chi (grad u, grad N_a)
 *   salt_a   = Ds (grad u, grad N_a) + (t+ - t0) charge_a
 * </pre>
 *
 * where 1 - t0 is the share with which the reaction enters the salt equation: the flux of anions {@code -Ds grad u - (1 -
 * t+) i} less the part (1 - t0) i, which the charge equation turns into that reaction. Workspace of one thread.
 */
final class LocalTransport {
    private final int size;
    private final double reference;
    private final TransportCoefficients at = new TransportCoefficients();
    private final double[] product;
    private final int[] node;
    private final double[] gradU;
    private final double[] gradPsi;
    private final double[] charge;

    LocalTransport(int size, double anionShare) {
        this.size = size;
        this.reference = 1 - anionShare;
        this.product = new double[size * size];
        this.node = new int[size];
        this.gradU = new double[size];
        this.gradPsi = new double[size];
        this.charge = new double[size];
    }

    /** {@code (grad N_a, grad N_b)}. */
    void product(int a, int b, double value) {
        product[size * a + b] = value;
    }

    /** The residuals on the element whose nodes begin at {@code first}; the products are there. */
    void evaluate(TransportLaw law, int[] nodes, int first, Fields now) {
        double[] u = now.concentration();
        double[] psi = now.potential();
        double mean = 0;
        for (int a = 0; a < size; a++) {
            node[a] = nodes[first + a];
            mean += u[node[a]];
        }
        law.at(mean / size, at);
        for (int a = 0; a < size; a++) {
            double ofU = 0;
            double ofPsi = 0;
            for (int b = 0; b < size; b++) {
                ofU += product[size * a + b] * u[node[b]];
                ofPsi += product[size * a + b] * psi[node[b]];
            }
            gradU[a] = ofU;
            gradPsi[a] = ofPsi;
            charge[a] = at.conductivity * ofPsi + at.diffusional * ofU;
        }
    }

    private double salt(int a) {
        return at.saltDiffusivity * gradU[a] + (at.transference - reference) * charge[a];
    }

    /** Adds residuals and derivatives; entry of (a, b) at {@code entry[from + size a + b]}. */
    void add(int[] entry, int from, Assembly out) {
        CoupledSystem system = out.jacobian();
        double[] salt = out.residual(Problem.SALT);
        double[] current = out.residual(Problem.POTENTIAL);
        double excess = at.transference - reference;
        double[] ss = system.saltSalt().value();
        double[] sp = system.saltPotential().value();
        double[] ps = system.potentialSalt().value();
        double[] pp = system.potentialPotential().value();
        for (int a = 0; a < size; a++) {
            salt[node[a]] += salt(a);
            current[node[a]] += charge[a];
            double chargeByMean = (at.conductivitySlope * gradPsi[a] + at.diffusionalSlope * gradU[a]) / size;
            double saltByMean = (at.saltDiffusivitySlope * gradU[a] + at.transferenceSlope * charge[a]) / size;
            for (int b = 0; b < size; b++) {
                int k = entry[from + size * a + b];
                double p = product[size * a + b];
                double chargeByU = at.diffusional * p + chargeByMean;
                pp[k] += at.conductivity * p;
                ps[k] += chargeByU;
                sp[k] += excess * at.conductivity * p;
                ss[k] += at.saltDiffusivity * p + saltByMean + excess * chargeByU;
            }
        }
    }

    /** {@code out -= } the salt's residual. */
    void subtractSalt(double[] out) {
        for (int a = 0; a < size; a++) {
            out[node[a]] -= salt(a);
        }
    }
}
