package dev.frond.plot;

import java.awt.geom.Path2D;

/**
 * A curve that goes up and down more often than can be drawn, as under pulses: the range of its values and their mean over
 * pieces of its length.
 */
final class Envelope {
    /** Turns of less than this share of the whole range do not count. */
    private static final double TURN = 0.02;
    /** A curve with more turns is drawn as its envelope. */
    private static final int MOST_TURNS = 80;

    private static final int TURNS_PER_PIECE = 12;
    private static final int MOST_PIECES = 160;

    private final double[] x;
    private final double[] low;
    private final double[] high;
    private final double[] mean;

    private Envelope(int pieces) {
        x = new double[pieces];
        low = new double[pieces];
        high = new double[pieces];
        mean = new double[pieces];
    }

    /** How often the curve turns from up to down or back; values that are not finite are passed over. */
    static int turns(double[] y) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : y) {
            if (Double.isFinite(value)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        double swing = TURN * (most - least);
        int turns = 0;
        int sense = 0;
        double extreme = Double.NaN;
        for (double value : y) {
            if (!Double.isFinite(value)) {
                continue;
            }
            if (Double.isNaN(extreme) || (value - extreme) * sense > 0) {
                extreme = value;
            } else if (Math.abs(value - extreme) > swing) {
                turns += sense == 0 ? 0 : 1;
                sense = value > extreme ? 1 : -1;
                extreme = value;
            }
        }
        return turns;
    }

    static boolean suits(double[] y) {
        return turns(y) > MOST_TURNS;
    }

    /** Of a curve over rising x. */
    static Envelope of(double[] x, double[] y) {
        int pieces = Math.min(MOST_PIECES, Math.max(1, turns(y) / TURNS_PER_PIECE));
        Envelope envelope = new Envelope(pieces);
        double start = x[0];
        double length = (x[x.length - 1] - start) / pieces;
        double[] weight = new double[pieces];
        for (int k = 0; k < pieces; k++) {
            envelope.x[k] = start + (k + 0.5) * length;
            envelope.low[k] = Double.POSITIVE_INFINITY;
            envelope.high[k] = Double.NEGATIVE_INFINITY;
        }
        for (int k = 0; k < x.length; k++) {
            if (Double.isFinite(y[k])) {
                int piece = Math.min(pieces - 1, (int) ((x[k] - start) / length));
                envelope.low[piece] = Math.min(envelope.low[piece], y[k]);
                envelope.high[piece] = Math.max(envelope.high[piece], y[k]);
                // a step of the series ends at its row
                double duration = k == 0 ? 0 : x[k] - x[k - 1];
                envelope.mean[piece] += duration * y[k];
                weight[piece] += duration;
            }
        }
        for (int k = 0; k < pieces; k++) {
            envelope.mean[k] = weight[k] > 0 ? envelope.mean[k] / weight[k] : Double.NaN;
        }
        return envelope;
    }

    double[] x() {
        return x.clone();
    }

    double[] mean() {
        return mean.clone();
    }

    double low(int piece) {
        return low[piece];
    }

    double high(int piece) {
        return high[piece];
    }

    /** From smallest to largest; pieces without a value are left out. */
    Path2D band(Chart.Place place) {
        Path2D band = new Path2D.Double();
        boolean begun = false;
        for (int k = 0; k < x.length; k++) {
            if (low[k] <= high[k]) {
                if (begun) {
                    band.lineTo(place.x(x[k]), place.y(high[k]));
                } else {
                    band.moveTo(place.x(x[k]), place.y(high[k]));
                }
                begun = true;
            }
        }
        for (int k = x.length - 1; k >= 0; k--) {
            if (low[k] <= high[k]) {
                band.lineTo(place.x(x[k]), place.y(low[k]));
            }
        }
        if (begun) {
            band.closePath();
        }
        return band;
    }
}
