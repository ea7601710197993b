package dev.frond.solver.run;

import dev.frond.mesh.geom.ImpossibleOutlineException;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.ScenarioProblem;
import java.util.List;
import java.util.stream.Collectors;

/** A scenario that cannot be: fillers that overlap, for example. The message is for the user. */
public final class ImpossibleScenarioException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ImpossibleScenarioException(String message) {
        super(message);
    }

    /** Refuses a scenario that has problems; the message lists them with their paths. */
    static void check(Scenario scenario) {
        List<ScenarioProblem> problems = scenario.problems();
        if (!problems.isEmpty()) {
            throw new ImpossibleScenarioException(
                    problems.stream().map(ScenarioProblem::toString).collect(Collectors.joining("; ")));
        }
    }

    ImpossibleScenarioException(ImpossibleOutlineException refusal) {
        super(refusal.getMessage(), refusal);
    }
}
