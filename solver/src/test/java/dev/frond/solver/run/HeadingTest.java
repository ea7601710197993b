package dev.frond.solver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.internal.step.SampleState;
import dev.frond.solver.internal.step.State;
import org.junit.jupiter.api.Test;

/** A flat front of 2 um; a reaction of 1 um2/s in all moves it by 0.05 um/s when a unit is worth 0.1 um2. */
class HeadingTest {
    private static final Mesh MESH = SampleState.mesh(1, 0, 0, 1, 0, 2, 0);
    private static final double VOLUME = 0.1;

    private static State reacting(double left, double middle, double right) {
        return SampleState.reacting(MESH, left, middle, right);
    }

    private static final State PLATING = reacting(0.25, 0.5, 0.25);
    private static final State STRIPPING = reacting(-0.25, -0.5, -0.25);

    /** Half of what flows along the front goes from one place of it to another. */
    private static final State RESTING = reacting(1, 0.5, -0.5);

    @Test
    void theFirstDirectionHasLastedForEver() {
        assertThat(Heading.NONE.stepped(PLATING, 1, VOLUME)).isEqualTo(new Heading(1, Double.POSITIVE_INFINITY));
        assertThat(Heading.NONE.stepped(STRIPPING, 1, VOLUME)).isEqualTo(new Heading(-1, Double.POSITIVE_INFINITY));
        assertThat(Heading.NONE.stepped(RESTING, 1, VOLUME)).isEqualTo(Heading.NONE);
    }

    @Test
    void theWayBeginsAnewWithATurn() {
        Heading turned = new Heading(1, 7).stepped(STRIPPING, 2, VOLUME);
        assertThat(turned.sign()).isEqualTo(-1);
        assertThat(turned.way()).isCloseTo(0.1, within(1e-15));
        Heading further = turned.stepped(STRIPPING, 3, VOLUME);
        assertThat(further.sign()).isEqualTo(-1);
        assertThat(further.way()).isCloseTo(0.25, within(1e-15));
    }

    @Test
    void aRestIsNoTurn() {
        assertThat(new Heading(-1, 0.3).stepped(RESTING, 5, VOLUME)).isEqualTo(new Heading(-1, 0.3));
        State hardlyMoving = reacting(1, 0.52, -0.5);
        assertThat(new Heading(-1, 0.3).stepped(hardlyMoving, 1, VOLUME).sign()).isEqualTo(1);
    }

    /** A hundredth of an edge after a turn. */
    @Test
    void cornersOpenOnceADirectionLasts() {
        assertThat(Heading.NONE.lasts(PLATING, 1)).isTrue();
        assertThat(Heading.NONE.lasts(RESTING, 1)).isFalse();
        assertThat(new Heading(1, 0.02).lasts(PLATING, 2)).isTrue();
        assertThat(new Heading(1, 0.0199).lasts(PLATING, 2)).isFalse();
        assertThat(new Heading(1, 7).lasts(STRIPPING, 2)).isFalse();
        assertThat(new Heading(1, 7).lasts(RESTING, 2)).isFalse();
    }
}
