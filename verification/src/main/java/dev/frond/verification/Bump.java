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

/** A bump on the anode of a box of 5 um by 3 um at 80 % of its limiting current, 3 A/m2. */
final class Bump {
    static final double WIDTH = 5e-6;

    private Bump() {}

    /** With the given drive and end, s, on edges of {@code size} along the front, m. */
    static Scenario scenario(Drive drive, double size, double end) {
        return new Scenario(
                "bump",
                318,
                new Electrolyte(1000, 0.42, new Electrolyte.TransportData.Diffusivity(5.829901682e-14)),
                new Cell(WIDTH, 3e-6, new Cell.Top.Reservoir()),
                new Anode(30, 0.5, 0.5, 0, true, List.of(new Defect.Gaussian(WIDTH / 2, 0.2e-6, 0.15e-6))),
                List.of(),
                drive,
                new TimeControl(end, new TimeControl.Scheme.Adaptive(1e-3, 0.01, end / 20)),
                new MeshSource.Generated(size, 6 * size),
                new Output(end, List.of()));
    }
}
