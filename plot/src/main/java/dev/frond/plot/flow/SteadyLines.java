package dev.frond.plot.flow;

import dev.frond.solver.run.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rooted streamlines of the frames of a run. A change of the mesh moves a line by a fraction of a pixel at once, which is seen
 * as a twitch: so each is drawn at its mean over a few frames around, as many before as after, fewer at the ends of the run.
 * Where a line has moved farther, because the flux has, the frame's own counts.
 */
public final class SteadyLines {
    private static final int RADIUS = 3;
    /** Of the separation: so far apart, points are not taken for the same. */
    private static final double REACH = 0.2;

    private final List<Snapshot> frames;
    private final Window window;
    private final double separation;
    private final Map<Integer, List<RootedLine>> recent = new LinkedHashMap<>();

    /**
     * Of the frames of a run in the order of time.
     *
     * @param separation of the lines at the top, m
     */
    public SteadyLines(List<Snapshot> frames, Window window, double separation) {
        this.frames = frames;
        this.window = window;
        this.separation = separation;
    }

    /** The lines of a frame from left to right, each x0, y0, x1, y1, ... downstream, m. */
    public List<double[]> of(int frame) {
        int radius = Math.min(RADIUS, Math.min(frame, frames.size() - 1 - frame));
        recent.keySet().removeIf(other -> Math.abs(other - frame) > RADIUS);
        List<RootedLine> own = traced(frame);
        List<double[]> lines = new ArrayList<>();
        for (int k = 0; k < own.size(); k++) {
            if (own.get(k).size() > 1) {
                lines.add(own.get(k)
                        .smoothed(around(frame, radius, k), REACH * separation)
                        .downstream());
            }
        }
        return lines;
    }

    private List<RootedLine.Neighbours> around(int frame, int radius, int line) {
        List<RootedLine.Neighbours> pairs = new ArrayList<>();
        for (int distance = 1; distance <= radius; distance++) {
            List<RootedLine> before = traced(frame - distance);
            List<RootedLine> after = traced(frame + distance);
            boolean there = line < Math.min(before.size(), after.size());
            if (there && before.get(line).size() > 0 && after.get(line).size() > 0) {
                pairs.add(new RootedLine.Neighbours(before.get(line), after.get(line)));
            }
        }
        return pairs;
    }

    private List<RootedLine> traced(int frame) {
        return recent.computeIfAbsent(frame, k -> FluxLines.rooted(frames.get(k), window, separation));
    }
}
