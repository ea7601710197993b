package dev.frond.solver.step;

import dev.frond.mesh.front.contact.Contact;
import dev.frond.mesh.front.curve.CornerRounding;
import dev.frond.mesh.front.curve.Front;
import dev.frond.mesh.front.curve.FrontKinematics;
import dev.frond.mesh.front.curve.FrontSizing;
import dev.frond.mesh.front.curve.Recession;
import dev.frond.mesh.front.curve.UnresolvedFrontException;
import dev.frond.mesh.front.topology.Pocket;
import dev.frond.mesh.front.topology.TopologyEvent;
import dev.frond.mesh.front.topology.TopologyUpdate;
import dev.frond.mesh.geom.Circle;
import dev.frond.mesh.geom.ImpossibleOutlineException;
import dev.frond.mesh.transfer.ConservativeTransfer;
import dev.frond.mesh.transfer.Interpolation;
import dev.frond.mesh.tri.Mesh;
import dev.frond.mesh.tri.Topology;
import dev.frond.solver.fem.Discretisation;
import dev.frond.solver.fem.Fields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes a mesh anew about a front that has moved, and carries the fields over: lithium and salt stay as they are. */
public final class Remeshing {
    private final ElectrolyteDomain domain;
    private final FrontSizing sizing;
    private final Deposition deposition;
    private final double lithiumVolume;
    private final OptionalDouble given;

    /**
     * @param deposition what the front's nodes take of the reaction
     * @param lithiumVolume area of lithium per scaled charge, um2
     * @param given u at the top, where there is a reservoir
     */
    public Remeshing(
            ElectrolyteDomain domain,
            FrontSizing sizing,
            Deposition deposition,
            double lithiumVolume,
            OptionalDouble given) {
        this.domain = domain;
        this.lithiumVolume = lithiumVolume;
        this.given = given;
        this.sizing = sizing;
        this.deposition = deposition;
    }

    /** What became of a remeshing. */
    public sealed interface Result {
        /**
         * Fields on a new mesh; the potential is only a guess there.
         *
         * @param covered gain of the area under the front that is not lithium, or dead lithium, um2
         * @param dead area of lithium that lost its connection, um2
         * @param events what happened to the front, and the integral of u that went with each
         * @param next remeshing, with what dead lithium there is now
         */
        record Done(
                Mesh mesh, Fields fields, Fields rate, double covered, double dead, List<Booked> events, Remeshing next)
                implements Result {}

        /** The outline about the front could not be triangulated. */
        record Unmeshable(String reason) implements Result {}

        /**
         * An iteration on the front came to no end.
         *
         * @param name of it, for counts
         */
        record Unresolved(String name, String reason) implements Result {}
    }

    /**
     * A change of the front's topology.
     *
     * @param salt integral of u in what was cut off
     */
    public record Booked(TopologyEvent event, double salt) {}

    /** That fits what is in the box. */
    public Deposition deposition() {
        return deposition;
    }

    /** The first mesh of a run. */
    public Mesh first(Front front, double top) {
        return domain.mesh(front, top);
    }

    /** Below where the top is now. */
    private TopologyUpdate passage(State state) {
        return new TopologyUpdate(sizing, state.mesh().top(), domain.obstacles());
    }

    /** Something so near that the electrolyte between cannot be meshed any more. */
    public Optional<Contact> contact(State state) {
        Front front = front(state);
        return passage(state).search().nearest(front, sizing.narrowest(), recession(front, state));
    }

    /** Whether the front has corners that its motion opens: they need nodes before it moves on. */
    public boolean opensCorners(State state) {
        Front front = front(state);
        return new CornerRounding(sizing).isNeeded(front, Recession.of(front, state.reaction()));
    }

    /**
     * A time, at most {@code dt}, in which the front at its present speed comes to nothing that it would have to be joined
     * to; not shorter than what takes it {@code shortest}.
     */
    public double unhindered(State state, double dt, double shortest) {
        Front front = front(state);
        double[] way = state.reaction().clone();
        for (int k = 0; k < way.length; k++) {
            way[k] *= lithiumVolume * dt;
        }
        double[] displacement = FrontKinematics.velocity(front, way);
        return dt
                * passage(state)
                        .search()
                        .freePart(front, displacement, recession(front, state), sizing.narrowest(), shortest);
    }

