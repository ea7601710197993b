package dev.frond.mesh.internal.transfer;

import static dev.frond.mesh.internal.transfer.NodalField.NO_NODES;
import static dev.frond.mesh.internal.transfer.NodalField.NO_VALUES;
import static dev.frond.mesh.internal.transfer.NodalField.difference;
import static dev.frond.mesh.internal.transfer.NodalField.integral;
import static dev.frond.mesh.internal.transfer.NodalField.maxAbsolute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.sample.SampleMesh;
import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ConservativeTransferTest {
    @Test
    void aFieldOnItsOwnMeshComesBack() {
        Mesh mesh = SampleMesh.curved(20, 17, 5).build(8, 12, 9, 13);
        double[] field = NodalField.of(mesh, (x, y) -> 1 - Math.exp(-30 * (y - 0.1)) * Math.cos(9 * x));

        double[] result = ConservativeTransfer.of(mesh, mesh).apply(field, NO_NODES, NO_VALUES);

        assertThat(maxAbsolute(difference(result, field))).isLessThan(1e-12);
    }

    @Test
    void aLinearFieldOnTheSamePolygonComesBack() {
        Mesh from = SampleMesh.flat(9, 7).jittered(0.2).build();
        Mesh to = SampleMesh.flat(13, 11).jittered(0.2).build();
        double[] field = NodalField.of(from, (x, y) -> 1 + 2 * x - 3 * y);

        double[] result = ConservativeTransfer.of(from, to).apply(field, NO_NODES, NO_VALUES);

        double[] exact = NodalField.of(to, (x, y) -> 1 + 2 * x - 3 * y);
        assertThat(maxAbsolute(difference(result, exact))).isLessThan(1e-12);
    }

    @Test
    void aConstantStaysAConstantWhereTheFrontsDiffer() {
        Mesh from = SampleMesh.curved(14, 10, 1).build();
        Mesh to = SampleMesh.curved(23, 19, 2).build();
        double[] field = NodalField.of(from, (x, y) -> 0.7);

        double[] result = ConservativeTransfer.of(from, to).apply(field, NO_NODES, NO_VALUES);

        assertThat(maxAbsolute(difference(result, NodalField.of(to, (x, y) -> 0.7))))
                .isLessThan(1e-14);
    }

    @Test
    void pinnedNodesKeepTheirValuesAndTheOthersCarryTheIntegral() {
        Mesh from = SampleMesh.curved(14, 10, 1).build();
        Mesh to = SampleMesh.curved(23, 19, 2).build();
        double[] field = NodalField.of(from, (x, y) -> 1 - 0.9 * (1 - y) * (1 + 0.1 * Math.sin(7 * x)));
        int[] top = to.topology().path(BoundaryTag.TOP);
        double[] ones = new double[top.length];
        Arrays.fill(ones, 1);

        double[] result = ConservativeTransfer.of(from, to).apply(field, top, ones);

        assertThat(Arrays.stream(top).mapToDouble(i -> result[i])).containsOnly(1.0);
        assertThat(integral(to, result)).isCloseTo(integral(from, field), within(1e-13));
    }

    @Test
    void theTotalIsKeptEvenWherePinnedValuesForbidTheBounds() {
        Mesh mesh = SampleMesh.flat(6, 6).build();
        double[] field = NodalField.of(mesh, (x, y) -> 1);
        int[] top = mesh.topology().path(BoundaryTag.TOP);

        double[] result = ConservativeTransfer.of(mesh, mesh).apply(field, top, new double[top.length]);

        assertThat(integral(mesh, result)).isCloseTo(1, within(1e-13));
    }

    /** A jump between x = 0.5 and the next nodes: restoring the total there may not touch the flat parts. */
    @Test
    void flatPartsAreNotTouched() {
        Mesh from = SampleMesh.curved(20, 16, 1).build();
        Mesh to = SampleMesh.curved(23, 19, 2).build();
        double[] field = NodalField.of(from, (x, y) -> x < 0.5 ? 0 : 1);

        double[] result = ConservativeTransfer.of(from, to).apply(field, NO_NODES, NO_VALUES);

        for (int i = 0; i < result.length; i++) {
            double x = to.coordinates().x(i);
            if (Math.abs(x - 0.5) > 0.25) {
                assertThat(result[i]).isCloseTo(x < 0.5 ? 0 : 1, within(1e-15));
            }
        }
    }

    /** The coarse front cuts the hump's curve on both sides: the field is largest in the slivers. */
    @Test
    void contentOutsideTheNewMeshIsKept() {
        Mesh from = SampleMesh.curved(8, 8, 1).jittered(0).build();
        Mesh to = SampleMesh.curved(40, 40, 2).jittered(0).build();
        double[] field = NodalField.of(from, (x, y) -> Math.exp(-8 * (y - 0.1)));

        double[] result = ConservativeTransfer.of(from, to).apply(field, NO_NODES, NO_VALUES);

        assertThat(integral(to, result)).isCloseTo(integral(from, field), within(1e-13));
    }

    @Test
    void theUnitOfLengthDoesNotMatter() {
        Mesh from = SampleMesh.curved(14, 10, 1).build();
        Mesh to = SampleMesh.curved(17, 13, 2).build();
        double[] field = NodalField.of(from, (x, y) -> Math.tanh(20 * (y - 0.5)));

        double[] plain = ConservativeTransfer.of(from, to).apply(field, NO_NODES, NO_VALUES);
        double[] micro = ConservativeTransfer.of(scaled(from), scaled(to)).apply(field, NO_NODES, NO_VALUES);

        assertThat(micro).containsExactly(plain);
    }

    @Test
    void wrongSizesAreNamed() {
        Mesh mesh = SampleMesh.flat(2, 2).build();
        ConservativeTransfer transfer = ConservativeTransfer.of(mesh, mesh);

        assertThatThrownBy(() -> transfer.apply(new double[8], NO_NODES, NO_VALUES))
                .hasMessage("8 values for 9 nodes");
        assertThatThrownBy(() -> transfer.apply(new double[9], new int[] {1}, NO_VALUES))
                .hasMessage("0 values for 1 pinned nodes");
        assertThatThrownBy(() -> transfer.apply(new double[9], new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8}, new double[9]))
                .hasMessageContaining("every node is pinned");
    }

    /** By a power of two, so that every product and quotient scales exactly. */
    private static Mesh scaled(Mesh mesh) {
        double[] xy = Arrays.stream(mesh.coordinates().xy())
                .map(v -> Math.scalb(v, -20))
                .toArray();
        return mesh.at(new Coordinates(xy));
    }
}
