package dev.frond.solver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SteppedRunTest {
    private static final Scenario SCENARIO = new Scenario(
            "stepped",
            318,
            new Electrolyte(1000, 0.42, new Electrolyte.TransportData.Diffusivity(1e-12)),
            new Cell(1e-6, 1e-6, new Cell.Top.Reservoir()),
            new Anode(10, 0.5, 0.5, 0, true, List.of()),
            List.of(),
            new Drive.CurrentDensity(10),
            new TimeControl(20, new TimeControl.Scheme.Adaptive(1e-3, 0.01, 2)),
            new MeshSource.Generated(50e-9, 300e-9),
            new Output(5));

    /** Rows and times of frames. */
    private static final class Seen implements Observer {
        final List<Double> rows = new ArrayList<>();
        final List<Double> frames = new ArrayList<>();
        int ends;

        @Override
        public void accepted(SeriesRow row) {
            rows.add(row.frontTip());
        }

        @Override
        public void frame(Snapshot snapshot) {
            frames.add(snapshot.time());
        }

        @Override
        public void finished(Summary summary) {
            ends++;
        }
    }

    @Test
    void isTheRunThatIsNotStepped() {
        Seen whole = new Seen();
        Summary summary = Simulation.of(SCENARIO).run(whole);
        Seen stepped = new Seen();
        SteppedRun run = Simulation.of(SCENARIO).begin(stepped);
        assertThat(stepped.frames).containsExactly(0.0);
        int steps = 0;
        while (run.goesOn()) {
            assertThat(run.step()).isEqualTo(run.goesOn());
            steps++;
        }
        assertThat(run.end().untimed()).isEqualTo(summary.untimed());
        assertThat(stepped.rows).isEqualTo(whole.rows);
        assertThat(stepped.frames).isEqualTo(whole.frames);
        assertThat(steps).isGreaterThanOrEqualTo(whole.rows.size());
    }

    @Test
    void canBeEndedBetweenSteps() {
        Seen seen = new Seen();
        SteppedRun run = Simulation.of(SCENARIO).begin(seen);
        run.step();
        run.step();
        Summary summary = run.end();
        assertThat(summary.outcome()).isEqualTo(Outcome.INTERRUPTED);
        assertThat(run.goesOn()).isFalse();
        assertThat(run.end()).isSameAs(summary);
        assertThat(seen.ends).isEqualTo(1);
        assertThat(seen.frames).hasSize(2).last().isEqualTo(summary.time());
        assertThatThrownBy(run::step).isInstanceOf(IllegalStateException.class).hasMessageContaining("interrupted");
    }
}
