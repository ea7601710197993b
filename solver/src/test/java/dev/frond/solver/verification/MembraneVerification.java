package dev.frond.solver.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.mesh.tri.BoundaryTag;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Snapshot;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The membrane of Zhu et al. (PNAS 2023) without filler and without a defect: 100 um between two lithium electrodes, of which the
 * lowest 3 um are the box of 5 um, at 318 K and 0.3 mA/cm2, against {@link PlanarSolution}.
 */
class MembraneVerification {
    private static final double BOUND = 2e-3;
    private static final List<Double> TIMES = List.of(10.0, 60.0, 300.0, 600.0, 1800.0, 3600.0, 7200.0);

    /** The diffusivity of planar-membrane.csv. */
    private static final Planar RESERVOIR = Planar.lowDiffusivity()
            .withMaterial(new Planar.Material(
                    318, new Electrolyte(2650, 0.42, new Electrolyte.Mobility.Diffusivity(5.06e-13)), 10))
            .withDrive(new Drive.CurrentDensity(3))
            .withShape(new Planar.Shape(200, 100e-6, new Cell.Top.Reservoir()))
            .withTimes(7200, TIMES);

    private static final Planar MEMBRANE =
            RESERVOIR.withShape(new Planar.Shape(200, 3e-6, new Cell.Top.Membrane(100e-6, 10)));

    /** The table is of a front that moves towards a reservoir at rest: the solution in one dimension gives it back. */
    @Test
    void theSolutionInOneDimensionAgreesWithTheTable() {
        Planar cell = RESERVOIR.withMovingFront();
        Report.title("One dimension, moving front, reservoir at 100 um: planar-membrane.csv");
        double[][] table = {
            {10, 2570.93755, -0.035981369},
            {60, 2456.12977, -0.0377082387},
            {600, 2034.52496, -0.0455437233},
            {3600, 1132.28081, -0.0747216517},
            {7200, 551.132501, -0.114887216}
        };
        for (double[] line : table) {
            PlanarSolution.Values got = PlanarSolution.extrapolated(cell, line[0], 400, 400);
            String at = String.format(Locale.ROOT, "t = %5.0f s, ", line[0]);
            assertThat(Report.relative(at + "c, mol/m3", line[1], got.concentration()))
                    .isLessThan(1e-6);
            assertThat(Report.relative(at + "V, V", line[2], got.potential())).isLessThan(1e-6);
        }
    }

    /** Orders and errors of the solution in one dimension, by itself. */
    @Test
    void theSolutionInOneDimensionConverges() {
        Report.title("One dimension, two electrodes that move, at 7200 s");
        Planar cell = MEMBRANE.withMovingFront();
        PlanarSolution.Values finest = PlanarSolution.extrapolated(cell, 7200, 800, 800);
        double[] ofConcentration = new double[3];
        double[] ofPotential = new double[3];
        for (int k = 0; k < 3; k++) {
            PlanarSolution.Values got = PlanarSolution.at(cell, 7200, 100 << k, 100 << k);
            ofConcentration[k] = Math.abs(got.concentration() / finest.concentration() - 1);
            ofPotential[k] = Math.abs(got.potential() / finest.potential() - 1);
        }
        assertThat(Report.fittedOrder("c", ofConcentration)).isBetween(1.8, 2.3);
        assertThat(Report.fittedOrder("V", ofPotential)).isBetween(1.8, 2.3);
        PlanarSolution.Values used = PlanarSolution.extrapolated(cell, 7200, 400, 400);
        assertThat(Report.relative("c as used, mol/m3", finest.concentration(), used.concentration()))
                .isLessThan(1e-7);
    }

    private static void check(String title, Planar cell) {
        Recording run = Recording.of(cell.scenario());
        Report.title(title + ", " + run.last().nodes() + " nodes");
        for (double time : TIMES) {
            PlanarSolution.Values expected = PlanarSolution.extrapolated(cell, time, 400, 400);
            SeriesRow row = run.at(time);
            Snapshot frame = run.frames().stream()
                    .filter(at -> Math.abs(at.time() - time) < 1e-6 * time)
                    .findFirst()
                    .orElseThrow();
            double far = frame.concentration()[frame.mesh().topology().path(BoundaryTag.TOP)[0]];
            String at = String.format(Locale.ROOT, "t = %5.0f s, ", time);
            assertThat(Report.relative(at + "c, mol/m3", expected.concentration(), row.concentrationFrontMean()))
                    .isLessThan(BOUND);
            assertThat(Report.relative(at + "c at the far side", expected.farConcentration(), far))
                    .isLessThan(BOUND);
            assertThat(Report.relative(at + "V, V", expected.potential(), row.potential()))
                    .isLessThan(BOUND);
        }
        Costs.print(run.summary().costs());
        assertThat(run.summary().ledger().lithiumDefectMax()).isLessThan(1e-11);
        assertThat(run.summary().ledger().saltDefectMax()).isLessThan(1e-12);
    }

    @Test
    void frozen() {
        check("Membrane of 100 um, electrodes at rest", MEMBRANE);
    }

    @Test
    void moving() {
        check("Membrane of 100 um, both electrodes move", MEMBRANE.withMovingFront());
    }
}
