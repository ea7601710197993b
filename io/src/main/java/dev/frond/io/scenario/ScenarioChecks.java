package dev.frond.io.scenario;

import dev.frond.io.schema.InputProblems;
import dev.frond.io.schema.Node;
import dev.frond.io.schema.NodePath;
import dev.frond.io.units.Quantities;
import dev.frond.io.units.QuantityKind;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.Electrolyte.TransportData;
import dev.frond.solver.model.FillerGroup;
import dev.frond.solver.model.FillerGroup.Placement;
import dev.frond.solver.model.FillerGroup.Region;
import dev.frond.solver.model.FillerLayout;
import dev.frond.solver.model.FrontProfile;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl.Scheme;
import java.util.List;
import java.util.Locale;

/** What single keys cannot show: that the parts of a scenario fit each other. */
final class ScenarioChecks {
    /** Edges along the front: each takes part in every step, and a step with so many takes minutes. */
    private static final double MOST_FRONT_EDGES = 1e6;

    /** Largest box width over the finest feature of the front, and length of the front over the width. */
    private static final double LARGEST_RATIO = 1000;

    /** Largest box width over a filler's diameter: edges about it are a 24th of its round, and rounding a 1e-16 of the box. */
    private static final double LARGEST_FILLER_RATIO = 1e5;

    /** By which two statements of t+ may differ. */
    private static final double SAME_TRANSFERENCE = 1e-3;

    private final Scenario scenario;
    private final Node root;
    private final InputProblems problems;
    private boolean frontIsSound = true;

    ScenarioChecks(Scenario scenario, Node root, InputProblems problems) {
        this.scenario = scenario;
        this.root = root;
        this.problems = problems;
    }

    void run() {
        electrolyte();
        top();
        drive();
        defects();
        if (frontIsSound) {
            front();
            fillers();
        }
        time();
        mesh();
    }

    private void electrolyte() {
        Electrolyte electrolyte = scenario.electrolyte();
        if (!(electrolyte.transportData() instanceof TransportData.Concentrated concentrated)) {
            return;
        }
        if (electrolyte.tetheredAnions() > 0) {
            report(
                    "electrolyte.tethered_anions",
                    "tethered_anions are for Nernst-Planck transport: not with concentrated");
        }
        double given = concentrated.transference().curve(1, 1).at(electrolyte.saltConcentration());
        if (Math.abs(given - electrolyte.transferenceNumber()) > SAME_TRANSFERENCE) {
            report(
                    "electrolyte.concentrated.transference_number",
                    "at salt_concentration it is " + given + ", but electrolyte.transference_number is "
                            + electrolyte.transferenceNumber());
        }
    }

    private void top() {
        Cell cell = scenario.cell();
        if (cell.top() instanceof Cell.Top.Membrane membrane && membrane.thickness() < cell.height()) {
            report(
                    "cell.top.thickness",
                    "the membrane must be at least as thick as the box is high, " + length(cell.height()));
        }
    }

    private void drive() {
        if (scenario.drive() instanceof Drive.Table table) {
            for (int k = 1; k < table.points().size(); k++) {
                double time = table.points().get(k).time();
                if (time < table.points().get(k - 1).time()) {
                    report("drive.table[" + k + "].at", "the times must not fall");
                }
                if (k > 1 && time == table.points().get(k - 2).time()) {
                    report("drive.table[" + k + "].at", "at most two points may be at one time: a step of the current");
                }
            }
        }
    }

    private void defects() {
        double width = scenario.cell().width();
        List<Defect> defects = scenario.anode().defects();
        for (int i = 0; i < defects.size(); i++) {
            String path = "anode.defects[" + i + "]";
            Defect defect = defects.get(i);
            if (defect.featureSize() * LARGEST_RATIO < width) {
                frontIsSound = false;
                report(path, "the defect is finer than a thousandth of cell.width, " + length(width));
            }
            if (at(defect) < 0 || at(defect) > width) {
                report(
                        path + ".at",
                        "the defect must stand in the box: at from 0 to " + length(width) + ", found "
                                + length(at(defect)));
            }
        }
    }

    private double at(Defect defect) {
        if (defect instanceof Defect.Gaussian gaussian) {
            return gaussian.at();
        }
        if (defect instanceof Defect.HalfEllipse ellipse) {
            return ellipse.at();
        }
        if (defect instanceof Defect.HotSpot spot) {
            return spot.at();
        }
        return defect instanceof Defect.Wedge wedge ? wedge.at() : 0;
    }

    private void front() {
        double height = scenario.cell().height();
        List<Defect> defects = scenario.anode().defects();
        for (int i = 0; i < defects.size(); i++) {
            if (highest(List.of(defects.get(i))) >= height) {
                frontIsSound = false;
                report("anode.defects[" + i + "]", "the defect reaches the top of the box at " + length(height));
            }
        }
        double width = scenario.cell().width();
        if (frontIsSound && !(FrontProfile.of(scenario).extent().length() <= LARGEST_RATIO * width)) {
            frontIsSound = false;
            report(
                    "anode.defects",
                    String.format(
                            Locale.ROOT,
                            "the front is more than %.0f times as long as cell.width, %s",
                            LARGEST_RATIO,
                            length(width)));
        }
        if (frontIsSound && highest(defects) >= height) {
            frontIsSound = false;
            report("anode.defects", "the defects together reach the top of the box at " + length(height));
        }
    }

