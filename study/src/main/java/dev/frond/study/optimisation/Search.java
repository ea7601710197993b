package dev.frond.study.optimisation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A search that is under way: its budget, and all points that were looked at. */
public final class Search {
    private final Objective objective;
    private final int budget;
    private final List<Evaluation> all = new ArrayList<>();
    private int generation;
    private Optional<Evaluation> best = Optional.empty();

    /** @param budget how many points may be looked at */
    public Search(Objective objective, int budget) {
        this.objective = objective;
        this.budget = budget;
    }

    /** Whether the budget is used up. */
    public boolean isSpent() {
        return all.size() >= budget;
    }

    /** How many points may still be looked at. */
    int left() {
        return budget - all.size();
    }

    /** Looks at one point before the search begins. */
    public void first(double... point) throws IOException {
        look(List.<double[]>of(point));
    }

    /**
     * Looks at a batch of points.
     *
     * @return one per point; fewer when the budget ends before
     */
    List<Fitness> look(List<double[]> points) throws IOException {
        List<double[]> affordable = points.subList(0, Math.min(points.size(), left()));
        if (affordable.isEmpty()) {
            return List.of();
        }
        List<Fitness> found = objective.at(affordable);
        generation++;
        for (int k = 0; k < found.size(); k++) {
            Evaluation one = new Evaluation(all.size() + 1, generation, affordable.get(k), found.get(k));
            all.add(one);
            if (best.isEmpty() || one.fitness().compareTo(best.get().fitness()) < 0) {
                best = Optional.of(one);
            }
        }
        return found;
    }

    /** All that were looked at, in their order. */
    public List<Evaluation> all() {
        return Collections.unmodifiableList(all);
    }

    /** The first of the best by the first goal. */
    public Optional<Evaluation> best() {
        return best;
    }
}
