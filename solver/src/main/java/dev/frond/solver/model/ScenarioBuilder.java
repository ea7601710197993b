package dev.frond.solver.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds a scenario part by part, SI. What a file must say is required: temperature, electrolyte, cell, anode, drive and the end of
 * the run; the rest has the defaults of a file.
 */
public final class ScenarioBuilder {
    private String name = Scenario.DEFAULT_NAME;
    private double temperature = Double.NaN;
    private Metal metal = Scenario.DEFAULT_METAL;
    private @Nullable Electrolyte electrolyte;
    private @Nullable Cell cell;
    private @Nullable Anode anode;
    private final List<FillerGroup> fillers = new ArrayList<>();
    private @Nullable Drive drive;
    private @Nullable TimeControl time;
    private MeshSource mesh = new MeshSource.Generated();
    private @Nullable Output output;

    ScenarioBuilder() {}

    /** Begins with all parts of a scenario. */
    ScenarioBuilder(Scenario given) {
        name = given.name();
        temperature = given.temperature();
        metal = given.metal();
        electrolyte = given.electrolyte();
        cell = given.cell();
        anode = given.anode();
        fillers.addAll(given.fillers());
        drive = given.drive();
        time = given.time();
        mesh = given.mesh();
        output = given.output();
    }

    /** What the run is called. */
    public ScenarioBuilder name(String value) {
        name = value;
        return this;
    }

    /** K. */
    public ScenarioBuilder temperature(double value) {
        temperature = value;
        return this;
    }

    /** What is deposited; lithium when nothing is said. */
    public ScenarioBuilder metal(Metal value) {
        metal = value;
        return this;
    }

    public ScenarioBuilder electrolyte(Electrolyte value) {
        electrolyte = value;
        return this;
    }

    public ScenarioBuilder cell(Cell value) {
        cell = value;
        return this;
    }

    public ScenarioBuilder anode(Anode value) {
        anode = value;
        return this;
    }

    /** Adds a group of fillers. */
    public ScenarioBuilder filler(FillerGroup value) {
        fillers.add(value);
        return this;
    }

    /** Takes all fillers out. */
    public ScenarioBuilder withoutFillers() {
        fillers.clear();
        return this;
    }

    public ScenarioBuilder drive(Drive value) {
        drive = value;
        return this;
    }

    /** When the run ends, s; with the default steps. */
    public ScenarioBuilder end(double value) {
        return time(new TimeControl(value));
    }

    public ScenarioBuilder time(TimeControl value) {
        time = value;
        return this;
    }

    public ScenarioBuilder mesh(MeshSource value) {
        mesh = value;
        return this;
    }

    public ScenarioBuilder output(Output value) {
        output = value;
        return this;
    }

    /**
     * The scenario; {@link Scenario#problems} tells whether it can be run.
     *
     * @throws IllegalStateException when a required part is missing
     */
    public Scenario build() {
        if (Double.isNaN(temperature)) {
            throw missing("temperature");
        }
        TimeControl course = required(time, "time");
        return new Scenario(
                name,
                temperature,
                metal,
                required(electrolyte, "electrolyte"),
                required(cell, "cell"),
                required(anode, "anode"),
                fillers,
                required(drive, "drive"),
                course,
                mesh,
                output == null ? Output.of(course) : output);
    }

    private static <T> T required(@Nullable T part, String key) {
        if (part == null) {
            throw missing(key);
        }
        return part;
    }

    private static IllegalStateException missing(String key) {
        return new IllegalStateException("a scenario needs its " + key);
    }
}
