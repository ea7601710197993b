package dev.frond.study.fit;

import dev.frond.study.domain.Model;
import java.io.IOException;
import java.util.List;

/** A model with one of its parameters held. */
final class Held implements Model {
    private final Model model;
    private final int which;
    private final double place;

    Held(Model model, int which, double place) {
        this.model = model;
        this.which = which;
        this.place = place;
    }

    @Override
    public List<double[]> at(List<double[]> points) throws IOException {
        return model.at(points.stream().map(this::with).toList());
    }

    private double[] with(double[] others) {
        double[] all = new double[others.length + 1];
        System.arraycopy(others, 0, all, 0, which);
        all[which] = place;
        System.arraycopy(others, which, all, which + 1, others.length - which);
        return all;
    }

    /** The values of the other parameters. */
    double[] without(double[] all) {
        double[] others = new double[all.length - 1];
        System.arraycopy(all, 0, others, 0, which);
        System.arraycopy(all, which + 1, others, which, others.length - which);
        return others;
    }
}
