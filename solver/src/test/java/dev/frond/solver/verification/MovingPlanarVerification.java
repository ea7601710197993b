package dev.frond.solver.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frond.solver.model.Electrolyte;
import dev.frond.solver.run.SeriesRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * A flat front that advances under a reservoir, against tables of an independent solution in one dimension (Chebyshev
 * collocation, Radau steps, nine digits). The tables are at D+ = 5.83e-14 and 5.06e-13 m2/s, which a second such solution
 * gave back in every digit.
 */
class MovingPlanarVerification {
    /** What the default mesh and tolerance may be off by, relative. */
    private static final double BOUND = 2e-3;

    /** A line of a table. */
    private record Reference(double time, double front, double concentration, double potential, double salt) {}

    /** Largest relative errors over a table. */
    private record Errors(double front, double concentration, double potential, double salt) {
        double most() {
            return Math.max(Math.max(front, concentration), Math.max(potential, salt));
        }
    }

    private static List<Reference> table(String name) {
        try (InputStream in = Objects.requireNonNull(MovingPlanarVerification.class.getResourceAsStream(name));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .map(row -> new Reference(row[0], row[1], row[2], row[4], row[5]))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Errors compare(String title, Planar cell, List<Reference> table) {
        List<Double> times = table.stream().map(Reference::time).toList();
        double end = times.get(times.size() - 1);
        Recording run = Recording.of(cell.withTimes(end, times).scenario());
        double width = cell.scenario().cell().width();
        Report.title(title);
        Errors most = new Errors(0, 0, 0, 0);
        for (Reference line : table) {
            SeriesRow row = run.at(line.time());
            String at = String.format(Locale.ROOT, "t = %5.0f s, ", line.time());
            most = new Errors(
                    Math.max(most.front, Report.relative(at + "front, m", line.front(), row.frontMean())),
                    Math.max(
                            most.concentration,
                            Report.relative(at + "c, mol/m3", line.concentration(), row.concentrationFrontMean())),
                    Math.max(most.potential, Report.relative(at + "V, V", line.potential(), row.potential())),
                    Math.max(most.salt, Report.relative(at + "salt, mol/m2", line.salt(), row.salt() / width)));
        }
        assertThat(run.summary().ledger().lithiumDefectMax()).isLessThan(1e-11);
        assertThat(run.summary().ledger().saltDefectMax()).isLessThan(1e-11);
        return most;
    }

    private static void check(Errors errors) {
        // The front follows from the charge passed; the table has nine digits.
        assertThat(errors.front()).isLessThan(5e-9);
        assertThat(errors.concentration()).isLessThan(BOUND);
        assertThat(errors.potential()).isLessThan(BOUND);
        assertThat(errors.salt()).isLessThan(BOUND);
    }

    /** A box of 3 um at 80 % of its limiting current: the front moves through a quarter of it. */
    @Test
    void lowDiffusivity() {
        Planar cell = Planar.lowDiffusivity().withMovingFront();
        List<Reference> table = table("planar-lowD.csv");
        check(compare("Moving planar front, 3 um box, default mesh and tolerance", cell, table));
    }

    @Test
    void lowDiffusivityConverges() {
        Planar cell = Planar.lowDiffusivity().withMovingFront();
        List<Reference> table = table("planar-lowD.csv");
        Errors[] errors = new Errors[3];
        for (int k = 0; k < errors.length; k++) {
            double size = 50e-9 / (1 << k);
            Planar finer = cell.withMesh(size, 3 * size).withTolerance(1e-3 * Math.pow(0.125, k));
            errors[k] = compare("Moving planar front, front edges of " + size + " m", finer, table);
        }
        for (int k = 1; k < errors.length; k++) {
            Report.order("c at the front", errors[k - 1].concentration(), errors[k].concentration());
            Report.order("V", errors[k - 1].potential(), errors[k].potential());
            Report.order("salt", errors[k - 1].salt(), errors[k].salt());
        }
        assertThat(errors[2].most()).isLessThan(errors[1].most() / 2);
        assertThat(errors[1].most()).isLessThan(errors[0].most() / 2);
    }

    /** The membrane of Zhu et al. (PNAS 2023) without filler, all 100 um of it, at its diffusivity at room temperature. */
    @Test
    void membrane() {
        Planar cell = Planar.lowDiffusivity()
                .withMovingFront()
                .withElectrolyte(new Electrolyte(2650, 0.42, new Electrolyte.Mobility.Diffusivity(5.06e-13)))
                .withExchangeCurrentDensity(10)
                .withHeight(100e-6)
                .withMesh(50e-9, 2e-6);
        check(compare("Moving planar front, membrane of 100 um", cell, table("planar-membrane.csv")));
    }
}
