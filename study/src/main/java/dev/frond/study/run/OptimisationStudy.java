package dev.frond.study.run;

import dev.frond.report.QuantityText;
import dev.frond.report.UserUnit;
import dev.frond.study.domain.StudyFailedException;
import dev.frond.study.optimisation.Bobyqa;
import dev.frond.study.optimisation.Evaluation;
import dev.frond.study.optimisation.EvolutionStrategy;
import dev.frond.study.optimisation.Fitness;
import dev.frond.study.optimisation.Goal;
import dev.frond.study.optimisation.Method;
import dev.frond.study.optimisation.Nsga2;
import dev.frond.study.optimisation.OptimisationResult;
import dev.frond.study.optimisation.OptimisationTask;
import dev.frond.study.optimisation.ParetoFront;
import dev.frond.study.optimisation.RandomSearch;
import dev.frond.study.optimisation.Search;
import dev.frond.study.optimisation.Trial;
import dev.frond.sweep.domain.JobResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** An optimisation whose objective are runs of a scenario. */
public final class OptimisationStudy {
    /** Populations narrower than this, of the ranges, have converged: a run tells no finer differences. */
    private static final double SMALLEST = 1e-4;

    /** Goals that differ by less, relative to them, are the same. */
    private static final double FLAT = 1e-9;

    private final OptimisationTask task;
    private final List<JobResult> results = new ArrayList<>();

    public OptimisationStudy(OptimisationTask task) {
        this.task = task;
    }

    /**
     * The best of as many runs as the budget has.
     *
     * @throws StudyFailedException when no run has an answer
     */
    public OptimisationResult run(Runs runs) throws IOException {
        runs.plan(task.budget());
        Search search = new Search(points -> look(points, runs), task.budget());
        search(search);
        List<Trial> trials = IntStream.range(0, results.size())
                .mapToObj(k -> new Trial(search.all().get(k), results.get(k)))
                .toList();
        Evaluation best = search.best().orElseThrow();
        if (!best.fitness().hasGoals()) {
            throw new StudyFailedException(
                    "none of the runs has an answer; the columns outcome and error of runs.csv say why");
        }
        List<Evaluation> front = task.goals().size() > 1
                ? ParetoFront.of(search.all())
                : best.fitness().isFeasible() ? List.of(best) : List.of();
        Evaluation chosen = front.isEmpty() ? best : ParetoFront.middle(front);
        return new OptimisationResult(
                trials,
                trials.get(chosen.number() - 1),
                front.stream().map(one -> trials.get(one.number() - 1)).toList());
    }

    private void search(Search search) throws IOException {
        int n = task.dimension();
        double[] start = task.start().orElse(Collections.nCopies(n, 0.5)).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        boolean asksForStart = task.method() == Method.BOBYQA || task.goals().size() > 1;
        if (task.start().isPresent() && !asksForStart) {
            search.first(start); // so that the best can be compared with the scenario as it is
        }
        switch (task.method()) {
            case RANDOM -> RandomSearch.run(search, n, task.seed());
            case BOBYQA -> new Bobyqa(search, SMALLEST).run(start);
            case CMA_ES -> {
                if (task.goals().size() > 1) {
                    new Nsga2(search, n, Nsga2.usualPopulation(task.budget()), task.seed()).run(start);
                } else {
                    new EvolutionStrategy(search, n, task.seed(), SMALLEST, FLAT).run(start);
                }
            }
        }
    }

    private List<Fitness> look(List<double[]> points, Runs runs) throws IOException {
        List<RunRequest> requests = points.stream().map(point -> request(point)).toList();
        List<JobResult> found = runs.of(requests);
        results.addAll(found);
        best(runs);
        return found.stream().map(task::fitness).toList();
    }

    private RunRequest request(double... point) {
        List<String> paths = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (String setting : task.settings(Arrays.stream(point).boxed().toList())) {
            int equals = setting.indexOf('=');
            paths.add(setting.substring(0, equals));
            texts.add(setting.substring(equals + 1));
        }
        return new RunRequest(0, paths, texts);
    }

    /** Tells who watches the best value of a single goal. */
    private void best(Runs runs) {
        if (task.goals().size() > 1) {
            return;
        }
        Goal goal = task.goals().get(0);
        results.stream()
                .filter(result -> task.fitness(result).isFeasible())
                .mapToDouble(goal::value)
                .reduce(goal.maximise() ? Math::max : Math::min)
                .ifPresent(value -> {
                    UserUnit unit = UserUnit.of(goal.metric().unit(), Math.abs(value));
                    runs.tell(QuantityText.format("best %.4g %s", unit.factor() * value, unit.name())
                            .strip());
                });
    }
}
