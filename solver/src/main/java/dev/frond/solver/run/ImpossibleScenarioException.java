package dev.frond.solver.run;

/** A scenario that cannot be: fillers that overlap, for example. The message is for the user. */
public final class ImpossibleScenarioException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ImpossibleScenarioException(IllegalArgumentException refusal) {
        super(refusal.getMessage(), refusal);
    }
}
