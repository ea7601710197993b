package dev.frond.verification;

import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Snapshot;
import java.util.List;

/**
 * The membrane of Zhu et al. (PNAS 2023) without filler and without a protrusion: 100 um between two lithium electrodes, of which the
 * lowest 3 um are the box of 5 um, at 318 K and 0.3 mA/cm2, against {@link PlanarSolution}.
 */
final class Membrane implements Case {
    private static final double BOUND = 2e-3;
    private static final List<Double> TIMES = List.of(10.0, 60.0, 300.0, 600.0, 1800.0, 3600.0, 7200.0);
    private static final int CELLS = 400;

    /** The cell of planar-membrane.csv. */
    private static final Planar RESERVOIR = Planar.lowDiffusivity()
            .withMaterial(new Planar.Material(
                    318, new Electrolyte(2650, 0.42, new Electrolyte.TransportData.Diffusivity(5.06e-13)), 10))
            .withDrive(new Drive.CurrentDensity(3))
            .withShape(new Planar.Shape(200, 100e-6, new Cell.Top.Reservoir()))
            .withTimes(7200, TIMES);

    private static final Planar MEMBRANE =
            RESERVOIR.withShape(new Planar.Shape(200, 3e-6, new Cell.Top.Membrane(100e-6, 10)));

    @Override
    public String name() {
        return "membrane";
    }

    @Override
    public String statement() {
        return "The membrane of Zhu et al. (PNAS 2023) without filler: 100 µm between two lithium electrodes at 0.3 mA/cm², its lowest "
                + "3 µm the box, with the electrodes at rest and moving, against a solution in one dimension by finite volumes. That "
                + "solution is of second order, and under a reservoir it gives the table `planar-membrane.csv` of another method.";
    }

    @Override
    public void measure(Findings findings) {
        table(findings);
        convergence(findings);
        compare(findings, "at rest", MEMBRANE);
        compare(findings, "moving", MEMBRANE.withMovingFront());
    }

    /** Lines of the table: t, c at the front, V. */
    private static void table(Findings findings) {
        double[][] lines = {
            {10, 2570.93755, -0.035981369},
            {60, 2456.12977, -0.0377082387},
            {600, 2034.52496, -0.0455437233},
            {3600, 1132.28081, -0.0747216517},
            {7200, 551.132501, -0.114887216}
        };
        for (double[] line : lines) {
            PlanarSolution.Values got = PlanarSolution.extrapolated(RESERVOIR.withMovingFront(), line[0], CELLS, CELLS);
            String at = "one dimension, reservoir, t = " + line[0] + " s: ";
            findings.relative(at + "c at the front, mol/m3", line[1], got.concentration(), 1e-7);
            findings.relative(at + "potential, V", line[2], got.potential(), 1e-7);
        }
    }

    private static void convergence(Findings findings) {
        Planar cell = MEMBRANE.withMovingFront();
        PlanarSolution.Values finest = PlanarSolution.extrapolated(cell, 7200, 2 * CELLS, 2 * CELLS);
        double[] ofConcentration = new double[3];
        double[] ofPotential = new double[3];
        for (int k = 0; k < 3; k++) {
            PlanarSolution.Values got = PlanarSolution.at(cell, 7200, 100 << k, 100 << k);
            ofConcentration[k] = Math.abs(got.concentration() / finest.concentration() - 1);
            ofPotential[k] = Math.abs(got.potential() / finest.potential() - 1);
        }
        findings.order("one dimension, two electrodes: c at the front", 1.8, ofConcentration);
        findings.order("one dimension, two electrodes: potential", 1.8, ofPotential);
        PlanarSolution.Values used = PlanarSolution.extrapolated(cell, 7200, CELLS, CELLS);
        findings.relative(
                "one dimension, two electrodes: c as used, mol/m3", finest.concentration(), used.concentration(), 1e-8);
    }

    private static void compare(Findings findings, String electrodes, Planar cell) {
        Recording run = Recording.of(cell.scenario());
        for (double time : TIMES) {
            PlanarSolution.Values expected = PlanarSolution.extrapolated(cell, time, CELLS, CELLS);
            SeriesRow row = run.at(time);
            String at = electrodes + ", t = " + time + " s: ";
            findings.relative(
                    at + "c at the front, mol/m3", expected.concentration(), row.concentrationFrontMean(), BOUND);
            findings.relative(
                    at + "c at the far side, mol/m3", expected.farConcentration(), atFarSide(run, time), BOUND);
            findings.relative(at + "potential, V", expected.potential(), row.potential(), BOUND);
        }
        findings.absolute(
                electrodes + ": lithium balance error",
                0,
                run.summary().ledger().lithiumDefectMax(),
                1e-11);
        findings.absolute(
                electrodes + ": salt balance error", 0, run.summary().ledger().saltDefectMax(), 1e-12);
    }

    private static double atFarSide(Recording run, double time) {
        Snapshot frame = run.frames().stream()
                .filter(at -> Math.abs(at.time() - time) < 1e-6 * time)
                .findFirst()
                .orElseThrow();
        return frame.concentration()[frame.mesh().topology().path(BoundaryTag.TOP)[0]];
    }
}