    private double highest(List<Defect> defects) {
        return FrontProfile.of(defects, scenario.cell().width()).extent().highest();
    }

    private void fillers() {
        for (int i = 0; i < scenario.fillers().size(); i++) {
            if (scenario.fillers().get(i).diameter() * LARGEST_FILLER_RATIO
                    < scenario.cell().width()) {
                report(
                        "fillers[" + i + "].diameter",
                        "the filler is finer than a 100,000th of cell.width, "
                                + length(scenario.cell().width()));
                return;
            }
        }
        for (int i = 0; i < scenario.fillers().size(); i++) {
            if (scenario.fillers().get(i).placement() instanceof Placement.Random random) {
                Region region = random.region();
                if (!(region.xMin() < region.xMax() && region.yMin() < region.yMax())) {
                    report(
                            "fillers[" + i + "].random.region",
                            "the first number of x and of y must be the smaller one");
                    return;
                }
            }
        }
        if (!frontIsSound) {
            return;
        }
        FillerLayout layout = FillerLayout.of(scenario);
        for (FillerLayout.Conflict conflict : layout.conflicts()) {
            report(conflict);
        }
        ownTransport();
    }

    /** Fillers with a transport of their own are ideal solutions, so what is outside must be one. */
    private void ownTransport() {
        boolean ideal = scenario.electrolyte().tetheredAnions() == 0
                && !(scenario.electrolyte().transportData() instanceof TransportData.Concentrated);
        for (int group = 0; group < scenario.fillers().size() && !ideal; group++) {
            FillerGroup.Kind kind = scenario.fillers().get(group).kind();
            if (kind instanceof FillerGroup.Kind.ConductingInterface shell
                    && shell.diffusivityRatio() != shell.anionDiffusivityRatio()) {
                report(
                        "fillers[" + group + "].anion_diffusivity_ratio",
                        "ratios of the ions that differ need an electrolyte without tethered anions whose coefficients "
                                + "are constant");
            }
            if (kind instanceof FillerGroup.Kind.Permeable) {
                report(
                        "fillers[" + group + "].kind",
                        "permeable fillers need an electrolyte without tethered anions whose coefficients are constant");
            }
        }
    }

    private void report(FillerLayout.Conflict conflict) {
        Placement placement = scenario.fillers().get(conflict.group()).placement();
        String group = "fillers[" + conflict.group() + "].";
        report(group + key(placement, conflict.disc()), conflict.message());
    }

    private static String key(Placement placement, int disc) {
        if (placement instanceof Placement.Explicit) {
            return "at[" + disc + "]";
        }
        return placement instanceof Placement.Random ? "random" : "lattice";
    }

    private void time() {
        double end = scenario.time().end();
        if (scenario.time().scheme() instanceof Scheme.Adaptive adaptive && adaptive.firstStep() > adaptive.maxStep()) {
            report("time.first_step", "first_step must not be longer than max_step, " + duration(adaptive.maxStep()));
        }
        if (scenario.time().scheme() instanceof Scheme.ImplicitEuler euler && euler.step() > end) {
            report("time.step", "step must not be longer than time.end, " + duration(end));
        }
        List<Double> times = scenario.output().times();
        for (int i = 0; i < times.size(); i++) {
            if (times.get(i) > end) {
                report("output.times[" + i + "]", "the run ends before, at " + duration(end));
            }
        }
    }

    private void mesh() {
        if (scenario.mesh() instanceof MeshSource.Generated generated) {
            if (generated.front() > generated.bulk()) {
                report("mesh.front", "front must not be longer than bulk, " + length(generated.bulk()));
            }
            if (generated.front() >= scenario.cell().width()) {
                report(
                        "mesh.front",
                        "front must be shorter than cell.width, "
                                + length(scenario.cell().width()));
            }
            if (generated.front() >= scenario.cell().height()) {
                report(
                        "mesh.front",
                        "front must be shorter than cell.height, "
                                + length(scenario.cell().height()));
            }
            if (frontIsSound) {
                frontEdges(generated.front());
            }
        } else if (scenario.mesh() instanceof MeshSource.GmshFile file) {
            new MeshFileChecks(scenario, file, this::report).run();
        }
    }

    private void frontEdges(double edge) {
        double edges = FrontProfile.of(scenario).extent().length() / edge;
        if (!(edges <= MOST_FRONT_EDGES)) {
            report(
                    "mesh.front",
                    String.format(
                            Locale.ROOT,
                            "that makes %.3g edges along the front, at most %.3g can be computed",
                            edges,
                            MOST_FRONT_EDGES));
        }
    }

    private static String length(double value) {
        return Quantities.format(value, QuantityKind.LENGTH);
    }

    private static String duration(double value) {
        return Quantities.format(value, QuantityKind.TIME);
    }

    /** At the node of the path, or at the innermost one around it that the file has. */
    private void report(String path, String message) {
        problems.report(NodePath.nearest(root, path), message);
    }
}
