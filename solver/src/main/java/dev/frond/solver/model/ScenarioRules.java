package dev.frond.solver.model;

import dev.frond.solver.model.Electrolyte.TransportData;
import dev.frond.solver.model.TimeControl.Cycles;
import dev.frond.solver.model.TimeControl.Scheme;
import dev.frond.solver.units.Quantities;
import dev.frond.solver.units.QuantityKind;
import java.util.List;

/** What single values cannot show: that the parts of a scenario fit each other. */
final class ScenarioRules {
    private final Scenario scenario;
    private final Problems problems = new Problems();

    private ScenarioRules(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Of the values alone when one is wrong, since the rest is computed from them. */
    static List<ScenarioProblem> problems(Scenario scenario) {
        ScenarioRules rules = new ScenarioRules(scenario);
        scenario.check(rules.problems);
        if (rules.problems.isEmpty()) {
            rules.parts();
        }
        return rules.problems.found();
    }

    private void parts() {
        electrolyte();
        top();
        drive();
        limits();
        boolean sound = new FrontRules(scenario, problems).areKept();
        if (sound) {
            new FillerRules(scenario, problems).run();
        }
        time();
        new MeshRules(scenario, problems, sound).run();
    }

    private void electrolyte() {
        Electrolyte electrolyte = scenario.electrolyte();
        boolean concentrated = electrolyte.transportData() instanceof TransportData.Concentrated;
        if (electrolyte.tetheredAnions() > 0 && concentrated) {
            problems.report(
                    "electrolyte.tethered_anions",
                    "tethered_anions are for Nernst-Planck transport: not with concentrated");
        }
        if (electrolyte.tetheredAnions() > 0 && !concentrated && electrolyte.transferenceNumber() == 1) {
            problems.report(
                    "electrolyte.tethered_anions",
                    "where transference_number is 1 all anions are bound: leave tethered_anions out");
        }
    }

    private void top() {
        Cell cell = scenario.cell();
        if (cell.top() instanceof Cell.Top.Membrane membrane && membrane.thickness() < cell.height()) {
            problems.report(
                    "cell.top.thickness",
                    "the membrane must be at least as thick as the box is high, " + length(cell.height()));
        }
    }

    private void drive() {
        if (scenario.drive() instanceof Drive.Table table) {
            for (int k = 1; k < table.points().size(); k++) {
                double time = table.points().get(k).time();
                if (time < table.points().get(k - 1).time()) {
                    problems.report("drive.table[" + k + "].at", "the times must not fall");
                }
                if (k > 1 && time == table.points().get(k - 2).time()) {
                    problems.report(
                            "drive.table[" + k + "].at",
                            "at most two points may be at one time: a step of the current");
                }
            }
        }
    }

    /** A front that stays where it is, and a potential or current that is given, come to no limit. */
    private void limits() {
        scenario.time().stop().forEach(limit -> tip("time.stop", limit));
        if (scenario.drive() instanceof Drive.Profile profile) {
            limits("drive", profile);
        }
    }

    private void limits(String path, Drive.Profile profile) {
        for (int k = 0; k < profile.parts().size(); k++) {
            String part = path + ".profile[" + k + "]";
            if (profile.parts().get(k) instanceof Drive.Segment step) {
                step.until().forEach(limit -> tip(part + ".until", limit));
            } else {
                limits(part, (Drive.Profile) profile.parts().get(k));
            }
        }
    }

    private void tip(String path, Limit limit) {
        if (!(limit instanceof Limit.TipHeight)) {
            return;
        }
        if (!scenario.anode().moving()) {
            problems.report(
                    path + ".tip_height", "the front is frozen (anode.moving: false): its tip stays where it is");
        } else if (limit.value() >= scenario.cell().height()) {
            problems.report(
                    path + ".tip_height",
                    "the top is at " + length(scenario.cell().height()) + ": a tip there is a short circuit");
        }
    }

    private void time() {
        double end = scenario.time().end();
        if (scenario.time().scheme() instanceof Scheme.Adaptive adaptive && adaptive.firstStep() > adaptive.maxStep()) {
            problems.report(
                    "time.first_step", "first_step must not be longer than max_step, " + duration(adaptive.maxStep()));
        }
        if (scenario.time().scheme() instanceof Scheme.ImplicitEuler euler && euler.step() > end) {
            problems.report("time.step", "step must not be longer than time.end, " + duration(end));
        }
        if (scenario.time().cycles() instanceof Cycles.Jump) {
            jumps();
        }
        List<Double> times = scenario.output().times();
        for (int i = 0; i < times.size(); i++) {
            if (times.get(i) > end) {
                problems.report("output.times[" + i + "]", "the run ends before, at " + duration(end));
            }
        }
    }

    /** The mean of cycles takes their place: it must be known, and be all that decides what happens. */
    private void jumps() {
        if (!(scenario.drive() instanceof Drive.Profile profile) || profile.repeat() < 2) {
            problems.report("time.cycles", "jump passes over cycles of a profile: drive needs a profile with repeat");
            return;
        }
        if (!profile.isTimedCurrent()) {
            problems.report(
                    "time.cycles",
                    "jump needs cycles of given currents, each for a given time: no step with a potential, or with until");
        } else if (profile.signs().size() != 1) {
            problems.report(
                    "time.cycles",
                    "jump needs cycles that only plate, or only strip: what both do within a cycle would be lost in its mean");
        }
        if (scenario.time().stop().stream().anyMatch(limit -> limit instanceof Limit.Potential)) {
            problems.report(
                    "time.stop.potential", "with cycles: jump only the mean potential is known: it cannot end the run");
        }
    }

    /** As a file has it. */
    static String length(double value) {
        return Quantities.format(value, QuantityKind.LENGTH);
    }

    private static String duration(double value) {
        return Quantities.format(value, QuantityKind.TIME);
    }
}
