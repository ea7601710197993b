package dev.frond.solver.regime;

import dev.frond.solver.model.Drive;
import dev.frond.solver.model.ExchangeCurrent;
import dev.frond.solver.model.Scales;
import dev.frond.solver.model.Scenario;
import dev.frond.solver.physics.ButlerVolmer;
import dev.frond.solver.physics.TransportCoefficients;
import dev.frond.solver.physics.TransportLaw;
import java.util.Arrays;

/**
 * The salt of a scenario without its defects and fillers, in one dimension between the front and the far side: finite volumes
 * that move with both, fine at the electrodes, in time by the two-stage L-stable Runge-Kutta method of second order. The anions
 * are conserved: none crosses an electrode, so the salt displaced by the front stays in the electrolyte. SI; u is the
 * concentration of mobile anions over c0, potentials are over R T/F.
 */
final class PlanarCell {
    private static final int VOLUMES = GradedVolumes.COUNT;

    /** Distance between a front and the top at which the cell counts as shorted, over the one at the start. */
    private static final double SHORTED = 1e-3;

    /** Diffusion lengths of the run, or of a few of Sand's times, beyond which the salt stays as it is. */
    private static final double REACH = 12;

    private static final double SAND_TIMES = 50;

    private static final double GAMMA = 1 - Math.sqrt(0.5);

    private final Scenario scenario;
    private final TransportLaw law;
    private final ButlerVolmer kinetics;
    private final boolean reservoir;
    private final boolean opposite;
    private final double depth;
    private final double molarFlux;
    private final double porosity;
    private final TransportCoefficients at = new TransportCoefficients();
    private final double[] faces;
    private final double[] u = new double[VOLUMES];
    private double advance;
    private double time;
    private double passed;

    PlanarCell(Scenario scenario) {
        this.scenario = scenario;
        law = SingleIon.still(scenario);
        kinetics = scenario.kinetics();
        porosity = scenario.electrolyte().porosity();
        molarFlux = 1 / Scales.of(scenario).cationCharge();
        reservoir = scenario.cell().top().electrode().isEmpty();
        double reach = reach();
        opposite = !reservoir && scenario.cell().farSide() <= reach;
        depth = Math.min(scenario.cell().farSide(), reach);
        faces = GradedVolumes.faces(opposite);
        Arrays.fill(u, law.initial());
    }

    private PlanarCell(PlanarCell other) {
        scenario = other.scenario;
        law = other.law;
        kinetics = other.kinetics;
        molarFlux = other.molarFlux;
        porosity = other.porosity;
        reservoir = other.reservoir;
        opposite = other.opposite;
        depth = other.depth;
        faces = other.faces;
        System.arraycopy(other.u, 0, u, 0, VOLUMES);
        advance = other.advance;
        time = other.time;
        passed = other.passed;
    }

    /** How far from the front the salt changes within the run, m. */
    private double reach() {
        double end = scenario.time().end();
        if (scenario.drive() instanceof Drive.CurrentDensity drive
                && scenario.electrolyte().tetheredAnions() == 0) {
            end = Math.min(end, SAND_TIMES * new LimitingCurrent(scenario).sandTime(drive.value()));
        }
        law.at(law.initial(), at);
        return REACH * Math.sqrt(at.saltDiffusivity / porosity * end);
    }

    PlanarCell copy() {
        return new PlanarCell(this);
    }

    /** How far the front has come, m. */
    double advance() {
        return advance;
    }

    /** From the front to the far side, m. */
    double distance() {
        return distance(advance);
    }

    private double distance(double advanced) {
        return shrinks() ? depth - advanced : depth;
    }

    /** Whether the front comes closer to where the salt stays as it is, or takes it along. */
    private boolean shrinks() {
        return reservoir && depth == scenario.cell().farSide();
    }

    /** Whether the front has all but reached a reservoir. A counter electrode recedes before it. */
    boolean isShorted() {
        return reservoir
                && scenario.cell().height() - advance
                        <= SHORTED * scenario.cell().height();
    }

    /** Whether it would have after a step. */
    boolean isBeyondTop(double dt, double current) {
        double after = scenario.cell().height() - advance - dt * speed(current);
        return reservoir && after <= SHORTED * scenario.cell().height();
    }

    /** By how much a current changes u at the front within {@code duration}, as in a semi-infinite electrolyte. */
    double pulse(double current, double duration) {
        coefficients(u[0]);
        double gradient = (1 - at.transference) * current * molarFlux / at.saltDiffusivity;
        return 2 * gradient * Math.sqrt(at.saltDiffusivity * duration / (porosity * Math.PI));
    }

    /** Time in which the salt diffuses through the first volume, s. */
    double shortestTime() {
        law.at(law.initial(), at);
        double first = faces[1] * distance();
        return first * first * porosity / at.saltDiffusivity;
    }

    private double speed(double current) {
        return scenario.advancePerCharge() * current;
    }

