package dev.frond.solver.internal.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.move.MeshMotion;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the front and the top take of the reaction. */
class DepositionTest {
    private static final Front EVEN = new Front(new double[] {0, 0, 1, 0.5, 2, 0.5, 3, 0});
    private static final Front LEANING = new Front(new double[] {0, 0, 1, 0.5, 2, 0.4, 3, 0});

    @Test
    void aNodeAndItsImageTakeTheMeanOfBoth() {
        double[] reaction = {1, 2, 4, 8};
        assertThat(Deposition.ofMirrorImages().of(EVEN, reaction)).containsExactly(4.5, 3, 3, 4.5);
        assertThat(Deposition.ofMirrorImages().of(LEANING, reaction)).containsExactly(1, 2, 4, 8);
        assertThat(Deposition.asSolved().of(EVEN, reaction)).containsExactly(1, 2, 4, 8);
    }

    @Test
    void aCounterElectrodeRecedesByTheVolumePerWidth() {
        assertThat(new TopMotion.Receding(4).rise(-3)).isEqualTo(-0.75);
        assertThat(new TopMotion.Still().rise(-3)).isZero();
    }

    @Test
    void aFrozenFrontStays() {
        Mesh mesh = SampleState.mesh(1, 0, 0, 1, 0);
        FrontPath path = new FrozenFront().begin(SampleState.reacting(mesh, 1, 1), 0.1, Tableau.TR_BDF2);
        path.expected(new double[] {1, 1});
        path.solved(1, new double[] {1, 1});
        assertThat(path.place(1, 0.3)).isSameAs(mesh.coordinates());
        assertThat(path.error()).isZero();
    }

    /** A flat front between the sides advances by the volume per width, and the nodes above it follow. */
    @Test
    void aMovingFrontTakesTheVolume() {
        Mesh mesh = SampleState.mesh(2, 0, 0, 1, 0, 2, 0);
        MovingFront law = new MovingFront(MeshMotion.of(mesh), mesh, 0.5, Deposition.asSolved(), new TopMotion.Still());
        // 0.3 um/s everywhere: 0.6 of charge per um, half of it volume
        State state = SampleState.reacting(mesh, 0.3, 0.6, 0.3);
        FrontPath path = law.begin(state, 0.2, Tableau.TR_BDF2);
        path.expected(state.reaction());
        double middle = 0.2 * Tableau.TR_BDF2.abscissa(1);
        Coordinates placed = Objects.requireNonNull(path.place(1, 2 * 0.3 * middle));
        for (int k = 0; k < 3; k++) {
            assertThat(placed.y(k)).isCloseTo(0.3 * middle, within(1e-14));
            assertThat(placed.x(k)).isCloseTo(k, within(1e-14));
        }
        path.solved(1, state.reaction());
        Coordinates end = Objects.requireNonNull(path.place(2, 2 * 0.3 * 0.2));
        assertThat(end.y(1)).isCloseTo(0.06, within(1e-14));
        path.solved(2, state.reaction());
        assertThat(path.error()).isCloseTo(0, within(1e-14));
        // at three times the speed at the end: the third order would move it further by the weight of the last stage
        path.solved(2, new double[] {0.9, 1.8, 0.9});
        assertThat(path.error()).isCloseTo(0.2 * 0.6 * weightOfTheEnd(), within(1e-14));
    }

    private static double weightOfTheEnd() {
        return Tableau.TR_BDF2.weight(2, 2) + Tableau.TR_BDF2.errorWeight(2);
    }

    /** With the top all but reached the triangles are too flat. */
    @Test
    void aMoveThatFlattensTrianglesIsRefused() {
        Mesh mesh = SampleState.mesh(2, 0, 0, 1, 0, 2, 0);
        MovingFront law = new MovingFront(MeshMotion.of(mesh), mesh, 1, Deposition.asSolved(), new TopMotion.Still());
        FrontPath path = law.begin(SampleState.reacting(mesh, 0.5, 1, 0.5), 1.95, Tableau.IMPLICIT_EULER);
        assertThat(path.place(1, 3.9)).isNull();
        // 0.15 high: 8.5 degrees
        FrontPath less = law.begin(SampleState.reacting(mesh, 0.5, 1, 0.5), 1.85, Tableau.IMPLICIT_EULER);
        assertThat(less.place(1, 3.7)).isNotNull();
    }

    @Test
    void reasonsHaveLabelsForCounts() {
        assertThat(Attempt.Reason.AREA_MATCHING.label()).isEqualTo("area-matching");
        assertThat(Attempt.Reason.NEWTON.label()).isEqualTo("newton");
        assertThat(Attempt.Reason.AREA_MATCHING.isUnresolved()).isTrue();
        assertThat(Attempt.Reason.AREA_CORRECTION.isUnresolved()).isTrue();
        assertThat(Attempt.Reason.NEWTON.isUnresolved()).isFalse();
        assertThat(Attempt.Reason.MESH.text()).isEqualTo("the moved mesh is too distorted");
    }

    @Test
    void theReactionOfAStateIsTheSumOfItsNodes() {
        State state = SampleState.reacting(SampleState.mesh(1, 0, 0, 1, 0, 2, 0), 0.5, -2, 4);
        assertThat(state.totalReaction()).isEqualTo(2.5);
        State later = state.at(3);
        assertThat(later.time()).isEqualTo(3);
        assertThat(later.reaction()).isSameAs(state.reaction());
    }
}
