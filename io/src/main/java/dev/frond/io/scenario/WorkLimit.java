package dev.frond.io.scenario;

import dev.frond.solver.model.Machine;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.Workload;
import java.util.List;

/** How much work a scenario may ask for. */
@FunctionalInterface
public interface WorkLimit {
    /** What is too much; empty when all can be done. */
    List<Workload.Excess> exceededBy(Scenario scenario);

    /** For a run on {@code machine}. */
    static WorkLimit ofRun(Machine machine) {
        return scenario -> Workload.of(scenario).beyond(machine);
    }

    /** For what only makes the mesh. */
    static WorkLimit ofMesh(Machine machine) {
        return scenario -> Workload.of(scenario).meshBeyond(machine);
    }
}
