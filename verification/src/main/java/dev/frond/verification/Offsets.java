package dev.frond.verification;

import dev.frond.mesh.front.Front;
import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.run.Snapshot;
import java.util.List;
import java.util.Locale;

/**
 * Fronts that move at the same speed everywhere, against {@link OffsetCurve}: transport so fast, and kinetics so slow, that
 * the current density is uniform to 1e-5.
 */
final class Offsets implements Case {
    private static final double EXCHANGE = 0.01;
    private static final double TEMPERATURE = 318;
    private static final double VOLTAGE = 0.3;
    private static final double SIZE = 0.6e-6;

    private static final double GROWN = 3000;
    private static final double STRIPPED = 900;

    /** s. */
    private static final double FRAMES = 300;

    /** nm, at edges of 12.5 nm: 1/25 of an edge. */
    private static final double BOUND = 0.5;

    /** Of corners: an arc that opens is of order 1 while its radius is below an edge, of order 2 after that. */
    private static final double LEAST_ORDER = 1.5;

    private static final double NANOMETRE = 1e-9;

    private final double[] sizes;

    /** @param sizes edges along the front, each half of the one before, m */
    Offsets(double... sizes) {
        this.sizes = sizes;
    }

    /** m/s. */
    private static double speed() {
        double half = VOLTAGE / (2 * Constants.thermalVoltage(TEMPERATURE));
        return 2 * EXCHANGE * Math.sinh(half) * Constants.LITHIUM_MOLAR_VOLUME / Constants.FARADAY;
    }

    private static Scenario scenario(Defect defect, double width, double way, double size) {
        double end = way > 0 ? GROWN : STRIPPED;
        return new Scenario(
                "offset",
                TEMPERATURE,
                new Electrolyte(1000, 0.5, new Electrolyte.Mobility.Diffusivity(1e-8)),
                new Cell(width, 4e-6, new Cell.Top.Reservoir()),
                new Anode(EXCHANGE, 0.5, 0.5, 0, true, List.of(defect)),
                List.of(),
                new Drive.Potential(-Math.signum(way) * VOLTAGE),
                new TimeControl(
                        end,
                        new TimeControl.Scheme.Adaptive(
                                TimeControl.DEFAULT_TOLERANCE,
                                TimeControl.DEFAULT_FIRST_STEP,
                                TimeControl.defaultMaxStep(end))),
                new MeshSource.Generated(size, 300e-9),
                new Output(FRAMES, List.of()));
    }

    @Override
    public String name() {
        return "offsets";
    }

    @Override
    public String statement() {
        return "A front that moves at the same speed v everywhere, grown by 963 nm and stripped by 289 nm: every node lies at the "
                + "distance v t from the initial front (Huygens' construction; the viscosity solution), at its corners too. A wedge's tip that grows and its "
                + "feet that are stripped open into arcs. Shapes of 0.6 µm by 0.6 µm in a box of 4 µm; distances at every "
                + String.format(Locale.ROOT, "%.0f s.", FRAMES);
    }

    @Override
    public void measure(Findings findings) {
        double middle = 2e-6;
        shape(findings, "Gaussian", new Defect.Gaussian(middle, SIZE, SIZE / 2), 2 * middle);
        shape(findings, "half-ellipse", new Defect.HalfEllipse(middle, SIZE, SIZE), 2 * middle);
        shape(findings, "wedge", new Defect.Wedge(middle, SIZE, SIZE), 2 * middle);
        shape(findings, "wedge at the side", new Defect.Wedge(0, SIZE, SIZE), middle);
    }

    private void shape(Findings findings, String name, Defect defect, double width) {
        direction(findings, name + ", grown", defect, width, speed());
        direction(findings, name + ", stripped", defect, width, -speed());
    }

    private void direction(Findings findings, String name, Defect defect, double width, double speed) {
        double[] nodes = new double[sizes.length];
        double[] gaps = new double[sizes.length];
        Front last = new Front(new double[] {0, 0, 1, 0});
        Scenario scenario = scenario(defect, width, speed, sizes[0]);
        for (int k = 0; k < sizes.length; k++) {
            scenario = scenario(defect, width, speed, sizes[k]);
            for (Snapshot frame : Recording.of(scenario).frames()) {
                if (frame.time() > 0) {
                    last = Front.of(frame.mesh());
                    OffsetCurve curve = new OffsetCurve(scenario, speed * frame.time());
                    nodes[k] = Math.max(nodes[k], curve.largestExcess(last) / NANOMETRE);
                    gaps[k] = curve.largestGap(last) / NANOMETRE;
                }
            }
        }
        String edges = String.format(Locale.ROOT, "edges of %.4g nm", sizes[sizes.length - 1] / NANOMETRE);
        findings.absolute(
                name + ": distance of the nodes from the curve, nm, " + edges, 0, nodes[nodes.length - 1], BOUND);
        findings.order(name + ": order of that, edges halved", LEAST_ORDER, nodes);
        findings.absolute(
                name + ": distance of the curve from the front at the end, nm", 0, gaps[gaps.length - 1], BOUND);
        double end = speed > 0 ? GROWN : STRIPPED;
        extent(findings, name, new OffsetCurve(scenario, speed * end).points(), last);
    }

    /** Tip, area and length at the end. */
    private static void extent(Findings findings, String name, double[] curve, Front front) {
        Front exact = new Front(curve);
        findings.absolute(name + ": tip, µm", exact.highest() * 1e6, front.highest() * 1e6, 1e-3);
        findings.relative(name + ": area above y = 0, µm²", exact.area() * 1e12, front.area() * 1e12, 1e-3);
        findings.relative(name + ": length, µm", exact.length() * 1e6, front.length() * 1e6, 1e-3);
    }
}
