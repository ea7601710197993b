package dev.frond.study.optimisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Points in fronts: none of the first is dominated, none of the second but by the first, and so on (Deb et al. 2002). */
final class ParetoRanks {
    private ParetoRanks() {}

    /** Indices of each front, in their order. */
    static List<List<Integer>> fronts(List<Fitness> all) {
        List<Integer> rest =
                new ArrayList<>(IntStream.range(0, all.size()).boxed().toList());
        List<List<Integer>> fronts = new ArrayList<>();
        while (!rest.isEmpty()) {
            List<Integer> front = rest.stream()
                    .filter(one ->
                            rest.stream().noneMatch(other -> all.get(other).dominates(all.get(one))))
                    .toList();
            fronts.add(front);
            rest.removeAll(front);
        }
        return fronts;
    }

    /** How far each point of a front is from its neighbours, over the extents of the front, summed over the goals; infinite at the ends. */
    static double[] crowding(List<Integer> front, List<Fitness> all) {
        double[] crowding = new double[front.size()];
        int goals = all.get(front.get(0)).goals().size();
        for (int goal = 0; goal < goals; goal++) {
            int of = goal;
            List<Integer> order = IntStream.range(0, front.size())
                    .boxed()
                    .sorted(Comparator.comparingDouble(
                            (Integer k) -> all.get(front.get(k)).goals().get(of)))
                    .toList();
            double low = all.get(front.get(order.get(0))).goals().get(goal);
            double high =
                    all.get(front.get(order.get(order.size() - 1))).goals().get(goal);
            crowding[order.get(0)] = Double.POSITIVE_INFINITY;
            crowding[order.get(order.size() - 1)] = Double.POSITIVE_INFINITY;
            for (int k = 1; k + 1 < order.size() && high > low; k++) {
                double before = all.get(front.get(order.get(k - 1))).goals().get(goal);
                double after = all.get(front.get(order.get(k + 1))).goals().get(goal);
                crowding[order.get(k)] += (after - before) / (high - low);
            }
        }
        return crowding;
    }
}
