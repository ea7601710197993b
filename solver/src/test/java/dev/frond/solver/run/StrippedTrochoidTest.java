package dev.frond.solver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.frond.solver.model.Anode;
import dev.frond.solver.model.Cell;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Output;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.model.TimeControl;
import dev.frond.solver.physics.Constants;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A front on which the current is harmonic stays a trochoid: {@code ln a - a^2/2} changes by {@code k U t}, with U the speed of the mean
 * front. Stripping it is well-posed.
 */
class StrippedTrochoidTest {
    private static final double WAVELENGTH = 3e-6;
    private static final double WAVE_NUMBER = 2 * Math.PI / WAVELENGTH;
    private static final double START = 0.7;
    private static final double CURRENT = -3;
    private static final double SALT = 10;

    /** k U t, at which a is 0.478. */
    private static final double STRIPPED = -0.25;

    private static final double END =
            STRIPPED * Constants.FARADAY / (WAVE_NUMBER * CURRENT * Constants.LITHIUM_MOLAR_VOLUME);

    private static Scenario trochoid(double edge) {
        return new Scenario(
                "trochoid",
                298.15,
                new Electrolyte(SALT, 0.5, new Electrolyte.Mobility.Diffusivity(1e-10)),
                new Cell(0.5 * WAVELENGTH, 4e-6, new Cell.Top.Reservoir()),
                new Anode(1e7, 0.5, 0.5, 0, true, new Trochoid(START, WAVELENGTH).waves()),
                List.of(),
                new Drive.CurrentDensity(CURRENT),
                new TimeControl(END, new TimeControl.Scheme.Adaptive(1e-3, 1e-2, END / 20)),
                new MeshSource.Generated(edge, MeshSource.Generated.defaultBulk(edge)),
                new Output(END, List.of()));
    }

    private static double exact() {
        double goal = Math.log(START) - 0.5 * START * START + STRIPPED;
        double low = 0;
        double high = START;
        while (high - low > 1e-13) {
            double a = 0.5 * (low + high);
            if (Math.log(a) - 0.5 * a * a < goal) {
                low = a;
            } else {
                high = a;
            }
        }
        return 2 * low / WAVE_NUMBER;
    }

    private static double error(double edge) {
        Recorder seen = new Recorder();
        Simulation.of(trochoid(edge)).run(seen);
        return (seen.last().frontTip() - seen.last().frontMin()) / exact() - 1;
    }

    /** With the front's edge length alone: 0.26 % at 50 nm and 0.07 % at 25 nm, both low. */
    @Test
    void convergesWithOneLength() {
        assertThat(error(50e-9)).isCloseTo(0, within(4e-3));
        assertThat(error(25e-9)).isCloseTo(0, within(1e-3));
    }
}
