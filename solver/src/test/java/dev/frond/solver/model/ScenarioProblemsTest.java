package dev.frond.solver.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.frond.solver.model.Electrolyte.TransportData;
import dev.frond.solver.model.FillerGroup.Kind;
import dev.frond.solver.model.FillerGroup.Placement;
import dev.frond.solver.model.FillerGroup.Point;
import dev.frond.solver.run.ImpossibleScenarioException;
import dev.frond.solver.run.Simulation;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A scenario in code is told the mistakes that a file is told, under the same paths. */
class ScenarioProblemsTest {
    private static final Electrolyte ELECTROLYTE = new Electrolyte(1000, 0.4, new TransportData.Diffusivity(5e-14));

    /** A box of 5 um by 3 um. */
    private static ScenarioBuilder sound() {
        return Scenario.builder()
                .temperature(318)
                .electrolyte(ELECTROLYTE)
                .cell(new Cell(5e-6, 3e-6))
                .anode(new Anode(30))
                .drive(new Drive.CurrentDensity(3))
                .end(60);
    }

    private static FillerGroup discs(double diameter, Point... at) {
        return new FillerGroup(new Kind.Impermeable(), diameter, new Placement.Explicit(List.of(at)));
    }

    private static Arguments problem(String expected, UnaryOperator<ScenarioBuilder> change) {
        return Arguments.of(expected, change);
    }

    static List<Arguments> problems() {
        return List.of(
                problem("cell.width: width must be above 0 nm, found -5 um", s -> s.cell(new Cell(-5e-6, 3e-6))),
                problem("cell.height: height must be above 0 nm, found NaN", s -> s.cell(new Cell(5e-6, Double.NaN))),
                problem("temperature: temperature must be from 100 K to 1000 K, found 45 K", s -> s.temperature(45)),
                problem(
                        "electrolyte.porosity: porosity must be from 0.01 to 1, found 0",
                        s -> s.electrolyte(ELECTROLYTE.withPorosity(0))),
                problem(
                        "anode.defects[1].at: the defect must stand in the box: at from 0 to 5 um, found 6 um",
                        s -> s.anode(new Anode(
                                30, new Defect.Gaussian(1e-6, 1e-7, 1e-7), new Defect.HotSpot(6e-6, 1e-6, 2)))),
                problem(
                        "anode.defects[0]: the defect reaches the top of the box at 3 um",
                        s -> s.anode(new Anode(30, new Defect.Wedge(1e-6, 4e-6, 1e-6)))),
                problem(
                        "fillers[0].diameter: diameter must be above 0 nm, found 0 nm",
                        s -> s.filler(discs(0, new Point(1e-6, 1e-6)))),
                problem(
                        "fillers[0].at[1]: the filler of diameter 1 um at [6 um, 1 um] has its centre outside the sides of the "
                                + "box (0 to 5 um)",
                        s -> s.filler(discs(1e-6, new Point(1e-6, 1e-6), new Point(6e-6, 1e-6)))),
                problem(
                        "fillers[1].at[0]: the filler of diameter 1 um at [1.5 um, 1 um] overlaps the one of diameter 1 um at "
                                + "[1 um, 1 um]",
                        s -> s.filler(discs(1e-6, new Point(1e-6, 1e-6))).filler(discs(1e-6, new Point(1.5e-6, 1e-6)))),
                problem(
                        "drive.profile[0].for: for must be above 0 s, found 0 s",
                        s -> s.drive(new Drive.Profile(List.of(new Drive.Segment(0, new Drive.Rest()))))),
                problem("time.end: end must be above 0 s, found -1 s", s -> s.end(-1)
                        .output(new Output(1))
                        .time(new TimeControl(-1, new TimeControl.Scheme.ImplicitEuler(1)))),
                problem("output.times[0]: the run ends before, at 1 min", s -> s.output(new Output(10, List.of(61.0)))),
                problem(
                        "mesh.front: front must be shorter than cell.height, 3 um",
                        s -> s.mesh(new MeshSource.Generated(4e-6))),
                problem(
                        "mesh.file: a mesh from a file needs a frozen front: anode.moving: false",
                        s -> s.mesh(new MeshSource.GmshFile("a.msh", 1e-6, Map.of()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("problems")
    void areFound(String expected, UnaryOperator<ScenarioBuilder> change) {
        assertThat(change.apply(sound()).build().problems())
                .extracting(ScenarioProblem::toString)
                .containsExactly(expected);
    }

    @Test
    void areNoneInASoundScenario() {
        assertThat(sound().build().problems()).isEmpty();
    }

    @Test
    void keepAScenarioFromBeingRun() {
        Scenario scenario = sound().cell(new Cell(-1e-6, 0)).build();
        assertThatExceptionOfType(ImpossibleScenarioException.class)
                .isThrownBy(() -> Simulation.of(scenario))
                .withMessage("cell.width: width must be above 0 nm, found -1 um; "
                        + "cell.height: height must be above 0 nm, found 0 nm");
    }

    @Test
    void aBuilderNamesWhatIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Scenario.builder().temperature(318).end(60).build())
                .withMessage("a scenario needs its electrolyte");
    }
}
