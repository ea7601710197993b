package dev.frond.solver.internal.step;

/** What became of a stage. */
sealed interface StageResult {
    record Solved(Stage stage) implements StageResult {}

    record Refused(Attempt.Reason reason) implements StageResult {}
}
