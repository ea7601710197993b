package dev.frond.verification;

import dev.frond.solver.experiment.EffectiveTransport;
import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.FillerGroup;
import dev.frond.solver.model.FillerGroup.Kind;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.physics.Constants;
import java.util.List;

/** A square array of discs of 0.5 um that fill 30 % of the area. */
final class DiscArray implements Case {
    private static final double INSULATING = 0.537579983970;
    private static final double CONDUCTING = 1.860188306519;
    private static final double TENFOLD = 1.652036011082;
    private static final double RADIUS = 0.25e-6;
    private static final double CELL = RADIUS * Math.sqrt(Math.PI / 0.3);
    private static final double SHARE = 0.42;
    private static final double DIFFUSIVITY = 5.83e-14;
    private static final double FRONT = MeshSource.Generated.DEFAULT_FRONT;
    private static final double BULK = MeshSource.Generated.DEFAULT_BULK;

    /** t+ of discs with ten times D+ and the electrolyte's D-. */
    private static final double SAME_ANIONS = 10 * SHARE / (10 * SHARE + 1 - SHARE);

    /** V: large against the absolute tolerance of the solver, in an electrolyte that is linear at uniform salt. */
    private static final double VOLTAGE = 0.01;

    /** s. */
    private static final double AT_ONCE = 1e-12;

    @Override
    public String name() {
        return "disc-array";
    }

    @Override
    public String statement() {
        return "Conductivity of a square array of discs that fill 30 % of the area, over that of the matrix (Rayleigh's problem; "
                + "twelve digits by multipoles), as `frond measure conductivity` finds it by extrapolating two meshes: "
                + "insulating, ten times as conducting, nearly perfect, insulating with a conducting interface; permeable with "
                + "another t+; the orders of single meshes; what "
                + "the default mesh of 25 to 150 nm gives a run; and the current of the whole solver there.";
    }

    @Override
    public void measure(Findings findings) {
        measured(findings, "insulating", new Kind.Impermeable(), INSULATING);
        measured(findings, "ten times the matrix", new Kind.Permeable(10, SHARE), TENFOLD);
        // A ratio of 1e6 differs from a perfect conductor by less than 4e-6.
        measured(findings, "a million times the matrix", new Kind.Permeable(1e6, SHARE), CONDUCTING);
        // Sheet conductance over radius is the conductivity of the disc that acts the same in a uniform field: the n-th
        // harmonic sees n
        // times it, and in this array the third makes 1e-4 of a difference.
        measured(
                findings,
                "interface as a disc of tenfold conductivity",
                new Kind.ConductingInterface(RADIUS / 10, 100),
                TENFOLD);
        transference(findings, "discs", new Kind.Permeable(10, SAME_ANIONS));
        // Along a shell whose anions act as a disc of the matrix' own conductivity.
        transference(findings, "interface", new Kind.ConductingInterface(RADIUS / 10, 100, 10));
        orders(findings, "insulating", new Kind.Impermeable(), INSULATING);
        orders(findings, "ten times the matrix", new Kind.Permeable(10, SHARE), TENFOLD);
        interfaceOrder(findings);
        // The default mesh gives a disc away from the front 32 edges, which is what limits it.
        findings.relative(
                "insulating, on the default mesh itself",
                INSULATING,
                EffectiveTransport.onMesh(array(new Kind.Impermeable(), FRONT, BULK), FRONT, BULK),
                1e-2);
        wholeSolver(findings, "insulating", new Kind.Impermeable());
        wholeSolver(findings, "ten times the matrix", new Kind.Permeable(10, SHARE));
        wholeSolver(findings, "conducting interface", new Kind.ConductingInterface(RADIUS / 10, 100));
    }

    private static void measured(Findings findings, String name, Kind kind, double expected) {
        EffectiveTransport found = EffectiveTransport.of(
                array(kind, MeshSource.Generated.DEFAULT_FRONT, MeshSource.Generated.DEFAULT_BULK));
        findings.relative(name + ": effective over matrix", expected, found.conductivityRatio(), 1e-3);
    }

    /** Ten times D+ and as much D-: cations see an array of contrast ten, anions one of contrast one. */
    private static void transference(Findings findings, String name, Kind kind) {
        EffectiveTransport found = EffectiveTransport.of(array(kind, FRONT, BULK));
        double expected = TENFOLD * SHARE / (TENFOLD * SHARE + 1 - SHARE);
        findings.relative(
                name + " of ten times D+, the same D-: effective t+", expected, found.transferenceNumber(), 1e-3);
    }

    private static void orders(Findings findings, String name, Kind kind, double expected) {
        double[] errors = new double[4];
        for (int k = 0; k < errors.length; k++) {
            double size = 40e-9 / (1 << k);
            errors[k] = Math.abs(EffectiveTransport.onMesh(array(kind, size, size), size, size) / expected - 1);
        }
        findings.order(name + ", edges of 40 to 5 nm everywhere", 1.9, errors);
    }

    /** Of the differences from mesh to mesh, since the array of discs that act alike agrees to 1e-4 only. */
    private static void interfaceOrder(Findings findings) {
        double[] values = new double[4];
        for (int k = 0; k < values.length; k++) {
            double size = 40e-9 / (1 << k);
            values[k] = EffectiveTransport.onMesh(
                    array(new Kind.ConductingInterface(RADIUS / 10, 100), size, size), size, size);
        }
        double[] changes = new double[3];
        for (int k = 0; k < changes.length; k++) {
            changes[k] = Math.abs(values[k] - values[k + 1]);
        }
        findings.order("conducting interface, changes from 40 to 20 to 10 to 5 nm", 1.9, changes);
    }

    /** The current at once, with fast kinetics, over that of the empty box. */
    private static void wholeSolver(Findings findings, String name, Kind kind) {
        Scenario scenario = array(kind, FRONT, BULK);
        double expected = EffectiveTransport.onMesh(scenario, FRONT, BULK);
        double current = Recording.of(scenario).rows().get(0).current();
        double thermal = Constants.thermalVoltage(scenario.temperature());
        double conductivity = Constants.FARADAY * 1000 * DIFFUSIVITY / (SHARE * thermal);
        // Charge transfer takes 2e-9 of the voltage, and a step of a picosecond moves no salt; the rest is the solver's
        // tolerance.
        findings.relative(
                name + ", the solver's current at once at 10 mV over that of the empty box",
                expected,
                current / (conductivity * VOLTAGE / CELL),
                1e-7);
    }

    private static Scenario array(Kind kind, double front, double bulk) {
        return new Scenario(
                "disc array",
                318,
                new Electrolyte(1000, SHARE, new Electrolyte.TransportData.Diffusivity(DIFFUSIVITY)),
                new Cell(CELL, CELL, new Cell.Top.Reservoir()),
                new Anode(1e10, 0.5, 0.5, 0, false, List.of()),
                List.of(new FillerGroup(
                        kind,
                        2 * RADIUS,
                        new FillerGroup.Placement.Explicit(List.of(new FillerGroup.Point(CELL / 2, CELL / 2))))),
                new Drive.Potential(-VOLTAGE),
                new TimeControl(AT_ONCE, new TimeControl.Scheme.Adaptive(1e-3, AT_ONCE, AT_ONCE)),
                new MeshSource.Generated(front, bulk),
                new Output(AT_ONCE, List.of()));
    }
}
