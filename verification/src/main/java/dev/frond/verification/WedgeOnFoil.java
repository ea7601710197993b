package dev.frond.verification;

import dev.frond.solver.model.Collector;
import dev.frond.solver.model.Defect;
import dev.frond.solver.model.Drive;
import dev.frond.solver.model.MeshSource;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.run.SeriesRow;
import java.util.List;

/** A wedge on a bare foil is stripped: its foot recedes along the foil. */
final class WedgeOnFoil implements Case {
    private static final double WIDTH = 1e-6;
    private static final double HEIGHT = 0.3e-6;
    private static final double POTENTIAL = 0.06;

    /** Way of the flanks, of the wedge's height. */
    private static final double WAY = 0.2;

    /** Whose errors of the front's position may add up. */
    private static final double STEPS = 5;

    /** Thickness over which metal covers the foil, of an edge. */
    private static final double COVERING = 0.1;

    private final double foot;
    private final double[] sizes;

    private WedgeOnFoil(double foot, double... sizes) {
        this.foot = foot;
        this.sizes = sizes;
    }

    static WedgeOnFoil fine() {
        return new WedgeOnFoil(0.6e-6, 40e-9, 20e-9, 10e-9);
    }

    @Override
    public String name() {
        return "wedge-on-foil";
    }

    @Override
    public String statement() {
        return "A wedge of 0.3 µm by 0.6 µm on a bare foil is stripped at a given potential, the same current density everywhere: its"
                + " flanks recede by v t, its tip falls by v t over the cosine of their slope, its foot recedes along the foil. The foil"
                + " gives nothing. Compared are the tip and the area that is left when the flanks have receded by 0.06 µm.";
    }

    @Override
    public Case quick() {
        return new WedgeOnFoil(foot, 40e-9, 20e-9);
    }

    @Override
    public void measure(Findings findings) {
        double slope = HEIGHT / (foot / 2);
        double fall = WAY * HEIGHT * Math.hypot(1, slope);
        double part = (HEIGHT - fall) / HEIGHT;
        double area = 0.5 * HEIGHT * foot * part * part;
        double[] ofTip = new double[sizes.length];
        double[] ofArea = new double[sizes.length];
        for (int k = 0; k < sizes.length; k++) {
            Recording run = Recording.of(scenario(sizes[k]));
            SeriesRow last = run.last();
            double edges = Math.round(sizes[k] * 1e9);
            // The step control knows the tip to the error of a few steps, and the foil is covered up to a tenth of an
            // edge.
            double ofSteps = STEPS * 1e-3 * new MeshSource.Generated(sizes[k]).frontError();
            double covered = 2 * fall / slope * COVERING * sizes[k];
            ofTip[k] = findings.relative(
                    "edges of " + edges + " nm: tip, um",
                    (HEIGHT - fall) * 1e6,
                    last.frontTip() * 1e6,
                    ofSteps / (HEIGHT - fall));
            ofArea[k] = findings.relative(
                    "edges of " + edges + " nm: area, um²",
                    area * 1e12,
                    last.frontHeightMean() * WIDTH * 1e12,
                    covered / area);
            findings.absolute(
                    "edges of " + edges + " nm: lowest point below the foil, of an edge",
                    0,
                    Math.max(
                                    0,
                                    -run.rows().stream()
                                            .mapToDouble(SeriesRow::frontMin)
                                            .min()
                                            .orElseThrow())
                            / sizes[k],
                    0.02);
            findings.absolute(
                    "edges of " + edges + " nm: lithium balance",
                    0,
                    run.summary().ledger().lithiumDefectMax(),
                    1e-9);
        }
        findings.order("tip", 0.8, ofTip);
        findings.order("area", 0.8, ofArea);
    }

    private Scenario scenario(double size) {
        double speed = FoilCell.volume() * FoilCell.stripping(POTENTIAL);
        double end = WAY * HEIGHT / speed;
        return new FoilCell(WIDTH, size, new Collector(0), List.of(new Defect.Wedge(WIDTH / 2, HEIGHT, foot)))
                .scenario(new Drive.Potential(POTENTIAL), end, List.of());
    }
}
