package dev.frond.solver.fem;

import dev.frond.mesh.tri.Coordinates;
import dev.frond.solver.physics.ButlerVolmer;
import dev.frond.solver.physics.SurfacePlace;
import dev.frond.solver.physics.SurfaceReaction;
import java.util.Arrays;
import java.util.Optional;

/**
 * The Butler-Volmer reaction on an electrode, integrated by three Gauss points per edge with u
 * and psi linear; at the two ends where salt is scarce, as for lumped mass: the reaction there follows what diffuses to
 * each node, which with Gauss points could take a negative concentration at one of them; also on a surface that changes within an
 * edge. Reused: each {@link #evaluate}
 * overwrites the results of the one before.
 */
public final class ElectrodeReaction {
    /** u up to which salt is scarce. */
    private static final double SCARCE = 0.05;

    private static final Quadrature GAUSS = new Quadrature(
            new double[] {0.5 - Math.sqrt(0.15), 0.5, 0.5 + Math.sqrt(0.15)},
            new double[] {5.0 / 18, 8.0 / 18, 5.0 / 18});
    private static final Quadrature ENDS = new Quadrature(new double[] {0, 1}, new double[] {0.5, 0.5});

    private final ElectrodeSurface surface;
    private final Electrode electrode;
    private final SurfaceOverpotential capillary;
    private final double[] load;
    private final double[] byVoltage;
    private final double[] byConcentration;
    private final double[] byPotential;
    private final boolean[] scarce;
    private final SurfacePlace place = new SurfacePlace();
    private final SurfaceReaction point = new SurfaceReaction();
    /** None where the capacitance is 0. */
    private final Optional<DoubleLayer> layer;

    /** Without what charges the double layer; the load itself where that is nothing. */
    private final double[] reacted;

    /** See {@link #exceed}; empty when there is none. */
    private double[] excess = {};

    private Moment now = Moment.START;
    private double total;
    private double deposited;

    /** Points in [0, 1] with weights. */
    private static final class Quadrature {
        private final double[] point;
        private final double[] weight;

        Quadrature(double[] point, double[] weight) {
            this.point = point;
            this.weight = weight;
        }
    }

    /** @param capillary overpotential of each node of the surface by the electrode's shape */
    ElectrodeReaction(ElectrodeSurface surface, Electrode electrode, SurfaceOverpotential capillary) {
        this.surface = surface;
        this.electrode = electrode;
        this.capillary = capillary;
        this.load = new double[surface.nodes().length];
        this.byVoltage = new double[load.length];
        this.byConcentration = new double[3 * surface.edgeCount()];
        this.byPotential = new double[3 * surface.edgeCount()];
        this.scarce = new boolean[surface.edgeCount()];
        this.layer = electrode.capacitance() > 0
                ? Optional.of(new DoubleLayer(surface, electrode.capacitance()))
                : Optional.empty();
        this.reacted = layer.isPresent() ? new double[load.length] : load;
    }

    /** Of the front. */
    public static ElectrodeReaction ofFront(Discretisation space, Electrode electrode) {
        return new ElectrodeReaction(
                space.frontSurface(), electrode, SurfaceOverpotential.of(space.anode(), electrode.capillarity()));
    }

    /** Of a planar electrode at the top. */
    static ElectrodeReaction ofTop(Discretisation space, Electrode electrode) {
        return new ElectrodeReaction(space.topSurface(), electrode, SurfaceOverpotential.NONE);
    }

    ElectrodeSurface surface() {
        return surface;
    }

    /** Chooses the quadrature of each edge by the concentration at the start of a step, for all of it. */
    public void startFrom(double[] u) {
        for (int e = 0; e < scarce.length; e++) {
            scarce[e] = electrode.surface().isLumped()
                    || Math.min(u[node(2 * e)], u[node(2 * e + 1)]) + electrode.bound() < SCARCE;
        }
    }

    /** What has grown on the surface is that of a moment, from now on. */
    public void at(Moment moment) {
        now = moment;
    }

    /**
     * From now on the reaction is more than its kinetics by as much: what is left of a drive that is represented by its mean.
     *
     * @param perLength scaled, per node of the surface, um/s; empty for none
     */
    public void exceed(double[] perLength) {
        excess = perLength;
    }

    private int node(int end) {
        return surface.nodes()[surface.ends()[end]];
    }

    /** At node fields u and psi and metal potential {@code voltage} (over R T/F). */
    public void evaluate(Coordinates at, double[] u, double[] psi, double voltage) {
        Arrays.fill(load, 0);
        Arrays.fill(byVoltage, 0);
        Arrays.fill(byConcentration, 0);
        Arrays.fill(byPotential, 0);
        double[] shift = capillary.at(at);
        for (int e = 0; e < surface.edgeCount(); e++) {
            addEdge(e, scarce[e] ? ENDS : GAUSS, at, u, psi, voltage, shift);
        }
        if (excess.length > 0) {
            addExcess(at);
        }
        deposited = sum(load);
        total = deposited;
        layer.ifPresent(charged -> {
            System.arraycopy(load, 0, reacted, 0, load.length);
            charged.add(at, psi, voltage, load, byVoltage, byPotential);
            total = sum(load);
        });
    }

