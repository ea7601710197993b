package dev.frond.mesh.internal.transfer;

import static dev.frond.mesh.internal.transfer.NodalField.NO_NODES;
import static dev.frond.mesh.internal.transfer.NodalField.NO_VALUES;
import static dev.frond.mesh.internal.transfer.NodalField.difference;
import static dev.frond.mesh.internal.transfer.NodalField.maxAbsolute;
import static dev.frond.mesh.internal.transfer.NodalField.norm;
import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.mesh.sample.SampleMesh;
import dev.frond.mesh.tri.Mesh;
import org.junit.jupiter.api.Test;

/** Problem: a smooth field between unrelated meshes over one curved front, resampled. Expected: second order. */
class TransferVerification {
    private static double smooth(double x, double y) {
        return 1 + Math.cos(5 * x) * Math.sin(4 * y + 1);
    }

    @Test
    void conservativeTransferIsOfSecondOrder() {
        double[][] errors = errors((from, to) -> ConservativeTransfer.of(from, to)
                .apply(NodalField.of(from, TransferVerification::smooth), NO_NODES, NO_VALUES));

        assertThat(order("conservative transfer, L2", errors[0])).isGreaterThan(1.9);
        assertThat(order("conservative transfer, max", errors[1])).isGreaterThan(1.5);
    }

    @Test
    void interpolationIsOfSecondOrder() {
        double[][] errors = errors((from, to) -> ConservativeTransfer.of(from, to)
                .interpolation()
                .apply(NodalField.of(from, TransferVerification::smooth)));

        assertThat(order("interpolation, L2", errors[0])).isGreaterThan(1.9);
        assertThat(order("interpolation, max", errors[1])).isGreaterThan(1.7);
    }

    private interface Carrier {
        double[] carry(Mesh from, Mesh to);
    }

    private static double[][] errors(Carrier carrier) {
        double[][] errors = new double[2][3];
        for (int level = 0; level < 3; level++) {
            int cells = 16 << level;
            Mesh from = SampleMesh.curved(cells, cells, 11 + level).build();
            Mesh to =
                    SampleMesh.curved(cells * 5 / 4, cells * 7 / 8, 77 + level).build();
            double[] error = difference(carrier.carry(from, to), NodalField.of(to, TransferVerification::smooth));
            errors[0][level] = norm(to, error);
            errors[1][level] = maxAbsolute(error);
        }
        return errors;
    }

    /** Slope of the least-squares line through log2 of errors at h, h/2, h/4. */
    private static double order(String name, double[] errors) {
        double order = 0.5 * Math.log(errors[0] / errors[2]) / Math.log(2);
        System.out.printf("%s: %.2e %.2e %.2e, order %.2f%n", name, errors[0], errors[1], errors[2], order);
        return order;
    }
}
