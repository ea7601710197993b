package dev.frond.solver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.algebra.Threads;
import dev.frond.algebra.Workers;
import dev.frond.solver.internal.step.Attempt.Accepted;
import dev.frond.solver.internal.step.Attempt.Reason;
import dev.frond.solver.internal.step.Attempt.Rejected;
import dev.frond.solver.linalg.Backend;
import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.physics.Constants;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A run by hand: 2 A/m2 for 3 s, then 6 A/m2 until 10 s; a level front 2 um wide, 1 um below the top, edges of 100 nm. */
class CourseTest {
    private static final double FIRST = 0.01;

    private final List<String> told = new ArrayList<>();
    private final Workers workers = Threads.ONE.start();
    private final Course course = course();

    private Course course() {
        MeshSource.Generated edges = new MeshSource.Generated(100e-9, 300e-9);
        Scenario scenario = new Scenario(
                "course",
                318,
                new Electrolyte(1000, 0.42, new Electrolyte.TransportData.Diffusivity(1e-12)),
                new Cell(2e-6, 1e-6, new Cell.Top.Reservoir()),
                new Anode(30, 0.5, 0.5, 0, true, List.of()),
                List.of(),
                new Drive.Profile(
                        List.of(
                                new Drive.Segment(3, new Drive.CurrentDensity(2)),
                                new Drive.Segment(7, new Drive.CurrentDensity(6))),
                        1),
                new TimeControl(9, new TimeControl.Scheme.Adaptive(1e-2, FIRST, 1)),
                edges,
                new Output(10, List.of()));
        Observer watch = new Observer() {
            @Override
            public void rejected(double time, double step, String reason) {
                told.add(time + " " + step + " " + reason);
            }
        };
        return new Course(Setup.generated(scenario, edges), new Backend.SeparatedCholesky(), workers, watch);
    }

    @AfterEach
    void stop() {
        workers.close();
    }

    private void step(double until) {
        course.accept((Accepted) course.attempt(until), until);
    }

    private SeriesRow last() {
        return Objects.requireNonNull(course.last());
    }

    private static double speed(double current) {
        return current * Constants.LITHIUM_MOLAR_VOLUME / Constants.FARADAY;
    }

    @Test
    void anAcceptedStepMakesARow() {
        assertThat(course.last()).isNull();
        assertThat(course.sinceJump()).isZero();
        step(0.01);
        step(0.03);
        SeriesRow row = last();
        assertThat(row.time()).isEqualTo(0.03);
        assertThat(row.step()).isCloseTo(0.02, within(1e-15));
        assertThat(row.current()).isCloseTo(2, within(1e-9));
        assertThat(row.frontMean()).isCloseTo(speed(2) * 0.03, within(1e-9 * speed(2)));
        assertThat(row.charge()).isCloseTo(2 * 2e-6 * 0.03, within(1e-16));
        assertThat(course.sinceJump()).isEqualTo(0.03);
        assertThat(course.steps().dt()).isGreaterThan(FIRST);
    }

    /**
     * A level front after 0.03 s: RT/F = 27.4 mV times 2 asinh(1/30) of the kinetics and 0.009 of the electrolyte's resistance; the salt
     * falls by 2 j (1 - t+)/F sqrt(t/(pi Ds)) = 2.2 mol/m3, resolved by edges of 100 nm to a tenth or two.
     */
    @Test
    void aRowIsInSi() {
        step(0.01);
        step(0.03);
        SeriesRow row = last();
        double way = speed(2) * 0.03;
        assertThat(row.potential()).isBetween(-2.25e-3, -2.0e-3);
        assertThat(row.frontHeightMean()).isCloseTo(way, within(1e-6 * way));
        assertThat(row.frontTip()).isCloseTo(way, within(0.01 * way));
        assertThat(row.frontMin()).isCloseTo(way, within(0.01 * way));
        assertThat(row.frontLength()).isCloseTo(2e-6, within(1e-12));
        assertThat(row.currentDensityMax()).isCloseTo(2, within(0.02));
        assertThat(row.currentDensityMean()).isCloseTo(2, within(1e-6));
        assertThat(row.concentrationFrontMin()).isCloseTo(1000 - 2.2, within(0.5));
        assertThat(row.concentrationFrontMean()).isCloseTo(1000 - 2.2, within(0.5));
        assertThat(row.salt()).isCloseTo(2e-6 * 1e-6 * 1000, within(1e-12));
        assertThat(row.lithiumDefect()).isLessThan(1e-9);
        assertThat(row.saltDefect()).isLessThan(1e-9);
        assertThat(row.nodes()).isEqualTo(course.state().mesh().topology().nodeCount());
        assertThat(row.newtonIterations()).isBetween(1, 20);
    }

    /** Not before the last step, and not after a jump of the drive or the end of the run. */
    @Test
    void whatIsAboutToHappenHasATime() {
        assertThat(course.at(2)).isEqualTo(2);
        assertThat(course.at(5)).isEqualTo(3);
        assertThat(course.at(-1)).isZero();
        step(0.01);
        step(0.03);
        assertThat(course.at(1)).isEqualTo(1.03);
        assertThat(course.at(-0.01)).isCloseTo(0.02, within(1e-15));
        assertThat(course.at(-1)).isCloseTo(0.01, within(1e-15));
    }

