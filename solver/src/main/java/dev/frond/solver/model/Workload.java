package dev.frond.solver.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a run will ask of the machine, estimated before it begins.
 *
 * @param mesh nodes by their cause
 * @param frames of the fields on the disk at one time
 * @param copies of each frame on the disk
 * @param steps at least
 */
public record Workload(MeshEstimate mesh, double frames, int copies, Steps steps) {
    /**
     * Bytes of the heap per node: between the 3.5 kB that are held and the 7.3 kB that a run of a million nodes took with the heap it
     * had (benchmarks/records/2026-11-24-growth.md).
     */
    private static final double MEMORY_PER_NODE = 5000;

    /** Bytes per node of a frame. */
    private static final double DISK_PER_NODE = 150;

    /** Frames are files of one folder, which people and programs list. */
    private static final double MOST_FRAMES = 1e6;

    /** Rows of the series, some 400 bytes each in memory when it is read; an array of Java ends at 2 GB. */
    private static final double MOST_STEPS = 5e6;

    /** Nodes times steps, at some 12 us each: half a year. */
    private static final double MOST_WORK = 1e12;

    private static final double DAY = 86400;

    /** Processor time of a node in a step, s. */
    private static final double SECONDS = 12e-6;

    /**
     * Steps at least, and the key that asks for them.
     *
     * @param key path in the scenario
     */
    public record Steps(double count, String key) {}

    /**
     * Why a run is not begun.
     *
     * @param key path in the scenario of what causes it
     */
    public record Excess(String key, String message) {}

    /** Of a scenario whose parts fit each other; a mesh from a file counts for nothing, since it has been read. */
    public static Workload of(Scenario scenario) {
        MeshEstimate mesh = scenario.mesh() instanceof MeshSource.Generated generated
                ? MeshEstimate.of(scenario, generated)
                : new MeshEstimate(0, 0, List.of());
        Output output = scenario.output();
        double made = 2
                + Math.floor(scenario.time().end() / output.every())
                + output.times().size();
        return new Workload(mesh, output.keep().most(made), output.series() ? 2 : 1, StepEstimate.of(scenario));
    }

    /** About so many nodes. */
    public double nodes() {
        return mesh.total();
    }

    /** Bytes of the heap. */
    public double memory() {
        return MEMORY_PER_NODE * nodes();
    }

    /** Bytes of the results. */
    private double disk() {
        return DISK_PER_NODE * nodes() * frames * copies;
    }

    /** Processor time at least, s. */
    public double seconds() {
        return SECONDS * nodes() * steps.count();
    }

    /** What is more than the machine has, or than a bound; empty when the run can begin. */
    public List<Excess> beyond(Machine machine) {
        List<Excess> excesses = new ArrayList<>(meshBeyond(machine));
        if (frames > MOST_FRAMES) {
            excesses.add(new Excess(
                    "output.every",
                    text("%s frames would be written, a file each; at most %s", count(frames), count(MOST_FRAMES))));
        } else if (excesses.isEmpty() && disk() > machine.disk()) {
            excesses.add(new Excess(
                    "output.every",
                    text(
                            "%s frames of about %s nodes would take %s, and the disk has %s",
                            count(frames), count(nodes()), bytes(disk()), bytes(machine.disk()))));
        }
        if (excesses.isEmpty()) {
            excesses.addAll(stepsBeyond());
        }
        return excesses;
    }

    private List<Excess> stepsBeyond() {
        if (steps.count() > MOST_STEPS) {
            return List.of(new Excess(
                    steps.key(),
                    text("at least %s steps would be taken; at most %s", count(steps.count()), count(MOST_STEPS))));
        }
        if (nodes() * steps.count() > MOST_WORK) {
            return List.of(new Excess(
                    steps.key(),
                    text(
                            "at least %s steps on about %s nodes would take %.0f days; at most %.0f",
                            count(steps.count()), count(nodes()), seconds() / DAY, SECONDS * MOST_WORK / DAY)));
        }
        return List.of();
    }

    /** As {@link #beyond}, when only the mesh is made. */
    public List<Excess> meshBeyond(Machine machine) {
        return memory() > machine.memory()
                ? List.of(new Excess(
                        largest(),
                        text(
                                "about %s nodes are needed, and %s of memory where Java has %s; take a larger edge length or a "
                                        + "smaller box, or give more with FROND_JAVA_OPTS=-Xmx",
                                count(nodes()), bytes(memory()), bytes(machine.memory()))))
                : List.of();
    }

    /** The key that most nodes are due to. */
    private String largest() {
        String key = mesh.front() > mesh.bulk() ? "mesh.front" : "mesh.bulk";
        double most = Math.max(mesh.front(), mesh.bulk());
        for (int group = 0; group < mesh.fillers().size(); group++) {
            if (mesh.fillers().get(group) > most) {
                most = mesh.fillers().get(group);
                key = "fillers[" + group + "]";
            }
        }
        return key;
    }

    /** For people: "120,000 nodes, 0.6 GB of memory, 101 frames, at least 60 steps". */
    public String words() {
        return text(
                "about %s nodes, %s of memory, %s frames, at least %s steps",
                count(nodes()), bytes(memory()), count(frames), count(steps.count()));
    }

    /** To two digits, as people write it. */
    private static String count(double number) {
        if (number < 100) {
            return text("%.0f", number);
        }
        return number < 1e6
                ? text("%,.0f", rounded(number))
                : number < 1e9 ? text("%,.0f million", rounded(number / 1e6)) : text("%.1e", number);
    }

    /** To two digits. */
    private static double rounded(double number) {
        if (number < 100) {
            return Math.rint(number);
        }
        double unit = Math.pow(10, Math.floor(Math.log10(number)) - 1);
        return Math.rint(number / unit) * unit;
    }

    private static String bytes(double number) {
        if (number < 1e9) {
            return text("%.0f MB", Math.ceil(number / 1e6));
        }
        return number < 1e10 ? text("%.1f GB", number / 1e9) : count(number / 1e9) + " GB";
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
