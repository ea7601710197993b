package dev.frond.sweep.file;

import dev.frond.io.scenario.ScenarioReader;
import dev.frond.io.schema.InputException;
import dev.frond.io.schema.InputProblem;
import dev.frond.io.schema.InputProblems;
import dev.frond.sweep.domain.Sweep;
import dev.frond.sweep.domain.SweepBase;
import dev.frond.sweep.domain.SweepJob;
import dev.frond.sweep.domain.SweepValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the scenarios of the jobs; a mistake stands where the sweep file has the value. Of a sweep with very many jobs it
 * reads only the first of those that have a value or a base in common; what is wrong with others becomes their row.
 */
final class SweepChecks {
    private static final int MOST_PROBLEMS = 20;

    /** So many are read in seconds; so many values are enough. */
    private static final int MOST_JOBS = 2_000;

    private final Sweep sweep;
    private final Path file;
    private final List<InputProblem> problems = new ArrayList<>();
    private final Set<InputProblem> seen = new HashSet<>();

    SweepChecks(Sweep sweep, Path file) {
        this.sweep = sweep;
        this.file = file;
    }

    /** @throws InputException when a job's scenario is wrong */
    void run() {
        List<SweepJob> jobs = sweep.jobs();
        Set<Object> found = new HashSet<>();
        for (SweepJob job : jobs) {
            if (problems.size() >= MOST_PROBLEMS || found.size() >= MOST_JOBS) {
                break;
            }
            if (jobs.size() <= MOST_JOBS || isNew(job, found)) {
                check(job);
            }
        }
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparing(InputProblem::source)
                    .thenComparingInt(InputProblem::line)
                    .thenComparingInt(InputProblem::column));
            throw new InputException(problems);
        }
    }

    /** Whether a base or a value listed in the file is the first of its kind; sampled values stand for their axis. */
    private static boolean isNew(SweepJob job, Set<Object> found) {
        boolean first = found.add(job.base());
        for (SweepValue value : job.values()) {
            first |= found.add(value);
        }
        return first;
    }

    private void check(SweepJob job) {
        SweepBase base = sweep.bases().get(job.base());
        try {
            ScenarioReader.document(base.text(), BaseFiles.of(file, base), job.settings());
        } catch (InputException e) {
            for (InputProblem problem : e.problems()) {
                InputProblem placed = placed(problem, job);
                boolean atAxis = !placed.equals(problem);
                if (seen.add(placed)) {
                    problems.add(atAxis ? placed : inJob(problem, job));
                }
            }
        }
    }

    private InputProblem placed(InputProblem problem, SweepJob job) {
        for (int k = 0; k < job.paths().size(); k++) {
            if (problem.source().equals(InputProblems.OPTION + job.paths().get(k))) {
                SweepValue value = job.values().get(k);
                return new InputProblem(
                        file.toString(),
                        value.line(),
                        value.column(),
                        job.paths().get(k) + ": " + problem.message());
            }
        }
        return problem;
    }

    private static InputProblem inJob(InputProblem problem, SweepJob job) {
        String with = " (with " + String.join(", ", job.settings()) + ")";
        return new InputProblem(problem.source(), problem.line(), problem.column(), problem.message() + with);
    }
}