    private void addExcess(Coordinates at) {
        for (int e = 0; e < surface.edgeCount(); e++) {
            double half = 0.5 * surface.length(at, e);
            for (int end = 2 * e; end < 2 * e + 2; end++) {
                load[surface.ends()[end]] += half * excess[surface.ends()[end]];
            }
        }
    }

    private static double sum(double[] parts) {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }

    /** What the double layer stores at the given potentials, per node; empty without one. */
    double[] stored(Coordinates at, double[] psi, double voltage) {
        return layer.map(charged -> charged.stored(at, psi, voltage)).orElse(BoundaryCondition.NO_LOAD);
    }

    /** The double layer is charged by {@code (stored - source)/lapse} from now on. */
    void charge(double lapse, double[] source) {
        layer.ifPresent(charged -> charged.within(lapse, source));
    }

    /** What charges the double layer at the last evaluation, per node; live, empty without one. */
    double[] charging() {
        return layer.map(DoubleLayer::charging).orElse(BoundaryCondition.NO_LOAD);
    }

    /** R C of the double layer and the reaction at the given fields, s; infinite without one. */
    double timeConstant(Coordinates at, double[] u, double[] psi, double voltage) {
        if (layer.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        layer.get().within(Double.POSITIVE_INFINITY, BoundaryCondition.NO_LOAD);
        evaluate(at, u, psi, voltage);
        return layer.get().timeConstant(at, slope());
    }

    private void addEdge(
            int e, Quadrature quadrature, Coordinates at, double[] u, double[] psi, double voltage, double[] shift) {
        int a = node(2 * e);
        int b = node(2 * e + 1);
        double length = Math.hypot(at.x(b) - at.x(a), at.y(b) - at.y(a));
        ButlerVolmer kinetics = electrode.kinetics();
        double shiftA = shift.length == 0 ? 0 : shift[surface.ends()[2 * e]];
        double shiftB = shift.length == 0 ? 0 : shift[surface.ends()[2 * e + 1]];
        for (int g = 0; g < quadrature.point.length; g++) {
            double right = quadrature.point[g];
            double left = 1 - right;
            electrode.surface().at(left * at.x(a) + right * at.x(b), left * at.y(a) + right * at.y(b), now, place);
            double weight = quadrature.weight[g] * length * place.rate;
            double c = left * u[a] + right * u[b] + electrode.bound();
            double overpotential = voltage - (left * psi[a] + right * psi[b]) + left * shiftA + right * shiftB;
            point.evaluate(kinetics, place, c, overpotential);
            addPoint(e, left, right, weight);
        }
    }

    private void addPoint(int e, double left, double right, double weight) {
        int a = surface.ends()[2 * e];
        int b = surface.ends()[2 * e + 1];
        double j = point.current;
        double byU = point.byConcentration;
        double slope = point.slope;
        load[a] += weight * j * left;
        load[b] += weight * j * right;
        byVoltage[a] -= weight * slope * left;
        byVoltage[b] -= weight * slope * right;
        byConcentration[3 * e] += weight * byU * left * left;
        byConcentration[3 * e + 1] += weight * byU * left * right;
        byConcentration[3 * e + 2] += weight * byU * right * right;
        byPotential[3 * e] += weight * slope * left * left;
        byPotential[3 * e + 1] += weight * slope * left * right;
        byPotential[3 * e + 2] += weight * slope * right * right;
    }

    /** {@code b_i}, the integral of j N_i and of what charges the double layer, per node of the surface; the live array. */
    public double[] load() {
        return load;
    }

    /** The same of j alone, which deposits metal; the live array. */
    public double[] reacted() {
        return reacted;
    }

    /** Derivative of {@link #load} by the metal potential, per node of the surface, never positive; the live array. */
    public double[] byVoltage() {
        return byVoltage;
    }

    /** Derivative of the load by u: three values (00, 01, 11) per edge, symmetric; the live array. */
    public double[] byConcentration() {
        return byConcentration;
    }

    /** Derivative of the load by psi: three values (00, 01, 11) per edge, symmetric; the live array. */
    public double[] byPotential() {
        return byPotential;
    }

    /** Derivative of {@link #total} by a potential of the electrolyte that is everywhere the same. */
    double slope() {
        double sum = 0;
        for (double part : byVoltage) {
            sum -= part;
        }
        return sum;
    }

    /** To which {@link #total} is known: what a unit in the last place of the potential, over R T/F, does to it. */
    public double roundOff() {
        return Math.ulp(1.0) * slope();
    }

    /** Integral of j alone over the electrode. */
    public double deposited() {
        return deposited;
    }

    /** The current into the electrode, the sum of the load. */
    public double total() {
        return total;
    }
}
