package dev.frond.verification;

import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.fem.Control;
import dev.frond.solver.fem.ControlSchedule;
import dev.frond.solver.fem.Electrode;
import dev.frond.solver.fem.Problem;
import dev.frond.solver.fem.Surface;
import dev.frond.solver.internal.step.FrontLaw;
import dev.frond.solver.internal.step.State;
import dev.frond.solver.internal.step.Tableau;
import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Film;
import dev.frond.solver.model.Film.Growth;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.ScaledProblem;
import dev.frond.solver.model.Scales;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.ButlerVolmer;
import dev.frond.solver.run.SeriesRow;
import java.util.List;

/**
 * A resistive film on the metal. On a flat front under a constant current the salt does not know of it, so that the potential is
 * lower by {@code j R} to round-off. Where the film carries nearly all of the loss, and the potentials are small, a crack of
 * resistance R_p in a film R is a hot spot of the factor R/R_p on the exchange current density {@code R T/(F R)}.
 */
final class ResistiveFilm implements Case {
    /** Ohm m2: 50 ohm cm2. */
    private static final double RESISTANCE = 5e-3;

    private static final double TEMPERATURE = 318;

    /** V, of ten digits that the iterations leave. */
    private static final double ROUND_OFF = 1e-8;

    private static final double WIDTH = 2e-6;

    private static final List<Film.Patch> CRACK = List.of(new Film.Patch(1e-6, 0.5e-6, RESISTANCE / 10));

    @Override
    public String name() {
        return "film";
    }

    @Override
    public String statement() {
        return "A resistive film (SEI) on the metal: on a flat front under constant current the potential is lower by `j R`, R "
                + "constant or growing with the root of time, with time or with the charge; a crack in a film that carries all of the "
                + "loss, against a hot spot of kinetics that are as slow, `i0 = R T/(F R)`, at potentials that fall.";
    }

    @Override
    public void measure(Findings findings) {
        planar(findings, "constant", new Growth.None());
        planar(findings, "growing with the root of time", new Growth.Parabolic(2e-4));
        planar(findings, "growing with time", new Growth.Linear(2e-5));
        planar(findings, "growing with charge", new Growth.PerCharge(1e-5));
        crack(findings);
    }

    private static void planar(Findings findings, String text, Growth growth) {
        Planar cell = Planar.lowDiffusivity().withMovingFront().withTimes(100, List.of(10.0, 100.0));
        Film film = new Film(RESISTANCE, List.of(), growth);
        Scenario bare = cell.scenario();
        Recording without = Recording.of(bare);
        Recording with =
                Recording.of(bare.toBuilder().anode(bare.anode().withFilm(film)).build());
        double worst = 0;
        for (double time : new double[] {10, 100}) {
            SeriesRow row = with.at(time);
            double drop = row.current()
                    * (RESISTANCE
                            + growth.added(time, row.charge() / bare.cell().width()));
            worst = Math.max(worst, Math.abs(without.at(time).potential() - row.potential() - drop));
        }
        findings.absolute("flat front, film " + text + ": error of the potential, V", 0, worst, ROUND_OFF);
    }

    /** Halving the potential, and making the kinetics below the film four times as fast, brings both to one: in first order. */
    private static void crack(Findings findings) {
        double[] errors = new double[4];
        for (int k = 0; k < errors.length; k++) {
            errors[k] = crack(-0.2 / (1 << k), 1e5 * (1 << (2 * k)));
        }
        findings.order("crack against hot spot: largest difference of the current, relative", 1.8, errors);
        findings.absolute("crack against hot spot, at the last of them", 0, errors[errors.length - 1], 1e-3);
    }

    /**
     * @param voltage over R T/F
     * @param exchange below the film, A/m2
     */
    private static double crack(double voltage, double exchange) {
        Film film = new Film(RESISTANCE, CRACK, new Growth.None());
        Scenario scenario = Planar.lowDiffusivity().scenario().toBuilder()
                .temperature(TEMPERATURE)
                .cell(new Cell(WIDTH, WIDTH))
                .anode(new Anode(exchange).withFilm(film).frozen())
                .drive(new Drive.Potential(0))
                .mesh(new MeshSource.Generated(50e-9, 200e-9))
                .build();
        Scales scales = Scales.of(scenario);
        double slow = scales.potential() / RESISTANCE / scales.currentDensity();
        Surface hotSpot = (x, y, now, out) -> {
            out.plain();
            out.rate = RESISTANCE / film.resistance(x / Scales.PER_METRE, 0, 0);
        };
        Problem cracked = ScaledProblem.of(scenario);
        Problem hot = Problem.ofBox(
                cracked.electrolyte(),
                new Electrode(new ButlerVolmer(slow, 0.5, 0.5), hotSpot, 0, 0),
                cracked.lithiumVolume());
        Mesh mesh = Bench.mesh(scenario);
        double[] one = reaction(cracked, mesh, voltage);
        double[] other = reaction(hot, mesh, voltage);
        double most = 0;
        double size = 0;
        for (int i = 0; i < one.length; i++) {
            most = Math.max(most, Math.abs(one[i] - other[i]));
            size = Math.max(size, Math.abs(other[i]));
        }
        return most / size;
    }

    private static double[] reaction(Problem problem, Mesh mesh, double voltage) {
        State start = Bench.of(
                        problem,
                        ControlSchedule.constant(new Control.Potentiostatic(voltage)),
                        mesh,
                        Tableau.TR_BDF2,
                        (on, elimination) -> FrontLaw.frozen())
                .start(mesh);
        return start.reaction();
    }
}
