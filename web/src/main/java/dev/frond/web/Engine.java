package dev.frond.web;

import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.schema.InputException;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.Simulation;
import dev.frond.solver.run.SteppedRun;
import dev.frond.solver.run.Summary;
import java.util.List;
import org.teavm.jso.JSExport;

/** Trial. */
public final class Engine {
    private Engine() {}

    @JSExport
    public static String check(String text) {
        try {
            Scenario scenario = ScenarioReader.parse(text, "scenario.yaml", List.of());
            return "ok " + scenario.name();
        } catch (InputException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @JSExport
    public static String run(String text) {
        Scenario scenario = ScenarioReader.parse(text, "scenario.yaml", List.of());
        SteppedRun run = Simulation.of(scenario).begin(new Observer() {});
        while (run.goesOn()) {
            run.step();
        }
        Summary summary = run.end();
        return summary.outcome().label() + " " + summary.time();
    }

    public static void main(String[] args) {}
}
