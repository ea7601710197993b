package dev.frond.solver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.internal.step.SampleState;
import dev.frond.solver.internal.step.State;
import org.junit.jupiter.api.Test;

/** Nodes 0 to 2 are the front's, 3 to 5 the top's. */
class SaltSupplyTest {
    private static final Mesh MESH = SampleState.mesh(1, 0, 0, 1, 0, 2, 0);

    private static SaltSupply front(double[] salt, double... rate) {
        return FrontView.of(SampleState.salted(MESH, salt, rate)).supply();
    }

    @Test
    void theLastSaltLastsLongerThanTheFirst() {
        SaltSupply supply = front(new double[] {0.6, 0.4, 0.9, 1, 1, 1}, -0.1, -0.2, -0.3, -9, -9, -9);
        assertThat(supply.lasts()).isCloseTo(6, within(1e-14));
        assertThat(supply.firstLasts()).isCloseTo(2, within(1e-14));
        assertThat(supply.mean()).isCloseTo(0.575, within(1e-15));
        assertThat(supply.scarcest()).isEqualTo(1);
    }

    @Test
    void whereItDoesNotFallItLastsForEver() {
        SaltSupply supply = front(new double[] {0.6, 0.4, 0.3, 1, 1, 1}, -0.1, 0, 0.1, 0, 0, 0);
        assertThat(supply.lasts()).isInfinite();
        assertThat(supply.firstLasts()).isCloseTo(6, within(1e-14));
        assertThat(supply.scarcest()).isEqualTo(2);
    }

    /** Below 1e-5 a node has none, whatever comes there. */
    @Test
    void anEmptyPlaceHasNothingLeft() {
        SaltSupply empty = front(new double[] {0.99e-5, 1e-6, 0, 1, 1, 1}, 1, -1e-9, 0, 0, 0, 0);
        assertThat(empty.lasts()).isZero();
        SaltSupply nearly = front(new double[] {1.01e-5, 1e-6, 0, 1, 1, 1}, -1e-6, 0, 0, 0, 0, 0);
        assertThat(nearly.lasts()).isCloseTo(10.1, within(1e-12));
        assertThat(nearly.firstLasts()).isZero();
    }

    @Test
    void theTopIsAnElectrodeToo() {
        State state = SampleState.salted(
                MESH, new double[] {1, 1, 1, 0.5, 0.3, 0.4}, new double[] {-9, -9, -9, -0.1, -0.1, -0.1});
        SaltSupply top = SaltSupply.atTop(state);
        assertThat(top.mean()).isCloseTo(0.4, within(1e-15));
        assertThat(top.lasts()).isCloseTo(5, within(1e-14));
        assertThat(top.firstLasts()).isCloseTo(3, within(1e-14));
        assertThat(top.scarcest()).isEqualTo(4);
    }
}