    public Result of(State state) {
        Front front = front(state);
        TopologyUpdate.Updated passed;
        try {
            passed = passage(state).of(front, recession(front, state));
        } catch (UnresolvedFrontException e) {
            return new Result.Unresolved(e.label(), String.valueOf(e.getMessage()));
        }
        ElectrolyteDomain open = domain.with(passed.obstacles());
        List<Integer> reached = open.reached(passed.front());
        ElectrolyteDomain now = open.sealing(reached);
        Mesh mesh;
        try {
            mesh = now.mesh(passed.front(), state.mesh().top());
        } catch (ImpossibleOutlineException e) {
            return new Result.Unmeshable(String.valueOf(e.getMessage()));
        }
        int[] top = given.isPresent() ? Discretisation.topNodes(mesh.topology()) : new int[0];
        double[] values = new double[top.length];
        Arrays.fill(values, given.orElse(0));
        List<Booked> events = booked(state, passed.events(), reached);
        double gone = events.stream().mapToDouble(Booked::salt).sum();
        ConservativeTransfer transfer = ConservativeTransfer.of(state.mesh(), mesh);
        double[] u = transfer.apply(state.fields().concentration(), top, values, gone);
        Interpolation nodes = transfer.interpolation();
        Fields fields = new Fields(
                u, nodes.apply(state.fields().potential()), state.fields().voltage());
        Fields rate = new Fields(
                nodes.apply(state.rate().concentration()),
                nodes.apply(state.rate().potential()),
                state.rate().voltage());
        boolean same = passed.obstacles() == domain.obstacles() && reached.isEmpty();
        Remeshing next = same ? this : new Remeshing(now, sizing, deposition, lithiumVolume, given);
        return new Result.Done(mesh, fields, rate, passed.gain(), passed.dead(), events, next);
    }

    private Recession recession(Front front, State state) {
        double[] rate = state.reaction().clone();
        for (int k = 0; k < rate.length; k++) {
            rate[k] *= lithiumVolume;
        }
        return Recession.of(front, rate);
    }

    private static Front front(State state) {
        return Front.of(state.mesh());
    }

    /** Triangles count for the filler they are in, or for the first pocket that their centre is in. */
    private List<Booked> booked(State state, List<TopologyEvent> events, List<Integer> reached) {
        boolean[] counted = new boolean[state.mesh().topology().triangleCount()];
        List<Booked> booked = new ArrayList<>();
        for (int filler : reached) {
            booked.add(sealed(state, filler, events, counted));
        }
        for (TopologyEvent event : events) {
            double salt = 0;
            for (Pocket pocket : event.pockets()) {
                salt += salt(state, pocket, counted);
            }
            booked.add(new Booked(event, salt));
        }
        return booked;
    }

    private Booked sealed(State state, int filler, List<TopologyEvent> events, boolean[] counted) {
        Topology topology = state.mesh().topology();
        double salt = 0;
        for (int t = 0; t < counted.length; t++) {
            if (topology.region(t) == Topology.filled(filler)) {
                counted[t] = true;
                salt += salt(state, t);
            }
        }
        Circle disc = domain.obstacles().fillers().get(filler);
        TopologyEvent sealed = new TopologyEvent(
                TopologyEvent.Kind.FILLER_SEALED, disc.x(), disc.y(), disc.area(), List.of(), reaching(disc, events));
        return new Booked(sealed, salt);
    }

    /** Seconds until the contact that seals a filler. */
    private static double reaching(Circle disc, List<TopologyEvent> events) {
        return events.stream()
                .filter(event -> event.kind() == TopologyEvent.Kind.FILLER_CONTACT)
                .min(Comparator.comparingDouble(event -> Math.hypot(event.x() - disc.x(), event.y() - disc.y())))
                .map(TopologyEvent::lead)
                .orElse(0.0);
    }

    private static double salt(State state, int t) {
        int[] nodes = state.mesh().topology().triangles();
        double[] u = state.fields().concentration();
        return state.mesh().area(t) * (u[nodes[3 * t]] + u[nodes[3 * t + 1]] + u[nodes[3 * t + 2]]) / 3;
    }

    private static double salt(State state, Pocket pocket, boolean[] counted) {
        Mesh mesh = state.mesh();
        int[] nodes = mesh.topology().triangles();
        double[] xy = mesh.coordinates().xy();
        double sum = 0;
        for (int t = 0; t < counted.length; t++) {
            int a = nodes[3 * t];
            int b = nodes[3 * t + 1];
            int c = nodes[3 * t + 2];
            double x = (xy[2 * a] + xy[2 * b] + xy[2 * c]) / 3;
            double y = (xy[2 * a + 1] + xy[2 * b + 1] + xy[2 * c + 1]) / 3;
            if (!counted[t] && pocket.contains(x, y)) {
                counted[t] = true;
                sum += salt(state, t);
            }
        }
        return sum;
    }
}
