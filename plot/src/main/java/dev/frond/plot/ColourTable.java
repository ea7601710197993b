package dev.frond.plot;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A colour map at many places, for quick use. */
final class ColourTable {
    private static final int SIZE = 2048;
    private static final Map<ColourMap, ColourTable> ALL = all();

    private final int[] colours;

    private ColourTable(ColourMap map) {
        colours = colours(map);
    }

    private static Map<ColourMap, ColourTable> all() {
        Map<ColourMap, ColourTable> all = new EnumMap<>(ColourMap.class);
        Arrays.stream(ColourMap.values()).forEach(map -> all.put(map, new ColourTable(map)));
        return all;
    }

    static ColourTable of(ColourMap map) {
        return Objects.requireNonNull(ALL.get(map));
    }

    /** See {@link ColourMap#rgb}. */
    int rgb(double share) {
        double clamped = Math.min(1, Math.max(0, share));
        return colours[(int) (clamped * (SIZE - 1) + 0.5)];
    }

    private static int[] colours(ColourMap map) {
        List<Integer> controlPoints = map.controlPoints();
        int last = controlPoints.size() - 1;
        Oklab[] points = new Oklab[last + 1];
        double[] along = new double[last + 1];
        for (int k = 0; k <= last; k++) {
            points[k] = Oklab.ofRgb(controlPoints.get(k));
            double step = k == 0 || map.pace() == ColourMap.Pace.EVEN ? 1 : points[k].distance(points[k - 1]);
            along[k] = k == 0 ? 0 : along[k - 1] + step;
        }
        int[] colours = new int[SIZE];
        int k = 0;
        for (int i = 0; i < SIZE; i++) {
            double place = along[last] * i / (SIZE - 1);
            while (k < last - 1 && along[k + 1] < place) {
                k++;
            }
            double share = (place - along[k]) / (along[k + 1] - along[k]);
            colours[i] = points[k].towards(points[k + 1], share).rgb();
        }
        return colours;
    }
}
