package dev.frond.solver.step;

/** What became of a stage. */
sealed interface StageResult {
    record Solved(Stage stage) implements StageResult {}

    record Refused(Attempt.Reason reason) implements StageResult {}
}
