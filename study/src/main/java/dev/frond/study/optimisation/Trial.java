package dev.frond.study.optimisation;

import dev.frond.sweep.domain.JobResult;

/** A point that was looked at, and what its run came to. */
public record Trial(Evaluation evaluation, JobResult result) {
    /** Whether it is within the limits. */
    public boolean isFeasible() {
        return evaluation.fitness().isFeasible();
    }
}
