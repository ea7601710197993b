package dev.frond.solver.regime;

import dev.frond.solver.model.Scales;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.ButlerVolmer;
import dev.frond.solver.physics.SurfacePlace;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Follows the initial front through a run, the salt about it steady and below it what the planar cell leaves: growth is linear
 * while it is small, and saturates as the current that a protrusion gathers spreads over its flanks.
 */
final class FrontForecast {
    /** Windows of time over the run. */
    private static final int LEAST_WINDOWS = 60;

    private static final int MOST_WINDOWS = 90;

    /** Deposited in a window over the shortest panel of the front. */
    private static final double ADVANCE = 1;

    /** From the front to the plane of constant salt, over the width, where the top is further away. */
    private static final double PLANE = 1.5;

    /** Of the distance between tip and top: less is a short circuit. */
    private static final double TOUCHING = 0.01;

    /** Of the initial u: where the search for the salt at a front begins at least. */
    private static final double NEARLY_NONE = 1e-3;

    private final Scenario scenario;
    private final SteadyTransport transport;
    private final PlanarHistory history;
    private final ButlerVolmer kinetics;
    private final int panels;
    private final double thermal;
    private final double volumePerCharge;
    private FrontGraph front;
    private @Nullable PanelCurrents last;
    private double deposited;

    /** Charge in either direction per area of the cell, C/m2. */
    private double passed;

    private OptionalDouble focus = OptionalDouble.empty();

    private FrontForecast(Scenario scenario, SteadyTransport transport, PlanarHistory history) {
        this.scenario = scenario;
        this.transport = transport;
        this.history = history;
        front = FrontGraph.of(scenario);
        kinetics = scenario.kinetics();
        panels = front.panels();
        thermal = Scales.of(scenario).potential();
        volumePerCharge = scenario.advancePerCharge();
    }

    static Forecast of(Scenario scenario, SteadyTransport transport, PlanarHistory history) {
        return new FrontForecast(scenario, transport, history).follow();
    }

    private Forecast follow() {
        double start = front.tip();
        double last = history.samples().get(history.samples().size() - 1).end();
        Optional<MetalEnd> stripped = MetalEnd.of(scenario, history).filter(MetalEnd::endsTheRun);
        double end = stripped.map(MetalEnd::time).orElse(last);
        int windows = windows();
        for (int k = 0; k < windows; k++) {
            List<Load> loads = Load.of(history, end * k / windows, end * (k + 1) / windows);
            double dt = end / windows;
            double before = front.tip();
            if (!advance(loads, end * (k + 0.5) / windows, dt)) {
                return result(Forecast.End.DEPLETED, history.depletion().orElse(end * (k + 0.5) / windows), start);
            }
            double gap = top() - before;
            if (front.tip() >= top() - TOUCHING * gap) {
                double share = gap / Math.max(gap, front.tip() - before);
                return result(Forecast.End.SHORT_CIRCUIT, end * (k + share) / windows, start);
            }
        }
        if (stripped.isPresent()) {
            return result(Forecast.End.STRIPPED, end, start);
        }
        boolean shorted = end < scenario.time().end() * (1 - 1e-9);
        return result(shorted ? Forecast.End.SHORT_CIRCUIT : Forecast.End.FINISHED, end, start);
    }

    private int windows() {
        double passed = history.samples().stream()
                .mapToDouble(sample -> Math.abs(sample.current()) * sample.duration())
                .sum();
        double wanted = volumePerCharge * passed / (ADVANCE * front.shortestPanel());
        return (int) Math.min(MOST_WINDOWS, Math.max(LEAST_WINDOWS, wanted));
    }

    private Forecast result(Forecast.End how, double time, double start) {
        return new Forecast(how, time, start, front.tip() - deposited, focus);
    }

    /** y of the electrolyte's far side, which an electrode there takes with it. */
    private double top() {
        boolean recedes = scenario.cell().top().electrode().isPresent();
        return scenario.cell().farSide() + (recedes ? deposited : 0);
    }

