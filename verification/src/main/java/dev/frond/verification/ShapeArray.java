package dev.frond.verification;

import dev.frond.solver.experiment.EffectiveTransport;
import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.FillerGroup;
import dev.frond.solver.model.FillerGroup.Kind;
import dev.frond.solver.model.FillerGroup.Placement;
import dev.frond.solver.model.FillerGroup.Point;
import dev.frond.solver.model.FillerShape;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.ParticleAngle;
import dev.frond.solver.model.ParticleSize;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.units.SignificantDigits;
import java.util.List;

/**
 * Square arrays of ellipses with axes of 2 to 1 and of squares, each filling 30 % of the area.
 *
 * <p>The values are of a boundary integral equation of its own: a single layer on the rim with the doubly periodic kernel
 * zeta(z) - pi conj(z) of Weierstrass, {@code (lambda - K*) sigma = n E} with lambda = (k + 1)/(2 (k - 1)), and the conductivity
 * 1 + int sigma x ds; on ellipses by the trapezoidal rule, on squares on Gauss panels that halve towards the corners. Twelve digits of
 * discs come out the same as by multipoles; the values of 96 to 256 points, and of 30 to 40 panels to a side, agree to ten digits; and
 * the conductivities of insulating and of perfectly conducting particles multiply to 1, across and along (J. B. Keller, J. Math.
 * Phys. 5, 548, 1964).
 */
final class ShapeArray implements Case {
    /** Of an ellipse: across its long axis, then along it. */
    private static final double[] INSULATING = {0.320347443625, 0.647479356853};

    private static final double[] TENFOLD = {1.452696960603, 2.184155328781};
    private static final double[] CONDUCTING = {1.544450783512, 3.121610675846};

    private static final double SQUARE_INSULATING = 0.516114240090;
    private static final double SQUARE_TENFOLD = 1.686214079;
    private static final double SQUARE_CONDUCTING = 1.937555530;

    private static final double CELL = 1e-6;
    private static final double AREA_FRACTION = 0.3;
    private static final double SHARE = 0.42;

    /** Full length: pi/4 times this times twice this is the area. */
    private static final double SHORT_AXIS = CELL * Math.sqrt(2 * AREA_FRACTION / Math.PI);

    private static final double HALF_SIDE = CELL * Math.sqrt(AREA_FRACTION) / 2;

    /** Of the coarsest of four meshes, m. */
    private static final double COARSE = 40e-9;

    /** The same across ellipses, which leave gaps of 126 nm to their neighbours: six edges. */
    private static final double COARSE_GAP = 20e-9;

    private static final double AT_ONCE = 1e-12;

    @Override
    public String name() {
        return "shape-array";
    }

    @Override
    public String statement() {
        return "Conductivity of square arrays of ellipses (axes 2 to 1) and of squares that fill 30 % of the area, over that of the "
                + "matrix (twelve and nine digits by boundary integrals), as `frond measure conductivity` finds it: insulating, ten "
                + "times as conducting, nearly perfect, across and along the ellipses; and the orders of single meshes: 2 round "
                + "ellipses, 4/3 at the corners of insulating squares, where the field is singular as the distance to the power -1/3.";
    }

    @Override
    public void measure(Findings findings) {
        for (int k = 0; k < 2; k++) {
            String way = k == 0 ? "ellipses, across" : "ellipses, along";
            FillerShape ellipse = ellipse(k * Math.PI / 2);
            extrapolated(findings, way + ", insulating", ellipse, new Kind.Impermeable(), INSULATING[k]);
            extrapolated(findings, way + ", ten times the matrix", ellipse, new Kind.Permeable(10, SHARE), TENFOLD[k]);
            extrapolated(
                    findings,
                    way + ", a million times the matrix",
                    ellipse,
                    new Kind.Permeable(1e6, SHARE),
                    CONDUCTING[k]);
        }
        orders(
                findings,
                "ellipses, across, insulating",
                ellipse(0),
                new Kind.Impermeable(),
                INSULATING[0],
                COARSE_GAP,
                1.9);
        orders(
                findings,
                "ellipses, along, ten times",
                ellipse(Math.PI / 2),
                new Kind.Permeable(10, SHARE),
                TENFOLD[1],
                COARSE,
                1.9);
        orders(findings, "squares, insulating", square(), new Kind.Impermeable(), SQUARE_INSULATING, COARSE, 1.25);
        orders(findings, "squares, ten times", square(), new Kind.Permeable(10, SHARE), SQUARE_TENFOLD, COARSE, 1.25);
        orders(
                findings,
                "squares, a million times",
                square(),
                new Kind.Permeable(1e6, SHARE),
                SQUARE_CONDUCTING,
                COARSE,
                1.25);
    }

    private static FillerShape ellipse(double angle) {
        return new FillerShape.Ellipse(
                new ParticleSize.Fixed(2 * SHORT_AXIS),
                new ParticleSize.Fixed(SHORT_AXIS),
                new ParticleAngle.Fixed(angle));
    }

    private static FillerShape square() {
        return new FillerShape.Polygon(
                List.of(
                        new Point(-HALF_SIDE, -HALF_SIDE),
                        new Point(HALF_SIDE, -HALF_SIDE),
                        new Point(HALF_SIDE, HALF_SIDE),
                        new Point(-HALF_SIDE, HALF_SIDE)),
                ParticleAngle.NONE);
    }

    private static void extrapolated(Findings findings, String name, FillerShape shape, Kind kind, double expected) {
        EffectiveTransport found = EffectiveTransport.of(array(shape, kind, COARSE));
        findings.relative(name, expected, found.cation(), 1e-4);
    }

    private static void orders(
            Findings findings,
            String name,
            FillerShape shape,
            Kind kind,
            double expected,
            double coarsest,
            double least) {
        double[] errors = new double[4];
        for (int k = 0; k < errors.length; k++) {
            double size = coarsest / (1 << k);
            errors[k] = Math.abs(EffectiveTransport.onMesh(array(shape, kind, size), size, size) / expected - 1);
        }
        findings.order(name + ", four meshes with edges of " + nanometres(coarsest) + " nm and less", least, errors);
        findings.relative(name + ", edges of " + nanometres(coarsest / 8) + " nm", 1, 1 + errors[3], 1e-3);
    }

    private static String nanometres(double length) {
        return SignificantDigits.text(length * 1e9, 2);
    }

    private static Scenario array(FillerShape shape, Kind kind, double size) {
        return new Scenario(
                "array of " + shape.plural(),
                318,
                new Electrolyte(1000, SHARE, new Electrolyte.TransportData.Diffusivity(5.83e-14)),
                new Cell(CELL, CELL, new Cell.Top.Reservoir()),
                new Anode(1, 0.5, 0.5, 0, false, List.of()),
                List.of(new FillerGroup(kind, shape, new Placement.Explicit(List.of(new Point(CELL / 2, CELL / 2))))),
                new Drive.Potential(-0.01),
                new TimeControl(AT_ONCE, new TimeControl.Scheme.Adaptive(1e-3, AT_ONCE, AT_ONCE)),
                new MeshSource.Generated(size, size),
                new Output(AT_ONCE, List.of()));
    }
}
