package dev.frond.solver.regime;

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

/** Scenarios of a box of 6 um by 4 um for tests; 1 mol/L, t+ = 0.4, D+ = 1e-13 m2/s, 300 K. */
final class Cells {
    static final double WIDTH = 6e-6;
    static final double HEIGHT = 4e-6;
    static final Drive PLATING = new Drive.CurrentDensity(2);

    private Cells() {}

    static Scenario of(Anode anode, Cell.Top top, Drive drive, double end) {
        return new Scenario(
                "cell",
                300,
                new Electrolyte(1000, 0.4, new Electrolyte.TransportData.Diffusivity(1e-13)),
                new Cell(WIDTH, HEIGHT, top),
                anode,
                List.of(),
                drive,
                new TimeControl(end, new TimeControl.Scheme.Adaptive(1e-3, 0.01, end / 20)),
                new MeshSource.Generated(50e-9, 300e-9),
                new Output(end, List.of()));
    }

    static Scenario of(Anode anode, Drive drive) {
        return of(anode, new Cell.Top.Reservoir(), drive, 100);
    }

    /** A front that moves, with kinetics of 20 A/m2. */
    static Anode anode(Defect... defects) {
        return new Anode(20, 0.5, 0.5, 0, true, List.of(defects));
    }

    static Scenario with(Defect... defects) {
        return of(anode(defects), PLATING);
    }

    static Scenario driven(Drive drive) {
        return of(anode(), drive);
    }
}