    /** Moves on by {@code dt} at a constant current density, A/m2. */
    void step(double dt, double current) {
        double speed = speed(current);
        double[] start = new double[VOLUMES];
        for (int k = 0; k < VOLUMES; k++) {
            start[k] = u[k] * width(k, advance);
        }
        double half = advance + GAMMA * dt * speed;
        double[] first = solve(start, u, GAMMA * dt, half, current, speed);
        double[] second = new double[VOLUMES];
        for (int k = 0; k < VOLUMES; k++) {
            double rate = (first[k] * width(k, half) - start[k]) / (GAMMA * dt);
            second[k] = start[k] + (1 - GAMMA) * dt * rate;
        }
        advance += dt * speed;
        time += dt;
        passed += Math.abs(current) * dt;
        System.arraycopy(solve(second, first, GAMMA * dt, advance, current, speed), 0, u, 0, VOLUMES);
    }

    private double width(int k, double advanced) {
        return (faces[k + 1] - faces[k]) * distance(advanced);
    }

    /** u with {@code u width = amount + dt (fluxes of u)}: a tridiagonal system, coefficients taken at {@code near}. */
    private double[] solve(double[] amount, double[] near, double dt, double advanced, double current, double speed) {
        double[] lower = new double[VOLUMES];
        double[] diagonal = new double[VOLUMES];
        double[] upper = new double[VOLUMES];
        double[] right = amount.clone();
        for (int k = 0; k < VOLUMES; k++) {
            diagonal[k] += width(k, advanced);
        }
        for (int f = 1; f < VOLUMES; f++) {
            double below = width(f - 1, advanced);
            double above = width(f, advanced);
            double share = below / (below + above);
            coefficients(near[f - 1] + share * (near[f] - near[f - 1]));
            double conduction = 2 * at.saltDiffusivity / porosity / (below + above);
            double mesh = speed * (shrinks() ? 1 - faces[f] : 1);
            double fixed = (1 - at.transference) * current * molarFlux / porosity;
            double ofBelow = conduction - mesh * (1 - share);
            double ofAbove = -conduction - mesh * share;
            diagonal[f - 1] += dt * ofBelow;
            upper[f - 1] += dt * ofAbove;
            right[f - 1] -= dt * fixed;
            lower[f] -= dt * ofBelow;
            diagonal[f] -= dt * ofAbove;
            right[f] += dt * fixed;
        }
        if (!opposite) {
            int last = VOLUMES - 1;
            coefficients(law.initial());
            double conduction = 2 * at.saltDiffusivity / porosity / width(last, advanced);
            diagonal[last] += dt * conduction;
            double mesh = shrinks() ? 0 : speed;
            double fixed = (1 - at.transference) * current * molarFlux / porosity;
            right[last] += dt * ((conduction + mesh) * law.initial() - fixed);
        }
        return GradedVolumes.tridiagonal(lower, diagonal, upper, right);
    }

    private void coefficients(double near) {
        law.at(Math.max(SteadyTransport.LEAST * law.initial(), near), at);
    }

    /** u at the front while {@code current} flows; not positive when there is no salt left. */
    double atFront(double current) {
        return u[0] - gradient(u[0], current) * width(0, advance) / 2;
    }

    private double atFarSide(double current) {
        int last = VOLUMES - 1;
        return !opposite ? law.initial() : u[last] + gradient(u[last], current) * width(last, advance) / 2;
    }

    /** du/dy where no anion crosses an electrode. */
    private double gradient(double near, double current) {
        coefficients(near);
        return ((1 - at.transference) * current * molarFlux - porosity * near * speed(current)) / at.saltDiffusivity;
    }

    /** Of the anode against the top while {@code current} flows; negative infinity when the salt is used up. */
    double potential(double current) {
        double front = atFront(current);
        if (front <= 0) {
            return Double.NEGATIVE_INFINITY;
        }
        double rise = 0;
        double before = front;
        for (int k = 0; k <= VOLUMES; k++) {
            double here = k < VOLUMES ? u[k] : atFarSide(current);
            double below = k > 0 ? width(k - 1, advance) / 2 : 0;
            double above = k < VOLUMES ? width(k, advance) / 2 : 0;
            coefficients((before + here) / 2);
            rise += (current * molarFlux * (below + above) - at.diffusional * (here - before)) / at.conductivity;
            before = here;
        }
        coefficients(law.initial());
        double beyond = Math.max(0, scenario.cell().farSide() - depth - (reservoir && !shrinks() ? advance : 0));
        rise += current * molarFlux * beyond / at.conductivity;
        double film = scenario.anode().film().besidePatches(time, passed)
                / Scales.of(scenario).potential();
        return farSidePotential(current)
                - rise
                + Overpotential.of(kinetics, law.cations(front), current)
                - current * film;
    }

    /** Of the electrolyte at the top. */
    private double farSidePotential(double current) {
        return scenario.cell()
                .top()
                .electrode()
                .map(exchange -> -counter(exchange, current))
                .orElse(0.0);
    }

    private double counter(ExchangeCurrent exchange, double current) {
        ButlerVolmer counter = scenario.kinetics(exchange);
        return Overpotential.of(counter, law.cations(Math.max(0, atFarSide(current))), -current);
    }
}
