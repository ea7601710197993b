package dev.frond.verification;

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
import java.util.List;

/** An insulating strip on a flat electrode. */
final class InsulatingPatch implements Case {
    private static final double WIDTH = 1e-6;
    private static final double HEIGHT = 2e-6;
    private static final double OPEN = 0.5;
    private static final double TEMPERATURE = 298.15;
    private static final double CONCENTRATION = 1000;
    private static final double DIFFUSIVITY = 1e-12;

    /** Of the limiting current. */
    private static final double SHARE = 0.5;

    @Override
    public String name() {
        return "insulating-patch";
    }

    @Override
    public String statement() {
        return "Half of a flat electrode is insulated, fast kinetics, steady state under a reservoir: salt and potential are harmonic,"
                + " and the strip acts as a layer of electrolyte of thickness `(W/π) ln(1/sin(π f/2))`, f the open share of the width W"
                + " (the flow through a grating, by conformal mapping). So `V = 2 (R T/F) ln(1 - i (H + Δ)/(2 F D c0))`. The current is"
                + " singular at the edges as 1/√r: first order.";
    }

    @Override
    public void measure(Findings findings) {
        double layer = WIDTH / Math.PI * Math.log(1 / Math.sin(0.5 * Math.PI * OPEN));
        double limiting = 2 * Constants.FARADAY * DIFFUSIVITY * CONCENTRATION / (HEIGHT + layer);
        double current = SHARE * limiting;
        double expected = 2 * Constants.thermalVoltage(TEMPERATURE) * Math.log(1 - SHARE);
        double[] error = new double[3];
        for (int k = 0; k < error.length; k++) {
            double size = 40e-9 / (1 << k);
            Recording run = Recording.of(scenario(current, size));
            // As if the patch were shorter by half an edge at either end.
            double shorter = SHARE / (1 - SHARE) / Math.log(1 / (1 - SHARE)) * size / (2 * (HEIGHT + layer));
            error[k] = findings.relative(
                    "edges of " + Math.round(size * 1e9) + " nm: potential, V",
                    expected,
                    run.last().potential(),
                    shorter);
            findings.absolute(
                    "edges of " + Math.round(size * 1e9) + " nm: salt balance",
                    0,
                    run.summary().ledger().saltDefectMax(),
                    1e-9);
        }
        findings.order("potential", 0.9, error);
    }

    private static Scenario scenario(double current, double size) {
        double end = 10 * HEIGHT * HEIGHT / DIFFUSIVITY;
        return new Scenario(
                "insulating patch",
                TEMPERATURE,
                new Electrolyte(CONCENTRATION, 0.4, new Electrolyte.TransportData.Diffusivity(DIFFUSIVITY)),
                new Cell(WIDTH, HEIGHT, new Cell.Top.Reservoir()),
                new Anode(1e6, 0.5, 0.5, 0, false, List.of(new Defect.Insulating(WIDTH / 2, (1 - OPEN) * WIDTH))),
                List.of(),
                new Drive.CurrentDensity(current),
                new TimeControl(
                        end,
                        new TimeControl.Scheme.Adaptive(
                                TimeControl.DEFAULT_TOLERANCE,
                                TimeControl.DEFAULT_FIRST_STEP,
                                TimeControl.defaultMaxStep(end))),
                new MeshSource.Generated(size, 2 * size),
                new Output(end, List.of()));
    }
}
