package dev.frond.solver.internal.step;

import dev.frond.mesh.geom.ImpossibleOutlineException;
import dev.frond.mesh.geom.Shape;
import dev.frond.mesh.internal.front.contact.Contact;
import dev.frond.mesh.internal.front.curve.CornerRounding;
import dev.frond.mesh.internal.front.curve.Front;
import dev.frond.mesh.internal.front.curve.FrontKinematics;
import dev.frond.mesh.internal.front.curve.FrontSizing;
import dev.frond.mesh.internal.front.curve.Recession;
import dev.frond.mesh.internal.front.curve.UnresolvedFrontException;
import dev.frond.mesh.internal.front.obstacle.Obstacles;
import dev.frond.mesh.internal.front.repair.Floor;
import dev.frond.mesh.internal.front.topology.TopologyEvent;
import dev.frond.mesh.internal.front.topology.TopologyUpdate;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.fem.Fields;
import dev.frond.solver.fem.Problem;
import dev.frond.solver.saved.Saved;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes a mesh anew about a front that has moved, and carries the fields over: lithium and salt stay as they are. */
public final class Remeshing {
    private final ElectrolyteDomain domain;
    private final FrontSizing sizing;
    private final Deposition deposition;
    private final Floor floor;
    private final Problem problem;

    /**
     * @param deposition what the front's nodes take of the reaction
     * @param floor below which there is no metal
     * @param problem whose fields are carried over
     */
    public Remeshing(
            ElectrolyteDomain domain, FrontSizing sizing, Deposition deposition, Floor floor, Problem problem) {
        this.floor = floor;
        this.domain = domain;
        this.problem = problem;
        this.sizing = sizing;
        this.deposition = deposition;
    }

    /** Of metal that never ends. */
    public Remeshing(ElectrolyteDomain domain, FrontSizing sizing, Deposition deposition, Problem problem) {
        this(domain, sizing, deposition, new Floor(Double.NEGATIVE_INFINITY, sizing), problem);
    }

    /** What of it changes in a run: what stands in the electrolyte. */
    public Saved save() {
        Obstacles obstacles = domain.obstacles();
        return Saved.builder()
                .parts(
                        "obstacles",
                        obstacles.all().stream().map(SavedStates::of).toList())
                .integers("ids", obstacles.idCount())
                .integers(
                        "permeable",
                        domain.permeable().stream().mapToInt(Integer::intValue).toArray())
                .build();
    }

    /** As the remeshing of the same scenario that was saved. */
    public Remeshing restored(Saved saved) {
        Obstacles obstacles =
                domain.obstacles().replaced(SavedStates.obstacles(saved.parts("obstacles")), saved.integer("ids"));
        List<Integer> permeable =
                Arrays.stream(saved.integers("permeable")).boxed().toList();
        ElectrolyteDomain now =
                new ElectrolyteDomain(domain.width(), domain.beyond(), obstacles, domain.sizing(), permeable);
        return new Remeshing(now, sizing, deposition, floor, problem);
    }

    /** What became of a remeshing. */
    public sealed interface Result {
        /**
         * Fields on a new mesh; the potential is only a guess there.
         *
         * @param covered gain of the area under the front that is not lithium, or dead lithium, um2
         * @param dead area of lithium that lost its connection, um2
         * @param events what happened to the front, and the integrals that went with each
         * @param next remeshing, with what dead lithium there is now
         */
        record Done(
                Mesh mesh, Fields fields, Fields rate, double covered, double dead, List<Booked> events, Remeshing next)
                implements Result {}

        /**
         * An iteration on the front came to no end, or the outline about it could not be triangulated.
         *
         * @param name of it, for counts
         */
        record Unresolved(String name, String reason) implements Result {}
    }

    /**
     * A change of the front's topology.
     *
     * @param cutOff integral of each conserved variable in what was cut off
     */
    public record Booked(TopologyEvent event, Amounts cutOff) {}

    /** That fits what is in the box. */
    public Deposition deposition() {
        return deposition;
    }

    /** The first mesh of a run. */
    public Mesh first(Front front, double top) {
        return domain.mesh(front, top);
    }

