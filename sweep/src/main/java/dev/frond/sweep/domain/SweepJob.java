package dev.frond.sweep.domain;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * One scenario of a sweep.
 *
 * @param number from 0
 * @param base the scenario it varies: index in {@link Sweep#bases}
 * @param paths of the axes
 * @param values one per axis
 */
public record SweepJob(int number, int base, List<String> paths, List<SweepValue> values) implements Serializable {
    /** Folder, in that of the sweep, where jobs have checkpoints while they run. */
    public static final String RUNNING = "running";

    public SweepJob {
        paths = List.copyOf(paths);
        values = List.copyOf(values);
    }

    /** Each as {@code PATH=VALUE}. */
    public List<String> settings() {
        List<String> settings = new ArrayList<>();
        for (int k = 0; k < paths.size(); k++) {
            settings.add(paths.get(k) + "=" + values.get(k).text());
        }
        return settings;
    }
}
