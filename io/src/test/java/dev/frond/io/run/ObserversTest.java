package dev.frond.io.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Snapshot;
import dev.frond.solver.run.Summary;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObserversTest {
    private record Recorder(String name, boolean interrupted, List<String> calls) implements Observer {
        @Override
        public void started(Scenario scenario, int nodes) {
            calls.add(name + " started");
        }

        @Override
        public void accepted(SeriesRow row) {
            calls.add(name + " accepted");
        }

        @Override
        public void rejected(double time, double step, String reason) {
            calls.add(name + " rejected");
        }

        @Override
        public void frame(Snapshot snapshot) {
            calls.add(name + " frame");
        }

        @Override
        public void finished(Summary summary) {
            calls.add(name + " finished");
        }
    }

    @Test
    void passesEveryCallOnInOrder() {
        List<String> calls = new ArrayList<>();
        Observer all = Observers.all(List.of(new Recorder("a", false, calls), new Recorder("b", false, calls)));
        SyntheticObservations.replay(all);
        all.rejected(0, 1, "too large");
        assertThat(calls.subList(0, 2)).containsExactly("a started", "b started");
        assertThat(calls).hasSize(2 * (1 + 3 + 5 + 1 + 1)).endsWith("a rejected", "b rejected");
    }

    @Test
    void anyInterruptionInterrupts() {
        Recorder calm = new Recorder("a", false, new ArrayList<>());
        Recorder stopped = new Recorder("b", true, new ArrayList<>());
        assertThat(Observers.all(List.of(calm, calm)).interrupted()).isFalse();
        assertThat(Observers.all(List.of(calm, stopped)).interrupted()).isTrue();
        assertThat(Observers.all(List.of()).interrupted()).isFalse();
    }
}
