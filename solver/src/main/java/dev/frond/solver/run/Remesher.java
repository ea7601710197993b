package dev.frond.solver.run;

import dev.frond.mesh.internal.front.contact.Contact;
import dev.frond.mesh.tri.Mesh;
import dev.frond.solver.internal.step.Attempt.Reason;
import dev.frond.solver.internal.step.Attempt.Rejected;
import dev.frond.solver.internal.step.Remeshing;
import dev.frond.solver.internal.step.RemeshingCriterion;
import dev.frond.solver.internal.step.SavedStates;
import dev.frond.solver.internal.step.State;
import dev.frond.solver.saved.Saved;
import dev.frond.solver.saved.SavedRecord;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the mesh anew when the front meets something, has worn it out or opens a corner. */
final class Remesher implements Handler {
    /** Way of the front, of its edge length, in a step that settles a new shape. */
    private static final double SETTLING = 0.025;

    /**
     * Way by which a step brings the front nearer to what it is about to meet at least, of its edge length: both sides of a gap
     * together stay within a half of {@link dev.frond.mesh.internal.front.curve.FrontSizing#thinnest}, so that they do not pass each other.
     */
    private static final double SHORTEST_APPROACH = 0.025;

    private final Course course;
    private final Setup setup;
    private Optional<Remeshing> remeshing;
    private RemeshingCriterion criterion;
    private Remeshing.@Nullable Inspection inspection;
    private RemeshingProgress progress = RemeshingProgress.BEGUN;
    private Heading heading = Heading.NONE;

    Remesher(Course course) {
        this.course = course;
        this.setup = course.setup();
        this.remeshing = setup.remeshing();
        this.criterion = new RemeshingCriterion(setup.mesh(), setup.shortestEdge());
    }

    /** Goes on from what {@link #save} returned. */
    void restore(Saved saved) {
        progress = SavedRecord.to(RemeshingProgress.class, saved.part("progress"));
        heading = SavedRecord.to(Heading.class, saved.part("heading"));
        Mesh now = course.state().mesh();
        Mesh made = now.at(SavedStates.coordinates(saved.numbers("xy_when_made"), now.coordinates()));
        criterion = new RemeshingCriterion(made, setup.shortestEdge());
        remeshing = remeshing.map(at -> at.restored(saved.part("remeshing")));
    }

    Saved save() {
        Saved.Builder saved = Saved.builder()
                .part("progress", SavedRecord.of(progress))
                .part("heading", SavedRecord.of(heading))
                .numbers("xy_when_made", criterion.made().xy());
        remeshing.ifPresent(now -> saved.part("remeshing", now.save()));
        return saved.build();
    }

    /** A step that does not pass a contact, but for the last stretch. */
    @Override
    public double limit(double dt) {
        double shortest = SHORTEST_APPROACH * setup.frontSize();
        return remeshing.isEmpty() ? dt : inspection().unhindered(dt, shortest);
    }

    /** Of the present state. */
    private Remeshing.Inspection inspection() {
        if (inspection == null || !inspection.isOf(course.state())) {
            inspection = remeshing.orElseThrow().inspect(course.state());
        }
        return inspection;
    }

    /** The front has moved from a state to the present one. */
    void moved(State before) {
        State now = course.state();
        progress = progress.stepped(before, now, setup.frontSize());
        heading =
                heading.stepped(now, now.time() - before.time(), setup.problem().lithiumVolume());
    }

    @Override
    public Optional<Outcome> accepted() {
        if (remeshing.isEmpty()) {
            return Optional.empty();
        }
        State state = course.state();
        Optional<Contact> contact = inspection().contact();
        if (contact.isPresent() && contact.get() instanceof Contact.Top top) {
            return Optional.of(shortCircuit(top));
        }
        return contact.isPresent() || criterion.worn(state.mesh()) ? remesh() : openCorners();
    }

    /** Corners that protrude in the direction of motion, at the start or since the current has turned, get nodes to open with. */
    Optional<Outcome> openCorners() {
        State state = course.state();
        boolean opens = remeshing.isPresent()
                && heading.lasts(state, setup.frontSize())
                && inspection().opensCorners();
        return opens ? remesh() : Optional.empty();
    }

    /** Whether a refused step may succeed on another mesh. */
    boolean helps(Rejected no) {
        return no.reason() == Reason.MESH && criterion.used(course.state().mesh());
    }

    /** Whether a refused step may succeed after a short one on this mesh, which was just made. */
    boolean settles(Rejected no) {
        return no.reason() == Reason.FIELD_ERROR
                && remeshing.isPresent()
                && !criterion.used(course.state().mesh());
    }

    /** Of a step of at most {@code dt} s, so short that the front hardly moves, s. */
    double settlingTime(double dt) {
        double speed = setup.problem().lithiumVolume()
                * Math.abs(FrontView.of(course.state()).reactionMost());
        return Math.min(dt, SETTLING * setup.frontSize() / speed);
    }

    /** At the time when the tip, at the speed at which it now comes nearer to the top, is there. */
    private Outcome shortCircuit(Contact.Top top) {
        State state = course.state();
        FrontView front = FrontView.of(state);
        double volume = setup.problem().lithiumVolume();
        double recession = setup.topMotion().rise(volume * state.totalReaction());
        double speed = volume * front.reaction()[front.tip()] - recession;
        double left = speed > 0 ? top.gap() / speed : 0;
        course.events().add("short-circuit", state.time() + left, top.x(), top.y());
        return Outcome.SHORT_CIRCUIT;
    }

    /** The only place where the topology changes. */
    Optional<Outcome> remesh() {
        if (progress.isStuck()) {
            return course.stalled(
                    "remeshing-without-progress", "the mesh is made anew again and again while the front hardly moves");
        }
        course.retireStep();
        Remeshing.Result result = course.costs().meshing(() -> inspection().remeshed());
        return result instanceof Remeshing.Result.Done done
                ? goOn(done)
                : refused((Remeshing.Result.Unresolved) result);
    }

    private Optional<Outcome> goOn(Remeshing.Result.Done done) {
        if (!course.moveTo(done)) {
            return course.stalled("potential", "no electrolyte potential fits the drive on the new mesh");
        }
        progress = progress.remeshed();
        criterion = new RemeshingCriterion(done.mesh(), setup.shortestEdge());
        remeshing = Optional.of(done.next());
        done.events()
                .forEach(booked -> course.events().add(course.at(booked.event().lead()), booked));
        return Optional.empty();
    }

    /** The old mesh stands; a few steps later the front may be one that can be remeshed. */
    private Optional<Outcome> refused(Remeshing.Result.Unresolved refused) {
        progress = progress.refusal();
        if (progress.isRefused()) {
            return course.stalled(refused.name(), "no mesh: " + refused.reason());
        }
        course.costs().unresolved(refused.name());
        course.watch().rejected(course.state().time(), 0, "not remeshed: " + refused.reason());
        course.resumeStep();
        return Optional.empty();
    }
}