    /** The front of a state and what it is about to meet: each is looked for once. */
    public Inspection inspect(State state) {
        return new Inspection(state);
    }

    /** A look at one state. Not for several threads. */
    public final class Inspection {
        private final State state;
        private final Front front;
        private final Recession recession;
        private final TopologyUpdate update;

        private Inspection(State state) {
            this.state = state;
            this.front = Front.of(state.mesh());
            this.recession = Recession.of(front, deposited(problem.lithiumVolume()));
            this.update = new TopologyUpdate(sizing, state.mesh().top(), domain.obstacles());
        }

        /** Whether this is of a state. */
        public boolean isOf(State other) {
            return state == other;
        }

        /** The reaction times a factor. */
        private double[] deposited(double factor) {
            double[] way = state.reaction().clone();
            for (int k = 0; k < way.length; k++) {
                way[k] *= factor;
            }
            return way;
        }

        /** Something so near that the electrolyte between cannot be meshed any more. */
        public Optional<Contact> contact() {
            return update.search().nearest(front, sizing.narrowest(), recession);
        }

        /** Whether the front has corners that its motion opens: they need nodes before it moves on. */
        public boolean opensCorners() {
            return new CornerRounding(sizing).isNeeded(front, Recession.of(front, state.reaction()));
        }

        /**
         * A time, at most {@code dt}, in which the front at its present speed comes to nothing that it would have to be joined
         * to; not shorter than what takes it {@code shortest}.
         */
        public double unhindered(double dt, double shortest) {
            double[] displacement = FrontKinematics.velocity(front, deposited(problem.lithiumVolume() * dt));
            return dt * update.search().freePart(front, displacement, recession, sizing.narrowest(), shortest);
        }

        /** The front beyond what it has met, a mesh about it, and the fields there. */
        public Result remeshed() {
            try {
                return remesh(state, update.of(front, recession));
            } catch (UnresolvedFrontException e) {
                return new Result.Unresolved(e.label(), String.valueOf(e.getMessage()));
            }
        }
    }

    private Result remesh(State state, TopologyUpdate.Updated passed) {
        ElectrolyteDomain open = domain.with(passed.obstacles());
        Front front = floor.of(passed.front());
        List<Integer> reached = open.reached(front);
        ElectrolyteDomain now = open.sealing(reached);
        Mesh mesh;
        try {
            mesh = now.mesh(front, state.mesh().top());
        } catch (ImpossibleOutlineException e) {
            return new Result.Unresolved("mesh", String.valueOf(e.getMessage()));
        }
        List<Booked> events = booked(state, passed.events(), reached);
        FieldTransfer transfer = new FieldTransfer(problem, state.mesh(), mesh);
        Fields fields = transfer.fields(state.fields(), events);
        Fields rate = transfer.rate(state.rate());
        boolean same = passed.obstacles() == domain.obstacles() && reached.isEmpty();
        Remeshing next = same ? this : new Remeshing(now, sizing, deposition, floor, problem);
        return new Result.Done(mesh, fields, rate, passed.gain(), passed.dead(), events, next);
    }

    private List<Booked> booked(State state, List<TopologyEvent> events, List<Integer> reached) {
        CutOff content = new CutOff(state, problem.conserved());
        List<Booked> booked = new ArrayList<>();
        for (int filler : reached) {
            Shape shape = domain.obstacles().fillers().get(filler);
            TopologyEvent sealed = new TopologyEvent(
                    TopologyEvent.Kind.FILLER_SEALED,
                    shape.x(),
                    shape.y(),
                    shape.area(),
                    List.of(),
                    reaching(shape, events));
            booked.add(new Booked(sealed, content.in(filler)));
        }
        for (TopologyEvent event : events) {
            booked.add(new Booked(event, content.in(event.pockets())));
        }
        return booked;
    }

    /** Seconds until the contact that seals a filler. */
    private static double reaching(Shape shape, List<TopologyEvent> events) {
        return events.stream()
                .filter(event -> event.kind() == TopologyEvent.Kind.FILLER_CONTACT)
                .min(Comparator.comparingDouble(event -> Math.hypot(event.x() - shape.x(), event.y() - shape.y())))
                .map(TopologyEvent::lead)
                .orElse(0.0);
    }
}
