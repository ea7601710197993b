package dev.frond.solver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.frond.mesh.geom.Shape;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.solver.internal.step.Tableau;
import dev.frond.solver.internal.step.TopMotion;
import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.FillerGroup;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.physics.Constants;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a scenario is in the scaled units of the solver: a box 2 um wide and 3 um high, edges of 100 nm. */
class SetupTest {
    private static final MeshSource.Generated EDGES = new MeshSource.Generated(100e-9, 600e-9);
    private static final Cell.Top RESERVOIR = new Cell.Top.Reservoir();
    private static final TimeControl ADAPTIVE = new TimeControl(10, new TimeControl.Scheme.Adaptive(2e-3, 0.01, 1));

    private static Setup setup(
            Cell.Top top, TimeControl time, boolean moving, List<FillerGroup> fillers, Defect... defects) {
        Scenario scenario = new Scenario(
                "setup",
                318,
                new Electrolyte(1000, 0.42, new Electrolyte.TransportData.Diffusivity(1e-12)),
                new Cell(2e-6, 3e-6, top),
                new Anode(1, 0.5, 0.5, 0, moving, List.of(defects)),
                fillers,
                new Drive.CurrentDensity(1),
                time,
                EDGES,
                new Output(10, List.of()));
        return Setup.generated(scenario, EDGES);
    }

    private static Setup plain(boolean moving, Defect... defects) {
        return setup(RESERVOIR, ADAPTIVE, moving, List.of(), defects);
    }

    private static FillerGroup discs(FillerGroup.Kind kind, FillerGroup.Point... at) {
        return new FillerGroup(kind, 0.6e-6, new FillerGroup.Placement.Explicit(List.of(at)));
    }

    private static FillerGroup.Point at(double x, double y) {
        return new FillerGroup.Point(x, y);
    }

    @Test
    void lengthsAreInMicrometres() {
        Setup setup = plain(true, new Defect.Gaussian(1e-6, 0.5e-6, 0.3e-6));
        assertThat(setup.width()).isEqualTo(2);
        assertThat(setup.frontSize()).isCloseTo(0.1, within(1e-15));
        assertThat(setup.shortestEdge()).isCloseTo(0.025, within(1e-15));
        Front front = Front.of(setup.mesh());
        assertThat(front.left()).isZero();
        assertThat(front.right()).isEqualTo(2);
        assertThat(front.highest()).isCloseTo(0.5, within(5e-3));
        assertThat(setup.mesh().top()).isCloseTo(3, within(1e-15));
        assertThat(setup.fillers()).isEmpty();
    }

    /** The tolerance is of u, and of the place of the front over its edge length. */
    @Test
    void tolerancesAreThoseOfTheScheme() {
        Setup adaptive = plain(true);
        assertThat(adaptive.tableau()).isEqualTo(Tableau.TR_BDF2);
        assertThat(adaptive.tolerances().field()).isEqualTo(2e-3);
        assertThat(adaptive.tolerances().front()).isCloseTo(2e-3 * EDGES.frontError() * 1e6, within(1e-18));
        Setup fixed = setup(RESERVOIR, new TimeControl(10, new TimeControl.Scheme.ImplicitEuler(0.1)), true, List.of());
        assertThat(fixed.tableau()).isEqualTo(Tableau.IMPLICIT_EULER);
        assertThat(fixed.tolerances().field()).isEqualTo(1);
    }

    /** A unit of scaled charge deposits c0 times lithium's molar volume; a reservoir and a frozen front stay. */
    @Test
    void chargeMovesTheElectrodes() {
        double volume = 1000 * Constants.LITHIUM_MOLAR_VOLUME;
        Cell.Top counter = new Cell.Top.CounterElectrode(10);
        Setup both = setup(counter, ADAPTIVE, true, List.of());
        assertThat(both.electrodes().anode()).isCloseTo(volume, within(1e-15));
        assertThat(both.electrodes().counter()).isCloseTo(volume, within(1e-15));
        assertThat(both.electrodes().width()).isEqualTo(2);
        assertThat(both.topMotion()).isEqualTo(new TopMotion.Receding(2));
        Setup one = plain(true);
        assertThat(one.electrodes().anode()).isCloseTo(volume, within(1e-15));
        assertThat(one.electrodes().counter()).isZero();
        assertThat(one.topMotion()).isEqualTo(new TopMotion.Still());
        assertThat(one.remeshing()).isPresent();
        Setup frozen = setup(counter, ADAPTIVE, false, List.of());
        assertThat(frozen.electrodes().anode()).isZero();
        assertThat(frozen.electrodes().counter()).isZero();
        assertThat(frozen.remeshing()).isEmpty();
    }

