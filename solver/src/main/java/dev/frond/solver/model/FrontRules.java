package dev.frond.solver.model;

import java.util.List;
import java.util.Locale;

/** That the defects make a front that lies in the box and can be computed. */
final class FrontRules {
    /** Largest box width over the finest feature of the front, and length of the front over the width. */
    static final double LARGEST_RATIO = 1000;

    private final double width;
    private final double height;
    private final List<Defect> defects;
    private final Problems problems;
    private boolean sound = true;

    FrontRules(Scenario scenario, Problems problems) {
        this.width = scenario.cell().width();
        this.height = scenario.cell().height();
        this.defects = scenario.anode().defects();
        this.problems = problems;
    }

    /** Whether the front is sound, so that fillers and edges can be seen against it; otherwise the reasons are reported. */
    boolean areKept() {
        single();
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
    }

    private void refuse(String path, String message) {
        sound = false;
        problems.report(path, message);
    }

    private FrontProfile.Extent extent(List<Defect> some) {
        return FrontProfile.of(some, width).extent();
    }
}
