package dev.frond.solver.model;

import dev.frond.solver.units.QuantityKind;
import java.util.List;

/**
 * Everything a run needs, SI.
 *
 * @param name what the run is called
 * @param temperature K
 * @param fillers groups of fillers; empty without filler
 */
public record Scenario(
        String name,
        double temperature,
        Electrolyte electrolyte,
        Cell cell,
        Anode anode,
        List<FillerGroup> fillers,
        Drive drive,
        TimeControl time,
        MeshSource mesh,
        Output output) {
    /** What a run is called that has no other name. */
    public static final String DEFAULT_NAME = "scenario";

    public Scenario {
        fillers = List.copyOf(fillers);
    }

    /** A scenario part by part, with the defaults of a file. */
    public static ScenarioBuilder builder() {
        return new ScenarioBuilder();
    }

    /** What is wrong with it, as the reader of a file would find it; empty when it can be run. */
    public List<ScenarioProblem> problems() {
        return ScenarioRules.problems(this);
    }

    /** Checks the values by themselves. */
    void check(Problems problems) {
        if (name.isBlank() || name.stripTrailing().chars().anyMatch(c -> c == '\n' || c == '\r')) {
            problems.report("name", "expected a name on one line");
        }
        problems.quantity("temperature", temperature, QuantityKind.TEMPERATURE, Bounds.TEMPERATURE);
        electrolyte.check(problems.in("electrolyte"));
        cell.check(problems.in("cell"));
        anode.check(problems.in("anode"));
        for (int i = 0; i < fillers.size(); i++) {
            fillers.get(i).check(problems.in("fillers", i));
        }
        drive.check(problems.in("drive"));
        time.check(problems.in("time"));
        mesh.check(problems.in("mesh"));
        output.check(problems.in("output"));
    }

    /** The same at another temperature, K. */
    public Scenario at(double other) {
        return new Scenario(name, other, electrolyte, cell, anode, fillers, drive, time, mesh, output);
    }
}
