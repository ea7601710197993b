package dev.frond.verification;

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
import java.util.Objects;

/**
 * A flat front that advances under a reservoir, against tables of an independent solution in one dimension (Chebyshev
 * collocation, Radau steps, nine digits). The tables are at D+ = 5.83e-14 and 5.06e-13 m2/s, which a second such solution
 * gave back in every digit.
 */
final class MovingPlanarFront implements Case {
    /** What the default mesh and tolerance may be off by, relative. */
    private static final double BOUND = 2e-3;

    /** The front follows from the charge passed; the table has nine digits. */
    private static final double DIGITS = 5e-9;

    /** A line of a table. */
    private record Reference(double time, double front, double concentration, double potential, double salt) {}

    /** Largest relative errors over a table. */
    private record Errors(double front, double concentration, double potential, double salt) {
        Errors and(Reference line, SeriesRow row, double width) {
            return new Errors(
                    Math.max(front, Math.abs(row.frontMean() / line.front() - 1)),
                    Math.max(concentration, Math.abs(row.concentrationFrontMean() / line.concentration() - 1)),
                    Math.max(potential, Math.abs(row.potential() / line.potential() - 1)),
                    Math.max(salt, Math.abs(row.salt() / width / line.salt() - 1)));
        }
    }

    private static List<Reference> table(String name) {
        try (InputStream in = Objects.requireNonNull(MovingPlanarFront.class.getResourceAsStream(name));
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

    private static Errors compare(Planar cell, List<Reference> table) {
        List<Double> times = table.stream().map(Reference::time).toList();
        Recording run =
                Recording.of(cell.withTimes(times.get(times.size() - 1), times).scenario());
        Errors most = new Errors(0, 0, 0, 0);
        for (Reference line : table) {
            most = most.and(line, run.at(line.time()), cell.scenario().cell().width());
        }
        return most;
    }

    private static void check(Findings findings, String cell, Errors errors) {
        findings.absolute(cell + ": front", 0, errors.front(), DIGITS);
        findings.absolute(cell + ": c at the front", 0, errors.concentration(), BOUND);
        findings.absolute(cell + ": potential", 0, errors.potential(), BOUND);
        findings.absolute(cell + ": salt", 0, errors.salt(), BOUND);
    }

    @Override
    public String name() {
        return "moving-planar-front";
    }

    @Override
    public String statement() {
        return "A flat front that advances under a reservoir, against tables of an independent solution in one dimension (Chebyshev "
                + "collocation, Radau steps, nine digits): a box of 3 µm at 80 % of its limiting current, and 100 µm of the electrolyte of "
                + "Zhu et al. (PNAS 2023) without filler. Largest relative errors over each table, at the default mesh and tolerance.";
    }

    @Override
    public void measure(Findings findings) {
        Planar box = Planar.lowDiffusivity().withMovingFront();
        List<Reference> table = table("planar-lowD.csv");
        check(findings, "box", compare(box, table));
        convergence(findings, box, table);
        Planar membrane = box.withElectrolyte(
                        new Electrolyte(2650, 0.42, new Electrolyte.TransportData.Diffusivity(5.06e-13)))
                .withExchangeCurrentDensity(10)
                .withHeight(100e-6)
                .withMesh(50e-9, 2e-6);
        check(findings, "100 µm", compare(membrane, table("planar-membrane.csv")));
    }

    private static void convergence(Findings findings, Planar cell, List<Reference> table) {
        Errors[] errors = new Errors[3];
        for (int k = 0; k < errors.length; k++) {
            double size = 50e-9 / (1 << k);
            errors[k] = compare(cell.withMesh(size, 3 * size).withTolerance(1e-3 * Math.pow(0.125, k)), table);
        }
        String steps = ", edges and steps halved twice";
        findings.order(
                "c at the front" + steps, 1, errors[0].concentration, errors[1].concentration, errors[2].concentration);
        findings.order("potential" + steps, 1, errors[0].potential, errors[1].potential, errors[2].potential);
        findings.order("salt" + steps, 1, errors[0].salt, errors[1].salt, errors[2].salt);
    }
}