    /** False when the salt does not carry the current. */
    private boolean advance(List<Load> loads, double time, double dt) {
        double[] speeds = new double[panels];
        double area = 0;
        Salt salt = null;
        for (Load load : loads) {
            if (load.current() == 0) {
                continue;
            }
            if (salt == null) {
                salt = new Salt(front, load, time);
            }
            Optional<PanelCurrents> found = salt.currents(load, dt);
            if (found.isEmpty()) {
                return false;
            }
            double[] current = found.get().current();
            for (int k = 0; k < speeds.length; k++) {
                speeds[k] += load.share() * volumePerCharge * current[k];
                area += load.share() * volumePerCharge * current[k] * front.length(k) * dt;
            }
            passed += Math.abs(load.current()) * load.share() * dt;
            focus = focus(current);
            last = found.get();
        }
        if (salt != null && volumePerCharge > 0) {
            move(speeds, dt, area);
        }
        return true;
    }

    /** The surface at the middles of the panels; resistances over R T/(z F) per A/m2. */
    private SurfacePlace[] places(FrontGraph at, double time) {
        SurfacePlace[] places = new SurfacePlace[panels];
        for (int k = 0; k < panels; k++) {
            places[k] = new SurfacePlace();
            scenario.anode().surface(0.5 * (at.x()[k] + at.x()[k + 1]), time, passed, places[k]);
            places[k].resistance /= thermal;
        }
        return places;
    }

    /** What the front sweeps over twice is deposited elsewhere: all of it is lifted. */
    private void move(double[] speeds, double dt, double area) {
        double width = scenario.cell().width();
        double before = front.area();
        FrontGraph moved = front.moved(speeds, dt);
        front = moved.lifted((before + area - moved.area()) / width);
        deposited += area / width;
    }

    private OptionalDouble focus(double[] current) {
        double most = 0;
        double total = 0;
        double length = 0;
        for (int k = 0; k < current.length; k++) {
            most = Math.abs(current[k]) > Math.abs(most) ? current[k] : most;
            total += current[k] * front.length(k);
            length += front.length(k);
        }
        return total == 0 ? OptionalDouble.empty() : OptionalDouble.of(most * length / total);
    }

    /** The steady salt above a front. */
    private final class Salt {
        private final CurrentDistribution distribution;
        private final double plane;
        private final double film;

        Salt(FrontGraph front, Load load, double time) {
            double width = scenario.cell().width();
            double height = top() - load.advance();
            double far = PLANE * width + front.tip() - load.advance();
            boolean reservoir = scenario.cell().top().electrode().isEmpty();
            plane = Math.min(
                    far, reservoir ? height : Math.max(height, scenario.cell().farSide()));
            double level = load.advance() + plane;
            distribution = new CurrentDistribution(
                    scenario,
                    transport,
                    front,
                    new HarmonicSalt(width, level, front.x(), front.height()).fluxes(),
                    places(front, time));
            film = scenario.anode().film().besidePatches(time, passed) / thermal;
        }

        Optional<PanelCurrents> currents(Load load, double dt) {
            double theta = transport.theta(load.front()) + load.current() * plane;
            double advance = volumePerCharge * dt * load.share();
            double salt = Math.max(NEARLY_NONE * transport.initial(), load.front());
            double voltage = transport.psi(salt)
                    + Overpotential.of(kinetics, transport.cations(salt), load.current())
                    - film * load.current();
            PanelCurrents start = last == null ? even(load.current(), salt, voltage) : last;
            CurrentDistribution.Given given = load.controlsPotential()
                    ? new CurrentDistribution.Given(false, voltage)
                    : new CurrentDistribution.Given(
                            true, load.current() * scenario.cell().width());
            return distribution.find(theta, given, start, advance);
        }

        private PanelCurrents even(double current, double salt, double voltage) {
            double[] currents = new double[panels];
            double[] salts = new double[panels];
            Arrays.fill(currents, current);
            Arrays.fill(salts, salt);
            return new PanelCurrents(currents, salts, voltage);
        }
    }
}
