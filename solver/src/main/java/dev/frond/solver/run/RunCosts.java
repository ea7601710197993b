package dev.frond.solver.run;

import dev.frond.mesh.delaunay.MeshQuality;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.linalg.SolverCosts;
import dev.frond.solver.saved.Saved;
import dev.frond.solver.saved.SavedRecord;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Counts and times the work of a run. */
final class RunCosts {
    private final Stopwatch wall = Stopwatch.started();
    private final Stopwatch stepping = new Stopwatch();
    private final Stopwatch solving = new Stopwatch();
    private final Stopwatch meshing = new Stopwatch();
    private SolverCosts solvers = SolverCosts.NONE;
    private int steps;
    private int rejected;
    private int newtonIterations;
    private int meshes;
    private double leastAngle = 60;
    private final Map<String, Integer> unresolved = new TreeMap<>();

    /** A step, or the search for a potential. */
    <T> T stepping(Supplier<T> work) {
        return stepping.time(work);
    }

    /** A remeshing, or what becomes a refusal. */
    <T> T meshing(Supplier<T> work) {
        return meshing.time(work);
    }

    /** A mesh was made, and the run goes on with it. */
    void made(Mesh mesh) {
        meshes++;
        leastAngle = Math.min(
                leastAngle,
                MeshQuality.minimumAngle(mesh.topology(), mesh.coordinates().xy()));
    }

    /** For the linear solvers. */
    Saved save() {
        return Saved.builder()
                .part("solvers", SavedRecord.of(solvers))
                .integers("steps", steps)
                .integers("rejected", rejected)
                .integers("newton_iterations", newtonIterations)
                .integers("meshes", meshes)
                .numbers("least_angle", leastAngle)
                .texts("unresolved", List.copyOf(unresolved.keySet()))
                .integers(
                        "times_unresolved",
                        unresolved.values().stream().mapToInt(Integer::intValue).toArray())
                .numbers("seconds", wall.seconds(), stepping.seconds(), solving.seconds(), meshing.seconds())
                .build();
    }

    /** What {@link #save} returned, without the times of the clock. */
    static Saved untimed(Saved saved) {
        return saved.with("seconds", new double[saved.numbers("seconds").length]);
    }

    void restore(Saved saved) {
        solvers = SavedRecord.to(SolverCosts.class, saved.part("solvers"));
        steps = saved.integer("steps");
        rejected = saved.integer("rejected");
        newtonIterations = saved.integer("newton_iterations");
        meshes = saved.integer("meshes");
        leastAngle = saved.number("least_angle");
        List<String> names = saved.texts("unresolved");
        for (int k = 0; k < names.size(); k++) {
            unresolved.put(names.get(k), saved.integers("times_unresolved")[k]);
        }
        double[] seconds = saved.numbers("seconds");
        wall.add(seconds[0]);
        stepping.add(seconds[1]);
        solving.add(seconds[2]);
        meshing.add(seconds[3]);
    }

    Stopwatch solving() {
        return solving;
    }

    void accepted(int iterations) {
        steps++;
        newtonIterations += iterations;
    }

    void rejected(int iterations) {
        rejected++;
        newtonIterations += iterations;
    }

    /** An iteration ran out, or the run came to no end otherwise: by name. */
    void unresolved(String name) {
        unresolved.merge(name, 1, Integer::sum);
    }

    /** Meshes made, the first one included. */
    int meshes() {
        return meshes;
    }

    /** How often, by name. */
    Map<String, Integer> unresolved() {
        return unresolved;
    }

    /** A topology's solver is done with. */
    void retired(SolverCosts costs) {
        solvers = solvers.plus(costs);
    }

    double wallSeconds() {
        return wall.seconds();
    }

    Summary.Costs costs() {
        return new Summary.Costs(
                steps,
                rejected,
                newtonIterations,
                solvers.factorisations(),
                solvers.krylovIterations(),
                Math.max(0, meshes - 1),
                leastAngle,
                stepping.seconds() - solving.seconds(),
                solving.seconds(),
                meshing.seconds(),
                wall.seconds());
    }
}
