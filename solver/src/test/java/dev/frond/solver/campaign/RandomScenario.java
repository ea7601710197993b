package dev.frond.solver.campaign;

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
import dev.frond.solver.physics.Constants;
import dev.frond.solver.physics.Ions;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * A scenario drawn from a seed: a box of about 5 um by 3 um on a coarse mesh with 1 to 5 defects, 0 to 20 fillers and 0.1
 * to 1.5 of the limiting current. The time is twice what the current takes to fill the box with lithium, so that the
 * physical end comes first. The numbers come from Commons Math's Well19937c, whose algorithm is fixed.
 */
final class RandomScenario {
    private static final double TEMPERATURE = 318;
    private static final double TOLERANCE = 3e-2;
    private static final double FIRST_STEP = 0.1;

    /** Exchange over applied current density, at most: higher ones let tips run ahead of the rest. */
    private static final double FASTEST = 20;

    /** Least steps while the box fills. */
    private static final int STEPS = 20;

    private static final int FRAMES = 15;

    /** Time of the first frame, over what it takes to fill the box. */
    private static final double EARLIEST = 1e-3;

    private RandomScenario() {}

    /** The same for the same seed, always. */
    static Scenario of(long seed) {
        RandomGenerator random = new Well19937c(seed);
        Cell cell =
                new Cell(between(random, 4.5e-6, 5.5e-6), between(random, 2.7e-6, 3.3e-6), new Cell.Top.Reservoir());
        Electrolyte electrolyte = new Electrolyte(
                between(random, 500, 2500),
                between(random, 0.2, 0.6),
                new Electrolyte.TransportData.Diffusivity(between(random, 2e-14, 2e-13)));
        double current = between(random, 0.1, 1.5) * limitingCurrent(electrolyte, cell);
        MeshSource.Generated mesh =
                new MeshSource.Generated(between(random, 80e-9, 100e-9), between(random, 300e-9, 400e-9));
        List<Defect> defects = RandomDefects.of(random, cell);
        List<FillerGroup> fillers = RandomFillers.of(random, cell, defects, mesh.front());
        double exchange = current * Math.exp(between(random, 0, Math.log(FASTEST)));
        double filling = filling(cell, current);
        return new Scenario(
                "campaign seed " + seed,
                TEMPERATURE,
                electrolyte,
                cell,
                new Anode(exchange, 0.5, 0.5, 0, true, defects),
                fillers,
                new Drive.CurrentDensity(current),
                new TimeControl(2 * filling, new TimeControl.Scheme.Adaptive(TOLERANCE, FIRST_STEP, filling / STEPS)),
                mesh,
                new Output(2 * filling, frames(filling)));
    }

    /** Time in which a current density fills the box with lithium, s. */
    static double filling(Cell cell, double current) {
        return cell.height() * Constants.FARADAY / (current * Constants.LITHIUM_MOLAR_VOLUME);
    }

    /** Current density of a scenario, no more than a share of the limiting one, A/m2. */
    static double limitedCurrent(Scenario scenario, double share) {
        double limit = limitingCurrent(scenario.electrolyte(), scenario.cell());
        return Math.min(((Drive.CurrentDensity) scenario.drive()).value(), share * limit);
    }

    /** Of a flat front without fillers, 2 F D+ c0/H. */
    static double limitingCurrent(Electrolyte electrolyte, Cell cell) {
        return 2
                * Constants.FARADAY
                * electrolyte.transportData().cationDiffusivity(TEMPERATURE, electrolyte, Ions.MONOVALENT)
                * electrolyte.saltConcentration()
                / cell.height();
    }

    /** Evenly in the logarithm: most runs end long before the box is full. */
    private static List<Double> frames(double filling) {
        return IntStream.rangeClosed(0, FRAMES)
                .mapToObj(k -> filling * Math.pow(EARLIEST, (FRAMES - k) / (double) FRAMES))
                .toList();
    }

    static double between(RandomGenerator random, double low, double high) {
        return low + random.nextDouble() * (high - low);
    }
}
