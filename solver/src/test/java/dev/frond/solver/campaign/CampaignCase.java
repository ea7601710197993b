package dev.frond.solver.campaign;

import dev.frond.mesh.delaunay.MeshQuality;
import dev.frond.mesh.internal.front.curve.FrontLimits;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.Constants;
import dev.frond.solver.run.Observer;
import dev.frond.solver.run.Outcome;
import dev.frond.solver.run.SeriesRow;
import dev.frond.solver.run.Simulation;
import dev.frond.solver.run.Snapshot;
import dev.frond.solver.run.Summary;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * What one seed came to.
 *
 * @param summary empty when the run crashed
 * @param faults what was wrong, in words; empty when nothing was
 */
record CampaignCase(long seed, Optional<Summary> summary, List<String> faults) {
    private static final Set<Outcome> PHYSICAL = EnumSet.of(Outcome.SHORT_CIRCUIT, Outcome.DEPLETED, Outcome.FINISHED);

    private static final double BALANCE = 1e-9;

    /** Of a mesh as it was made among discs, degrees. */
    static final double LEAST_ANGLE = 20;

    /**
     * The same among polygons, which the front meets at any angle: 14.4 degrees, that of a triangle in the sharpest wedge that is meshed, whose
     * sides are as short and as long as edges beside a contact may be.
     */
    static final double LEAST_ANGLE_AT_CORNERS = leastInWedge(FrontLimits.SHARPEST_VALLEY, FrontLimits.LEAST_BESIDE);

    /** Of a triangle with sides 1 and {@code ratio} about an angle, degrees. */
    private static double leastInWedge(double angle, double ratio) {
        return Math.toDegrees(Math.atan2(ratio * Math.sin(angle), 1 - ratio * Math.cos(angle)));
    }

    /** A case takes a few hundred. */
    private static final int MOST_STEPS = 10_000;

    CampaignCase {
        faults = List.copyOf(faults);
    }

    static CampaignCase run(long seed, LongFunction<Scenario> scenarios, double leastAngle) {
        Inspector inspector = new Inspector();
        try {
            Scenario scenario = scenarios.apply(seed);
            inspector.width = scenario.cell().width();
            Summary summary = Simulation.of(scenario).run(inspector);
            inspector.judge(summary, leastAngle);
            return new CampaignCase(seed, Optional.of(summary), inspector.faults);
        } catch (RuntimeException | StackOverflowError crash) {
            StringWriter trace = new StringWriter();
            crash.printStackTrace(new PrintWriter(trace));
            inspector.faults.add("crashed: " + trace);
            return new CampaignCase(seed, Optional.empty(), inspector.faults);
        }
    }

    /** Looks at every frame and step of a run. */
    private static final class Inspector implements Observer {
        private final List<String> faults = new ArrayList<>();
        private double width;
        private double charge;
        private double passed;
        private double lithiumDefect;
        private int steps;
        private String lastRejection = "no step was rejected";

        @Override
        public void accepted(SeriesRow row) {
            steps++;
            passed += Math.abs(row.charge() - charge);
            charge = row.charge();
            double expected = charge * Constants.LITHIUM_MOLAR_VOLUME / Constants.FARADAY;
            double all = passed * Constants.LITHIUM_MOLAR_VOLUME / Constants.FARADAY;
            lithiumDefect = Math.max(lithiumDefect, Math.abs(row.frontMean() * width - expected) / all);
            if (!Double.isFinite(row.potential() + row.currentDensityMax() + row.frontTip())) {
                fault(row.time(), "the step is not finite: " + row);
            }
        }

        @Override
        public void rejected(double time, double step, String reason) {
            lastRejection =
                    String.format(Locale.ROOT, "last rejection: %s, at %.6g s, step %.3g s", reason, time, step);
        }

        @Override
        public void frame(Snapshot snapshot) {
            double[] xy = snapshot.mesh().coordinates().xy();
            if (MeshQuality.anyInverted(snapshot.mesh().topology(), xy)) {
                fault(snapshot.time(), "a triangle is inverted");
            }
            for (int node = 0; node < snapshot.concentration().length; node++) {
                double c = snapshot.concentration()[node];
                if (!(c >= 0 && Double.isFinite(c + snapshot.potential()[node]))) {
                    fault(
                            snapshot.time(),
                            "c = " + c + " mol/m3, phi = " + snapshot.potential()[node] + " V at a node");
                    break;
                }
            }
        }

        @Override
        public boolean interrupted() {
            return steps >= MOST_STEPS;
        }

        void judge(Summary summary, double leastAngle) {
            Outcome outcome = summary.outcome();
            if (!PHYSICAL.contains(outcome)) {
                fault(summary.time(), outcome.label() + " after " + steps + " steps; " + lastRejection);
            }
            if (!(summary.costs().leastAngle() >= leastAngle)) {
                fault(
                        summary.time(),
                        String.format(
                                Locale.ROOT,
                                "a mesh has an angle of %.2f degrees",
                                summary.costs().leastAngle()));
            }
            if (!(lithiumDefect <= BALANCE)) {
                fault(summary.time(), "lithium balance error " + lithiumDefect + " of the charge passed");
            }
            if (!(summary.ledger().saltDefectMax() <= BALANCE)) {
                fault(summary.time(), "salt balance error " + summary.ledger().saltDefectMax());
            }
        }

        private void fault(double time, String what) {
            faults.add(String.format(Locale.ROOT, "at %.6g s: %s", time, what));
        }
    }
}