    /** The drive goes on at another current; steps begin anew. */
    @Test
    void afterAJumpTheCurrentIsAnother() {
        step(0.01);
        step(2.9);
        step(3);
        double before = course.state().fields().voltage();
        course.enter(course.setup().controls().by(course.state().position(), 3, course.charge()));
        assertThat(course.jump()).isTrue();
        assertThat(course.sinceJump()).isZero();
        assertThat(course.steps().dt()).isEqualTo(FIRST);
        assertThat(course.state().time()).isEqualTo(3);
        assertThat(course.state().fields().voltage()).isLessThan(before);
        assertThat(course.at(100)).isEqualTo(9);
        step(3.01);
        assertThat(last().current()).isCloseTo(6, within(1e-9));
        assertThat(course.sinceJump()).isCloseTo(0.01, within(1e-12));
    }

    @Test
    void refusalsAreToldAndCounted() {
        course.reject(new Rejected(Reason.NEWTON, 0, 7), 0.5);
        course.reject(new Rejected(Reason.AREA_MATCHING, 0, 2), 0.25);
        assertThat(told)
                .containsExactly(
                        "0.0 0.5 Newton iteration did not converge",
                        "0.0 0.25 the front's move and the reaction were not matched");
        Summary summary = course.summary(Outcome.STALLED, Optional.empty());
        assertThat(summary.costs().rejected()).isEqualTo(2);
        assertThat(summary.costs().newtonIterations()).isEqualTo(9);
        assertThat(summary.unresolved()).containsOnlyKeys("area-matching");
        assertThat(summary.last()).isNull();
        assertThat(summary.time()).isZero();
        assertThat(summary.costs().factorisations()).isPositive();
    }

    @Test
    void aRunThatCannotGoOnIsStalledByName() {
        assertThat(course.stalled("mesh", "no mesh")).hasValue(Outcome.STALLED);
        assertThat(told).containsExactly("0.0 0.0 no mesh");
        assertThat(course.costs().unresolved()).containsEntry("mesh", 1);
        assertThat(course.exhausted(new Rejected(Reason.NEWTON, 0, 1))).isEqualTo(Optional.empty());
        for (int k = 0; k < 60; k++) {
            course.steps(course.steps()
                    .after(new Rejected(Reason.NEWTON, 0, 1), course.steps().dt()));
        }
        assertThat(course.exhausted(new Rejected(Reason.NEWTON, 0, 1))).hasValue(Outcome.STALLED);
        assertThat(told).hasSize(2).last().asString().endsWith("no step is short enough");
        assertThat(course.costs().unresolved()).containsEntry("newton", 1);
    }

    /** A front that has not moved has nothing to settle but errors of the fields; one that has may need a mesh. */
    @Test
    void whatHelpsAgainstARefusal() {
        Remesher remesher = new Remesher(course);
        Rejected mesh = new Rejected(Reason.MESH, 0, 1);
        Rejected error = new Rejected(Reason.FIELD_ERROR, 2, 1);
        assertThat(remesher.helps(mesh)).isFalse();
        assertThat(remesher.settles(error)).isTrue();
        assertThat(remesher.settles(mesh)).isFalse();
        step(0.01);
        assertThat(remesher.helps(mesh)).isTrue();
        assertThat(remesher.helps(error)).isFalse();
        assertThat(remesher.settles(error)).isFalse();
        assertThat(remesher.openCorners()).isEmpty();
    }

    /** A settling step takes the front on by a fortieth of its edge length of 100 nm. */
    @Test
    void aSettlingStepIsShort() {
        Remesher remesher = new Remesher(course);
        double time = 0.025 * 100e-9 / speed(2);
        assertThat(remesher.settlingTime(100)).isCloseTo(time, within(1e-6 * time));
        assertThat(remesher.settlingTime(0.01)).isEqualTo(0.01);
    }

    /** In 3,700 s the level front would be at the top; a step ends before, but for the last stretch. */
    @Test
    void stepsDoNotPassTheTop() {
        Remesher remesher = new Remesher(course);
        double time = 1e-6 / speed(2);
        assertThat(remesher.limit(0.1)).isEqualTo(0.1);
        assertThat(remesher.limit(10 * time)).isBetween(0.3 * time, time);
    }

    /** Another mesh of the same front, on which the run goes on. */
    @Test
    void aRemeshedRunGoesOn() {
        step(0.01);
        Remesher remesher = new Remesher(course);
        assertThat(remesher.remesh()).isEmpty();
        step(0.02);
        Summary summary = course.summary(Outcome.INTERRUPTED, Optional.empty());
        assertThat(summary.costs().remeshings()).isEqualTo(1);
        assertThat(summary.costs().steps()).isEqualTo(2);
        assertThat(summary.ledger().saltDefectMax()).isLessThan(1e-9);
        assertThat(summary.ledger().lithiumDefectMax()).isLessThan(1e-9);
    }
}
