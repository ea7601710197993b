package dev.frond.solver.model;

/** How many steps a run takes at least, and which key asks for them. */
final class StepEstimate {
    private StepEstimate() {}

    static Workload.Steps of(Scenario scenario) {
        double end = scenario.time().end();
        Workload.Steps most = new Workload.Steps(end / scenario.output().every(), "output.every");
        if (scenario.time().scheme() instanceof TimeControl.Scheme.Adaptive adaptive) {
            most = larger(most, end / adaptive.maxStep(), "time.max_step");
        } else if (scenario.time().scheme() instanceof TimeControl.Scheme.ImplicitEuler euler) {
            most = larger(most, end / euler.step(), "time.step");
        }
        if (scenario.drive() instanceof Drive.Profile profile
                && scenario.time().cycles() instanceof TimeControl.Cycles.Resolved) {
            most = larger(most, jumps(profile, end), "drive.repeat");
        }
        if (scenario.drive() instanceof Drive.Signal signal) {
            most = larger(most, end / signal.longestStep(), "drive");
        }
        if (scenario.drive() instanceof Drive.CurrentDensity current
                && scenario.mesh() instanceof MeshSource.Generated mesh) {
            most = larger(most, way(scenario, current.value()) / mesh.front(), "mesh.front");
        }
        return most;
    }

    private static Workload.Steps larger(Workload.Steps most, double count, String key) {
        return count > most.count() ? new Workload.Steps(count, key) : most;
    }

    /** Of steps that take as long as is known of them; those that limits alone end may take no time. */
    private static double jumps(Drive.Profile profile, double end) {
        StepSequence.Repeated steps = new StepSequence.Repeated(profile);
        double period = steps.duration() / profile.repeat();
        boolean timed =
                profile.segments().stream().allMatch(step -> step.watched().isEmpty());
        return timed ? steps.period() * Math.min(profile.repeat(), end / period) : 0;
    }

    /** Of the front, by which it moves an edge length at most in a step; it ends at the top, m. */
    private static double way(Scenario scenario, double current) {
        double way = current * scenario.time().end() * scenario.metal().volumePerCharge();
        return scenario.anode().moving()
                ? Math.min(Math.abs(way), scenario.cell().height())
                : 0;
    }
}
