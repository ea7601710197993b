package dev.frond.solver.internal.step;

import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.internal.front.obstacle.Obstacle;
import dev.frond.mesh.tri.Coordinates;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import dev.frond.solver.fem.DrivePosition;
import dev.frond.solver.fem.Fields;
import dev.frond.solver.saved.Saved;
import dev.frond.solver.saved.SavedRecord;
import java.util.Arrays;
import java.util.List;

/** States, meshes and obstacles as saved values, and back. */
public final class SavedStates {
    private SavedStates() {}

    /** A state without its topology. */
    public static Saved of(State state) {
        return Saved.builder()
                .numbers("time", state.time())
                .numbers("xy", state.mesh().coordinates().xy())
                .part("fields", of(state.fields()))
                .part("rate", of(state.rate()))
                .rows("loads", state.loads())
                .rows("charging", state.charging())
                .numbers("passed", state.passed())
                .part("position", SavedRecord.of(state.position()))
                .part("front_correction", state.frontCorrection().save())
                .build();
    }

    /**
     * A state again.
     *
     * @param mesh of the state, at the place of its nodes
     */
    public static State state(Saved saved, Mesh mesh) {
        State state = new State(
                saved.number("time"),
                mesh,
                fields(saved.part("fields")),
                fields(saved.part("rate")),
                saved.rows("loads"),
                saved.rows("charging"),
                saved.number("passed"),
                SavedRecord.to(DrivePosition.class, saved.part("position")));
        return state.withFrontCorrection(FrontCorrection.of(saved.part("front_correction")));
    }

    private static Saved of(Fields fields) {
        double[][] values = new double[fields.variables()][];
        Arrays.setAll(values, fields::of);
        return Saved.builder()
                .rows("values", values)
                .numbers("voltage", fields.voltage())
                .build();
    }

    private static Fields fields(Saved saved) {
        return new Fields(saved.rows("values"), saved.number("voltage"));
    }

    public static Saved of(Topology topology) {
        return Saved.builder()
                .integers("nodes", topology.nodeCount())
                .integers("triangles", topology.triangles())
                .integers("edges", topology.edges())
                .integers("tags", topology.tags())
                .integers("regions", topology.regions())
                .build();
    }

    public static Topology topology(Saved saved) {
        return new Topology(
                saved.integer("nodes"),
                saved.integers("triangles"),
                saved.integers("edges"),
                saved.integers("tags"),
                saved.integers("regions"));
    }

    /** Places of nodes; the very ones of {@code same} when they are equal to the bit. */
    public static Coordinates coordinates(double[] xy, Coordinates same) {
        return Arrays.equals(xy, same.xy()) ? same : new Coordinates(xy);
    }

    static Saved of(Obstacle obstacle) {
        return Saved.builder()
                .integers(
                        "members",
                        obstacle.members().stream().mapToInt(Integer::intValue).toArray())
                .part("first", SavedRecord.of(obstacle.first()))
                .flag("disc", obstacle.isDisc())
                .text("place", obstacle.place().name())
                .numbers("xy", obstacle.xy())
                .integers("filler", obstacle.filler())
                .parts("taken", obstacle.taken().stream().map(SavedStates::of).toList())
                .build();
    }

    static Obstacle obstacle(Saved saved) {
        return new Obstacle(
                Arrays.stream(saved.integers("members")).boxed().toList(),
                SavedRecord.to(Circle.class, saved.part("first")),
                saved.flag("disc"),
                Obstacle.Place.valueOf(saved.text("place")),
                saved.numbers("xy"),
                saved.integers("filler"),
                obstacles(saved.parts("taken")));
    }

    static List<Obstacle> obstacles(List<Saved> saved) {
        return saved.stream().map(SavedStates::obstacle).toList();
    }
}
