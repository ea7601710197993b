package dev.frond.solver.internal.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.mesh.tri.Mesh;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemeshingCriterionTest {
    /** A tent of two edges of a length each, so wide open that angles stay large; the length of the edges of the second. */
    private static Mesh tent(double length) {
        return SampleState.mesh(6, 0, 0, 1, Math.sqrt(length * length - 1), 2, 0);
    }

    private static Mesh moved(Mesh from, Mesh to) {
        return from.at(to.coordinates());
    }

    /** Edges of 2, beside 0.1 that curvature asks for: worn where they have grown to 3 or shrunk to 1. */
    @ParameterizedTest
    @CsvSource({"2, false", "2.95, false", "3.05, true", "1.05, false"})
    void edgesStretchToOneAndAHalf(double length, boolean worn) {
        Mesh made = tent(2);
        assertThat(new RemeshingCriterion(made, 0.1).worn(moved(made, tent(length))))
                .isEqualTo(worn);
    }

    @ParameterizedTest
    @CsvSource({"1.35, false", "1.25, true"})
    void edgesShrinkToAHalf(double length, boolean worn) {
        Mesh made = tent(2.6);
        assertThat(new RemeshingCriterion(made, 0.1).worn(moved(made, tent(length))))
                .isEqualTo(worn);
    }

    /** Edges shorter than the curvature asks for are those of an arc that opens, four times: the first was 0.2. */
    @ParameterizedTest
    @CsvSource({"0.79, 0.9, false", "0.79, 0.78, true", "0.81, 0.9, true"})
    void shortEdgesStretchToFour(double length, double shortest, boolean worn) {
        Mesh made = SampleState.mesh(1, 0, 0, 0.2, 0, 2, 0);
        Mesh now = moved(made, SampleState.mesh(1, 0, 0, length, 0, 2, 0));
        assertThat(new RemeshingCriterion(made, shortest).worn(now)).isEqualTo(worn);
    }

    /** Right triangles under a top that comes down: their least angle is that of the diagonal. */
    @ParameterizedTest
    @CsvSource({"0.31, false", "0.30, true"})
    void anglesBelow17DegreesAreWorn(double height, boolean worn) {
        Mesh made = SampleState.mesh(1, 0, 0, 1, 0, 2, 0);
        Mesh now = moved(made, SampleState.mesh(height, 0, 0, 1, 0, 2, 0));
        assertThat(Math.toDegrees(Math.atan(height)) < 17).isEqualTo(worn);
        assertThat(new RemeshingCriterion(made, 0.1).worn(now)).isEqualTo(worn);
    }

    /** Made with an angle of 16.7 degrees, a mesh may go down to four fifths of it, 13.4. */
    @ParameterizedTest
    @CsvSource({"0.24, false", "0.235, true"})
    void aMeshWithSmallAnglesMayLoseAFifthOfThem(double height, boolean worn) {
        Mesh made = SampleState.mesh(0.3, 0, 0, 1, 0, 2, 0);
        double share = Math.atan(height) / Math.atan(0.3);
        assertThat(share < 0.8).isEqualTo(worn);
        Mesh now = moved(made, SampleState.mesh(height, 0, 0, 1, 0, 2, 0));
        assertThat(new RemeshingCriterion(made, 0.1).worn(now)).isEqualTo(worn);
    }

    @Test
    void aMeshIsUsedOnceItHasMoved() {
        Mesh made = tent(2);
        RemeshingCriterion criterion = new RemeshingCriterion(made, 0.1);
        assertThat(criterion.used(made)).isFalse();
        assertThat(criterion.used(moved(made, tent(2.1)))).isTrue();
    }
}
