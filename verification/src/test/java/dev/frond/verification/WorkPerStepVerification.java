package dev.frond.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Simulation;
import dev.frond.solver.run.Summary;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Operations and memory per step, which do not depend on the machine: a change that makes a run dearer shows here. The
 * bounds are a fifth above what there was when they were set.
 */
class WorkPerStepVerification {
    private static final Drive DRIVE = new Drive.CurrentDensity(3);

    /** Two stages, each solved to round-off. */
    @Test
    void operations() {
        Summary.Costs costs =
                Recording.of(Bump.scenario(DRIVE, 50e-9, 600)).summary().costs();
        double steps = costs.steps() + costs.rejected();
        Report.title("Operations of " + costs.steps() + " steps, " + costs.rejected() + " rejected");
        Report.value("linear systems per step", costs.newtonIterations() / steps);
        Report.value(
                "Krylov iterations per linear system", (double) costs.krylovIterations() / costs.newtonIterations());
        Report.value("factorisations per step", costs.factorisations() / steps);
        Report.value("meshes", costs.remeshings());
        assertThat(steps).isLessThan(46);
        assertThat(costs.newtonIterations() / steps).isLessThan(5.8);
        assertThat(costs.krylovIterations()).isLessThan(8 * costs.newtonIterations());
        assertThat(costs.factorisations() / steps).isLessThan(1.3);
        assertThat(costs.remeshings()).isLessThan(8);
    }

    /** A step on the same mesh allocates its stages; it does not grow with the steps done. */
    @Test
    void memory() {
        List<Long> allocated = new ArrayList<>();
        List<Integer> nodes = new ArrayList<>();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Simulation.of(frozen(Bump.scenario(DRIVE, 50e-9, 100))).run(new Observer() {
            @Override
            public void accepted(SeriesRow row) {
                allocated.add(
                        threads.getThreadAllocatedBytes(Thread.currentThread().getId()));
                nodes.add(row.nodes());
            }
        });
        int last = allocated.size() - 1;
        double early = (allocated.get(40) - allocated.get(20)) / 20.0 / nodes.get(0);
        double late = (allocated.get(last) - allocated.get(last - 20)) / 20.0 / nodes.get(0);
        Report.title("Memory allocated per step and node, bytes");
        Report.value("steps 21 to 40", early);
        Report.value("the last 20", late);
        assertThat(late).isLessThan(1.1 * early).isLessThan(320);
    }

    private static Scenario frozen(Scenario bump) {
        return bump.toBuilder()
                .anode(bump.anode().withSurfaceEnergy(0).frozen())
                .time(new TimeControl(100, new TimeControl.Scheme.ImplicitEuler(1)))
                .build();
    }
}
