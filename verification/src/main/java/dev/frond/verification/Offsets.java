package dev.frond.verification;

import dev.frond.mesh.internal.front.curve.Front;
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

    /** Of the half-ellipse: after that what is left of it is thinner than an edge. */
    private static final double STRIPPED_THIN = 600;

    /** s. */
    private static final double FRAMES = 300;

    /** nm, at edges of 12.5 nm: 1/25 of an edge. */
    private static final double BOUND = 0.5;

    /** m. */
    private static final double FINE = 12.5e-9;

    /** Edges by which a front may be shorter than the curve, one for each of two valleys that an edge cuts. */
    private static final double CUT = 2;

    /** Of corners: an arc that opens is of order 1 while its radius is below an edge, of order 2 after that. */
    private static final double LEAST_ORDER = 1.5;

    private static final double NANOMETRE = 1e-9;

    private static final double MIDDLE = 2e-6;

    private final String shape;
    private final Defect defect;
    private final double width;
    private final double stripped;
    private final double[] sizes;

    /** @param sizes edges along the front, halved from each to the next, m */
    private Offsets(String shape, Defect defect, double width, double stripped, double... sizes) {
        this.shape = shape;
        this.defect = defect;
        this.width = width;
        this.stripped = stripped;
        this.sizes = sizes;
    }

    private Offsets(String shape, Defect defect, double width, double stripped) {
        this(shape, defect, width, stripped, 50e-9, 25e-9, FINE);
    }

    static Offsets gaussian() {
        return new Offsets("gaussian", new Defect.Gaussian(MIDDLE, SIZE, SIZE / 2), 2 * MIDDLE, STRIPPED);
    }

    static Offsets halfEllipse() {
        return new Offsets("half-ellipse", new Defect.HalfEllipse(MIDDLE, SIZE, SIZE), 2 * MIDDLE, STRIPPED_THIN);
    }

    static Offsets wedge() {
        return new Offsets("wedge", new Defect.Wedge(MIDDLE, SIZE, SIZE), 2 * MIDDLE, STRIPPED);
    }

    static Offsets wedgeAtASide() {
        return new Offsets("wedge-at-a-side", new Defect.Wedge(0, SIZE, SIZE), MIDDLE, STRIPPED);
    }

    @Override
    public Case quick() {
        return new Offsets(shape, defect, width, stripped, 50e-9, 25e-9);
    }

    /** m/s. */
    private static double speed() {
        double half = VOLTAGE / (2 * Constants.thermalVoltage(TEMPERATURE));
        return 2 * EXCHANGE * Math.sinh(half) * Constants.LITHIUM_MOLAR_VOLUME / Constants.FARADAY;
    }

    private Scenario scenario(double way, double size) {
        double end = way > 0 ? GROWN : stripped;
        return new Scenario(
                "offset",
                TEMPERATURE,
                new Electrolyte(1000, 0.5, new Electrolyte.TransportData.Diffusivity(1e-8)),
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
        return "offset-of-a-" + shape;
    }

    @Override
    public String statement() {
        return String.format(
                Locale.ROOT,
                "A front that moves at the same speed v everywhere: every node lies at the distance v t from the initial front, a "
                        + "%s 0.6 µm high in a box of %.0f µm (Huygens' construction, the viscosity solution). What protrudes in the "
                        + "direction of motion opens into an arc, what is re-entrant stays sharp. Grown by 963 nm, stripped "
                        + "by %.0f nm; the largest distance at any time, of every %.0f s, and the front at the end.",
                shape.replace('-', ' '),
                width * 1e6,
                speed() * stripped / NANOMETRE,
                FRAMES);
    }

    @Override
    public void measure(Findings findings) {
        direction(findings, "grown", speed());
        direction(findings, "stripped", -speed());
    }

    private void direction(Findings findings, String name, double speed) {
        double[] errors = new double[sizes.length];
        double finest = sizes[sizes.length - 1];
        for (int k = 0; k < sizes.length; k++) {
            Scenario scenario = scenario(speed, sizes[k]);
            List<Snapshot> frames = Recording.of(scenario).frames();
            for (Snapshot frame : frames.subList(1, frames.size())) {
                OffsetCurve curve = new OffsetCurve(scenario, speed * frame.time());
                errors[k] = Math.max(errors[k], curve.largestExcess(Front.of(frame.mesh())) / NANOMETRE);
            }
            if (sizes[k] == finest) {
                nearness(findings, name, errors[k], finest);
                Snapshot last = frames.get(frames.size() - 1);
                atTheEnd(findings, name, new OffsetCurve(scenario, speed * last.time()), Front.of(last.mesh()), finest);
            }
        }
        findings.order(name + ": order of the distance", LEAST_ORDER, errors);
    }

    private static void nearness(Findings findings, String name, double error, double size) {
        String edges = String.format(Locale.ROOT, ", edges of %.4g nm", size / NANOMETRE);
        findings.absolute(name + ": distance of the nodes, nm" + edges, 0, error, bound(size));
    }

    private static void atTheEnd(Findings findings, String name, OffsetCurve curve, Front front, double size) {
        Front exact = new Front(curve.points());
        findings.absolute(name + ": distance of the curve, nm", 0, curve.largestGap(front) / NANOMETRE, bound(size));
        findings.absolute(name + ": tip, µm", exact.highest() * 1e6, front.highest() * 1e6, bound(size) * 1e-3);
        findings.absolute(
                name + ": area, µm²",
                exact.area() * 1e12,
                front.area() * 1e12,
                bound(size) * 1e-3 * exact.length() * 1e6);
        findings.absolute(name + ": length, µm", exact.length() * 1e6, front.length() * 1e6, CUT * size * 1e6);
    }

    /** Most that a node may be off at edges of {@code size}, nm. */
    private static double bound(double size) {
        return BOUND * Math.pow(size / FINE, LEAST_ORDER);
    }
}
