package dev.frond.solver.model;

import dev.frond.solver.model.FillerGroup.Particles;
import dev.frond.solver.model.FillerGroup.Placement;
import dev.frond.solver.model.FillerGroup.Region;
import dev.frond.solver.physics.BinaryElectrolyte;
import java.util.Optional;

/** That the fillers have room above a sound front, and an electrolyte that goes with them. */
final class FillerRules {
    /** Largest box width over a filler's diameter: edges about it are a 24th of its round, and rounding a 1e-16 of the box. */
    private static final double LARGEST_RATIO = 1e5;

    private final Scenario scenario;
    private final Problems problems;

    FillerRules(Scenario scenario, Problems problems) {
        this.scenario = scenario;
        this.problems = problems;
    }

    void run() {
        if (!areCoarse() || !haveRegions()) {
            return;
        }
        for (FillerLayout.Conflict conflict : FillerLayout.of(scenario).conflicts()) {
            Particles particles = scenario.fillers().get(conflict.group()).particles();
            problems.in("fillers", conflict.group()).report(key(particles, conflict.particle()), conflict.message());
        }
        ownTransport();
    }

    private boolean areCoarse() {
        double width = scenario.cell().width();
        for (int i = 0; i < scenario.fillers().size(); i++) {
            if (scenario.fillers().get(i).thickness() * LARGEST_RATIO < width) {
                problems.in("fillers", i)
                        .report(
                                sizeKey(scenario.fillers().get(i).particles()),
                                "the filler is finer than a 100,000th of cell.width, " + ScenarioRules.length(width));
                return false;
            }
        }
        return true;
    }

    private boolean haveRegions() {
        for (int i = 0; i < scenario.fillers().size(); i++) {
            Optional<Placement.Random> random = scenario.fillers().get(i).random();
            if (random.isPresent()) {
                Region region = random.get().region();
                if (!(region.xMin() < region.xMax() && region.yMin() < region.yMax())) {
                    problems.in("fillers", i)
                            .report("random.region", "the first number of x and of y must be the smaller one");
                    return false;
                }
            }
        }
        return true;
    }

    /** Fillers with a transport of their own are ideal solutions, so what is outside must be one. */
    private void ownTransport() {
        boolean ideal = scenario.law(1) instanceof BinaryElectrolyte;
        for (int i = 0; i < scenario.fillers().size() && !ideal; i++) {
            FillerGroup.Kind kind = scenario.fillers().get(i).kind();
            if (kind instanceof FillerGroup.Kind.ConductingInterface shell
                    && shell.diffusivityRatio() != shell.anionDiffusivityRatio()) {
                problems.in("fillers", i)
                        .report(
                                "anion_diffusivity_ratio",
                                "ratios of the ions that differ need an electrolyte without bound anions whose "
                                        + "coefficients are constant");
            }
            if (kind instanceof FillerGroup.Kind.Permeable) {
                problems.in("fillers", i)
                        .report(
                                "kind",
                                "permeable fillers need an electrolyte without bound anions whose coefficients are "
                                        + "constant");
            }
        }
    }

    /** Of what makes a group fine. */
    private static String sizeKey(Particles particles) {
        return particles instanceof Particles.Alike alike ? alike.shape().thicknessKey() : "particles";
    }

    private static String key(Particles particles, int particle) {
        if (particles instanceof Particles.Alike alike) {
            return alike.placement().key() + (particle < 0 ? "" : "[" + particle + "]");
        }
        return "particles[" + particle + "]";
    }
}
