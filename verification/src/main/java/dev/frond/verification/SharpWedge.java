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
import java.util.List;

/** The tip of a wedge where the current gathers at it: the front opens into an arc from the first step on. */
final class SharpWedge implements Case {
    private static final double END = 300;

    /** The limit of rounded tips, µm: a half-ellipse of the same height with a tip radius of 2 nm reaches 0.3181 µm. */
    private static final double TIP = 0.32;

    /** Half of the last digit of {@link #TIP}, µm. */
    private static final double DIGITS = 0.005;

    /** Relative, of the growth of the tip, from one mesh to the next: edges of 25 nm on a wedge of 200 nm. */
    private static final double REFINEMENT = 0.02;

    private static final double HEIGHT = 0.2;

    @Override
    public String name() {
        return "sharp-wedge";
    }

    @Override
    public String statement() {
        return "Half of a wedge, 0.2 µm high and 0.2 µm wide as a whole, at the side of a box of 1 µm, in the electrolyte of "
                + "`examples/figure4-lpc` at 0.3 mA/cm²: its tip after 300 s, against the limit of rounded tips (a half-ellipse "
                + "with a tip radius of 2 nm reaches 0.3181 µm).";
    }

    private static Scenario scenario(double size) {
        return new Scenario(
                "sharp wedge",
                318,
                new Electrolyte(2650, 0.42, new Electrolyte.TransportData.Diffusivity(1.956e-14)),
                new Cell(1e-6, 3e-6, new Cell.Top.Reservoir()),
                new Anode(0.95, 0.5, 0.5, 0, true, List.of(new Defect.Wedge(0, HEIGHT * 1e-6, 0.2e-6))),
                List.of(),
                new Drive.CurrentDensity(3),
                new TimeControl(
                        END,
                        new TimeControl.Scheme.Adaptive(
                                TimeControl.DEFAULT_TOLERANCE,
                                TimeControl.DEFAULT_FIRST_STEP,
                                TimeControl.defaultMaxStep(END))),
                new MeshSource.Generated(size, 150e-9),
                new Output(END, List.of()));
    }

    private static double tip(double size) {
        return Recording.of(scenario(size)).last().frontTip() * 1e6;
    }

    @Override
    public void measure(Findings findings) {
        double coarse = tip(25e-9);
        double fine = tip(12.5e-9);
        findings.absolute("tip, edges of 25 nm, µm", TIP, coarse, DIGITS);
        findings.absolute("tip, edges of 12.5 nm, µm", TIP, fine, DIGITS);
        findings.relative("growth, edges of 12.5 nm against 25 nm, µm", coarse - HEIGHT, fine - HEIGHT, REFINEMENT);
    }
}
