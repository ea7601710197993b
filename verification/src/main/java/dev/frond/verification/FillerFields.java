package dev.frond.verification;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.FillerGroup;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.run.SeriesRow;
import java.util.List;
import java.util.Locale;

/** Fillers whose ions do not keep the electrolyte's proportions, against an independent code on both ions' equations. */
final class FillerFields implements Case {
    private static final double END = 200;
    private static final double DIAMETER = 0.8e-6;

    /** Relative at edges of 25 nm along the front, four times that in the bulk: (100 nm/0.8 um)^2/16. */
    private static final double BOUND = 1e-3;

    private final double[] sizes;

    /** @param sizes edges along the front, m */
    private FillerFields(double... sizes) {
        this.sizes = sizes;
    }

    static FillerFields fine() {
        return new FillerFields(25e-9, 12.5e-9);
    }

    @Override
    public Case quick() {
        return new FillerFields(25e-9);
    }

    @Override
    public String name() {
        return "filler-fields";
    }

    @Override
    public String statement() {
        return "A filler of 0.8 µm in front of a wavy anode at 40 A/m², fixed, after 200 s: a permeable disc with 5 times the "
                + "electrolyte's diffusivity and t+ = 0.9 in an electrolyte of t+ = 0.3; and a conducting interface of 20 nm with 20 times the cations' and 4 "
                + "times the anions' diffusivity. Against a program in FreeFEM that solves the Nernst-Planck equations of both ions.";
    }

    private static Scenario scenario(FillerGroup.Kind kind, double size) {
        return new Scenario(
                "filler",
                318,
                new Electrolyte(1000, 0.3, new Electrolyte.TransportData.Diffusivity(1e-12)),
                new Cell(2e-6, 3e-6, new Cell.Top.Reservoir()),
                new Anode(10, 0.5, 0.5, 0, false, List.of(new Defect.Sinusoid(0.2e-6, 2e-6, 0))),
                List.of(new FillerGroup(
                        kind,
                        DIAMETER,
                        new FillerGroup.Placement.Explicit(List.of(new FillerGroup.Point(1e-6, 1e-6))))),
                new Drive.CurrentDensity(40),
                new TimeControl(
                        END,
                        new TimeControl.Scheme.Adaptive(
                                TimeControl.DEFAULT_TOLERANCE,
                                TimeControl.DEFAULT_FIRST_STEP,
                                TimeControl.defaultMaxStep(END))),
                new MeshSource.Generated(size, 4 * size),
                new Output(END, List.of()));
    }

    @Override
    public void measure(Findings findings) {
        compare(findings, "permeable", new FillerGroup.Kind.Permeable(5, 0.9), -0.139656, 416.44);
        compare(findings, "interface", new FillerGroup.Kind.ConductingInterface(20e-9, 20, 4), -0.151962, 350.83);
    }

    private void compare(
            Findings findings, String name, FillerGroup.Kind kind, double potential, double concentration) {
        for (double size : sizes) {
            SeriesRow last = Recording.of(scenario(kind, size)).last();
            String on = String.format(Locale.ROOT, "%s, edges of %.4g nm: ", name, size * 1e9);
            double bound = BOUND * size / sizes[0];
            findings.relative(on + "potential, V", potential, last.potential(), bound);
            findings.relative(on + "lowest c at the front, mol/m³", concentration, last.concentrationFrontMin(), bound);
        }
    }
}