    /** Above a box in a membrane electrolyte goes on to the far side. */
    @Test
    void aMembraneGoesOnAboveTheBox() {
        Setup setup = setup(new Cell.Top.Membrane(20e-6, 1), ADAPTIVE, true, List.of());
        assertThat(setup.mesh().top()).isCloseTo(20, within(1e-14));
    }

    @Test
    void fillersKeepTheirPlaces() {
        FillerGroup group = discs(new FillerGroup.Kind.Impermeable(), at(0.5e-6, 1e-6), at(1.4e-6, 2e-6));
        List<Shape> circles = setup(RESERVOIR, ADAPTIVE, true, List.of(group)).fillers();
        assertThat(circles).hasSize(2);
        assertThat(circles.get(0).x()).isCloseTo(0.5, within(1e-15));
        assertThat(circles.get(0).y()).isCloseTo(1, within(1e-15));
        assertThat(circles.get(1).x()).isCloseTo(1.4, within(1e-15));
        assertThat(circles.get(1).reach()).isCloseTo(0.3, within(1e-15));
    }

    /** A permeable disc at the side is refused, one that is not permeable is not. */
    @Test
    void permeableFillersStandFree() {
        FillerGroup.Kind permeable = new FillerGroup.Kind.Permeable(0.1, 0.5);
        assertThatThrownBy(() -> setup(RESERVOIR, ADAPTIVE, true, List.of(discs(permeable, at(0.2e-6, 1.5e-6)))))
                .hasMessage(
                        "permeable fillers must stand free, but the one at x = 0.2000 um, y = 1.500 um touches another, "
                                + "a side or the lithium");
        assertThat(setup(RESERVOIR, ADAPTIVE, true, List.of(discs(permeable, at(1e-6, 1.5e-6))))
                        .fillers())
                .hasSize(1);
        FillerGroup.Kind solid = new FillerGroup.Kind.Impermeable();
        assertThat(setup(RESERVOIR, ADAPTIVE, true, List.of(discs(solid, at(0.2e-6, 1.5e-6))))
                        .fillers())
                .hasSize(1);
    }

    /** What a symmetric front and its image take: the mean where all else is symmetric, too. */
    @Test
    void aSymmetricBoxIsKeptSymmetric() {
        FillerGroup.Kind solid = new FillerGroup.Kind.Impermeable();
        assertThat(shared(plain(true))).containsExactly(2, 2);
        assertThat(shared(plain(true, new Defect.Gaussian(0.3e-6, 0.2e-6, 0.2e-6))))
                .containsExactly(2, 2);
        assertThat(shared(plain(true, new Defect.HotSpot(1e-6, 0.4e-6, 2)))).containsExactly(1, 3);
        assertThat(shared(setup(RESERVOIR, ADAPTIVE, true, List.of(discs(solid, at(1e-6, 1.5e-6))))))
                .containsExactly(2, 2);
        assertThat(shared(setup(RESERVOIR, ADAPTIVE, true, List.of(discs(solid, at(0.7e-6, 1.5e-6))))))
                .containsExactly(1, 3);
    }

    private static double[] shared(Setup setup) {
        Front level = new Front(new double[] {0, 0, 2, 0});
        return setup.remeshing().orElseThrow().deposition().of(level, new double[] {1, 3});
    }

    @Test
    void aGivenMeshHasNoEdgeLength() {
        Setup generated = plain(false);
        Setup given = Setup.onMesh(generated.scenario(), generated.mesh());
        assertThat(given.mesh()).isSameAs(generated.mesh());
        assertThat(given.frontSize()).isEqualTo(1);
        assertThat(given.remeshing()).isEmpty();
        assertThat(given.tolerances().front()).isEqualTo(2e-3);
    }
}
