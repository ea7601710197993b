package dev.frond.solver.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** That the defects make a front that lies in the box and can be computed. */
final class FrontRules {
    /** Largest box width over the finest feature of the front, and length of the front over the width. */
    static final double LARGEST_RATIO = 1000;

    /** Of the width: what differs by less is the same place. */
    private static final double ROUNDING = 1e-9;

    private final double width;
    private final double height;
    private final Anode anode;
    private final List<Defect> defects;
    private final boolean generated;
    private final Problems problems;
    private boolean sound = true;

    FrontRules(Scenario scenario, Problems problems) {
        this.width = scenario.cell().width();
        this.height = scenario.cell().height();
        this.anode = scenario.anode();
        this.defects = anode.defects();
        this.generated = scenario.mesh() instanceof MeshSource.Generated;
        this.problems = problems;
    }

    /** Whether the front is sound, so that fillers and edges can be seen against it; otherwise the reasons are reported. */
    boolean areKept() {
        single();
        film();
        insulation();
        if (sound) {
            together();
        }
        return sound;
    }

    private void single() {
        for (int i = 0; i < defects.size(); i++) {
            String path = "anode.defects[" + i + "]";
            Defect defect = defects.get(i);
            if (defect.featureSize() * LARGEST_RATIO < width) {
                refuse(path, "the defect is finer than a thousandth of cell.width, " + ScenarioRules.length(width));
            }
            if (defect.at() < 0 || defect.at() > width) {
                problems.report(
                        path + ".at",
                        "the defect must stand in the box: at from 0 to " + ScenarioRules.length(width) + ", found "
                                + ScenarioRules.length(defect.at()));
            }
            if (defect instanceof Defect.Profile profile) {
                span(path, profile);
            }
        }
    }

    /** A patch elsewhere would change nothing. */
    private void film() {
        List<Film.Patch> patches = anode.film().patches();
        for (int i = 0; i < patches.size(); i++) {
            double at = patches.get(i).at();
            if (at < 0 || at > width) {
                problems.report(
                        "anode.film.patches[" + i + "].at",
                        "the patch must be in the box: at from 0 to " + ScenarioRules.length(width) + ", found "
                                + ScenarioRules.length(at));
            }
        }
    }

    /** What was not measured is not made up. */
    private void span(String path, Defect.Profile profile) {
        double rounding = ROUNDING * width;
        if (profile.first() > rounding || profile.last() < width - rounding) {
            refuse(
                    path,
                    "the profile reaches from x = " + ScenarioRules.length(profile.first()) + " to "
                            + ScenarioRules.length(profile.last()) + ", but the box from 0 to "
                            + ScenarioRules.length(width)
                            + ": shift it by offset, or make cell.width smaller; it is neither repeated nor mirrored");
        }
    }

    /** Something must react. */
    private void insulation() {
        double covered = 0;
        List<Defect.Insulating> patches = defects.stream()
                .filter(Defect.Insulating.class::isInstance)
                .map(Defect.Insulating.class::cast)
                .sorted(Comparator.comparingDouble(patch -> patch.at() - patch.width() / 2))
                .toList();
        for (Defect.Insulating patch : patches) {
            if (patch.at() - patch.width() / 2 <= covered) {
                covered = Math.max(covered, patch.at() + patch.width() / 2);
            }
        }
        if (covered >= width * (1 - ROUNDING)) {
            refuse("anode.defects", "the insulating patches leave nothing of the anode that reacts");
        }
    }

    private void together() {
        for (int i = 0; i < defects.size(); i++) {
            if (extent(List.of(defects.get(i))).highest() >= height) {
                refuse(
                        "anode.defects[" + i + "]",
                        "the defect reaches the top of the box at " + ScenarioRules.length(height));
            }
        }
        if (!sound) {
            return;
        }
        FrontProfile.Extent extent = extent(defects);
        if (!(extent.length() <= LARGEST_RATIO * width)) {
            refuse(
                    "anode.defects",
                    String.format(
                            Locale.ROOT,
                            "the front is more than %.0f times as long as cell.width, %s",
                            LARGEST_RATIO,
                            ScenarioRules.length(width)));
        } else if (extent.highest() >= height) {
            refuse("anode.defects", "the defects together reach the top of the box at " + ScenarioRules.length(height));
        }
        anode.collector().ifPresent(foil -> onFoil(foil, extent));
    }

    private void onFoil(Collector foil, FrontProfile.Extent extent) {
        if (!anode.moving() || !generated) {
            refuse(
                    "anode.thickness",
                    "a frozen front never uses up its metal: leave out thickness, or make anode.moving true");
        }
        if (extent.lowest() < -foil.thickness() - ROUNDING * width) {
            refuse(
                    "anode.thickness",
                    "the front at the start reaches down to y = " + ScenarioRules.length(extent.lowest())
                            + ", below the collector at -" + ScenarioRules.length(foil.thickness())
                            + ": a thickness of at least " + ScenarioRules.length(-extent.lowest()) + " holds it");
        }
    }

    private void refuse(String path, String message) {
        sound = false;
        problems.report(path, message);
    }

    private FrontProfile.Extent extent(List<Defect> some) {
        return FrontProfile.of(some, width).extent();
    }
}
