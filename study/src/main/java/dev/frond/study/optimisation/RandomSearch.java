package dev.frond.study.optimisation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Points anywhere in the box, against which a search is measured. */
public final class RandomSearch {
    private static final int BATCH = 20;

    private RandomSearch() {}

    /** Looks at points until the budget is used up. */
    public static void run(Search search, int dimension, long seed) throws IOException {
        Random random = new Random(seed);
        while (!search.isSpent()) {
            List<double[]> points = new ArrayList<>();
            for (int k = 0; k < BATCH; k++) {
                points.add(random.doubles(dimension).toArray());
            }
            search.look(points);
        }
    }
}
