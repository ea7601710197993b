package dev.frond.solver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.internal.step.SampleState;
import dev.frond.solver.internal.step.State;
import org.junit.jupiter.api.Test;

class RemeshingProgressTest {
    private static final Mesh START = SampleState.mesh(2, 0, 0, 1, 0, 2, 0);
    private static final State FROM = SampleState.reacting(START, 1, 1, 1);

    /** The middle node moves by (0.3, 0.4), the others less. */
    private static final State TO = SampleState.reacting(
            START.at(SampleState.mesh(2, 0, 0.1, 1.3, 0.4, 2, -0.2).coordinates()), 1, 1, 1);

    @Test
    void theFastestNodeCounts() {
        RemeshingProgress once = new RemeshingProgress(0.2, 3, 1).stepped(FROM, TO, 10);
        assertThat(once.way()).isCloseTo(0.7, within(1e-15));
        assertThat(once.remeshings()).isEqualTo(3);
        assertThat(once.refused()).isEqualTo(1);
    }

    /** Half an edge is progress: 0.7 um with edges of 1.39 um, and not with those of 1.41 um. */
    @Test
    void halfAnEdgeIsProgress() {
        assertThat(new RemeshingProgress(0.2, 3, 1).stepped(FROM, TO, 1.39)).isEqualTo(new RemeshingProgress(0, 0, 1));
        assertThat(new RemeshingProgress(0.2, 3, 1).stepped(FROM, TO, 1.41).remeshings())
                .isEqualTo(3);
    }

    @Test
    void fortyRemeshingsWithoutProgressAreAllowed() {
        RemeshingProgress progress = RemeshingProgress.BEGUN;
        for (int k = 0; k < 40; k++) {
            progress = progress.remeshed();
        }
        assertThat(progress.isStuck()).isFalse();
        assertThat(progress.remeshed().isStuck()).isTrue();
    }

    @Test
    void threeRefusalsInARowAreAllowed() {
        RemeshingProgress progress = RemeshingProgress.BEGUN.refusal().refusal().refusal();
        assertThat(progress.isRefused()).isFalse();
        assertThat(progress.refusal().isRefused()).isTrue();
        assertThat(progress.refusal().remeshings()).isEqualTo(4);
        assertThat(progress.remeshed()).isEqualTo(new RemeshingProgress(0, 4, 0));
    }
}
