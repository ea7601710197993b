package dev.frond.solver.run;

import dev.frond.mesh.geom.ImpossibleOutlineException;

/** A scenario that cannot be: fillers that overlap, for example. The message is for the user. */
public final class ImpossibleScenarioException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ImpossibleScenarioException(String message) {
        super(message);
    }

    ImpossibleScenarioException(ImpossibleOutlineException refusal) {
        super(refusal.getMessage(), refusal);
    }
}
